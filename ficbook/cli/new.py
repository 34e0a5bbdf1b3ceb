"""`ficbook new`: start a book."""

from pathlib import Path
from typing import Annotated

import typer

from ficbook.cli.options import Quiet

EPILOG = """\b
Examples:
  ficbook new "My Story"    a folder with ficbook.toml and a first chapter
  ficbook new .             ficbook.toml for the chapters that are here
"""

SETTINGS = """\
# What ficbook cannot read in the story itself. Every line may go; see docs/configuration.md.

[book]
title = {title}
# author = "Your pen name"
# language = "en"            # en-GB, de, pt-BR …
# fandoms = ["Sherlock Holmes - Arthur Conan Doyle"]
# rating = "teen"            # general, teen, mature, explicit, not-rated
# warnings = ["No Archive Warnings Apply"]
# summary = "What it is about, in a few sentences."
# cover = "cover.jpg"        # without it one is drawn

[manuscript]
# files = ["*.txt"]          # without it: every story file here, 2 before 10

[matter]
# author = "chapter"         # author's notes: front, head, end, chapter, appendix or drop
# warning = "front"
# disclaimer = "front"

[theme]
# name = "classic"           # `ficbook list themes`

[output]
formats = ["epub"]           # epub, pdf, html, json
"""

CHAPTER = """\
A/N: Say hello here. ficbook sets this apart from the story.

Chapter 1: A Title

The first paragraph of your story. A blank line ends a paragraph; *stars* or _lines_
around words stress them.

* * *

Three stars, or an extra blank line, are a scene break.
"""


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make, or to add ficbook.toml to.")],
    quiet: Quiet = False,
) -> int:
    """Start a book: a folder with ficbook.toml and a first chapter."""
    from ficbook.cli.console import Console
    from ficbook.config.load import SETTINGS as NAME
    from ficbook.pipeline import start_folder

    title = '"' + folder.resolve().name.replace("\\", " ").replace('"', " ") + '"'
    made = start_folder(
        folder, {NAME: SETTINGS.format(title=title)}, {"01-first-chapter.txt": CHAPTER}
    )
    console = Console(quiet=quiet)
    for path in made:
        console.print(str(path))
    console.say(f"now write, then: ficbook build {folder}")
    return 0
