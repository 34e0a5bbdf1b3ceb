"""`ficbook check`: what is to be settled before the book is made."""

from ficbook.cli.options import AsJson, Paths, Quiet, Strict, Verbose

EPILOG = """\b
Examples:
  ficbook check                  the story in this folder
  ficbook check story.txt -v     with the notes
  ficbook check book.epub        an EPUB file, by EPUBCheck
"""


def check(
    paths: Paths = None,
    json: AsJson = False,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Check the story, its settings and its EPUB; write nothing."""
    from ficbook.cli.console import Console
    from ficbook.cli.works import exit_code, settings, works
    from ficbook.pipeline.check import check as check_files

    console = Console(quiet=quiet, verbose=verbose)
    diagnostics = check_files(*works(paths), config=settings(paths), progress=console.progress)
    if json:
        console.settled()
        console.print_json(diagnostics)
    else:
        console.tell(diagnostics)
        if not exit_code(diagnostics, strict=True):
            console.say("all is well")
    return exit_code(diagnostics, strict=strict)
