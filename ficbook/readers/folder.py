"""A folder as a manuscript: which of its files are chapters, in which order, and what is beside.

Everything here works on names and bytes; the pipeline reads the folder.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.metadata import Metadata
from ficbook.readers.frontmatter import front_matter
from ficbook.text.headings import heading

LISTS = frozenset({"Book.txt", "SUMMARY.md"})
"""Files that list the chapters: Leanpub's and mdBook's."""

METADATA = frozenset(
    {"metadata.json", "info.json", "metadata.yml", "metadata.yaml", "info.yml", "info.yaml"}
    | {"metadata.toml", "book.toml"}
)
"""Files that say of the work what front matter would."""

_NOT_STORY = re.compile(
    r"(?:readme|licen[cs]e|copying|changelog|contributing|todo|(?:story |author'?s? )?notes?"
    r"|outline|synopsis|characters?|timeline|world-?building|ideas?|summary|book|toc|index)",
    re.IGNORECASE,
)
"""Stems of files that stand beside a story; a folder that holds nothing else is read whole."""

_FIRST = re.compile(r"(?:prologue|prolog|prelude|preface|foreword|introduction)\b", re.IGNORECASE)
_LAST = re.compile(r"(?:epilogue|epilog|afterword|appendix)\b", re.IGNORECASE)
_LINK = re.compile(r"\[[^\]\n]{0,200}\]\((?:([^)\s<>#]{1,300})|<([^<>\n]{1,300})>)")
_NUMBER = re.compile(
    r"^[\[(]?(?:(?:chapter|chap|ch|part|kapitel|chapitre|scene)[ ._-]?)?\d{1,5}[\])]?[ ._:–—-]*",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    r"[\[(]?(?:(?:chapter|chap|ch|kapitel|chapitre|cap[ií]tulo|capitolo|глава)[ ._-]*)?"
    r"(\d{1,3})[\])]?"
)
"""A name that is a chapter's number; before more of a name its word is passed over."""

_SMALL = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "on", "or", "the",
    "to", "with",
})  # fmt: skip

Key = tuple[tuple[int, int, str], ...]


def natural_key(name: str) -> Key:
    """A key by which "2.txt" and "Chapter 3.txt" come before "10.txt", whatever the capitals.

    A prologue comes before everything in its folder, an epilogue after it.
    """
    stem = PurePosixPath(name).stem
    place = 0 if _FIRST.match(stem) else 2 if _LAST.match(stem) else 1
    folder, _, file = name.rpartition("/")
    if numbered := _CHAPTER.match(file.casefold()):
        file = file[numbered.start(1) :]
    return (*_parts(folder), (place, 0, ""), *_parts(file), (0, 0, name))


def _parts(name: str) -> Key:
    parts = re.split(r"[\s._-]*([0-9]+)", name.casefold())
    return tuple((1, int(p[:99]), "") if p[0] in "0123456789" else (2, 0, p) for p in parts if p)


def chapter_files(names: Iterable[str], config: Config) -> tuple[str, ...]:
    """The chapters among some paths (relative to the folder, `/` between), in reading order.

    `[manuscript] files` and `exclude` are obeyed first. Hidden files, README and notes are
    left out unless nothing else is there.
    """
    from ficbook.readers import suffixes

    wanted, unwanted = config.manuscript.files, config.manuscript.exclude
    visible = [n for n in names if not any(p.startswith((".", "_")) for p in n.split("/"))]
    visible = [n for n in visible if not any(fnmatchcase(n, glob) for glob in unwanted)]
    if wanted:
        return tuple(_in_order_of(wanted, visible))
    known = suffixes()
    texts = [n for n in visible if PurePosixPath(n).suffix.lower() in known]
    story = [n for n in texts if not _NOT_STORY.fullmatch(PurePosixPath(n).stem)]
    return tuple(sorted(story or texts, key=natural_key))


def _in_order_of(globs: tuple[str, ...], names: list[str]) -> list[str]:
    """Names in the order of the patterns that ask for them, each once."""
    found: dict[str, None] = {}
    for glob in globs:
        matching = [name for name in names if fnmatchcase(name, glob)]
        found.update(dict.fromkeys(sorted(matching, key=natural_key)))
    return list(found)


def listed(name: str, text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The chapters that a file of LISTS names, in its order; what is not in the folder is not."""
    there = frozenset(names)
    return tuple(dict.fromkeys(file for _, file in _asked(name, text) if file in there))


def unmet(name: str, text: str, names: Iterable[str]) -> tuple[tuple[int, str], ...]:
    """The texts that a file of LISTS names and that are not in the folder, each with its line."""
    from ficbook.readers import suffixes

    there, known = frozenset(names), suffixes()
    return tuple(
        (line, file)
        for line, file in _asked(name, text)
        if file not in there and PurePosixPath(file).suffix.lower() in known and "://" not in file
    )


def _asked(name: str, text: str) -> Iterator[tuple[int, str]]:
    """The files that a list names, with their lines."""
    for number, line in enumerate(text.splitlines(), 1):
        for bare, bracketed in _LINK.findall(line) if name == "SUMMARY.md" else [(line, "")]:
            file = (bracketed or bare).strip()
            yield number, (unquote(file) if name == "SUMMARY.md" else file).removeprefix("./")


def metadata_of(name: str, data: bytes, report: Report | None = None) -> Metadata | None:
    """What a file of METADATA says of the work; None if it is no such file or says nothing."""
    if name not in METADATA:
        return None
    try:
        values = _values(name, data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, Mapping) or not values:
        return None
    return front_matter(values, name, report or Report()).metadata


def _values(name: str, text: str) -> Any:
    """The values of a file; raises ValueError for one that is broken."""
    from ficbook.readers.front_values import from_toml, from_yaml

    if name.endswith(".json"):
        return json.loads(text)
    return from_toml(text) if name.endswith(".toml") else from_yaml(text)


def number_from_name(name: str) -> int | None:
    """The number that a chapter has by its file's name: "3.txt", "Chapter 3.txt"; else None."""
    numbered = _CHAPTER.match(stem := PurePosixPath(name).stem.casefold())
    if not numbered or not (numbered.end() == len(stem) or title_from_name(name)):
        return None
    return int(numbered[1]) or None


def label_from_name(name: str) -> str:
    """The heading that a file's name is by itself: "epilogue.txt" is "Epilogue"; else empty."""
    words = re.sub(r"[\s_-]+", " ", PurePosixPath(name).stem).strip()
    found = heading(words)
    if not found or found.number is not None or found.title:
        return ""
    return found.label[:1].upper() + found.label[1:]


def title_from_name(name: str) -> str:
    """A chapter's title as its file's name has it, empty if it has none: "01-the-quay.txt"."""
    stem = PurePosixPath(name).stem
    numbered = _NUMBER.match(stem)
    if not numbered:
        return ""
    words = re.sub(r"[_-]+", " ", stem[numbered.end() :]).split()
    if not words or not all(any(map(str.isalpha, word)) for word in words):
        return ""
    if len(words) == 1 and any(map(str.isdigit, words[0])):
        return ""
    if any(map(str.isupper, "".join(words))):
        return " ".join(words)
    small = (w if n and w in _SMALL else w[:1].upper() + w[1:] for n, w in enumerate(words))
    return " ".join(small)
