"""Themes: a folder of stylesheets, page templates and fonts, read into one value."""

import msgspec


class Font(msgspec.Struct, frozen=True):
    """A font file: `package` and `file` say where an installed package holds it."""

    family: str
    package: str
    file: str
    weight: str = "400"
    style: str = "normal"


class Theme(msgspec.Struct, frozen=True):
    """The look of a book.

    `sheets` maps "book.css", "epub.css", "print.css" to the text of that sheet, the sheets of
    the themes it extends first; `templates` maps a template's file name to its nearest text;
    `variables` are the CSS custom properties that a theme offers as its knobs.
    """

    name: str
    sheets: dict[str, str]
    templates: dict[str, str]
    variables: dict[str, str] = {}
    fonts: tuple[Font, ...] = ()
