"""Rules on paragraphs: what is left of markup, of encodings, and of a slip of the keys."""

import re
from collections.abc import Iterator

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic
from ficbook.lint.places import Place, places, runs
from ficbook.model.book import Book
from ficbook.text.house_style import HouseStyle, house_style

_MARKUP = re.compile(
    r"(?<![\w*])\*\*(?=\w)"
    r"|(?<![\w_])__(?=[^\W_])"
    r"|\[/?(?:b|i|u|s|url|img|hr|quote|center|spoiler|color|size|align|strike)(?:=[^\]\n]{0,80})?\]"
    r"|&(?:nbsp|amp|quot|lt|gt|mdash|ndash|hellip|rsquo|lsquo|rdquo|ldquo|#\d{1,6}|#x[\da-f]{1,6});"
    r"|</?(?:p|br|i|b|u|em|strong|span|div|hr|center|font|a)(?: [^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)
# What UTF-8 looks like when it was read as cp1252: a lead byte's letter, then a trail byte's.
_MOJIBAKE = re.compile("â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|Ã[‚ƒ„…†‡ˆ‰Š‹Œ]|ï»¿|ï¿½|\ufffd")
_STRAY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff]")
# Only words that no sentence says twice in a row: "had had", "that that", "her her" are English.
_TWICE = re.compile(
    r"\b(the|an?|of|and|to|with|for|from|at|my|your|his|its|our|their|into|than|were|are)"
    r"[ \n]++\1\b(?!['’-])",
    re.IGNORECASE,
)


def markup(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Markup that nobody read: `**`, `[b]`, `&nbsp;`, `<br>`."""
    for place in places(book):
        if found := _MARKUP.search(place.text):
            message = f"“{found[0]}” looks like markup"
            yield place.fault("FB402", message, found.start())


def mojibake(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Characters that were read in the wrong encoding."""
    hint = "say which encoding it is in: [manuscript] encoding"
    for place in places(book):
        if found := _MOJIBAKE.search(place.text):
            message = "characters read in the wrong encoding"
            yield place.fault("FB403", message, found.start(), hint)


def double_words(book: Book, _: Config) -> Iterator[Diagnostic]:
    """A small word typed twice."""
    if not book.metadata.language.lower().startswith("en"):
        return
    for place in places(book):
        if found := _TWICE.search(place.text):
            message = f"“{found[1]}” stands there twice"
            yield place.fault("FB404", message, found.start(), mild=True)


def stray_characters(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Control and zero-width characters, which nobody sees and readers stumble over."""
    for place in places(book):
        if found := _STRAY.search(place.text):
            message = f"an invisible character (U+{ord(found[0]):04X})"
            yield place.fault("FB405", message, found.start(), mild=True)


def quotation_marks(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Quotation marks that open and never close, or close what nothing opened.

    Speech that runs over paragraphs opens each of them and closes in the last.
    """
    style = house_style(book.metadata.language)
    if style is None:
        return
    for run in runs(book):
        yield from _unbalanced(run, style)


def _unbalanced(run: list[Place], style: HouseStyle) -> Iterator[Diagnostic]:
    """What is wrong in paragraphs that stand together; `opener` is where speech runs on."""
    opener: Place | None = None
    for place in run:
        excess = _excess(place.text, style)
        if opener and place.text[:1] in (style.quotes[0], '"'):
            opener = None  # opened anew, as speech over paragraphs is
        if opener and excess < 0:
            opener, excess = None, excess + 1
        if excess < 0:
            at = place.text.rfind(style.quotes[1])
            yield place.fault("FB401", "a quotation mark was not opened", at, mild=True)
        elif excess:
            if opener:
                yield _unclosed(opener, style)
            opener = place
    if opener:
        yield _unclosed(opener, style)


def _excess(text: str, style: HouseStyle) -> int:
    """How many quotation marks open in a text and do not close in it."""
    opening, closing = style.quotes
    straight = text.count('"') % 2
    if opening == closing:
        return text.count(opening) % 2 + straight
    return text.count(opening) - text.count(closing) + straight


def _unclosed(place: Place, style: HouseStyle) -> Diagnostic:
    at = max(place.text.rfind(style.quotes[0]), place.text.rfind('"'), 0)
    return place.fault("FB401", "a quotation mark is not closed", at, mild=True)
