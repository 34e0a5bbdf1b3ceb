"""Readers: what turns a file's bytes into a Draft, and how the right one is found."""

from pathlib import PurePath

from ficbook.diagnostics import Source
from ficbook.registry import Reader, load

READERS: dict[str, str] = {
    "plain": "ficbook.readers.plain:READER",
    "markdown": "ficbook.readers.markdown:READER",
    "html": "ficbook.readers.html:READER",
    "epub": "ficbook.readers.epub:READER",
    "docx": "ficbook.readers.word.docx:READER",
    "odt": "ficbook.readers.word.odt:READER",
    "rtf": "ficbook.readers.word.rtf:READER",
    "unreadable": "ficbook.readers.word.unreadable:READER",
}
"""Our readers by name, as import strings. A new one is a line here."""

SUFFIXES: dict[str, frozenset[str]] = {
    "plain": frozenset({".txt", ".text"}),
    "markdown": frozenset({".md", ".markdown", ".mkd", ".mdown"}),
    "html": frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"}),
    "epub": frozenset({".epub", ".kepub"}),
    "docx": frozenset({".docx", ".docm", ".dotx"}),
    "odt": frozenset({".odt", ".fodt", ".ott"}),
    "rtf": frozenset({".rtf"}),
    "unreadable": frozenset({".doc", ".wpd", ".pages"}),
}
"""What our readers' records say of their suffixes, for those who would import none of them."""

_BARE = ("plain", "markdown")
"""The readers of text without any markup: no other is asked, or imported, for it."""

_BINARIES = (b"PK", b"\xd0\xcf", b"\xffW", b"%PDF", b"ITOLITLS")
_KINDLE = (b"BOOKMOBI", b"TEXtREAd")
"""What stands at the beginning of files that are no text, and within that of Kindle's."""

_SUFFIX = 0.25  # what a fitting file name adds to what the bytes say


def choose(source: Source, name: str = "auto") -> Reader:
    """The reader for a source: the one named, else the one whose format its bytes show best.

    Raises FicbookError FB012 for a name that nobody registered.
    """
    if name != "auto":
        return _record(name)
    suffix = PurePath(source.name).suffix.lower()
    names = _BARE if _is_bare(source.data[:4096]) else tuple(READERS)
    return max(map(_record, names), key=lambda reader: _fitness(reader, source, suffix))


def suffixes() -> frozenset[str]:
    """Every file-name suffix that one of our readers claims."""
    return frozenset().union(*SUFFIXES.values())


def _is_bare(head: bytes) -> bool:
    """Neither a tag nor a control word of RTF nor what a binary file begins with."""
    return not (
        b"<" in head
        or b"\\rtf" in head
        or b"\\documentclass" in head
        or b"#+" in head
        or head[60:68] in _KINDLE
        or head.startswith(_BINARIES)
    )


def _record(name: str) -> Reader:
    found: Reader = load(READERS, "ficbook.readers", name)
    return found


def _fitness(reader: Reader, source: Source, suffix: str) -> float:
    sureness = reader.recognise(source)
    return sureness and sureness + _SUFFIX * (suffix in reader.suffixes)
