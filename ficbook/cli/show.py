"""`ficbook show`: what is in a book."""

from typing import Annotated

import typer

from ficbook.cli.options import Paths, Quiet, Verbose

EPILOG = """\b
Examples:
  ficbook show                       the outline of the story in this folder
  ficbook show story.txt --json      the whole Book, for a filter
  ficbook show --schema              the form of that JSON (a JSON Schema)
"""


def show(
    paths: Paths = None,
    json: Annotated[bool, typer.Option("--json", help="Print the whole Book as JSON.")] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON Schema of a Book.")
    ] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Print the outline of a book: metadata, chapters and their words."""
    from ficbook.cli.console import Console
    from ficbook.cli.works import settings, works
    from ficbook.model.book import schema as book_schema

    console = Console(quiet=quiet, verbose=verbose)
    if schema:
        console.print_json(book_schema())
        return 0
    from ficbook.diagnostics import Report
    from ficbook.pipeline import book_of, find

    report = Report()
    manuscript = find(*works(paths), config=settings(paths))
    book = book_of(manuscript, report, console.progress)
    console.tell(manuscript.placed(report))
    if json:
        console.print_json(book)
    else:
        from ficbook.cli.outline import outline
        from ficbook.transforms import prepare

        as_set = prepare(book, manuscript.config, Report())
        for line in outline(book, as_set):
            console.print(line)
    return 0
