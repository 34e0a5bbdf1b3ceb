"""Header lines that share one paragraph, each made a passage of its own."""

from collections.abc import Iterator

from msgspec import structs

from ficbook.model.draft import Draft, Passage
from ficbook.model.nodes import Paragraph
from ficbook.model.walk import plain_text
from ficbook.recognition.groups import lines_of
from ficbook.text.labels import label

_LABELLED = 2  # so many lines with labels make a paragraph a block of header lines


def with_lines_apart(draft: Draft) -> Draft:
    """The draft with each paragraph like "Rating: PG / Disclaimer: …" cut at its lines."""
    if not any("\n" in p.text and _is_header(p) for p in draft.passages):
        return draft
    passages = tuple(part for p in draft.passages for part in _parts(p))
    return structs.replace(draft, passages=passages)


def _is_header(passage: Passage) -> bool:
    if passage.cue or type(passage.block) is not Paragraph:
        return False
    lines = passage.text.split("\n")
    first = label(lines[0].strip())
    return first is not None and sum(label(line.strip()) is not None for line in lines) >= _LABELLED


def _parts(passage: Passage) -> Iterator[Passage]:
    block = passage.block
    if "\n" not in passage.text or not _is_header(passage) or not isinstance(block, Paragraph):
        yield passage
        return
    gap, opens = passage.gap, passage.opens
    for line in lines_of(block.children):
        text = plain_text(line)
        if text.strip():
            part = structs.replace(block, children=line)
            yield Passage(part, text, passage.line, gap, opens)
            gap, opens = 0, False
