"""`ficbook list`: what there is to choose from."""

from enum import StrEnum
from typing import Annotated

import typer

from ficbook.cli.options import AsJson

EPILOG = """\b
Examples:
  ficbook list             everything
  ficbook list themes      the names for [theme] name
"""


class Kind(StrEnum):
    """What can be listed."""

    FORMATS = "formats"
    READERS = "readers"
    THEMES = "themes"
    PAGE_SIZES = "page-sizes"


def list_(
    kind: Annotated[Kind | None, typer.Argument(help="What to list.", show_default=False)] = None,
    json: AsJson = False,
) -> int:
    """Print the formats, readers, themes and page sizes."""
    from ficbook.cli.console import Console
    from ficbook.cli.offers import offers

    console = Console()
    kinds = [kind] if kind else list(Kind)
    found = {each.value: offers(each.value) for each in kinds}
    if json:
        console.print_json(found)
        return 0
    for name, rows in found.items():
        if not kind:
            console.print(f"{name}:")
        for offer, said in rows.items():
            console.print(entry(f"{'' if kind else '  '}{offer:<14}", said))
    return 0


def entry(name: str, said: str) -> str:
    """A name and what it is, the lines after the first set in below it."""
    from textwrap import fill

    from ficbook.cli.console import terminal_width

    indent = " " * len(name)
    return fill(said, terminal_width(), initial_indent=name, subsequent_indent=indent) or name
