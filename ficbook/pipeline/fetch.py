"""A story by its address: FanFicFare, if it is installed, makes an EPUB of it, and we read that.

It is a program of its own, run beside ours; nothing else in ficbook touches the network.
"""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from ficbook.diagnostics import Source, printable
from ficbook.pipeline.files import read_file, stop

MISSING = 4
"""The exit code where something is not installed."""

_SAID = 500  # characters of what FanFicFare says


def is_address(work: str) -> bool:
    """Whether a work is named by an address, and not by a path."""
    return work.lower().startswith(("http://", "https://"))


def command() -> list[str] | None:
    """How FanFicFare is started: as a program, or from the Python package; None without it."""
    if program := shutil.which("fanficfare"):
        return [program]
    return [sys.executable, "-m", "fanficfare.cli"] if find_spec("fanficfare") else None


def fetched(address: str) -> Source:
    """The EPUB that FanFicFare makes of the story at an address.

    Raises FicbookError FB136 where FanFicFare is not installed, FB137 where it has no story.
    """
    start = command()
    if start is None:
        said = "stories are fetched by FanFicFare, which is not installed"
        hint = 'pip install "ficbook[fetch]", or save the story and name the file'
        raise stop("FB136", said, address, hint=hint, exit_code=MISSING)
    with TemporaryDirectory(prefix="ficbook-") as folder:
        done = subprocess.run(  # noqa: S603 -- a fixed program; "--" ends its options
            [*start, "--format", "epub", "--non-interactive", "--", address],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        made = next(iter(sorted(Path(folder).glob("*.epub"))), None)
        if made is None:
            answer = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
            last = printable(answer.rpartition("\n")[2][:_SAID]) or "nothing"
            hint = "look at the address in a browser; a story may need you to log in there"
            raise stop("FB137", f"FanFicFare has no story: {last}", address, hint=hint)
        return Source(made.name, read_file(made).data)
