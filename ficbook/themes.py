"""Themes: a folder of stylesheets, page templates and fonts, read into one value.

A theme's folder holds `theme.toml`, any of `book.css`, `epub.css` and `print.css`, and
`templates/`. What it leaves out, it has from the theme it extends; every theme ends in "base".
"""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

import msgspec

from ficbook.config.locate import keys_of, locate
from ficbook.diagnostics import Diagnostic, FicbookError, Severity, Span

SHEETS = ("book.css", "epub.css", "print.css")
"""The sheets a theme may have: for every format, for e-readers, for paper."""

BASE = "base"
SETTINGS = "ficbook.toml"


class Font(msgspec.Struct, frozen=True):
    """A font file: `package` and `file` say where an installed package holds it.

    A font that lies in its theme's own folder has no `package`; `data` are its bytes.
    A variable font stands once for all its weights, with an empty `weight`.
    """

    family: str
    package: str
    file: str
    weight: str = "400"
    style: str = "normal"
    data: bytes = b""


class Theme(msgspec.Struct, frozen=True):
    """The look of a book.

    `sheets` maps "book.css", "epub.css", "print.css" to the text of that sheet, the sheets of
    the themes it extends first; `templates` maps a template's file name to its nearest text;
    `variables` are the CSS custom properties that a theme offers as its knobs, without their
    two dashes; `fallbacks` are fonts for characters that `fonts` lack, the preferred one first;
    `own` are the sheets that did not come with ficbook, by their path.
    """

    name: str
    sheets: dict[str, str]
    templates: dict[str, str]
    variables: dict[str, str] = {}
    fonts: tuple[Font, ...] = ()
    fallbacks: tuple[Font, ...] = ()
    description: str = ""
    own: dict[str, str] = {}

    def varied(self, variables: dict[str, str]) -> "Theme":
        """The theme with some of its knobs turned."""
        return msgspec.structs.replace(self, variables={**self.variables, **variables})


class _FontTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    family: str
    file: str
    package: str = ""
    weight: str = ""
    style: str = "normal"


class _ThemeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str = ""
    description: str = ""
    extends: str = BASE
    variables: dict[str, str] = {}
    fonts: tuple[_FontTable, ...] = ()
    fallbacks: tuple[_FontTable, ...] = ()


class _Layer(msgspec.Struct, frozen=True):
    """One folder of a theme and what its theme.toml says."""

    folder: Path
    settings: _ThemeFile


def find_theme(name: str, near: Path | None = None, folders: tuple[Path, ...] = ()) -> Theme:
    """The theme called `name`, or the theme in the folder `name`, with all that it extends.

    Looked for in the book's own folder `near` and its `styles/`, then in `folders`, then among
    the themes that come with ficbook, then among those other packages register. Raises
    FicbookError FB640 if there is none, FB641 if its theme.toml cannot be read.
    """
    places = (*([near, near / "styles"] if near else []), *folders, shipped())
    chosen = _Choice(near / SETTINGS if near else None, ("theme", "name"))
    return _bound(name, list(_layers(name, places, chosen)))


def shipped() -> Path:
    """The folder of the themes that come with ficbook: in the wheel, else in the checkout."""
    package = Path(__file__).parent
    inside = package / "styles"
    return inside if inside.is_dir() else package.parent / "styles"


def names(near: Path | None = None, folders: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """Every theme that can be named, sorted."""
    places = (*([near / "styles"] if near else []), *folders, shipped())
    found = {file.parent.name for place in places for file in place.glob("*/theme.toml")}
    return tuple(sorted(found - {BASE}))


class _Choice(msgspec.Struct, frozen=True):
    """Where a theme is named: the setting `keys` of a file, if there is that file."""

    file: Path | None
    keys: tuple[str, ...]

    def span(self, name: str) -> Span | None:
        """The place of the name in its file; None if the file says nothing of it."""
        if self.file is None or not self.file.is_file():
            return None
        setting = locate(_text(self.file), self.keys)
        if setting is None or name not in setting.text:
            return None
        return Span(str(self.file), setting.line, *setting.value)


def _layers(name: str, places: tuple[Path, ...], chosen: _Choice) -> Iterator[_Layer]:
    """The theme's folder, then each one it extends; a theme may extend a namesake further on."""
    seen: set[Path] = set()
    while name:
        folder = _folder(name, places, seen)
        if folder is None:
            raise FicbookError(_unknown(name, places, chosen.span(name)), exit_code=3)
        seen.add(folder)
        layer = _Layer(folder, _settings(folder / "theme.toml"))
        yield layer
        chosen = _Choice(folder / "theme.toml", ("extends",))
        name = "" if folder.name == BASE else layer.settings.extends or BASE


def _folder(name: str, places: tuple[Path, ...], seen: set[Path]) -> Path | None:
    for place in places:
        folder = (place / Path(name).expanduser()).resolve()
        if folder not in seen and (folder / "theme.toml").is_file():
            return folder
    registered = _registered(name)
    return registered if registered and registered not in seen else None


def _registered(name: str) -> Path | None:
    """The folder that another package offers under the entry point `name`."""
    from importlib.metadata import entry_points

    for point in entry_points(group="ficbook.themes", name=name):
        return Path(point.load()).resolve()
    return None


def _unknown(name: str, places: tuple[Path, ...], span: Span | None) -> Diagnostic:
    known = sorted({file.parent.name for place in places for file in place.glob("*/theme.toml")})
    near = get_close_matches(name, known, 1)
    listed = ", ".join(theme for theme in known if theme != BASE)
    hint = f'did you mean "{near[0]}"?' if near else f"known: {listed}"
    return Diagnostic("FB640", f'there is no theme "{name}"', span, hint, Severity.ERROR)


def _settings(file: Path) -> _ThemeFile:
    try:
        return msgspec.toml.decode(file.read_bytes(), type=_ThemeFile)
    except (OSError, ValueError) as error:
        raise FicbookError(
            _unreadable(file, str(error), _place(file, error)), exit_code=3
        ) from error


def _place(file: Path, error: OSError | ValueError) -> Span:
    """Where in a theme.toml the fault stands that reading it met."""
    if isinstance(error, OSError):
        return Span(str(file))
    said, _, path = str(error).partition(" - at ")
    if at := re.search(r"line (\d+), column (\d+)", said):
        return Span(str(file), int(at[1]), int(at[2]))
    named = re.search(r"unknown field `(.*)`", said)
    keys = (*keys_of(path.strip("`")), *((named[1],) if named else ()))
    setting = locate(file.read_text("utf-8", "replace"), keys)
    return Span(str(file), setting.line, setting.start, setting.end) if setting else Span(str(file))


def _unreadable(file: Path, why: str, span: Span | None = None) -> Diagnostic:
    return Diagnostic(
        "FB641",
        f"this part of a theme cannot be read: {why}",
        span or Span(str(file)),
        "a theme.toml has name, description, extends, [variables], [[fonts]] and [[fallbacks]]; "
        "see docs/themes.md",
        Severity.ERROR,
    )


def _bound(name: str, layers: list[_Layer]) -> Theme:
    """One theme of its layers, the nearest of which stands first."""
    upwards = layers[::-1]
    return Theme(
        name=layers[0].settings.name or Path(name).name,
        description=layers[0].settings.description,
        sheets={sheet: _joined(sheet, upwards) for sheet in SHEETS},
        templates={k: v for layer in upwards for k, v in _templates(layer.folder)},
        variables={k: v for layer in upwards for k, v in layer.settings.variables.items()},
        fonts=_fonts((layer.folder, table) for layer in upwards for table in layer.settings.fonts),
        fallbacks=_fonts(
            (layer.folder, table) for layer in layers for table in layer.settings.fallbacks
        ),
        own=dict(_own(upwards)),
    )


def _joined(sheet: str, layers: list[_Layer]) -> str:
    texts = (_text(layer.folder / sheet) for layer in layers)
    return "\n".join(text for text in texts if text)


def _text(file: Path) -> str:
    """The text of a file in UTF-8, empty if there is none."""
    try:
        return file.read_text("utf-8-sig") if file.is_file() else ""
    except (OSError, ValueError) as error:
        raise FicbookError(_unreadable(file, str(error)), exit_code=3) from error


def _templates(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted((folder / "templates").glob("*.jinja")):
        yield file.name, _text(file)


def _own(layers: list[_Layer]) -> Iterator[tuple[str, str]]:
    for layer in layers:
        if not layer.folder.is_relative_to(shipped().resolve()):
            for sheet in SHEETS:
                if text := _text(layer.folder / sheet):
                    yield str(layer.folder / sheet), text


def _fonts(tables: Iterable[tuple[Path, _FontTable]]) -> tuple[Font, ...]:
    """Every font, a later one in the place of an earlier one of the same family and face."""
    fonts = (_font(folder, table) for folder, table in tables)
    return tuple({(f.family, f.weight, f.style): f for f in fonts}.values())


def _font(folder: Path, table: _FontTable) -> Font:
    data = b"" if table.package else _data(folder, table.file)
    return Font(table.family, table.package, table.file, table.weight, table.style, data)


def _data(folder: Path, name: str) -> bytes:
    """The bytes of a font in its theme's folder, never of a file outside."""
    file = (folder / name).resolve()
    if not file.is_relative_to(folder):
        why = f"{name} lies outside its theme"
        raise FicbookError(_unreadable(folder / "theme.toml", why), exit_code=3)
    try:
        return file.read_bytes()
    except OSError as error:
        raise FicbookError(_unreadable(folder / "theme.toml", str(error)), exit_code=3) from error
