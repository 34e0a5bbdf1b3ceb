"""A folder as a manuscript: which of its files are chapters, in which order, and what is beside.

Everything here works on names and bytes; the pipeline reads the folder.
"""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from ficbook.config.schema import Config

_NOT_STORY = re.compile(
    r"(readme|license|licence|copying|changelog|contributing|todo|notes?|outline|synopsis"
    r"|characters?|timeline|worldbuilding|ideas?|summary|book|toc|index)",
    re.IGNORECASE,
)
"""Stems of files that stand beside a story; a folder that holds nothing else is read whole."""


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which "2.txt" comes before "10.txt", whatever the zeros and capitals."""
    parts = re.split(r"(\d+)", name.casefold())
    return tuple((1, int(p), "") if p.isdecimal() else (2, 0, p) for p in parts if p)


def chapter_files(names: Iterable[str], config: Config) -> tuple[str, ...]:
    """The chapters among some paths (relative to the folder, `/` between), in reading order.

    `[manuscript] files` and `exclude` are obeyed first. Hidden files, README and notes are
    left out unless nothing else is there.
    """
    from ficbook.readers import suffixes

    wanted, unwanted = config.manuscript.files, config.manuscript.exclude
    known = suffixes()
    visible = [n for n in names if not any(p.startswith((".", "_")) for p in n.split("/"))]
    visible = [n for n in visible if not any(fnmatchcase(n, glob) for glob in unwanted)]
    if wanted:
        return tuple(_in_order_of(wanted, visible))
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
