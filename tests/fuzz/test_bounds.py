"""Files made to do harm, built as a user would: within bounds, and asking for nothing elsewhere."""

import resource
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import CHECKOUT
from tests.fuzz.hostile import FILES, put

pytestmark = pytest.mark.slow
SECRET = "Grindylow-4711"
MEMORY = 4 * 1024**3
"""Bytes of address space: libraries and the text of a file as long as may be."""
SECONDS = 90
"""Of the processor's time; what is read at all takes a tenth of it."""


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """A place on this machine that nobody may ask for anything."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def build(file: Path, out: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ficbook", "build", file, "-o", out]
    return subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=CHECKOUT, preexec_fn=bounded
    )


@pytest.mark.parametrize("name", FILES)
def test_ends_within_bounds_and_asks_for_nothing(name: str, tmp_path: Path, server: socket.socket):
    secret = tmp_path / "secret.png"
    secret.write_text(SECRET)
    folder = tmp_path / "manuscript"
    folder.mkdir()
    address = f"http://127.0.0.1:{server.getsockname()[1]}/asked"
    out = folder / "out.epub"
    done = build(put(name, folder, secret.as_uri(), address), out)
    assert done.returncode in {0, 1}, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    with pytest.raises(BlockingIOError):
        server.accept()
    if done.returncode == 0:
        assert SECRET not in read(out)
    else:
        assert "error[FB" in done.stderr


def read(epub: Path) -> str:
    """All the text of a book, and its pictures' bytes as text."""
    from zipfile import ZipFile

    with ZipFile(epub) as archive:
        return "".join(archive.read(name).decode("latin-1") for name in archive.namelist())
