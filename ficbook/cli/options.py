"""Arguments and options that several verbs share."""

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="A file, a folder of chapters, several files in order, or - for standard input. "
        "Without one: the folder you stand in.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say everything, notes too.")]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings fail: exit code 1.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for machines.")]
