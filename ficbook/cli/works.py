"""The paths on the command line as what the pipeline takes."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ficbook.config.schema import Config
    from ficbook.diagnostics import Diagnostic, Source


def works(paths: list[str] | None) -> tuple["Path | Source", ...]:
    """The paths given; without any, this folder.

    `-` is what stands on standard input, an address what FanFicFare fetches from it.
    """
    return tuple(map(work, paths or ["."]))


def work(path: str) -> "Path | Source":
    """What one argument means; raises FicbookError FB100 for one without a letter."""
    from ficbook.diagnostics import Source
    from ficbook.pipeline.fetch import fetched, is_address
    from ficbook.pipeline.files import stop

    if not path:
        hint = "is a variable of the shell empty? For this folder, give no path or a dot"
        raise stop("FB100", "a path is empty", hint=hint, exit_code=2)
    if path == "-":
        return Source("<stdin>", sys.stdin.buffer.read())
    return fetched(path) if is_address(path) else Path(path)


def settings(paths: list[str] | None) -> "Config | None":
    """The settings of the folder that one stands in, where the story comes by standard input."""
    if not paths or paths[0] != "-":
        return None
    from ficbook.pipeline import load_config

    return load_config(Path())


def exit_code(diagnostics: "Iterable[Diagnostic]", *, strict: bool) -> int:
    """1 where something said is an error, or a warning and `strict`; else 0."""
    bad = {"error", "warning"} if strict else {"error"}
    return int(any(said.severity in bad for said in diagnostics))
