"""A folder that a manuscript lies in: its chapters, what is said of them, what stands beside."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from fnmatch import fnmatchcase
from io import BytesIO
from itertools import chain
from pathlib import Path

import msgspec

from ficbook.config.load import SETTINGS
from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Source, Span
from ficbook.model.metadata import Metadata
from ficbook.pipeline.faults import at_item
from ficbook.pipeline.files import MAX_BYTES, read_file, stop, unreadable
from ficbook.readers import suffixes
from ficbook.readers.folder import LISTS, METADATA, chapter_files, listed, metadata_of, unmet

BOOKS = frozenset({".epub", ".html"})
"""The suffixes of books that we both read and make."""

GENERATED = b'<meta name="generator" content="ficbook'
"""What our web pages and the package documents of our EPUBs hold."""

_HEAD = 1 << 16
"""So many bytes of a file show whether we made it."""

_ASIDE = frozenset(
    {"archive", "backup", "build", "dist", "docs", "drafts", "notes", "old", "out", "research"}
)
"""Folders whose names say that they hold no chapters."""

_OF_BOOKS = ("titlepage.xhtml", "imprint.xhtml", "colophon.xhtml", "endnotes.xhtml")
"""Files that the text of an EPUB has and no folder of saved pages."""

_SHOWN = 5


class Contents(msgspec.Struct, frozen=True):
    """What a folder holds: its chapters in order, their metadata, what was noticed."""

    chapters: tuple[Path | Source, ...]
    metadata: Metadata = Metadata()
    noticed: tuple[Diagnostic, ...] = ()


def contents(folder: Path, config: Config) -> Contents:
    """What a folder holds for a book. Raises FicbookError FB102 and FB105."""
    if is_unpacked(folder):
        return Contents((packed(folder),))
    names = names_in(folder, deep=False)
    chapters = chapters_in(folder, config)
    report = Report()
    metadata = metadata_in(folder, names, report)
    wanted = config.manuscript.files
    aside = chain(unmet_in(folder, names), left_out(folder, names, chapters))
    for said in missing(folder, wanted) if wanted else aside:
        report.add(said)
    return Contents(chapters, metadata, tuple(report))


def chapters_in(folder: Path, config: Config) -> tuple[Path, ...]:
    """The files of a folder that are chapters, in reading order.

    A list of chapters (`Book.txt`, `SUMMARY.md`) gives the order, unless the settings name the
    files. Folders inside it are looked into only where a list or a pattern says so. Links that
    lead out are passed by, and so are the books that we made.
    """
    if config.manuscript.files:
        deep = any("/" in pattern for pattern in config.manuscript.files)
        found = chapter_files(names_in(folder, deep=deep), config)
        named = frozenset(config.manuscript.files)
        return tuple(folder / n for n in found if n in named or not is_ours(folder / n))
    names = names_in(folder, deep=False)
    if ordered := in_listed_order(folder, names):
        return tuple(folder / name for name in ordered)
    chapters = tuple(folder / name for name in chapter_files(names, config))
    texts = tuple(path for path in chapters if path.suffix.lower() not in BOOKS)
    return texts or tuple(path for path in chapters if not is_ours(path))


def names_in(folder: Path, *, deep: bool) -> list[str]:
    """The files of a folder by their paths from it, those of folders inside it too if `deep`."""
    try:
        paths = folder.rglob("*") if deep else folder.iterdir()
        return sorted(path.relative_to(folder).as_posix() for path in paths if inside(path, folder))
    except OSError as error:
        raise unreadable(folder, error) from None


def inside(path: Path, folder: Path) -> bool:
    """Whether a path leads to a file that lies in the folder itself."""
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())


def in_listed_order(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """The chapters that a list in the folder names; none where there is no such list."""
    for name, text in lists_in(folder, names):
        there = (n for n in names_in(folder, deep=True) if n not in LISTS)
        if found := listed(name, text, there):
            return found
    return ()


def lists_in(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The lists of chapters in a folder by name, with their text."""
    for name in sorted(LISTS.intersection(names)):
        yield name, (folder / name).read_bytes()[:_HEAD].decode("utf-8", "replace")


def metadata_in(folder: Path, names: Iterable[str], report: Report) -> Metadata:
    """What the first file that speaks of the whole work says of it."""
    for name in sorted(METADATA.intersection(names)):
        if found := metadata_of(name, read_file(folder / name).data, report):
            return found
    return Metadata()


# What stays out


def missing(folder: Path, wanted: Iterable[str]) -> Iterator[Diagnostic]:
    """What is said of the settings' files that are not there; of a name, that is an error."""
    names = [name for name in names_in(folder, deep=True) if name != SETTINGS]
    for pattern in wanted:
        if any(fnmatchcase(name, pattern) for name in names):
            continue
        near = get_close_matches(pattern, names, 1)
        is_pattern = any(sign in pattern for sign in "*?[")
        yield at_item(
            Diagnostic(
                "FB109",
                f'nothing here is called "{pattern}"',
                hint=f'did you mean "{near[0]}"?' if near else f"files here: {some(names)}",
                severity=Severity.WARNING if is_pattern else Severity.ERROR,
            ),
            folder,
            ("manuscript", "files"),
            pattern,
        )


def unmet_in(folder: Path, names: Iterable[str]) -> Iterator[Diagnostic]:
    """What is said of chapters that a list in the folder names and that are not there."""
    there = names_in(folder, deep=True)
    for name, text in lists_in(folder, names):
        if not listed(name, text, (n for n in there if n not in LISTS)):
            continue
        for line, file in unmet(name, text, there):
            near = get_close_matches(file, there, 1)
            yield Diagnostic(
                "FB116",
                f'{name} names "{file}", which is not in the folder',
                Span(str(folder / name), line),
                f'did you mean "{near[0]}"?' if near else f"files here: {some(there)}",
                quote=text.splitlines()[line - 1],
            )


def left_out(folder: Path, names: list[str], chapters: tuple[Path, ...]) -> Iterator[Diagnostic]:
    """What is said of texts that are no chapters: a note, or a warning where story may be lost."""
    taken = {path.relative_to(folder).as_posix() for path in chapters}
    aside = [n for n in names if n not in taken and n not in LISTS and is_text(n)]
    aside = [n for n in aside if not is_ours(folder / n)]
    if aside and in_listed_order(folder, names):
        hint = "add them to the list, or exclude them in [manuscript]"
        yield Diagnostic("FB108", f"not in the list of chapters: {some(aside)}", hint=hint)
    elif aside:
        hint = "to take one in, name it in [manuscript] files"
        said = f"stands beside the story, not read: {some(aside)}"
        yield Diagnostic("FB106", said, hint=hint, severity=Severity.NOTE)
    if within := list(folders_of_texts(folder, taken)):
        hint = f'to read them: files = ["{within[0]}/*"] under [manuscript]'
        said = f"texts in folders inside this one are not read: {some(within)}"
        yield Diagnostic("FB108", said, hint=hint)


def is_text(name: str) -> bool:
    """Whether a file's name is one that our readers read; hidden ones are not."""
    return not name.startswith((".", "_")) and Path(name).suffix.lower() in suffixes()


def folders_of_texts(folder: Path, taken: Iterable[str]) -> Iterator[str]:
    """The folders in a folder that hold texts of somebody's own, none of which is taken in."""
    begun = {name.partition("/")[0] for name in taken if "/" in name}
    for child in sorted(folder.iterdir()):
        known = child.name in begun or child.name.lower() in _ASIDE
        if known or child.name.startswith((".", "_")) or not child.is_dir():
            continue
        try:
            texts = [path for path in child.iterdir() if is_text(path.name) and path.is_file()]
        except OSError:  # not ours to look into
            continue
        if any(path.suffix.lower() not in BOOKS for path in texts):
            yield child.name


def some(names: list[str]) -> str:
    """The first few of some names, and how many more there are."""
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


# Books


def is_ours(path: Path) -> bool:
    """Whether a file is a book that ficbook made, and no chapter of another."""
    if path.suffix.lower() not in BOOKS:
        return False
    from zipfile import ZipFile

    try:
        with path.open("rb") as file:
            if path.suffix.lower() == ".html":
                return GENERATED in file.read(_HEAD)
        with ZipFile(path) as archive, archive.open("EPUB/content.opf") as package:
            return GENERATED in package.read(_HEAD)
    except Exception:  # noqa: BLE001 -- it is read again as a chapter, what is amiss is said then
        return False


def is_unpacked(folder: Path) -> bool:
    """Whether a folder is an EPUB whose files lie open in it, or the text of one."""
    if (folder / "META-INF" / "container.xml").is_file() or any(folder.glob("*.opf")):
        return True
    return any((folder / name).is_file() for name in _OF_BOOKS)


def packed(folder: Path) -> Source:
    """An EPUB of the files that lie open in a folder; raises FicbookError FB105 beyond bounds."""
    from zipfile import ZipFile

    kept = BytesIO()
    left = MAX_BYTES
    with ZipFile(kept, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name in names_in(folder, deep=True):
            path = folder / name
            if name == "mimetype" or path.suffix.lower() == ".epub":
                continue
            left -= path.stat().st_size
            if left < 0:
                raise stop("FB105", f"larger than {MAX_BYTES // 1024**2} MB", str(folder))
            archive.write(path, name)
    return Source(folder.resolve().name, kept.getvalue())
