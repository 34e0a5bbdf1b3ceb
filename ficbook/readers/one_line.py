"""Texts whose line ends were lost on the way, so that all of them is one paragraph."""

from collections.abc import Iterable

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.draft import Passage

_LONG = 20_000  # characters: no paragraph of a story is longer
_ENDLESS = 20_000_000  # characters: three million words, more than any book is set from at once


def say_if_one_line(passages: Iterable[Passage], name: str, report: Report) -> None:
    """Report paragraphs that are longer than any; of an endless one no book can be made."""
    for passage in passages:
        if (size := len(passage.text)) > _LONG:
            report.add(_lost(name, passage.line, size))


def _lost(name: str, line: int, size: int) -> Diagnostic:
    endless = size > _ENDLESS
    as_it_is = "it is too long to be set" if endless else "it is set as it is"
    return Diagnostic(
        "FB210",
        f"one paragraph of {size} characters: its line ends were lost",
        Span(name, line),
        f"copy the story again with its paragraphs; {as_it_is}",
        Severity.ERROR if endless else Severity.WARNING,
    )
