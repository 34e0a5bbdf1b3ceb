"""Header and title lines that share one paragraph, each made a passage of its own."""

import re
from collections.abc import Iterator

from msgspec import structs

from ficbook.model.draft import Draft, Passage
from ficbook.model.nodes import Paragraph
from ficbook.model.walk import plain_text
from ficbook.recognition.groups import lines_of
from ficbook.text.headings import bare_title, heading
from ficbook.text.labels import label

_STACKED = 5  # lines; no title has more above its byline
_SHORT = 80  # characters of a line of a title
_BYLINE = re.compile(r"(?:[Ww]ritten )?[Bb]y:? [^\W_].{1,50}[^.!?,]")
_LABELLED = 2  # so many lines with labels make a paragraph a block of header lines


def with_lines_apart(draft: Draft) -> Draft:
    """The draft with each paragraph like "Rating: PG / Disclaimer: …" cut at its lines."""
    if not any("\n" in p.text and _is_stack(p) for p in draft.passages):
        return draft
    passages = tuple(part for p in draft.passages for part in _parts(p))
    return structs.replace(draft, passages=passages)


def _is_stack(passage: Passage) -> bool:
    if passage.cue or type(passage.block) is not Paragraph:
        return False
    lines = [line.strip() for line in passage.text.split("\n")]
    return _is_header(lines) or _is_title(lines)


def _is_header(lines: list[str]) -> bool:
    marks = [label(line) is not None for line in lines]
    return marks[0] and sum(marks) >= _LABELLED


def _is_title(lines: list[str]) -> bool:
    """Whether lines are a title or heading with its byline, or a title above a heading."""
    if len(lines) > _STACKED or any(len(line) > _SHORT for line in lines):
        return False
    headed = [heading(line) is not None for line in lines]
    if not (headed[0] or bare_title(lines[0])):
        return False
    return any(headed[1:]) or any(_BYLINE.fullmatch(line) for line in lines[1:])


def _parts(passage: Passage) -> Iterator[Passage]:
    block = passage.block
    if "\n" not in passage.text or not _is_stack(passage) or not isinstance(block, Paragraph):
        yield passage
        return
    gap, opens = passage.gap, passage.opens
    for line in lines_of(block.children):
        text = plain_text(line)
        if text.strip():
            part = structs.replace(block, children=line)
            yield Passage(part, text, passage.line, gap, opens)
            gap, opens = 0, False
