"""The caches of whoever runs ficbook: where they lie, and what made the values in them."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from stat import S_IWGRP, S_IWOTH

from ficbook.diagnostics import Source
from ficbook.pipeline.cache import NO_CACHE, Cache

ROOM = 256 * 1024 * 1024
"""How many bytes are kept for all manuscripts; one of a million words takes 24 million."""

OFF = frozenset(("off", "no", "0"))
"""What FICBOOK_CACHE says where nothing is to be kept."""


@contextmanager
def opened(works: Sequence[Path | Source], environ: Mapping[str, str]) -> Iterator[Cache]:
    """What a user's last build of a manuscript left; saved for the next one if all goes well."""
    cache = cache_of(works, environ)
    try:
        yield cache
        cache.save()
    finally:
        cache.close()


def cache_of(works: Sequence[Path | Source], environ: Mapping[str, str]) -> Cache:
    """The cache of a manuscript; one that keeps nothing where that is turned off or cannot be."""
    if environ.get("FICBOOK_CACHE", "").lower() in OFF:
        return NO_CACHE
    try:
        folder = caches(environ) / "ficbook"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not is_private(folder):
            return NO_CACHE
        trim(folder)
        return Cache(folder / named_by(works), stamp())
    except (OSError, RuntimeError):  # no room; no home; ficbook is packed into one file
        return NO_CACHE


def named_by(works: Sequence[Path | Source]) -> str:
    """The name of a manuscript's file, by where its works lie."""
    places = (work.name if isinstance(work, Source) else str(work.absolute()) for work in works)
    return blake2b(os.fsencode("\0".join(places)), digest_size=20).hexdigest()


def trim(folder: Path, room: int = ROOM) -> None:
    """Remove the manuscripts that were built least lately, until the others fit into the room."""
    with suppress(OSError):
        entries = [(entry.stat(), entry.path) for entry in os.scandir(folder)]
        for stat, path in sorted(entries, key=lambda entry: entry[0].st_mtime_ns, reverse=True):
            room -= stat.st_size
            if room < 0:
                Path(path).unlink()


def caches(environ: Mapping[str, str]) -> Path:
    """Where a user's programs keep what they can make again; raises RuntimeError without a home.

    https://specifications.freedesktop.org/basedir-spec/latest/ on any system that sets its
    variable, else what macOS and Windows have for it.
    """
    stated = Path(environ.get("XDG_CACHE_HOME", ""))
    if stated.is_absolute():
        return stated
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    if sys.platform == "win32" and (local := environ.get("LOCALAPPDATA")):
        return Path(local)
    return Path.home() / ".cache"


def is_private(folder: Path) -> bool:
    """Whether a folder belongs to who runs ficbook, and nobody else may write into it."""
    if sys.platform == "win32":  # a user's own folders are theirs
        return True
    stat = folder.stat()
    return stat.st_uid == os.geteuid() and not stat.st_mode & (S_IWGRP | S_IWOTH)


def stamp() -> bytes:
    """A digest of what makes the values: Python, its packages, ficbook's own files."""
    digest = blake2b(sys.version.encode(), digest_size=20)
    own = Path(__file__).parent.parent
    for part in (*sorted(dated(own)), *sorted(packages(sys.path))):
        digest.update(os.fsencode(part))
    return digest.digest()


def dated(folder: Path) -> Iterator[str]:
    """The files of a Python package, each with its size and when it was changed."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from dated(Path(entry.path))
        else:
            stat = entry.stat()
            yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}\n"


def packages(places: Iterable[str]) -> Iterator[str]:
    """The packages installed, each with its version and when that was installed."""
    for place in places:
        with suppress(OSError):
            for entry in os.scandir(place):
                if entry.name.endswith((".dist-info", ".egg-info")):
                    yield f"{entry.path} {entry.stat().st_mtime_ns}\n"
