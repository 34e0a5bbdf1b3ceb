"""The style sheet of the pages: the theme's own, and what depends on trim size and settings."""

import math
import re
from collections.abc import Iterable

import msgspec

from ficbook.backends.pdf.fonts import font_faces
from ficbook.backends.pdf.trim import Trim, trim
from ficbook.config.schema import Config, Opening, PdfTable
from ficbook.diagnostics import Diagnostic, FicbookError, Severity
from ficbook.model.metadata import Metadata
from ficbook.render.words import words_of
from ficbook.themes import Theme

FONTS = "http://book.invalid/fonts/"
"""Where the theme's fonts seem to lie."""


class Place(msgspec.Struct, frozen=True):
    """A section in the outline: its id, title and level; `head` is its running head, if any."""

    section: str
    title: str
    level: int
    head: str = ""


def sheet(
    theme: Theme,
    metadata: Metadata,
    config: Config,
    outline: tuple[Place, ...],
    *,
    imprint: tuple[int, ...] = (),
) -> str:
    """The whole style sheet of a book's pages; `outline` are its sections, in order.

    `imprint` holds the length of each paragraph of the copyright page, in characters.
    """
    settings = config.output.pdf
    page = trim(settings)
    alone = not any(place.head for place in outline)
    parts = (
        font_faces(theme, FONTS),
        _knobs(theme.variables, page, metadata, imprint),
        theme.sheets.get("book.css", ""),
        theme.sheets.get("print.css", ""),
        _page(page),
        _lines(settings, metadata.language),
        _openings(settings),
        _heads(metadata, page, alone=alone) if settings.running_heads else _NO_HEADS,
        places(outline, page),
        settings.css,
    )
    return "\n".join(parts)


def _knobs(
    variables: dict[str, str], page: Trim, metadata: Metadata, imprint: tuple[int, ...]
) -> str:
    """The theme's variables, and those that page, title, language and imprint add."""
    sign = words_of(metadata.language)("page-sign")
    added = {
        "page-sign": string(sign.replace(" ", "\u00a0")),
        "copyright-sink": f"{_sink(page, imprint, _scale(variables)):.0f}mm",
        "text-size": f"{page.text * _scale(variables):.2f}pt",
        "text-depth": f"{page.height - page.top - page.bottom:.2f}mm",
        "title-size": f"{_title_size(metadata.title):.2f}em",
        "text-measure": f"{page.width - page.inner - page.outer:.2f}mm",
    }
    lines = (f"--{name}: {value};" for name, value in {**added, **variables}.items())
    return f":root {{ {' '.join(lines)} }}"


def _sink(page: Trim, imprint: tuple[int, ...], scale: float) -> float:
    """The white above the copyright page, in millimetres: as much as its words leave.

    They stand at the foot, and a line to spare below them: they are reckoned, not measured, for
    WeasyPrint 70 never ends setting a flex box that is longer than its page.
    """
    size = page.text * scale * 0.3528 * 0.8
    line = (page.width - page.inner - page.outer) / (size * 0.43)
    lines = sum(math.ceil(length / line) * 1.4 + 0.6 for length in imprint) + 1.4
    return max(page.top, page.height - page.bottom - lines * size)


def _scale(variables: dict[str, str]) -> float:
    """How much larger than usual the theme wants its text; fonts of one size differ in height."""
    written = variables.get("text-scale", "1")
    if re.fullmatch(r"[0-9]?(\.[0-9]+)?", written) and 0.5 <= float(written or 0) <= 3:
        return float(written)
    raise FicbookError(
        Diagnostic(
            "FB626",
            f'"{written}" is no scale for text',
            hint="text-scale is a number from 0.5 to 3, where 1 is the usual size",
            severity=Severity.ERROR,
        ),
        exit_code=3,
    )


def _title_size(title: str) -> float:
    """The size of a title on its page: the longer, the smaller, from 40 characters on."""
    return max(1.2, min(2.4, 2.4 * math.sqrt(40 / max(len(title), 1))))


def _page(page: Trim) -> str:
    vertical = f"margin-top: {page.top:.2f}mm; margin-bottom: {page.bottom:.2f}mm;"
    inner, outer = f"{page.inner:.2f}mm", f"{page.outer:.2f}mm"
    return (
        f"@page {{ size: {page.width:.2f}mm {page.height:.2f}mm; {vertical} }}\n"
        f"@page :right {{ margin-left: {inner}; margin-right: {outer} }}\n"
        f"@page :left {{ margin-left: {outer}; margin-right: {inner} }}"
    )


def _lines(settings: PdfTable, language: str) -> str:
    """Hyphens where the language has a dictionary; without them, no full lines either."""
    hyphenated = settings.hyphenate and has_hyphens(language)
    spaced = _has_no_spaces(language)
    justified = settings.justify and (hyphenated or spaced)
    return (
        f"body {{ hyphens: {'auto' if hyphenated else 'manual'}; "
        f"text-align: {'justify' if justified else 'start'}; "
        "hyphenate-limit-chars: 6 3 3; hyphenate-limit-zone: 4% }"
    )


def has_hyphens(language: str) -> bool:
    """Whether there are hyphenation patterns for a language."""
    import pyphen

    return bool(pyphen.language_fallback(language.replace("-", "_")))


def _has_no_spaces(language: str) -> bool:
    """Whether a line of this language may break nearly everywhere, so that none falls short."""
    return language.partition("-")[0].lower() in {"zh", "ja", "ko"}


def _openings(settings: PdfTable) -> str:
    """On which page chapters begin. The first stands on a right one, as folio 1 must be odd."""
    side = "recto" if settings.chapters_open is Opening.RECTO else "page"
    return f".chapter {{ break-before: {side} }} .first-of-story {{ break-before: recto }}"


_HEADS = (
    "@page :left { @top-center { content: string(verso) } }\n"
    "@page :right { @top-center { content: string(recto) } }\n"
    "@page story:nth(1 of story) { @top-center { content: none } }\n"
    "@page back:nth(1 of back) { @top-center { content: none } }\n"
    "@page first:nth(1 of first) { @top-center { content: none } }"
)
_NO_HEADS = "@page { @top-center { content: none } }"


def _heads(metadata: Metadata, page: Trim, *, alone: bool) -> str:
    """Running heads: story and chapter; where there is one chapter only, author and story."""
    title = shortened(metadata.title, page)
    verso = shortened(", ".join(metadata.authors) if alone else "", page) or title
    return f"{_HEADS}\n.titlepage {{ string-set: verso {string(verso)}, recto {string(title)} }}"


def shortened(text: str, page: Trim) -> str:
    """Text cut to what a running head has room for, at a word if it can be."""
    room = int((page.width - page.inner - page.outer) / (page.text * 0.3528) * 2)
    if len(text) <= room:
        return text
    cut = text[:room].rsplit(" ", 1)[0] if " " in text[room // 2 : room] else text[:room]
    return cut.rstrip(" ,;:–—-") + "…"


def string(text: str) -> str:
    """Text as a CSS string (CSS Syntax 3, section 2.1)."""
    return '"' + re.sub(r'[\\"\n\r\f\0<]', _escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    return f"\\{ord(match[0]) or 0xFFFD:x} "


def places(outline: Iterable[Place], page: Trim) -> str:
    """The rules that make the outline, and tell the running heads which section it is."""
    return "\n".join(_place(place, page) for place in outline)


def _place(place: Place, page: Trim) -> str:
    label = f"bookmark-label: {string(place.title)}; bookmark-level: {place.level}"
    rule = f"#{place.section} {{ {label} }}"
    if not place.head:
        return rule
    return (
        f"{rule} #{place.section} h1 {{ string-set: recto {string(shortened(place.head, page))} }}"
    )
