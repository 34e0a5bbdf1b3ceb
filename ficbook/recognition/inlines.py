"""Cutting runs of inlines: a label taken off the front, notes found inside the text."""

import re
from collections.abc import Iterator

from msgspec import structs

from ficbook.model.nodes import Inline, InlineNote, Inlines, Text
from ficbook.model.walk import plain_text

_NOTE = re.compile(
    r"[(\[{（]\s*(?:[abteABTE]/[nN]|AN|TN|TL ?[nN]ote|[Aa]uthor['’]?s?['’]? [Nn]otes?|ed\. note|"
    r"примечание автора|прим\. авт\.|п/а|译者注|譯者註|作者注|译注)"
    r"\s*[:：;.,–—-]?[^()\[\]{}（）]{0,600}[)\]}）]"
)
_HEARD = 2000  # characters of a paragraph that its voice may be heard in
_HINT = re.compile(r"[(\[{（]\s*(?:[abteABTE]/|AN|TN|TL|[Aa]uthor|ed\. |прим|п/а|译|譯|作)")


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
    if not ("(" in text or "[" in text) or not _HINT.search(text, 0, _HEARD):
        return text
    return _NOTE.sub("", text[:_HEARD]).strip() or text


def with_notes(inlines: Inlines) -> Inlines:
    """The inlines with each `(A/N: …)` in their text made a note."""
    if not any([type(i) is Text and _may_note(i.text) for i in inlines]):  # noqa: C419 -- faster
        return inlines
    return tuple(new for inline in inlines for new in _split(inline))


def _may_note(text: str) -> bool:
    """Whether there may be a note in a text; most have no brackets, which is soon seen."""
    return any([sign in text for sign in "([{（"]) and bool(_HINT.search(text))  # noqa: C419


def _split(inline: Inline) -> Iterator[Inline]:
    if type(inline) is not Text:
        yield inline
        return
    text, at = inline.text, 0
    for match in _NOTE.finditer(text):
        if match.start() > at:
            yield Text(text[at : match.start()])
        inner = match[0]
        yield InlineNote((Text(inner[1:-1]),), inner[0], inner[-1])
        at = match.end()
    if at < len(text):
        yield Text(text[at:])
