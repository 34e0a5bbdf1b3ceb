"""The order of documents that no package puts in one: by names, and by what they say."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from ficbook.readers.archive import Files
from ficbook.readers.folder import natural_key

_BEFORE = (
    "cover", "halftitle", "halftitlepage", "titlepage", "title-page", "imprint", "copyright",
    "toc", "nav", "dedication", "epigraph", "foreword", "preface", "acknowledgments",
    "acknowledgements", "introduction", "dramatis-personae", "prologue", "prelude",
)  # fmt: skip
_AFTER = (
    "epilogue", "afterword", "appendix", "endnotes", "footnotes", "notes", "loi", "glossary",
    "colophon", "uncopyright",
)  # fmt: skip
_PARENT = re.compile(rb"""\bdata-parent\s*=\s*["']([\w.-]{1,100})["']""")
_NUMBER = re.compile(r"[\W_]*\d*\Z")
_HEAD = 4096


def in_order(paths: Iterable[str], files: Files) -> tuple[str, ...]:
    """Documents in reading order: matter before, chapters by number, matter after.

    A part's own page comes before the chapters that name it as theirs (`data-parent`, as
    Standard Ebooks writes it).
    """
    sorted_ = sorted(paths, key=lambda path: (_place(path), natural_key(path)))
    pages = {_stem(path): path for path in sorted_}
    above = {path: tuple(_parents(path, pages, files)) for path in sorted_}
    heads = {page for parents in above.values() for page in parents}
    found: dict[str, None] = {}
    for path in sorted_:
        if path not in heads:
            found |= dict.fromkeys((*reversed(above[path]), path))
    return tuple(found | dict.fromkeys(sorted_))  # those that name each other as parents too


def _parents(path: str, pages: dict[str, str], files: Files) -> Iterator[str]:
    """The pages above one, from the nearest up."""
    seen = {path}
    while named := _PARENT.search((files.read(path) or b"")[:_HEAD]):
        path = pages.get(named[1].decode().lower(), "")
        if not path or path in seen:
            return
        seen.add(path)
        yield path


def _place(path: str) -> tuple[int, int]:
    name = _NUMBER.sub("", _stem(path))
    if name in _BEFORE:
        return 0, _BEFORE.index(name)
    return (2, _AFTER.index(name)) if name in _AFTER else (1, 0)


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0].lower()
