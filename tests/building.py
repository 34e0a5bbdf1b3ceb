"""Building a manuscript the way a user does."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ficbook.model.book import Book

CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class BuiltBook:
    """A manuscript built by the command line: the Book that went in, and the files."""

    book: Book
    epub: Path
    pdf: Path


def build_book(manuscript: Path, folder: Path) -> BuiltBook:
    """Build a manuscript into `folder`, as a user would."""
    command = [sys.executable, "-m", "ficbook", "build", manuscript, "--format", "epub,pdf,json"]
    # The folder a test runs in must not matter, nor what the machine's clock says.
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(
        [*command, "--output", folder],
        check=False,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    (epub,), (pdf,), (json,) = (
        list(folder.glob(f"*.{suffix}")) for suffix in ("epub", "pdf", "json")
    )
    return BuiltBook(Book.from_json(json.read_bytes()), epub, pdf)
