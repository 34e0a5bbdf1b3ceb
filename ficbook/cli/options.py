"""Arguments and options that several verbs share."""

from typing import Annotated

import click
import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        click_type=click.Path(),
        help="A file, a folder of chapters, several files in order, or - for standard input. "
        "Without one: the folder you stand in.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say everything, notes too.")]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings fail: exit code 1.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for machines.")]
