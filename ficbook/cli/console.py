"""What reaches the terminal: the answer on standard output, all else on standard error."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TextIO

from ficbook.diagnostics import Diagnostic, Severity, columns, explain, printable

SHOWN = 3
"""How many diagnostics of one code are set in full before the rest is summed up."""

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


@dataclass(frozen=True, slots=True)
class Console:
    """Where and how the user is told things."""

    quiet: bool = False
    verbose: bool = False
    json: bool = False

    def print(self, text: str = "") -> None:
        """A line of the answer itself."""
        write(sys.stdout, text + "\n")

    def print_json(self, value: Any) -> None:
        """The answer for a machine: one JSON value and a newline, in UTF-8."""
        import msgspec

        data = (
            value if isinstance(value, bytes) else msgspec.json.format(msgspec.json.encode(value))
        )
        with answering(sys.stdout):
            sys.stdout.flush()
            sys.stdout.buffer.write(data + b"\n")
            sys.stdout.flush()

    def say(self, text: str) -> None:
        """A line beside the answer, not said when quiet."""
        if not self.quiet:
            write(sys.stderr, text + "\n")

    def progress(self, said: str) -> None:
        """What is being done now, on one line of a terminal that the next one replaces."""
        if sys.stderr.isatty() and not self.quiet:
            width = terminal_width()
            write(sys.stderr, f"\r\x1b[K{clip(printable(said), width - 2)}…")

    def settled(self) -> None:
        """Take the progress away."""
        if sys.stderr.isatty() and not self.quiet:
            write(sys.stderr, "\r\x1b[K")

    def tell(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Set diagnostics on standard error: what is `wanted` of them, and how many there are."""
        said = list(diagnostics)
        self.settled()
        shown: Counter[str] = Counter()
        for diagnostic in filter(self.wanted, said):
            shown[diagnostic.code] += 1
            if self.verbose or shown[diagnostic.code] <= SHOWN:
                write(
                    sys.stderr, coloured(explain(diagnostic, terminal_width()), diagnostic) + "\n\n"
                )
        for code, number in shown.items():
            if number > SHOWN and not self.verbose:
                self.say(f"… and {number - SHOWN} more of {code}; -v shows them all")
        self.say_sum(said)

    def wanted(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic is set in full."""
        match diagnostic.severity:
            case Severity.ERROR:
                return True
            case Severity.WARNING:
                return not self.quiet
            case _:
                return self.verbose and not self.quiet

    def say_sum(self, said: list[Diagnostic]) -> None:
        """How many errors, warnings and notes there were, and how to see those not shown."""
        number = Counter(diagnostic.severity for diagnostic in said)
        counts = [
            f"{number[severity]} {severity}{'s' * (number[severity] != 1)}"
            for severity in Severity
            if number[severity]
        ]
        more = " (-v shows the notes)" if number[Severity.NOTE] and not self.verbose else ""
        if len(said) > 1 or more:
            self.say(", ".join(counts) + more)


def coloured(text: str, diagnostic: Diagnostic) -> str:
    """The first words of a diagnostic in the colour of its severity, where colours are welcome."""
    if os.environ.get("NO_COLOR") or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return text
    head, colon, rest = text.partition(": ")
    return f"\x1b[1;{COLOURS[diagnostic.severity]}m{head}\x1b[0m{colon}{rest}"


def write(stream: TextIO, text: str) -> None:
    """Write text, with what the stream's encoding lacks written as escapes.

    Raises OutputError where standard output takes no more.
    """
    encoding = stream.encoding or "utf-8"
    with answering(stream):
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()


class OutputError(Exception):
    """Standard output cannot be written: a full disk behind it, a device that fails."""


@contextmanager
def answering(stream: TextIO) -> Iterator[None]:
    """Let a stream that takes no more be silent from now on; of the answer, say that it failed."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        silence(stream)
        if stream is sys.stdout:
            raise OutputError(error) from None


def silence(stream: TextIO) -> None:
    """Send what is still to come, and what Python writes when it ends, nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def terminal_width() -> int:
    """The columns of the terminal that errors are read on, 80 where there is none."""
    import shutil

    return shutil.get_terminal_size((80, 24)).columns


def answer_width() -> int:
    """The columns of the terminal that the answer is read on; without one, nothing is cut."""
    return terminal_width() if sys.stdout.isatty() else sys.maxsize


def clip(text: str, width: int) -> str:
    """`text` cut to `width` columns, with an ellipsis where something is cut."""
    if columns(text) <= width:
        return text
    kept, room = "", width - 1
    for character in text[: 2 * width]:
        room -= columns(character)
        if room < 0:
            break
        kept += character
    return kept + "…"
