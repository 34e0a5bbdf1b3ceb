"""The ledger kept while a book is made: a build that loses a word fails (FB134)."""

from collections.abc import Iterable

from msgspec.structs import replace

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Source, Span
from ficbook.ledger import (
    Entry,
    dropped,
    entries,
    lost_binding,
    lost_reading,
    lost_setting,
    reads_even,
    without_markup,
)
from ficbook.ledger.letters import words
from ficbook.ledger.texts import chapter_texts
from ficbook.model.book import Book
from ficbook.model.draft import Draft, Omission, Reading
from ficbook.pipeline.cache import NO_CACHE, Cache
from ficbook.pipeline.composition import transforms
from ficbook.recognition.assemble import Assembly, assembled, told
from ficbook.registry import Reader
from ficbook.transforms import prepare

BARE = frozenset({"plain", "markdown"})
"""The readers whose sources are the words themselves, with the little markup that people type."""
DAMAGED = frozenset({"FB242", "FB248", "FB261", "FB264", "FB266"})
"""What is said of a file that is broken or too large: not all of it can be read."""
_NAMED = 5  # words that are lost with a part of a file


def account_for_draft(
    source: Source, reader: Reader, draft: Draft, config: Config, report: Report
) -> Draft:
    """The draft; words of the source that it has lost are reported.

    Where the file is damaged, they are on the draft's list of what was left out.
    """
    if reader.tally is None or reads_even(source.data, draft):
        return draft
    text = reader.tally(source, config)
    lost = lost_reading(text, draft)
    if lost and reader.name in BARE:
        lost = lost_reading(without_markup(text), draft)
    if lost and any(said.code in DAMAGED and _is_about(said, source) for said in report):
        report.add(_unread(lost, source))
        left_out = Omission(" ".join(lost), "damaged-file")
        return replace(draft, omissions=(*draft.omissions, left_out))
    if lost:
        lines = enumerate(text.splitlines(), 1) if reader.name in BARE else [(0, text)]
        report.add(unbalanced(lost, ((source.name, number, line) for number, line in lines)))
    return draft


def _is_about(said: Diagnostic, source: Source) -> bool:
    return said.span is not None and said.span.source.partition(": ")[0] == source.name


def bound(readings: tuple[Reading, ...], config: Config, report: Report) -> Book:
    """The book of some readings; what is left out of it is reported, and what is lost."""
    return settled(assembled(readings, config), readings, report)


def settled(made: Assembly, readings: tuple[Reading, ...], report: Report) -> Book:
    """The book of an assembly, its balance struck."""
    book = told(made, report)
    if lost := lost_binding(readings, book, (left.omission for left in made.left_out)):
        places = ((r.draft.source, p.line, p.text) for r in readings for p in r.draft.passages)
        report.add(unbalanced(lost, places))
    return book


def prepared(book: Book, config: Config, report: Report, cache: Cache = NO_CACHE) -> Book:
    """The book as it goes to the backends; what was lost on the way is reported."""
    said = Report()
    ready = prepare(book, config, said, transforms(cache))
    for one in said:
        report.add(one)
    if lost := lost_setting(book, ready, said):
        places = ((c.source, c.line, "\n".join(chapter_texts(c))) for c in book.chapters())
        report.add(unbalanced(lost, places))
    return ready


def ledger(readings: tuple[Reading, ...], config: Config, report: Report) -> tuple[Entry, ...]:
    """What became of every passage of some readings."""
    made = assembled(readings, config)
    book = settled(made, readings, report)
    said = Report()
    ready = prepared(book, config, said)
    for one in said:
        report.add(one)
    omissions = [left.omission for left in made.left_out]
    return tuple(entries(readings, omissions, dropped(book, ready, said), ready))


def unbalanced(lost: tuple[str, ...], places: Iterable[tuple[str, int, str]]) -> Diagnostic:
    """What is said of lost words; their place is the first that holds most of them."""
    wanted = frozenset(lost)
    source, line, text = max(
        places, key=lambda place: len(wanted.intersection(words((place[2],)))), default=("", 0, "")
    )
    here = [word for word in words((text,)) if word in wanted] or lost
    more = f" and {len(lost) - 1} more words" if len(lost) > 1 else ""
    return Diagnostic(
        "FB134",
        f'the ledger does not balance: "{max(here, key=len)}"{more} would be lost',
        Span(source, line) if source else None,
        "this is a fault of ficbook: please send us the text around that line",
        Severity.ERROR,
        text[:400].partition("\n")[0],
    )


def _unread(lost: tuple[str, ...], source: Source) -> Diagnostic:
    few = ", ".join(f'"{word}"' for word in lost[:_NAMED])
    return Diagnostic(
        "FB138",
        f"{len(lost)} words of the damaged file could not be read: {few}",
        Span(source.name),
        "fetch the file again, or open it in the program that made it and save it again",
    )
