"""The OCF container: a zip whose bytes depend on its members alone.

Members stand in the order they are written, dated 1980-01-01, `mimetype` first and stored
(OCF 3.3, section 4.3). Given the file that was written before, a member that has not changed is
taken over as it was deflated, which is most of the work.
"""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType

import msgspec

LEVEL = 4
"""The level of deflation: 6 takes half as long again and makes a novel 1.5 per cent smaller."""

_CANARY = 2048  # bytes; a member at least this large tells one deflater from another
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DATE = 0x21  # 1980-01-01 in the zip's way of counting
_STORED, _DEFLATED = 0, 8
_UTF8_NAMES = 0x800
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3 << 8


class Member(msgspec.Struct, frozen=True):
    """A file in the container as it is kept there: `packed` is deflated if `method` is 8."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes


class Container:
    """A zip that is being written; what ebooklib's writer calls `out`."""

    def __init__(self, previous: Mapping[str, Member] = MappingProxyType({})) -> None:
        self._previous = previous
        self._members: list[Member] = []
        self._same_deflater: bool | None = None

    def writestr(self, name: str, data: str | bytes, compress_type: int | None = None) -> None:
        """Take a member in; `compress_type` 0 stores it, anything else deflates it."""
        content = data.encode() if isinstance(data, str) else data
        if compress_type == _STORED:
            member = Member(name, _STORED, zlib.crc32(content), len(content), content)
        else:
            member = self._kept(name, content) or deflated(name, content)
        self._members.append(member)

    def _kept(self, name: str, content: bytes) -> Member | None:
        """The member of the previous file, if deflating this content would give just that."""
        old = self._previous.get(name)
        if not old or self._same_deflater is False or not _holds(old, content):
            return None
        if self._same_deflater is None and old.size >= _CANARY:
            self._same_deflater = deflated(name, content) == old
        return old if self._same_deflater else None

    def bytes(self) -> bytes:
        """The finished file."""
        parts: list[bytes] = []
        directory: list[bytes] = []
        offset = 0
        for member in self._members:
            name = member.name.encode()
            parts += (_local_header(member, name), name, member.packed)
            directory += (_directory_entry(member, name, offset), name)
            offset += _LOCAL.size + len(name) + len(member.packed)
        size = sum(map(len, directory))
        count = len(self._members)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)
        return b"".join((*parts, *directory, end))


def deflated(name: str, content: bytes) -> Member:
    """A member deflated anew."""
    deflater = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflater.compress(content) + deflater.flush()
    return Member(name, _DEFLATED, zlib.crc32(content), len(content), packed)


def members(file: bytes) -> dict[str, Member]:
    """The members of a file that `Container` wrote; none if it is anything else."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(file)) as archive:
            found = {
                info.filename: Member(
                    info.filename,
                    info.compress_type,
                    info.CRC,
                    info.file_size,
                    _packed(file, info.header_offset, info.compress_size),
                )
                for info in archive.infolist()
            }
    except (BadZipFile, ValueError, struct.error):
        return {}
    return found


def _packed(file: bytes, header: int, size: int) -> bytes:
    name, extra = struct.unpack_from("<2H", file, header + 26)
    start = header + _LOCAL.size + name + extra
    return file[start : start + size]


def _holds(member: Member, content: bytes) -> bool:
    """Whether a member inflates to just this content; what the zip says of it is not trusted."""
    if member.method != _DEFLATED or member.size != len(content):
        return False
    if member.crc != zlib.crc32(content):
        return False
    try:
        return (
            zlib.decompressobj(-zlib.MAX_WBITS).decompress(member.packed, len(content) + 1)
            == content
        )
    except zlib.error:
        return False


def _flags(name: bytes) -> int:
    return 0 if name.isascii() else _UTF8_NAMES


def _local_header(member: Member, name: bytes) -> bytes:
    sizes = (member.crc, len(member.packed), member.size, len(name), 0)
    return _LOCAL.pack(b"PK\3\4", 20, _flags(name), member.method, 0, _DATE, *sizes)


def _directory_entry(member: Member, name: bytes, offset: int) -> bytes:
    sizes = (member.crc, len(member.packed), member.size, len(name), 0, 0, 0, 0)
    head = (b"PK\1\2", _UNIX | 20, 20, _flags(name), member.method, 0, _DATE)
    return _CENTRAL.pack(*head, *sizes, _REGULAR_FILE, offset)
