"""A theme that did not come with ficbook, and what a book says of its look, read over."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic
from ficbook.lint.css import check
from ficbook.themes import Theme

BREAKS = ("drawn", "as-typed")
"""How the breaks between scenes are set: by the theme, or as the author typed them."""


def check_look(theme: Theme, config: Config) -> Iterator[Diagnostic]:
    """What the theme's own sheets, and the book's, would break on e-readers."""
    chosen = config.theme.variables
    yield from _unknown_variables(theme, chosen)
    variables = {**theme.variables, **chosen}
    breaks = variables.get("scene-breaks", BREAKS[0])
    if breaks not in BREAKS:
        message = f'"{breaks}" is no way to set the breaks between scenes'
        yield Diagnostic("FB658", message, hint='scene-breaks is "drawn" or "as-typed"')
    for path, css in theme.own.items():
        if not path.endswith("print.css"):
            yield from check(css, path, variables)
    yield from check(config.output.epub.css, "[output.epub] css", variables)


def _unknown_variables(theme: Theme, chosen: Mapping[str, str]) -> Iterator[Diagnostic]:
    for variable in chosen:
        if variable not in theme.variables:
            near = get_close_matches(variable, theme.variables, 1)
            known = ", ".join(sorted(theme.variables))
            yield Diagnostic(
                "FB645",
                f'the theme "{theme.name}" has no variable "{variable}"',
                hint=f'did you mean "{near[0]}"?' if near else f"known: {known}",
            )
