"""The verbs of the command line, and what `ficbook --help` says."""

from typing import Annotated

import typer

from ficbook.cli.build import EPILOG as BUILD
from ficbook.cli.build import build
from ficbook.cli.check import EPILOG as CHECK
from ficbook.cli.check import check
from ficbook.cli.explain import EPILOG as EXPLAIN
from ficbook.cli.explain import explain
from ficbook.cli.list import EPILOG as LIST
from ficbook.cli.list import list_
from ficbook.cli.new import EPILOG as NEW
from ficbook.cli.new import new
from ficbook.cli.show import EPILOG as SHOW
from ficbook.cli.show import show

EPILOG = """\b
Examples:
  ficbook build story.txt          make an EPUB of one file
  ficbook build -f epub,pdf        make both of the chapters in this folder
  ficbook explain story.txt        see what ficbook took each passage for

\b
Exit codes: 0 done; 1 the manuscript has errors, or warnings with --strict;
2 wrong use; 3 a fault in ficbook.toml; 4 something is not installed;
5 the output cannot be written; 130 interrupted.
"""

app = typer.Typer(
    help="From posted fan fiction to a faultless EPUB and a beautiful PDF.",
    epilog=EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
app.command(epilog=NEW)(new)
app.command(epilog=BUILD)(build)
app.command(epilog=CHECK)(check)
app.command(epilog=SHOW)(show)
app.command(epilog=EXPLAIN)(explain)
app.command("list", epilog=LIST)(list_)


@app.callback()
def ficbook(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version and exit.")
    ] = False,
) -> None:
    """From posted fan fiction to a faultless EPUB and a beautiful PDF."""
