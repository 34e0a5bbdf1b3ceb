"""What there is to choose from: the names a setting or an option may have, and what they mean."""

from importlib.metadata import entry_points
from pathlib import Path

from ficbook.backends import BACKENDS
from ficbook.readers import READERS
from ficbook.registry import Reader, load
from ficbook.themes import find_theme, names


def offers(kind: str) -> dict[str, str]:
    """Each name of a kind ("formats", "readers", "themes", "page-sizes") and what it is."""
    return {
        "formats": formats,
        "readers": readers,
        "themes": themes,
        "page-sizes": page_sizes,
    }[kind]()


REFUSING = "unreadable"
"""The reader that only says what to do about formats which nobody reads."""

_FOR = {
    "epub": "EPUB 3, for e-readers, phones and libraries",
    "pdf": "PDF, for print and the screen: tagged, with bookmarks",
    "html": "one web page with everything in it",
    "json": "the Book itself, for programs; ficbook reads it again",
}


def formats() -> dict[str, str]:
    """The formats of books that are made, and what they are for."""
    group = "ficbook.backends"
    found = {name: load(BACKENDS, group, name) for name in registered(BACKENDS, group)}
    return {name: _FOR.get(name, backend.media_type) for name, backend in found.items()}


def readers() -> dict[str, str]:
    """The formats of manuscripts that are read, with the suffixes of their files."""
    group = "ficbook.readers"
    found: dict[str, Reader] = {
        name: load(READERS, group, name) for name in registered(READERS, group)
    }
    return {
        name: " ".join(sorted(reader.suffixes))
        for name, reader in found.items()
        if name != REFUSING
    }


def themes() -> dict[str, str]:
    """The themes, with their descriptions; those of this folder too."""
    here = Path()
    return {name: find_theme(name, here).description for name in names(here)}


def page_sizes() -> dict[str, str]:
    """The trim sizes that have a name, in millimetres."""
    from ficbook.backends.pdf.trim import SIZES

    return {name: f"{width:g} x {height:g} mm" for name, (width, height) in SIZES.items()}


def registered(table: dict[str, str], group: str) -> list[str]:
    """The names in our table, then those that other packages offer."""
    others = entry_points(group=group).names
    return [*table, *sorted(others - table.keys())]
