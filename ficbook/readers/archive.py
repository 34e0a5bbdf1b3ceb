"""Zip archives from strangers: nothing is unpacked to the disk, and nothing without bounds."""

from __future__ import annotations

import posixpath
import stat
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source, Span

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

ENTRIES = 20_000
"""Files in one archive."""
LARGEST = 128 * 1024 * 1024
"""Bytes of one file, unpacked."""
ALTOGETHER = 512 * 1024 * 1024
"""Bytes read out of one archive."""
RATIO = 250
"""How many times larger than packed a file of more than a megabyte may be; text reaches ten."""
_METHODS = frozenset({0, 8})
"""Stored and deflated: no other way to pack is allowed in EPUB, OOXML and ODF."""
_MEGABYTE = 1024 * 1024


class Files(NamedTuple):
    """Files by name, `/` between folders; `read` yields None for what is not there."""

    names: tuple[str, ...]
    read: Callable[[str], bytes | None]


def files_of(source: Source, report: Report) -> Files:
    """The files in a zip archive, each unpacked when it is asked for.

    Names that lead out of the archive, links and encrypted files are left out and reported;
    so is what is too large. Raises FicbookError FB260 if it is no zip archive.
    """
    from zipfile import BadZipFile, ZipFile

    try:
        archive = ZipFile(BytesIO(source.data))
    except (BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
        raise FicbookError(_broken(source, str(error))) from error
    unpacker = _Unpacker(archive, source, report)
    return Files(unpacker.names, unpacker.read)


class _Unpacker:
    """An open archive and how much of it has been read."""

    def __init__(self, archive: ZipFile, source: Source, report: Report) -> None:
        self._archive = archive
        self._source = source
        self._report = report
        self._left = ALTOGETHER
        infos = archive.infolist()
        if len(infos) > ENTRIES:
            self._say("FB261", f"{len(infos)} files in one archive; the first {ENTRIES} are read")
        self._infos = {i.filename: i for i in infos[:ENTRIES] if self._is_sound(i)}
        self.names = tuple(self._infos)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None, and a word in the report, if they cannot be had."""
        info = self._infos.get(name)
        if info is None:
            return None
        limit = min(LARGEST, self._left)
        if info.compress_size and info.file_size > max(_MEGABYTE, RATIO * info.compress_size):
            limit = 0
        data = self._unpacked(info, limit)
        if data is not None and len(data) > limit:
            self._say("FB261", f"{name} would unpack to more than is read of one file")
            return None
        self._left -= len(data or b"")
        return data

    def _unpacked(self, info: ZipInfo, limit: int) -> bytes | None:
        from zipfile import BadZipFile

        if limit <= 0:
            return b"too much"
        try:
            if info.compress_type in _METHODS:
                with self._archive.open(info) as file:
                    return file.read(limit + 1)
        except (BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError, struct.error):
            pass
        self._say("FB264", f"{info.filename} cannot be unpacked: damaged or encrypted")
        return None

    def _is_sound(self, info: ZipInfo) -> bool:
        name = info.filename
        if info.is_dir():
            return False
        if stat.S_ISLNK(info.external_attr >> 16):
            self._say("FB263", f"{name!r} is a link, not a file; it is not followed")
            return False
        if name.startswith(("/", "..")) or "\\" in name or ":" in name.partition("/")[0]:
            self._say("FB262", f"{name!r} leads out of the archive; it is not read")
            return False
        if ".." in name.split("/") or posixpath.normpath(name) != name.replace("//", "/"):
            self._say("FB262", f"{name!r} is no plain name of a file; it is not read")
            return False
        return True

    def _say(self, code: str, message: str) -> None:
        self._report.add(Diagnostic(code, message, Span(self._source.name)))


def _broken(source: Source, why: str) -> Diagnostic:
    return Diagnostic(
        "FB260",
        f"{source.name} is no archive that can be opened: {why[:200] or 'damaged'}",
        Span(source.name),
        "fetch the file again; it may have been cut short",
        Severity.ERROR,
    )
