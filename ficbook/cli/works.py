"""The paths on the command line as what the pipeline takes."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ficbook.config.schema import Config
    from ficbook.diagnostics import Diagnostic, Source


def works(paths: list[Path] | None) -> tuple["Path | Source", ...]:
    """The paths given, `-` as what stands on standard input; without any, this folder."""
    from ficbook.diagnostics import Source

    return tuple(
        Source("<stdin>", sys.stdin.buffer.read()) if str(path) == "-" else path
        for path in paths or [Path()]
    )


def settings(paths: list[Path] | None) -> "Config | None":
    """The settings of the folder that one stands in, where the story comes by standard input."""
    if not paths or str(paths[0]) != "-":
        return None
    from ficbook.pipeline import load_config

    return load_config(Path())


def exit_code(diagnostics: "Iterable[Diagnostic]", *, strict: bool) -> int:
    """1 where something said is an error, or a warning and `strict`; else 0."""
    bad = {"error", "warning"} if strict else {"error"}
    return int(any(said.severity in bad for said in diagnostics))
