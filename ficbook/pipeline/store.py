"""A file of values by their keys, replaced whole, so that nobody ever sees half of one.

The values stand one behind the other, then a table of where each stands, then where that is.
Checksums tell what a disk has lost; a file that is anything else has no values.
"""

import os
import struct
from collections.abc import Collection
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO
from zlib import crc32

import msgspec

Place = tuple[int, int, int]
"""Where a value begins, how long it is, its checksum."""

_MAGIC = b"ficbook\1"
_END = struct.Struct(">8sQQL")  # the magic, then the place of the table
_TABLE = msgspec.msgpack.Decoder(dict[bytes, Place])
_AMISS = (OSError, ValueError, OverflowError, struct.error, msgspec.DecodeError)


class Stored:
    """The values in a file; none if it is no such file."""

    def __init__(self, path: Path) -> None:
        self._places: dict[bytes, Place] = {}
        self._file: BinaryIO | None = None
        try:
            self._file = path.open("rb")
            self._places = table(self._file)
        except _AMISS:
            self.close()

    def get(self, key: bytes) -> bytes | None:
        """The value of a key; None where there is none, or some of it is lost."""
        place = self._places.get(key)
        if place is None or self._file is None:
            return None
        try:
            return read(self._file, place)
        except _AMISS:
            return None

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.close()


def table(file: BinaryIO) -> dict[bytes, Place]:
    """Where each value stands in a file; raises one of _AMISS if that is no file of values."""
    file.seek(-_END.size, os.SEEK_END)
    magic, *place = _END.unpack(file.read())
    if magic != _MAGIC:
        raise ValueError
    begin, size, check = place
    return _TABLE.decode(read(file, (begin, size, check)))


def read(file: BinaryIO, place: Place) -> bytes:
    """What stands at a place; raises ValueError if it is not what was written there."""
    begin, size, check = place
    if begin + size > os.fstat(file.fileno()).st_size:  # which might be more than any memory
        raise ValueError
    file.seek(begin)
    value = file.read(size)
    if crc32(value) != check:
        raise ValueError
    return value


class Storing:
    """A file of values that is being made, beside the one that it shall replace.

    Each of its functions may raise OSError.
    """

    def __init__(self, path: Path) -> None:
        handle, name = mkstemp(dir=path.parent)  # nobody else may read it
        self._path, self._beside = path, Path(name)
        self._file = os.fdopen(handle, "wb")
        self._places: dict[bytes, Place] = {}

    def put(self, key: bytes, value: bytes) -> None:
        """Take a value in."""
        self._places[key] = self._written(value)

    def keys(self) -> Collection[bytes]:
        """The keys of the values taken in."""
        return self._places.keys()

    def finish(self) -> None:
        """Put the file into its place."""
        place = self._written(msgspec.msgpack.encode(self._places))
        self._file.write(_END.pack(_MAGIC, *place))
        self._file.close()
        self._beside.replace(self._path)

    def drop(self) -> None:
        """Make no such file, unless it is in its place."""
        self._file.close()
        self._beside.unlink(missing_ok=True)

    def _written(self, value: bytes) -> Place:
        place = self._file.tell(), len(value), crc32(value)
        self._file.write(value)
        return place
