"""`ficbook explain`: what ficbook took each passage for, and why."""

from typing import Annotated

import typer

from ficbook.cli.options import AsJson, Paths, Quiet, Verbose

EPILOG = """\b
Examples:
  ficbook explain story.txt            passage by passage, story folded
  ficbook explain story.txt --unsure   only what you may want to settle
  ficbook explain -v                   every passage of the story here

\b
To settle a line once and for all, name it in ficbook.toml:
  [recognition.lines]
  "story.txt: I own nothing" = "disclaimer"
"""


def explain(
    paths: Paths = None,
    unsure: Annotated[bool, typer.Option("--unsure", help="Only what is not sure.")] = False,
    json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Print what each passage is, by which rule, how sure."""
    from ficbook.cli.console import Console, answer_width
    from ficbook.cli.passages import listing, values
    from ficbook.cli.works import settings, works
    from ficbook.diagnostics import Report
    from ficbook.pipeline import examine, find
    from ficbook.recognition.questions import answers_asked

    console = Console(quiet=quiet, verbose=verbose)
    readings = examine(find(*works(paths), config=settings(paths)), Report(), console.progress)
    console.settled()
    if json:
        console.print_json(values(readings, unsure=unsure))
        return 0
    for line in listing(readings, answer_width(), unsure=unsure, every=verbose):
        console.print(line)
    asked = [line for reading in readings for line in answers_asked(reading)] if unsure else []
    for line in ["[recognition.lines]", *asked] if asked else ():
        console.print(line)
    return 0
