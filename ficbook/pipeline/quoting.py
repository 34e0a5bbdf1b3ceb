"""Diagnostics as they are told: equal notes once, each with the line that stands in the source."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source
from ficbook.readers.decoding import decode

Key = tuple[str, str]


def told_once(said: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Notes of one code about the same words become one, which says how many they were."""
    everything = list(said)
    number = Counter(filter(None, map(_key, everything)))
    told: set[Key] = set()
    for one in everything:
        key = _key(one)
        if key is None or number[key] == 1:
            yield one
        elif key not in told:
            told.add(key)
            yield replace(one, message=f"{one.message} (and {number[key] - 1} more like it)")


def _key(one: Diagnostic) -> Key | None:
    return (one.code, one.quote) if one.severity is Severity.NOTE and one.quote else None


def quoted(
    said: Iterable[Diagnostic], text_of: Callable[[str], Source | None], encoding: str
) -> Iterator[Diagnostic]:
    """Diagnostics with the true line of their source; with none where `text_of` yields none.

    What is quoted before it is set may differ from what the author typed, and is never shown.
    """

    @cache
    def lines(name: str) -> Sequence[str]:
        source = text_of(name)
        try:
            return decode(source, encoding, Report()).split("\n") if source else ()
        except FicbookError:  # no text, such as the packed folder of an EPUB
            return ()

    for one in said:
        if not (one.span and one.quote and one.span.line):
            yield one
            continue
        found = lines(one.span.source)[one.span.line - 1 : one.span.line]
        told_of_a_note = one.code.startswith("FB35")  # its words as they are set
        yield replace(one, quote=found[0] if found else "" if told_of_a_note else one.quote)
