"""Header and title lines that share one paragraph, each made a passage of its own."""

import re
from collections.abc import Iterator

from msgspec import structs

from ficbook.model.draft import Draft, Passage
from ficbook.model.nodes import Paragraph
from ficbook.model.walk import plain_text
from ficbook.recognition.groups import lines_of
from ficbook.text.breaks import LONGEST, Likeness, break_likeness
from ficbook.text.headings import bare_title, heading
from ficbook.text.labels import label

_TOP = 4  # passages
_STACKED = 5  # lines; no title has more above its byline
_SHORT = 80  # characters of a line of a title
_BYLINE = re.compile(r"(?:[Ww]ritten )?[Bb]y:? [^\W_].{1,50}[^.!?,]")
_LABELLED = 2  # so many lines with labels make a paragraph a block of header lines


def with_lines_apart(draft: Draft) -> Draft:
    """The draft with each paragraph like "Rating: PG / Disclaimer: …" cut at its lines."""
    stacks = {at for at, p in enumerate(draft.passages) if "\n" in p.text and _is_stack(p)}
    stacks |= {at for at in range(min(_TOP, len(draft.passages))) if _is_at_top(draft.passages, at)}
    if not stacks:
        return draft
    passages: list[Passage] = []
    for at, passage in enumerate(draft.passages):
        passages += _parts(passage) if at in stacks else (passage,)
    return structs.replace(draft, passages=tuple(passages))


def _is_stack(passage: Passage) -> bool:
    if passage.cue or type(passage.block) is not Paragraph:
        return False
    lines = [line.strip() for line in passage.text.split("\n")]
    return _is_header(lines) or _is_title(lines)


def _is_header(lines: list[str]) -> bool:
    if label(lines[0]) is None:
        return False
    return sum(label(line) is not None for line in lines) >= _LABELLED


def _is_title(lines: list[str]) -> bool:
    """Whether lines are a title or heading with its byline, or a title above a heading."""
    if len(lines) > _STACKED or any(len(line) > _SHORT for line in lines):
        return False
    headed = [heading(line) is not None for line in lines]
    if not (headed[0] or bare_title(lines[0])):
        return False
    return any(headed[1:]) or any(_BYLINE.fullmatch(line) for line in lines[1:])


def _is_at_top(passages: tuple[Passage, ...], at: int) -> bool:
    """Whether lines near the top of a file are its title and more, above matter or a rule."""
    passage = passages[at]
    if "\n" not in passage.text or passage.cue or type(passage.block) is not Paragraph:
        return False
    lines = passage.text.split("\n")
    if len(lines) > _STACKED or not all(map(_is_titular, lines)) or at + 1 == len(passages):
        return False
    if at and not bare_title(lines[0]):
        return False
    below = passages[at + 1].text.split("\n")[0].strip()
    return bool(
        label(below) or heading(below) or _BYLINE.fullmatch(below)
        or (len(below) <= LONGEST and break_likeness(below) is Likeness.SURE)
    )  # fmt: skip


def _is_titular(line: str) -> bool:
    """Whether a line is short and no sentence."""
    return 0 < len(line.strip()) <= _SHORT and line.strip()[-1] not in ".!?,;:…\"”'’"


def _parts(passage: Passage) -> Iterator[Passage]:
    block = passage.block
    if not isinstance(block, Paragraph):
        yield passage
        return
    gap, opens = passage.gap, passage.opens
    for line in lines_of(block.children):
        text = plain_text(line)
        if text.strip():
            part = structs.replace(block, children=line)
            yield Passage(part, text, passage.line, gap, opens)
            gap, opens = 0, False
