"""How the words inside an element look, as the page says it by names, attributes and styles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ficbook.model.nodes import Align, SpanKind
from ficbook.readers.markup.css import Declarations, Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EMPHASIS = "emphasis"
STRONG = "strong"
LINK = "link"
LANGUAGE = "language"
INLINE_NOTE = "inline-note"


class Format(NamedTuple):
    """What sets words apart: EMPHASIS, STRONG, LINK, LANGUAGE, INLINE_NOTE or a SpanKind."""

    kind: str
    value: str = ""


Formats = tuple[Format, ...]

FORMATS: dict[str, Format] = {
    **dict.fromkeys(("i", "em", "dfn", "var"), Format(EMPHASIS)),
    **dict.fromkeys(("b", "strong"), Format(STRONG)),
    **dict.fromkeys(("u", "ins"), Format(SpanKind.UNDERLINE)),
    **dict.fromkeys(("s", "strike", "del"), Format(SpanKind.STRIKETHROUGH)),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Format(SpanKind.CODE)),
    "sup": Format(SpanKind.SUPERSCRIPT),
    "sub": Format(SpanKind.SUBSCRIPT),
    "cite": Format(SpanKind.TITLE),
}
"""Elements of any age that set words apart."""

_ALIGNS = {
    "center": Align.CENTER,
    "-webkit-center": Align.CENTER,
    "middle": Align.CENTER,
    "right": Align.END,
    "end": Align.END,
    "left": Align.START,
    "start": Align.START,
    "justify": Align.START,
}
_WORDS = frozenset({"a", "abbr", "bdi", "bdo", "cite", "em", "i", "q", "span"})
"""Elements whose `lang` is that of a few words, whatever the page's."""
_KINDS = frozenset((*SpanKind, INLINE_NOTE))
"""What our own books say of some words, which no property of CSS can say."""
_WRAPPED = frozenset({"pre-wrap", "pre-line", "break-spaces"})
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255, 255, 255)", "rgb(255,255,255)"})
"""Black on black is a spoiler that readers uncover; white on white is there for nobody."""
_NOTHING = re.compile(r"0*\.?0+(?:[a-z]{1,4}|%)?")
_FAR = re.compile(r"-(?:\d{4,}(?:\.\d+)?(?:px|pt)|\d{3,}(?:\.\d+)?(?:em|rem|vw|vh|%))")
_CLIPPED = re.compile(r"rect\((?:[01](?:px)?|auto){4}\)")
_NEVER_SEEN = frozenset({"none"})


class Look(NamedTuple):
    """What an element's words have from it and from those around it.

    `newlines` is True where each line end in the source is one that readers see; `lines_kept`
    where each line break is meant, and none parts paragraphs.
    """

    formats: Formats = ()
    align: Align = Align.START
    preformatted: bool = False
    hidden: bool = False
    language: str = ""
    lines_kept: bool = False
    newlines: bool = False


def look_of(element: Element, around: Look, sheet: Sheet) -> Look:
    """The look of an element's words."""
    tag = str(element.tag)
    attributes = element.attrib
    style = sheet.look(element)
    if not (attributes or style or tag in FORMATS or tag in {"center", "pre", "table"}):
        return around
    formats = around.formats
    if (kind := style.get("-ficbook-kind", "")) in _KINDS:
        formats = _with(formats, Format(kind)) if not attributes.get("lang") else formats
    elif tag in FORMATS:
        formats = _with(formats, FORMATS[tag])
    if style:
        formats = _styled(formats, style)
    language = (attributes.get("lang") or around.language).strip()
    if language != around.language and (around.language or tag in _WORDS):
        formats = _with(_without(formats, LANGUAGE), Format(LANGUAGE, language))
    return Look(
        formats,
        _align(tag, element, style, around.align),
        _preformatted(tag, style, preformatted=around.preformatted),
        around.hidden or _is_kept_from_view(element, style, sheet),
        language,
        around.lines_kept or style.get("-ficbook-lines") == "kept",
        style["white-space"] in _WRAPPED if "white-space" in style else around.newlines,
    )


def _is_kept_from_view(element: Element, style: Declarations, sheet: Sheet) -> bool:
    hidden = "hidden" in element.attrib or (bool(style) and _hidden(style))
    return hidden and not sheet.shows(element)


def with_link(look: Look, target: str) -> Look:
    """The look of words that lead somewhere; of links in links the inner one counts."""
    return look._replace(formats=_with(_without(look.formats, LINK), Format(LINK, target)))


def _with(formats: Formats, new: Format) -> Formats:
    return formats if new in formats else (*formats, new)


def _without(formats: Formats, kind: str) -> Formats:
    return tuple(f for f in formats if f.kind != kind)


def _hidden(style: Declarations) -> bool:
    """Whether a style keeps words from everybody's eyes."""
    get = style.get
    return (
        get("display") in _NEVER_SEEN
        or get("visibility") in {"hidden", "collapse"}
        or _is_nothing(get("font-size", "1"))
        or _is_nothing(get("opacity", "1"))
        or (get("color") in _WHITE and (get("background-color") or get("background")) in _WHITE)
        or _is_far(get("text-indent", ""))
        or (get("position") in {"absolute", "fixed"} and _is_away(style))
        or (get("overflow") == "hidden" and _is_nothing(get("max-height") or get("height", "1")))
        or get("transform", "").replace(" ", "") == "scale(0)"
    )


def _is_nothing(size: str) -> bool:
    return bool(_NOTHING.fullmatch(size))


def _is_far(place: str) -> bool:
    """Whether a place is beyond the left or upper edge of any screen."""
    return bool(_FAR.fullmatch(place))


def _is_away(style: Declarations) -> bool:
    clip = style.get("clip", "").replace(" ", "").replace(",", "")
    return (
        _is_far(style.get("left", ""))
        or _is_far(style.get("top", ""))
        or bool(_CLIPPED.fullmatch(clip))
        or style.get("clip-path", "").replace(" ", "") in {"inset(50%)", "inset(100%)"}
    )


def _preformatted(tag: str, style: Declarations, *, preformatted: bool) -> bool:
    if white := style.get("white-space"):
        return white == "pre" or (tag == "pre" and white in _WRAPPED)
    return preformatted or tag == "pre"


def _align(tag: str, element: Element, style: Declarations, around: Align) -> Align:
    if tag == "center":
        return Align.CENTER
    said = style.get("text-align") or (element.get("align") or "").strip().lower()
    if tag in {"img", "hr"}:  # where it floats, not how its words are set
        return around
    if tag == "table":  # as browsers do with pages that have no doctype
        return Align.START
    return _ALIGNS.get(said, around)


def _styled(formats: Formats, style: Declarations) -> Formats:
    match style.get("font-style"):
        case "italic" | "oblique":
            formats = _with(formats, Format(EMPHASIS))
        case "normal":
            formats = _without(formats, EMPHASIS)
    weight = style.get("font-weight", "")
    if weight in {"bold", "bolder"} or (weight.isdigit() and int(weight[:4]) >= 600):
        formats = _with(formats, Format(STRONG))
    elif weight in {"normal", "lighter", "400", "300"}:
        formats = _without(formats, STRONG)
    decoration = f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"
    if "underline" in decoration:
        formats = _with(formats, Format(SpanKind.UNDERLINE))
    if "line-through" in decoration:
        formats = _with(formats, Format(SpanKind.STRIKETHROUGH))
    return _small(formats, style)


def _small(formats: Formats, style: Declarations) -> Formats:
    if "small-caps" in f"{style.get('font-variant')} {style.get('font-variant-caps')}":
        formats = _with(formats, Format(SpanKind.SMALL_CAPS))
    match style.get("vertical-align"):
        case "super":
            formats = _with(formats, Format(SpanKind.SUPERSCRIPT))
        case "sub":
            formats = _with(formats, Format(SpanKind.SUBSCRIPT))
    return formats
