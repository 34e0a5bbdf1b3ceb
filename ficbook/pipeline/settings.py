"""The settings of a folder, with the author's stylesheets that they name read in."""

from pathlib import Path

from msgspec.structs import replace

from ficbook.config import load
from ficbook.config.load import CONFIGURATION
from ficbook.config.schema import Config
from ficbook.pipeline.files import reason, stop


def load_config(folder: Path) -> Config:
    """The settings of the manuscript in `folder`: its `ficbook.toml`, else the defaults.

    Raises FicbookError FB010 to FB015, and FB133 for a stylesheet that cannot be read.
    """
    return with_sheets(load.load_config(folder), folder)


def with_sheets(config: Config, folder: Path) -> Config:
    """The settings with the text of their stylesheets in place of the files' names.

    Raises FicbookError FB133 for a file that is not there, or that lies outside `folder`.
    """
    output = config.output
    epub = replace(output.epub, css=sheet(output.epub.css, folder))
    pdf = replace(output.pdf, css=sheet(output.pdf.css, folder))
    return replace(config, output=replace(output, epub=epub, pdf=pdf))


def sheet(css: str, folder: Path) -> str:
    """The text of a stylesheet: what has a brace is one already, anything else names a file."""
    if not css or "{" in css:
        return css
    path = folder / css
    if not path.resolve().is_relative_to(folder.resolve()):
        hint = "stylesheets are taken from the manuscript's folder only"
        raise stop("FB133", "not used as a stylesheet", css, hint=hint, exit_code=CONFIGURATION)
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise stop("FB133", "not in UTF-8", str(path), exit_code=CONFIGURATION) from None
    except OSError as error:
        said = f"the stylesheet cannot be read: {reason(error)}"
        raise stop("FB133", said, str(path), exit_code=CONFIGURATION) from None
