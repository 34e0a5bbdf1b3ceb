"""The user's files: bounded to read, whole or untouched when written."""

import errno
import os
from itertools import count
from pathlib import Path

from ficbook.diagnostics import Diagnostic, FicbookError, Severity, Source, Span

MAX_BYTES = 256 * 1024 * 1024
"""The largest manuscript file read. A million words are six million bytes."""

UNWRITTEN = 5
"""The exit code of an output that could not be written."""

FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}


def read_file(path: Path) -> Source:
    """A file's bytes; raises FicbookError FB100 to FB105 where there is nothing to read."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise unreadable(path, error) from None
    if len(data) > MAX_BYTES:
        megabytes = MAX_BYTES // 1024**2
        raise stop("FB105", f"larger than {megabytes} MB", str(path), hint="split it by chapters")
    return filled(Source(str(path), data))


def filled(source: Source) -> Source:
    """A source in which something stands; raises FicbookError FB103 where nothing does."""
    if not source.data.strip(b"\0\t\n\v\f\r \xef\xbb\xbf\xfe\xff"):
        raise stop("FB103", "the file is empty", source.name)
    return source


def unreadable(path: Path, error: OSError) -> FicbookError:
    """What stops a build whose manuscript cannot be read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return stop("FB100", "there is no such file or folder", str(path), exit_code=2)
    return stop("FB102", f"cannot be read: {reason(error)}", str(path))


def old_bytes(path: Path) -> bytes:
    """What stands at `path` now; empty if that is no file, or larger than a manuscript may be."""
    try:
        if path.is_file() and path.stat().st_size <= MAX_BYTES:
            return path.read_bytes()
    except OSError:
        pass  # whether it can be replaced is found out then
    return b""


def write_file(path: Path, data: bytes) -> None:
    """Put `data` at `path`, whole: until it is on the disk, what stood there stays.

    A file that holds just these bytes is left alone, and keeps its date. Raises FicbookError
    FB110 where it cannot be written, FB111 where the disk is full.
    """
    try:
        if old_bytes(path) == data:
            return
        path = path.resolve()  # the file that a link leads to is replaced, not the link
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)  # a pipe or a device cannot be replaced
        else:
            replace_file(path, data)
    except OSError as error:
        raise unwritable(path, error) from None


def replace_file(path: Path, data: bytes) -> None:
    """Write a file beside `path`, then put it in its place in one step."""
    for number in count():
        beside = path.with_name(f".ficbook-{os.getpid()}-{number}.part")
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            continue
        break
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:  # an interrupt too leaves nothing behind
        beside.unlink(missing_ok=True)
        raise


def unwritable(path: Path, error: OSError) -> FicbookError:
    """What stops a build whose output cannot be written."""
    if error.errno in FULL:
        said = f"no room to write it: {reason(error)}"
        hint = "the file that stood there is untouched"
        return stop("FB111", said, str(path), hint=hint, exit_code=UNWRITTEN)
    said = f"cannot be written: {reason(error)}"
    return stop("FB110", said, str(path), hint="choose another place with -o", exit_code=UNWRITTEN)


def reason(error: OSError) -> str:
    """The system's word for an error, without capital and path."""
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]


def stop(
    code: str, message: str, name: str = "", *, hint: str = "", exit_code: int = 1
) -> FicbookError:
    """An error that ends the build, about the file called `name`."""
    span = Span(name) if name else None
    said = Diagnostic(code, message, span, hint=hint, severity=Severity.ERROR)
    return FicbookError(said, exit_code=exit_code)
