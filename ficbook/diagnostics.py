"""What ficbook says about a source: one problem, where it stands, and what to do."""

from collections.abc import Iterator
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """An error stops the build, a warning is the author's to settle, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Source(msgspec.Struct, frozen=True):
    """A named file's bytes, as they lie on the disk."""

    name: str
    data: bytes


class Span(msgspec.Struct, frozen=True):
    """A stretch of a source; lines and columns count from 1, `end` is exclusive."""

    source: str
    line: int = 0
    column: int = 1
    end: int = 0


class Diagnostic(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing to say: `code` is stable and has a page in docs/codes/, `quote` is the line."""

    code: str
    message: str
    span: Span | None = None
    hint: str = ""
    severity: Severity = Severity.WARNING
    quote: str = ""

    def __str__(self) -> str:
        """`file:line:column: severity[code]: message`, as compilers say it."""
        return f"{self._place()}{self.severity}[{self.code}]: {self.message}"

    def _place(self) -> str:
        """`file:line:column: `, without the numbers where no line is known."""
        if self.span is None:
            return ""
        at = f":{self.span.line}:{self.span.column}" if self.span.line else ""
        return f"{self.span.source}{at}: "


class FicbookError(Exception):
    """There is no book to go on with; `diagnostics` say why."""

    def __init__(self, *diagnostics: Diagnostic, exit_code: int = 1) -> None:
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics
        self.exit_code = exit_code


class Report:
    """Collects what readers, transforms and backends have to say, in order."""

    def __init__(self) -> None:
        self._said: list[Diagnostic] = []

    def add(self, diagnostic: Diagnostic) -> None:
        """Take one more diagnostic."""
        self._said.append(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)


def explain(diagnostic: Diagnostic, width: int = 80) -> str:
    """A diagnostic as several lines: what, where, the line quoted with carets under it, a hint.

    The quoted line is cut to `width` columns; control characters of hostile text do not
    reach the terminal.
    """
    lines = [f"{diagnostic.severity}[{diagnostic.code}]: {printable(diagnostic.message)}"]
    span = diagnostic.span
    margin = " " * len(str(span.line)) if span and span.line else " "
    if span:
        place = f":{span.line}:{span.column}" if span.line else ""
        lines.append(f"{margin}--> {printable(span.source)}{place}")
        if diagnostic.quote and span.line:
            lines += _quoted(diagnostic.quote, span, width)
    if diagnostic.hint:
        lines.append(f"{margin} = hint: {printable(diagnostic.hint)}")
    return "\n".join(lines)


_JOINERS = "\u200c\u200d"
"""What holds the parts of one emoji together, and the letters of Persian apart."""


def printable(text: str) -> str:
    """`text` with its control characters, tabs and line ends made visible or into spaces."""
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or c in _JOINERS else " " if c.isspace() else "\ufffd" for c in text
    )


def _quoted(quote: str, span: Span, width: int) -> list[str]:
    """The line that a span is on, and carets below the columns meant."""
    line = printable(quote.rstrip())
    margin = " " * len(str(span.line))
    room = max(width - len(margin) - 4, 20)
    first = max(0, span.column - 1 - room // 2) if len(line) > room else 0
    shown = line[first : first + room]
    if first:
        shown = "…" + shown[1:]
    if first + room < len(line):
        shown = shown[:-1] + "…"
    start = min(span.column - 1 - first, len(shown))
    meant = shown[start : max(span.end - 1 - first, start + 1)]
    carets = " " * columns(shown[:start]) + "^" * max(columns(meant), 1)
    return [f"{margin} |", f"{span.line} | {shown}", f"{margin} | {carets}"]


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes (Unicode TR11, and combining marks)."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(c) or c in _JOINERS else 1 + (east_asian_width(c) in "WF") for c in text
    )
