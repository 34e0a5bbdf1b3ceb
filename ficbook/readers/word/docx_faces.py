"""What sets the characters of a run apart, from its styles and its own properties."""

from __future__ import annotations

from functools import lru_cache

from ficbook.model.nodes import SpanKind
from ficbook.readers.markup.looks import EMPHASIS, LINK, STRONG, Format, Formats
from ficbook.readers.word.docx_styles import TOGGLES, Properties, Style

HIDDEN = Format("hidden")
"""The words are there and not shown."""

_SIMPLE = (
    ("strike", Format(SpanKind.STRIKETHROUGH)),
    ("dstrike", Format(SpanKind.STRIKETHROUGH)),
    ("smallCaps", Format(SpanKind.SMALL_CAPS)),
    ("vanish", HIDDEN),
)
_RAISED = {
    "superscript": Format(SpanKind.SUPERSCRIPT),
    "subscript": Format(SpanKind.SUBSCRIPT),
}


def formats_of(paragraph: Properties, style: Style, own: Properties, link: str) -> Formats:
    """The formats of a run: `paragraph` are the run properties of its paragraph's style."""
    if not (paragraph or style.run or own):
        return (Format(LINK, link),) if link else ()
    return _formats(_frozen(paragraph), _frozen(style.run), _frozen(own), link)


def _frozen(properties: Properties) -> tuple[tuple[str, str], ...]:
    return tuple(properties.items())


@lru_cache(maxsize=4096)
def _formats(
    paragraph: tuple[tuple[str, str], ...],
    style: tuple[tuple[str, str], ...],
    own: tuple[tuple[str, str], ...],
    link: str,
) -> Formats:
    return _of(effective(dict(paragraph), dict(style), dict(own)), link)


def effective(paragraph: Properties, style: Properties, own: Properties) -> Properties:
    """The properties that hold: its own, else its styles', which undo each other's toggles."""
    found = paragraph | style
    for name in TOGGLES & found.keys():
        on = (paragraph.get(name) == "1") != (style.get(name) == "1")
        found[name] = "1" if on else "0"
    return found | own


def _of(properties: Properties, link: str) -> Formats:
    said = {name for name, value in properties.items() if value == "1"}
    complex_script = bool(said & {"rtl", "cs"})
    found = [Format(LINK, link)] if link else []
    if ("bCs" if complex_script else "b") in said:
        found.append(Format(STRONG))
    dotted = properties.get("em", "none") not in {"none", ""}  # as Chinese and Japanese stress
    if dotted or ("iCs" if complex_script else "i") in said:
        found.append(Format(EMPHASIS))
    if properties.get("u", "none") not in {"none", ""} and not link:
        found.append(Format(SpanKind.UNDERLINE))
    found += dict.fromkeys(format_ for name, format_ in _SIMPLE if name in said)
    if raised := _RAISED.get(properties.get("vertAlign", "")):
        found.append(raised)
    return tuple(found)
