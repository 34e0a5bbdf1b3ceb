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
_LONGEST = 600  # characters of a note inside a paragraph


@cache
def _label() -> str:
    """A pattern for every label of a note that may stand inside a paragraph."""
    rows = (r for r in LABELS if r.opens in _NOTED and r.trust is Trust.ANYWHERE)
    forms = {form for row in rows for form in row.forms.split("|")} | {"ed. note", "作者"}
    words = sorted(forms - _CAPITALS, key=len, reverse=True)
    small = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    return rf"(?:(?i:{small})|AN|TN|N/[Aa])(?![\w'’])"


@cache
def _note() -> re.Pattern[str]:
    body = rf"\s*[:：;.,–—-]?[^()\[\]{{}}（）<>]{{0,{_LONGEST}}}"
    return re.compile(rf"[(\[{{（]\s*{_label()}{body}[)\]}}）]|<<\s*{_label()}{body}>>")


@cache
def _opens_note() -> re.Pattern[str]:
    """Words in one face that open with a label and its sign: *A/N: really*."""
    return re.compile(rf"\s*{_label()}\s*[:：–—-]\s*\S")


_OPENERS = ("(", "[", "{", "（", "<<")
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
    return _note().sub("", text[:_HEARD]).strip() or text


def _may_hold(text: str) -> bool:
    """Whether a text has brackets at all; most have none, which is soon seen."""
    return any([sign in text for sign in _OPENERS])  # noqa: C419 -- faster


def with_notes(inlines: Inlines) -> Inlines:
    """The inlines with each `(A/N: …)` in their text made a note."""
    if not any([_holds_note(inline) for inline in inlines]):  # noqa: C419 -- faster
        return inlines
    return tuple(new for inline in inlines for new in _split(inline))


def _holds_note(inline: Inline) -> bool:
    """Whether a note stands in a text, or is what one face holds together."""
    if type(inline) is Text:
        return _may_hold(inline.text) and bool(_note().search(inline.text))
    if isinstance(inline, Emphasis | Strong):
        return bool(_opens_note().match(plain_text(inline.children)))
    return False


def _split(inline: Inline) -> Iterator[Inline]:
    if not isinstance(inline, Text):
        yield InlineNote((inline,), "", "") if _holds_note(inline) else inline
        return
    text, at = inline.text, 0
    for match in _note().finditer(text):
        if match.start() > at:
            yield Text(text[at : match.start()])
        inner, size = match[0], 2 if match[0][0] == "<" else 1
        yield InlineNote((Text(inner[size:-size]),), inner[:size], inner[-size:])
        at = match.end()
    if at < len(text):
        yield Text(text[at:])
