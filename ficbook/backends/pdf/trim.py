"""The page: its trim size, its margins and the size of its text, in millimetres and points."""

import re
from difflib import get_close_matches

import msgspec

from ficbook.config.schema import PdfTable
from ficbook.diagnostics import Diagnostic, FicbookError, Severity

SIZES = {
    "a4": (210.0, 297.0),
    "a5": (148.0, 210.0),
    "a6": (105.0, 148.0),
    "b5": (176.0, 250.0),
    "letter": (215.9, 279.4),
    "5x8in": (127.0, 203.2),
    "5.5x8.5in": (139.7, 215.9),
    "6x9in": (152.4, 228.6),
}
"""Trim sizes that have a name: width and height in millimetres (ISO 216, ANSI, the book trade)."""

_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}
_CUSTOM = re.compile(r"([\d.]{1,8})(mm|cm|in|pt)?\s*[x×]\s*([\d.]{1,8})(mm|cm|in|pt)")
_SMALLEST, _LARGEST = 60.0, 600.0
_SMALLEST_MEASURE = 40.0


class Trim(msgspec.Struct, frozen=True):
    """A page and its margins in millimetres, and the size of its text in points."""

    width: float
    height: float
    inner: float
    outer: float
    top: float
    bottom: float
    text: float


def trim(settings: PdfTable) -> Trim:
    """The page that [output.pdf] asks for, with margins in proportion where it names none.

    Raises FicbookError FB620 for a size that is none, FB623 for margins that leave no page.
    """
    width, height = page_size(settings.page_size)
    text = max(9.0, min(11.0 * (width / 148.0) ** 0.6, 12.5))
    white = width - min(width * 0.755, text * 0.3528 * 29.5)  # a line of 29.5 em at most
    page = Trim(
        width,
        height,
        inner=_length(settings.margin_inner, white * 0.52),
        outer=_length(settings.margin_outer, white * 0.48),
        top=_length(settings.margin_top, height * 0.098),
        bottom=_length(settings.margin_bottom, height * 0.112),
        text=text,
    )
    _check(page)
    return page


def page_size(name: str) -> tuple[float, float]:
    """Width and height in millimetres of a named size or of one like "120mm x 190mm"."""
    wanted = name.strip().lower()
    if wanted.replace(" ", "") in SIZES:
        return SIZES[wanted.replace(" ", "")]
    if (match := _CUSTOM.fullmatch(wanted)) and (size := _custom(match)):
        return size
    raise FicbookError(_unknown(name, wanted), exit_code=3)


def _custom(match: re.Match[str]) -> tuple[float, float] | None:
    width, first, height, second = match.groups()
    try:
        sides = (
            float(width) * _MILLIMETRES[first or second],
            float(height) * _MILLIMETRES[second],
        )
    except ValueError:
        return None
    return sides if min(sides) >= _SMALLEST and max(sides) <= _LARGEST else None


def _length(written: str | None, otherwise: float) -> float:
    """A length like "18mm" in millimetres."""
    return float(written[:-2]) * _MILLIMETRES[written[-2:]] if written else otherwise


def _check(page: Trim) -> None:
    measure = page.width - page.inner - page.outer
    depth = page.height - page.top - page.bottom
    if min(measure, depth) < _SMALLEST_MEASURE:
        raise FicbookError(
            Diagnostic(
                "FB623",
                f"the margins leave {measure:.0f} × {depth:.0f} mm for the text",
                hint=f"leave at least {_SMALLEST_MEASURE:.0f} mm each way, or take a larger page",
                severity=Severity.ERROR,
            ),
            exit_code=3,
        )


def _unknown(name: str, wanted: str) -> Diagnostic:
    near = get_close_matches(wanted, SIZES, 1)
    hint = f'did you mean "{near[0]}"? Otherwise' if near else f"known: {', '.join(SIZES)}; or"
    return Diagnostic(
        "FB620",
        f'"{name}" is no page size',
        hint=f'{hint} give two lengths from 60 to 600 mm: "120mm x 190mm"',
        severity=Severity.ERROR,
    )
