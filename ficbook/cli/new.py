"""`ficbook new`: start a book."""

from pathlib import Path
from shlex import quote
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
{title}
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
A/N: Say hello here; ficbook sets this apart from the story. A blank line ends a paragraph,
*stars* or _lines_ stress words, three stars alone or an extra blank line part two scenes.

Chapter 1: A Title

The lamp went out at *nine*, and nobody on the quay had seen who put it out.

* * *

By morning the whole harbour knew.
"""


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make, or to add ficbook.toml to.")],
    quiet: Quiet = False,
) -> int:
    """Start a book: a folder with ficbook.toml and a first chapter."""
    from ficbook.cli.console import Console
    from ficbook.config.load import SETTINGS as NAME
    from ficbook.pipeline import has_story, start_folder

    settings = SETTINGS.format(title=title_line(folder, has_story=has_story(folder)))
    chapter = {} if has_story(folder) else {"01-first-chapter.txt": CHAPTER}
    made = start_folder(folder, {NAME: settings, **chapter})
    console = Console(quiet=quiet)
    for path in made:
        console.print(str(path))
    console.say(f"now write, then: ficbook build {quote(str(folder))}")
    return 0


def title_line(folder: Path, *, has_story: bool) -> str:
    """The setting of the title: the folder's name, unless a story there may say another."""
    name = folder.resolve().name.replace("\\", " ").replace('"', " ")
    if has_story:
        return f'# title = "{name}"     # without it: what the story says'
    return f'title = "{name}"'
