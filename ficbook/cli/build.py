"""`ficbook build`: make the book."""

import os
import sys
from typing import Annotated

import typer

from ficbook.cli.options import AsJson, Paths, Quiet, Strict, Verbose

EPILOG = """\b
Examples:
  ficbook build story.txt                  an EPUB, named by the story's title
  ficbook build story.txt -o out/ -f epub,pdf,html
  ficbook build -o "My Book.pdf"           the folder you stand in, as a PDF
  ficbook show --json | jq … | ficbook build - -o book.epub
  ficbook build https://…                  a story on a site, by FanFicFare

\b
An address is handed to FanFicFare, if it is installed (pip install
"ficbook[fetch]"). It fetches for your own reading: keep to the site's
terms of use, do not fetch much at once, ask the author before you pass
a book on.
"""


def build(  # noqa: PLR0913, PLR0917 -- one for each option
    paths: Paths = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file, or the folder to put the files in.",
        ),
    ] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            help="epub, pdf, html, json; several with commas. "
            "Without it: as -o ends, else as ficbook.toml says, else epub.",
            show_default=False,
        ),
    ] = None,
    json: AsJson = False,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Make the book: an EPUB, and a PDF or a web page if you like."""
    from ficbook.cli.console import Console
    from ficbook.cli.outline import summary
    from ficbook.cli.works import exit_code, settings, works
    from ficbook.pipeline import build as build_files
    from ficbook.pipeline.cache_folder import opened

    console = Console(quiet=quiet, verbose=verbose)
    names = [name.strip() for each in format or () for name in each.split(",")]
    found = works(paths)
    with opened(found, os.environ) as cache:
        built = build_files(
            *found,
            formats=[name for name in names if name],
            output=output,
            config=settings(paths),
            progress=console.progress,
            cache=cache,
        )
    console.tell(built.diagnostics)
    if sys.stderr.isatty():
        console.say(summary(built.book))
    if json:
        console.print_json(
            {"files": [str(f) for f in built.files], "diagnostics": built.diagnostics}
        )
    else:
        for file in built.files:
            console.print(str(file))
    return exit_code(built.diagnostics, strict=strict)
