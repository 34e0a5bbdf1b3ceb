"""What ficbook says about a source: one problem, where it stands, and what to do."""

from collections.abc import Iterator
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning is settled by the author, a note informs."""

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
    """One thing to say. `code` is stable and has a page in docs/codes/; `quote` is the line meant."""

    code: str
    message: str
    span: Span | None = None
    hint: str = ""
    severity: Severity = Severity.WARNING
    quote: str = ""

    def __str__(self) -> str:
        """`file:line:column: severity[code]: message`, as compilers say it."""
        place = f"{self.span.source}:{self.span.line}:{self.span.column}: " if self.span else ""
        return f"{place}{self.severity}[{self.code}]: {self.message}"


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
