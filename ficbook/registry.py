"""Readers and backends as records, found by name: ours from a table, others' by entry points."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from typing import Any

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source
from ficbook.model.book import Book
from ficbook.model.draft import Draft
from ficbook.themes import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A source format.

    `recognise` says from 0 to 1 how surely some bytes are in this format; `read` yields a
    Draft of any bytes it recognised and reports what it could not make out. `tally`, where a
    format has it, is the text that a source shows, found in another way than by `read`: every
    word of it must be in the draft or on its list of what was left out.
    """

    name: str
    suffixes: frozenset[str]
    read: Callable[[Source, Config, Report], Draft]
    recognise: Callable[[Source], float]
    tally: Callable[[Source, Config], str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Backend:
    """An output format: `write` yields the whole file's bytes.

    `rewrite`, where a format has it, yields the same bytes sooner, given those of the file
    that was written before.
    """

    name: str
    suffix: str
    media_type: str
    write: Callable[[Book, Theme, Config, Report], bytes]
    rewrite: Callable[[Book, Theme, Config, Report, bytes], bytes] | None = None


def load(table: dict[str, str], group: str, name: str) -> Any:
    """The record called `name`: from `table` ("package.module:NAME"), else an entry point.

    Raises FicbookError FB012 with the near match if there is none.
    """
    if target := table.get(name):
        module, _, attribute = target.partition(":")
        return getattr(import_module(module), attribute)
    from importlib.metadata import entry_points

    found = entry_points(group=group)
    for point in found.select(name=name):
        return point.load()
    raise FicbookError(unknown(group, name, [*table, *found.names]), exit_code=2)


def unknown(group: str, name: str, known: list[str]) -> Diagnostic:
    """What to say of a name that nobody registered."""
    near = get_close_matches(name, known, 1, 0.5)
    hint = f'did you mean "{near[0]}"?' if near else f"known: {', '.join(sorted(known))}"
    kind = {"ficbook.backends": "format", "ficbook.readers": "reader"}.get(group, group)
    return Diagnostic("FB012", f'unknown {kind} "{name}"', hint=hint, severity=Severity.ERROR)
