"""The look that a user gave a book, read over before anything is set: sheets, theme, knobs."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from ficbook.config.locate import locate
from ficbook.diagnostics import Diagnostic, Report
from ficbook.pipeline.faults import at_value, misset, placed, settings_text
from ficbook.pipeline.manuscript import Manuscript
from ficbook.themes import Theme

_CSS = ("output", "epub", "css")
_NAME = "[output.epub] css"


def look_over(theme: Theme, manuscript: Manuscript, report: Report) -> None:
    """Report what a user's own look breaks on e-readers; raise FicbookError for what no book bears.

    A sheet that cannot be read, or that would make an EPUB invalid, is such an error (FB659).
    """
    config = manuscript.config
    if not (theme.own or config.theme.variables or config.output.epub.css):
        return
    from ficbook.lint.theme import check_look

    if errors := [at_sheet(one, manuscript.folder) for one in refusals(theme, manuscript)]:
        raise misset(*errors)
    for said in check_look(theme, config):
        report.add(placed(at_sheet(said, manuscript.folder), manuscript.folder, config))


def refusals(theme: Theme, manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Why the sheets of the theme's owner and of the book cannot be used."""
    from ficbook.lint.refused import refused

    sheets = {path: css for path, css in theme.own.items() if not path.endswith("print.css")}
    for name, css in {**sheets, _NAME: manuscript.config.output.epub.css}.items():
        if css:
            yield from refused(css, name)


def at_sheet(said: Diagnostic, folder: Path) -> Diagnostic:
    """A diagnostic about the book's own sheet, placed in its file or in `ficbook.toml`."""
    if said.span is None or said.span.source != _NAME:
        return said
    setting = locate(settings_text(folder), _CSS)
    if setting is None or setting.keys != _CSS:
        return said
    written = setting.text[setting.value[0] : setting.value[1] - 2]
    if written and "{" not in written and (folder / written).is_file():
        return replace(said, span=replace(said.span, source=str(folder / written)))
    if said.span.line > 1:  # a string of several lines
        return said
    return at_value(said, folder, _CSS)
