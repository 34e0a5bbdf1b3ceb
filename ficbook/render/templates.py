"""The theme's page shells: Jinja templates, filled with XHTML that is already set."""

from typing import TYPE_CHECKING, Any

from ficbook.diagnostics import Diagnostic, FicbookError, Severity
from ficbook.render.document import Document
from ficbook.render.escape import clean
from ficbook.render.letters import VOCABULARY
from ficbook.render.words import direction
from ficbook.themes import Theme

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def set_as_is(xhtml: str) -> "Markup":
    """XHTML of our own making, which a template must not escape again."""
    from markupsafe import Markup

    return Markup(xhtml)  # noqa: S704 -- only what `render` itself has escaped


class Templates:
    """The page templates of a theme. They run in a sandbox: a theme may come from anywhere."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._environment = _environment(theme)

    def fill(self, name: str, **values: Any) -> str:
        """The template `name`.xhtml.jinja with `values` in their places.

        Raises FicbookError FB610 if the theme has no such template or it fails.
        """
        from jinja2 import TemplateError

        try:
            return self._environment.get_template(f"{name}.xhtml.jinja").render(values)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise FicbookError(_fault(self._theme.name, name, error)) from error

    def page(self, document: Document, language: str, stylesheet: str) -> str:
        """A whole XHTML file around a document."""
        page = self.fill(
            "document",
            document=document,
            body=set_as_is(document.body),
            language=language,
            direction=direction(language),
            stylesheet=stylesheet,
        )
        if '"z3998:' not in document.body or "epub:prefix" in page:
            return page
        return page.replace("<html ", f'<html epub:prefix="z3998: {VOCABULARY}" ', 1)


def _environment(theme: Theme) -> "Environment":
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=DictLoader(theme.templates),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_finalize,
    )


def _finalize(value: Any) -> Any:
    """Strings that are not markup yet, without characters that XML forbids."""
    return clean(value) if type(value) is str else value


def _fault(theme: str, name: str, error: Exception) -> Diagnostic:
    return Diagnostic(
        "FB610",
        f'the page template "{name}.xhtml.jinja" of the theme "{theme}" fails: {error}',
        hint="compare it with the template of that name in the theme `base`",
        severity=Severity.ERROR,
    )
