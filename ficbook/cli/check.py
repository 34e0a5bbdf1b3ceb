"""`ficbook check`: what is to be settled before the book is made."""

from typing import Annotated

import typer

from ficbook.cli.console import Console
from ficbook.cli.options import AsJson, Paths, Quiet, Strict, Verbose

EPILOG = """\b
Examples:
  ficbook check                  the story in this folder
  ficbook check story.txt -v     with the notes
  ficbook check --ledger         what became of every word, line by line
  ficbook check book.epub        an EPUB file, by EPUBCheck
"""


def check(
    paths: Paths = None,
    ledger: Annotated[
        bool, typer.Option("--ledger", help="Print what became of every word; nothing else.")
    ] = False,
    json: AsJson = False,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Check the story, its settings and its EPUB; write nothing."""
    from ficbook.cli.works import exit_code, settings, works
    from ficbook.pipeline.check import check as check_files

    console = Console(quiet=quiet, verbose=verbose)
    if ledger:
        return print_ledger(paths, console, json=json)
    diagnostics = check_files(*works(paths), config=settings(paths), progress=console.progress)
    if json:
        console.settled()
        console.print_json(diagnostics)
    else:
        console.tell(diagnostics)
        if not exit_code(diagnostics, strict=True):
            console.say("all is well")
    return exit_code(diagnostics, strict=strict)


def print_ledger(paths: list[str] | None, console: Console, *, json: bool) -> int:
    """Print the ledger and its balance; the exit code is 1 if it does not balance."""
    from ficbook.cli.console import answer_width
    from ficbook.cli.ledger import table
    from ficbook.cli.works import exit_code, settings, works
    from ficbook.pipeline.check import account

    entries, said = account(*works(paths), config=settings(paths), progress=console.progress)
    console.settled()
    if json:
        console.print_json({"entries": entries, "diagnostics": said})
        return exit_code(said, strict=False)
    for line in table(entries, answer_width()):
        console.print(line)
    if exit_code(said, strict=False):
        console.tell(said)
    else:
        console.print("the ledger balances: no word is lost")
    return exit_code(said, strict=False)
