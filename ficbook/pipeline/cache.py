"""What is kept of a manuscript's last build, so that what has not changed is not made again.

A value is kept under the digest of everything it was made from: text, settings, ficbook itself,
Python, packages. Where any of these has changed, nothing is found rather than something old. And
whatever is amiss with a cache, a build goes on as if it were empty.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec

from ficbook.diagnostics import Diagnostic, Report
from ficbook.pipeline.store import Stored, Storing

T = TypeVar("T")
Make = Callable[[Report], T]


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A value as it is kept, and what was reported of it."""

    value: msgspec.Raw
    said: tuple[Diagnostic, ...] = ()


class Cache:
    """The values of one manuscript: found if the last build made them, kept for the next.

    They are in the file `path`; without one, none are found or kept. `stamp` stands for the
    programs that make them: what others have made is not found.
    """

    def __init__(self, path: Path | None = None, stamp: bytes = b"") -> None:
        self._path = path
        self._stamp = stamp
        self._old = Stored(path) if path else None
        self._new: Storing | None = None
        self._used: set[bytes] = set()

    def recall(self, stage: str, given: object, kind: type[T], make: Make[T], report: Report) -> T:
        """What `make` yields and reports, from the last build if that was given the same.

        `given` is all that `make` goes by, `stage` a name for what it does, in up to 16 letters.
        """
        key = self._key(stage, given)
        if key is None:
            return make(report)
        found = self._found(key, kind)
        if found is None:
            return self._made(key, make, report)
        value, said = found
        for one in said:
            report.add(one)
        return value

    def save(self) -> None:
        """Keep what was asked for, found or made, for the next build."""
        if self._path is None or self._old is None:
            return
        try:
            if self._new is None:
                os.utime(self._path)  # it was of use
                return
            for key in self._used.difference(self._new.keys()):
                if (value := self._old.get(key)) is not None:
                    self._new.put(key, value)
            self._old.close()
            self._new.finish()
        except OSError:
            self.close()

    def close(self) -> None:
        """Let go of the files; what is not saved is not kept."""
        self._path = None
        if self._old:
            self._old.close()
        if self._new:
            self._new.drop()

    def _key(self, stage: str, given: object) -> bytes | None:
        """What a value is kept under; None where nothing is kept, or nothing can be of this."""
        if self._old is None:
            return None
        try:
            written = msgspec.msgpack.encode(given)
        except ValueError:  # half a character, in the name of a file
            return None
        digest = blake2b(self._stamp, digest_size=20, person=stage.encode())
        digest.update(written)
        return digest.digest()

    def _found(self, key: bytes, kind: type[T]) -> tuple[T, tuple[Diagnostic, ...]] | None:
        """A value of the last build, and what was said of it."""
        data = self._old.get(key) if self._old else None
        if data is None:
            return None
        try:
            kept = msgspec.msgpack.decode(data, type=Kept)
            value = msgspec.msgpack.decode(kept.value, type=kind)
        except (ValueError, RecursionError, msgspec.DecodeError):
            return None
        self._used.add(key)
        return value, kept.said

    def _made(self, key: bytes, make: Make[T], report: Report) -> T:
        """A value made now, for the next build to find."""
        said = Report()
        try:
            value = make(said)
        finally:
            for one in said:
                report.add(one)
        with suppress(ValueError):  # half a character, in what is said of a file
            self._keep(key, msgspec.msgpack.encode((value, tuple(said))))
        return value

    def _keep(self, key: bytes, data: bytes) -> None:
        if self._path is None:
            return
        try:
            self._new = self._new or Storing(self._path)
            self._new.put(key, data)
        except OSError:  # there is no room for this, nor for more
            self.close()


NO_CACHE = Cache()
"""Where everything is made anew."""
