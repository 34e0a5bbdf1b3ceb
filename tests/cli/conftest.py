"""Running the real command line, as a user does."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from ficbook.cli import main

COLUMNS = "80"
UNSET = ("NO_COLOR", "SOURCE_DATE_EPOCH")

STORY = """\
A/N: This is my first story about the lighthouse.

The Keeper's Daughter

The lamp had gone out twice that week, and nobody in the village would say why.

"It is the wind," said Ada, who did not believe it.


She climbed the stairs again at midnight, and this time she took the dog.

To be continued...
"""


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def is_kind(self):
        """No traceback reached the user."""
        return "Traceback" not in self.err + self.out and "FB001" not in self.err


class Terminal:
    """A folder, and `ficbook` run in it."""

    def __init__(self, folder: Path, checkout: Path) -> None:
        self.folder = folder
        self.environment = {
            **{k: v for k, v in os.environ.items() if k not in UNSET},
            "PYTHONPATH": str(checkout),
            "PYTHONIOENCODING": "utf-8",
            "COLUMNS": COLUMNS,
        }

    def __call__(self, *arguments, stdin=b"", prelude="", **environment):
        """Run `ficbook` with some arguments; `prelude` is Python run before it.

        What changes Python or the environment has a process of its own; all else runs in this one,
        where everything is loaded already.
        """
        said = list(map(str, arguments))
        if prelude or environment:
            return self.process(said, stdin, prelude, environment)
        return self.here(said, stdin)

    def process(self, arguments, stdin, prelude, environment):
        program = f"import sys\n{prelude}\nfrom ficbook.cli import main\nsys.exit(main())"
        return self.run([sys.executable, "-c", program, *arguments], stdin, environment)

    def shell(self, line):
        """Run a line in a shell that knows `ficbook`."""
        knowing = f'ficbook() {{ {sys.executable} -m ficbook "$@"; }}; {line}'
        return self.run(["sh", "-c", knowing], b"", {})

    def run(self, command, stdin, environment):
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={**self.environment, **environment},
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def here(self, arguments, stdin):
        streams = {"stdin": BytesIO(stdin), "stdout": BytesIO(), "stderr": BytesIO()}
        on_end = signal.getsignal(signal.SIGTERM)
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.folder)
            patch.setenv("COLUMNS", COLUMNS)
            for name in UNSET:
                patch.delenv(name, raising=False)
            for name, stream in streams.items():
                patch.setattr(sys, name, TextIOWrapper(stream, "utf-8", write_through=True))
            try:
                code = main(arguments)
            finally:
                signal.signal(signal.SIGTERM, on_end)
            return Done(code, *(streams[name].getvalue().decode() for name in ("stdout", "stderr")))

    def write(self, name, content=STORY):
        """A file in the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
        return path

    def names(self):
        """The files in the folder, hidden ones too."""
        return sorted(
            str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file()
        )


@pytest.fixture
def ficbook(tmp_path, checkout):
    """`ficbook` in an empty folder."""
    return Terminal(tmp_path, checkout)
