"""Cutting runs of inlines: a label taken off the front, notes found inside the text."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import structs

from ficbook.model.nodes import Emphasis, Inline, InlineNote, Inlines, Strong, Text
from ficbook.model.walk import plain_text
from ficbook.text.labels import LABELS, Trust

_NOTED = frozenset(("author", "translator", "beta"))
_CAPITALS = frozenset(("an", "tn", "n/a"))  # "an" in small letters is a word
_AS_WRITTEN = ("AN", "TN", "N/A", "N/a")
_LONGEST = 600  # characters of a note inside a paragraph
_FRONT = 60  # characters in which a label has to end
_ALIKE = str.maketrans("İıſ’", "iis'")
_OPENER = re.compile(r"(?:[(\[{（]|(<<)(?!<))\s*")
_REST = rf"(?![\w'’])\s*[:：;.,–—-]?[^()\[\]{{}}（）<>]{{0,{_LONGEST}}}"
_BRACKETED = re.compile(_REST + r"[)\]}）]")
_ANGLED = re.compile(_REST + ">>")
_SIGN = re.compile("[:：–—-]")
_SAID = re.compile(r"(?![\w'’])\s*[:：–—-]\s*\S")


@cache
def _words() -> tuple[str, ...]:
    """The labels of notes that may stand inside a paragraph, in small letters, longest first."""
    rows = (r for r in LABELS if r.opens in _NOTED and r.trust is Trust.ANYWHERE)
    forms = {form for row in rows for form in row.forms.split("|")} | {"ed. note", "作者"}
    return tuple(sorted(map(_folded, forms - _CAPITALS), key=len, reverse=True))


def _folded(text: str) -> str:
    """A text in small letters, sign for sign, a Turkish i without its dot or with it all one."""
    return text.translate(_ALIKE).lower()


def _labels(text: str, at: int) -> Iterator[int]:
    """Where each label ends that may stand at a place in a text."""
    written = text[at : at + _FRONT]
    front = _folded(written)
    if not front.startswith(_words()) and not written.startswith(_AS_WRITTEN):  # as most
        return
    yield from (at + len(word) for word in _words() if front.startswith(word))
    yield from (at + len(word) for word in _AS_WRITTEN if written.startswith(word))


def _notes(text: str) -> Iterator[tuple[int, int]]:
    """Where each `(A/N: …)` in a text begins and ends."""
    done = 0
    for opener in _OPENER.finditer(text):
        rest = _ANGLED if opener[1] else _BRACKETED
        found = (rest.match(text, end) for end in _labels(text, opener.end()))
        if opener.start() >= done and (match := next(filter(None, found), None)):
            done = match.end()
            yield opener.start(), done


def _opens_note(text: str) -> bool:
    """Whether words in one face open with a label and its sign: *A/N: really*."""
    if not _SIGN.search(text):  # as most words in italics
        return False
    blanks = len(text) - len(text.lstrip())
    return any(_SAID.match(text, end) for end in _labels(text, blanks))


_HEARD = 2000  # characters of a paragraph that its voice may be heard in


def without_front(inlines: Inlines, count: int) -> Inlines:
    """The inlines without their first `count` characters, and without blanks then in front."""
    kept: list[Inline] = []
    for inline in inlines:
        if kept:
            kept.append(inline)
            continue
        size = len(plain_text((inline,)))
        if size > count:
            kept += _cut(inline, count)
            count = 0
        else:
            count -= size
    return tuple(kept)


def _cut(inline: Inline, count: int) -> Iterator[Inline]:
    """An inline without its first `count` characters."""
    if isinstance(inline, Text):
        rest = inline.text[count:].lstrip(" \t\u3000")
        if rest:
            yield Text(rest)
    elif count and hasattr(inline, "children"):
        children = without_front(inline.children, count)
        if children:
            yield structs.replace(inline, children=children)
    else:
        yield inline


def without_notes(text: str) -> str:
    """The beginning of a text without each `(A/N: …)` in it; a text that is all note, whole."""
    if not _may_hold(text):
        return text
    kept, at = [], 0
    for begin, end in _notes(text[:_HEARD]):
        kept.append(text[at:begin])
        at = end
    return "".join((*kept, text[at:_HEARD])).strip() or text


def _may_hold(text: str) -> bool:
    """Whether a text has brackets at all; most have none, which is soon seen."""
    # A chain takes a third of the time of a loop.
    return "(" in text or "[" in text or "{" in text or "（" in text or "<<" in text


def with_notes(inlines: Inlines) -> Inlines:
    """The inlines with each `(A/N: …)` in their text made a note."""
    if not any([_holds_note(inline) for inline in inlines]):  # noqa: C419 -- faster
        return inlines
    return tuple(new for inline in inlines for new in _split(inline))


def _holds_note(inline: Inline) -> bool:
    """Whether a note stands in a text, or is what one face holds together."""
    if type(inline) is Text:
        return _may_hold(inline.text) and any(_notes(inline.text))
    if isinstance(inline, Emphasis | Strong):
        return _opens_note(plain_text(inline.children))
    return False


def _split(inline: Inline) -> Iterator[Inline]:
    if not isinstance(inline, Text):
        yield InlineNote((inline,), "", "") if _holds_note(inline) else inline
        return
    text, at = inline.text, 0
    for begin, end in _notes(text):
        if begin > at:
            yield Text(text[at:begin])
        size = 2 if text[begin] == "<" else 1
        inner = text[begin + size : end - size]
        yield InlineNote((Text(inner),), text[begin : begin + size], text[end - size : end])
        at = end
    if at < len(text):
        yield Text(text[at:])
