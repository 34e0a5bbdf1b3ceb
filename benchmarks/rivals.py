"""What pandoc and calibre's heuristics make of the same files: chapter titles and scene breaks."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

MARKDOWN = {".md": "markdown", ".txt": "markdown", ".html": "html", ".htm": "html", ".epub": "epub",
            ".docx": "docx", ".odt": "odt"}  # fmt: skip
LIMIT = 120  # seconds for one file


class Outline(NamedTuple):
    """What a rival found: headings in order, and rules that may be scene breaks."""

    titles: list[str]
    breaks: int


def versions() -> dict[str, str]:
    """The rivals that are installed, with the version each states."""
    found = {}
    for program in ("pandoc", "ebook-convert"):
        if shutil.which(program):
            said = subprocess.run(
                [program, "--version"], capture_output=True, text=True, check=False
            )
            found[program] = said.stdout.splitlines()[0]
    return found


def pandoc(work: Path) -> Outline | None:
    form = MARKDOWN.get(work.suffix)
    if form is None:
        return None
    command = ["pandoc", "-f", form, "-t", "json", str(work)]
    said = subprocess.run(command, capture_output=True, timeout=LIMIT, check=False)
    if said.returncode:
        return None
    blocks = json.loads(said.stdout)["blocks"]
    titles = [words_of(b["c"][2]) for b in blocks if b["t"] == "Header"]
    return Outline(titles, sum(b["t"] == "HorizontalRule" for b in blocks))


def words_of(inlines: list) -> str:
    return "".join(i.get("c", "") if i["t"] == "Str" else " " for i in inlines)


def calibre(work: Path) -> Outline | None:
    if work.suffix not in MARKDOWN:
        return None
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.txt"
        command = ["ebook-convert", str(work), str(target), "--enable-heuristics",
                   "--txt-output-formatting=markdown"]  # fmt: skip
        said = subprocess.run(command, capture_output=True, timeout=LIMIT, check=False)
        if said.returncode or not target.exists():
            return None
        lines = target.read_text("utf-8", errors="replace").splitlines()
    titles = [line.lstrip("# ").strip() for line in lines if line.startswith("#")]
    breaks = sum(bool(re.fullmatch(r"\s*(?:\* ?){3,}\s*|\s*-{3,}\s*", line)) for line in lines)
    return Outline(titles, breaks)


RIVALS = {"pandoc": pandoc, "ebook-convert": calibre}
