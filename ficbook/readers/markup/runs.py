"""Runs of formatted characters, as markup gives them, to the inlines of paragraphs."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from ficbook.model.nodes import (
    Emphasis,
    Image,
    Inline,
    InlineNote,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Ruby,
    Span,
    SpanKind,
    Strong,
    Text,
)
from ficbook.model.walk import plain_text
from ficbook.readers.markup.looks import Format, Formats

SPACE = re.compile(r"[ \t\n\r\f]+")
_EDGE = " \t\n\r\f"
BLANK = " \t\n\r\f\u00a0\u200b\ufeff\u2060"

_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）"}

RunMark = Ruby | Image | NoteReference | LineBreak


class Run(NamedTuple):
    """Characters (spaces already collapsed), or one mark, and what sets them apart."""

    formats: Formats
    content: str | RunMark


Runs = list[Run]


def lines(runs: Runs) -> Iterator[Runs]:
    """The runs between line breaks; a line of nothing but white space comes out empty."""
    line: Runs = []
    for run in runs:
        if isinstance(run.content, LineBreak):
            yield line if _inked(line) else []
            line = []
        else:
            line.append(run)
    yield line if _inked(line) else []


def _inked(runs: Runs) -> bool:
    return any(not isinstance(r.content, str) or r.content.strip(BLANK) for r in runs)


def inlines(runs: Runs) -> Inlines:
    """The inlines of one line or several; spaces at the edges and doubled ones fall away."""
    return _nested(_trimmed(runs), 0)


def joined(parts: list[Runs]) -> Runs:
    """Lines joined by line breaks."""
    found: Runs = []
    for part in parts:
        if found:
            found.append(Run((), LineBreak()))
        found.extend(part)
    return found


def length(runs: Runs) -> int:
    """How many characters the runs have."""
    return sum(len(run.content) for run in runs if isinstance(run.content, str))


def _trimmed(runs: Runs) -> Runs:
    """The runs, no space after a space or a line break, none at the edges."""
    found: Runs = []
    spaced = True
    for formats, content in runs:
        if isinstance(content, LineBreak):
            _shave(found)
            spaced = True
        elif isinstance(content, str):
            text = content.lstrip(_EDGE) if spaced else content
            if not text:
                continue
            spaced = text[-1] == " "
            found.append(Run(formats, text))
            continue
        else:
            spaced = False
        found.append(Run(formats, content))
    _shave(found)
    return found


def _shave(runs: Runs) -> None:
    """Take the white space off the end."""
    while runs and isinstance(text := runs[-1].content, str):
        if kept := text.rstrip(_EDGE):
            runs[-1] = runs[-1]._replace(content=kept)
            return
        runs.pop()


def _nested(runs: Runs, depth: int) -> Inlines:
    """Runs that share their first formats, put inside one another."""
    found: list[Inline] = []
    for format_, group in groupby(
        runs, lambda r: r.formats[depth] if len(r.formats) > depth else None
    ):
        if format_ is None:
            found.extend(_leaves(list(group)))
        else:
            found.append(_wrap(format_, _nested(list(group), depth + 1)))
    return tuple(found)


def _leaves(runs: Runs) -> Iterator[Inline]:
    for words, group in groupby(runs, lambda r: isinstance(r.content, str)):
        if words:
            yield Text("".join(str(r.content) for r in group))
        else:
            yield from (r.content for r in group if not isinstance(r.content, str))


def _wrap(format_: Format, children: Inlines) -> Inline:
    match format_:
        case Format("emphasis"):
            return Emphasis(children)
        case Format("strong"):
            return Strong(children)
        case Format("link", target):
            return Link(target, children)
        case Format("language", language):
            return Span(SpanKind.FOREIGN, children, language)
        case Format("inline-note"):
            return _inline_note(children)
        case Format(kind, _):
            return Span(SpanKind(kind), children)


def _inline_note(children: Inlines) -> InlineNote:
    """A note in the running text, the brackets around it taken off and kept."""
    first, last = children[0], children[-1]
    if not (isinstance(first, Text) and isinstance(last, Text)):
        return InlineNote(children, "", "")
    opens, closes = first.text[:1], last.text[-1:]
    if len(plain_text(children)) < 2 or _BRACKETS.get(opens) != closes:
        return InlineNote(children, "", "")
    inner = (Text(first.text[1:]), *children[1:-1], Text(last.text[:-1]))
    if len(children) == 1:
        inner = (Text(first.text[1:-1]),)
    return InlineNote(tuple(i for i in inner if i != Text("")), opens, closes)
