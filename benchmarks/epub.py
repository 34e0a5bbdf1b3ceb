"""What an EPUB costs, from posted text: ficbook beside pandoc, calibre and FanFicFare.

    python benchmarks/epub.py                   10k, 100k, 300k and 1M words
    python benchmarks/epub.py 10000 100000      other sizes
    python benchmarks/epub.py --fanficfare VENV/bin/python

All make the same words into an EPUB, in the same run, everything byte-compiled. Those who cannot
find chapters in posted text get them as files with marked headings (pandoc, calibre) or as the
HTML their site would serve (FanFicFare, through its offline test site). A first build finds
neither a cache nor an older file; rebuilds find those of the folder's. Ends with exit code 1 if a
limit below is passed.
"""

import argparse
import html
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import run as call
from zipfile import ZipFile

from measure import Cost, FailedError, run, typical
from story import Posted, chapters

SIZES = (10_000, 100_000, 300_000, 1_000_000)
CPU_LIMIT = 0.12
"""Of pandoc's processor time, at a million words."""
PEAK_LIMIT = 150
"""MB, at a million words."""
REBUILD_LIMIT = 0.5
"""Of a first build's processor time, after one chapter of a million words has changed."""
CHECKOUT = Path(__file__).resolve().parent.parent
SITE = Path(__file__).with_name("fanficfare_site.py")


@dataclass(frozen=True)
class Task:
    """One thing to measure: `command` is run in the folder of the texts.

    `again` is a file that gets a line more before each run; such a run finds what the last one
    left, the others find nothing. An empty name is of no file.
    """

    name: str
    command: tuple[str | Path, ...]
    output: str
    runs: int = 3
    again: str | None = None


def write_texts(folder: Path, story: Iterable[Posted]) -> None:
    """Put the story into `folder` in every form that somebody reads, a chapter at a time.

    A command's peak memory is never seen as less than that of the process which starts it, so
    this one stays small.
    """
    for name in ("posted", "site"):
        (folder / name).mkdir()
    with (folder / "posted.txt").open("w") as posted, (folder / "marked.md").open("w") as marked:
        for number, chapter in enumerate(story, 1):
            (folder / f"posted/{number:04}.txt").write_text(chapter.text() + "\n")
            (folder / f"site/{number:04}.html").write_text(as_html(chapter))
            posted.write(chapter.text() + "\n\n\n")
            marked.write(chapter.text("# ") + "\n\n")


def as_html(chapter: Posted) -> str:
    """The chapter as a fiction site would serve it."""
    return "\n".join(f"<p>{html.escape(part)}</p>" for part in chapter.text().split("\n\n"))


def ficbook(*sources: str) -> tuple[str | Path, ...]:
    return (
        sys.executable,
        "-m",
        "ficbook",
        "build",
        *sources,
        "--format",
        "epub",
        "--output",
        "f.epub",
    )


def tasks(fanficfare: str) -> Iterator[Task]:
    """Who is to be measured, pandoc first; those who are not here are left out, and named."""
    if shutil.which("pandoc"):
        title = ("--metadata", "title=A Story")
        yield Task(
            "pandoc", ("pandoc", "-f", "markdown", *title, "marked.md", "-o", "p.epub"), "p.epub"
        )
    yield Task("ficbook, one file", ficbook("posted.txt"), "f.epub")
    yield from rebuilds()
    if shutil.which("ebook-convert"):
        chapter = ("--formatting-type", "markdown")
        yield Task("calibre", ("ebook-convert", "marked.md", "c.epub", *chapter), "c.epub", runs=1)
    if fanficfare:
        yield Task("FanFicFare", (fanficfare, SITE, "site", "fff.epub"), "fff.epub", runs=1)
    for name in absent(fanficfare):
        print(f"{name} is not here: left out")


def absent(fanficfare: str) -> Iterator[str]:
    if not shutil.which("pandoc"):
        yield "pandoc"
    if not shutil.which("ebook-convert"):
        yield "calibre"
    if not fanficfare:
        yield "FanFicFare (name the Python it is installed in with --fanficfare)"


def cost(task: Task, folder: Path, words: int) -> Cost | None:
    """What a task costs; None, and why, if it failed or its EPUB lacks words."""
    try:
        spent = typical([once(task, folder) for _ in range(task.runs)])
    except FailedError as failure:
        print(f"{task.name} failed: {failure}")
        return None
    found = words_in(folder / task.output)
    if found < 0.99 * words:
        print(f"{task.name} failed: {found:,} words in its EPUB, of {words:,}")
        return None
    return spent


def once(task: Task, folder: Path) -> Cost:
    """What one run of a task costs. Raises FailedError."""
    if task.again is None:
        shutil.rmtree(folder / "caches", ignore_errors=True)
        (folder / task.output).unlink(missing_ok=True)
    elif task.again:
        with (folder / task.again).open("a") as file:
            file.write("\nAnd a line more.\n")
    return run(task.command, folder, folder / "log")


def words_in(epub: Path) -> int:
    """How many words the documents of an EPUB hold."""
    with ZipFile(epub) as archive:
        documents = [name for name in archive.namelist() if name.endswith(("html", "htm"))]
        return sum(len(re.sub(rb"<[^>]*>", b" ", archive.read(name)).split()) for name in documents)


FOLDER = "ficbook, a folder"
CHANGED = "  one chapter changed"


def rebuilds() -> Iterator[Task]:
    """The folder first, for what that leaves, then once more with nothing and little changed."""
    yield Task(FOLDER, ficbook("posted"), "f.epub")
    yield Task("  nothing changed", ficbook("posted"), "f.epub", again="")
    yield Task(CHANGED, ficbook("posted"), "f.epub", again="posted/0001.txt")


def measure(words: int, fanficfare: str) -> dict[str, Cost | None]:
    """Every cost at one size, by name."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_texts(folder, chapters(words))
        os.environ["XDG_CACHE_HOME"] = str(folder / "caches")
        os.environ.pop("FICBOOK_CACHE", None)
        return {task.name: cost(task, folder, words) for task in tasks(fanficfare)}


def table(words: int, costs: dict[str, Cost | None]) -> Iterator[str]:
    """The lines that are printed for one size."""
    pandoc = costs.get("pandoc")
    yield f"\n{words:,} words{'':18}CPU s   wall s  peak MB  of pandoc's CPU"
    for name, one in costs.items():
        share = f"{one.cpu / pandoc.cpu:14.3f}" if one and pandoc else ""
        yield f"{name:30}" + (
            f"{one.cpu:8.2f} {one.wall:8.2f} {one.peak:8.0f} {share}" if one else "  -"
        )


def passed(costs: dict[str, Cost | None]) -> Iterator[str]:
    """The limits that were passed at a million words."""
    pandoc = costs.get("pandoc")
    for name in ("ficbook, one file", FOLDER):
        one = costs[name]
        if one is None:
            yield f"{name}: failed"
            continue
        if pandoc and one.cpu > CPU_LIMIT * pandoc.cpu:
            yield f"{name}: {one.cpu / pandoc.cpu:.3f} of pandoc's CPU, the limit is {CPU_LIMIT}"
        if one.peak > PEAK_LIMIT:
            yield f"{name}: {one.peak:.0f} MB, the limit is {PEAK_LIMIT}"
    first, changed = costs[FOLDER], costs[CHANGED]
    if first and changed and changed.cpu > REBUILD_LIMIT * first.cpu:
        share = changed.cpu / first.cpu
        yield f"a rebuild: {share:.2f} of a first build's CPU, the limit is {REBUILD_LIMIT}"


def byte_compile(fanficfare: str) -> None:
    """Compile what is Python on all sides, so that nobody pays for it while being measured."""
    for python in filter(None, (sys.executable, fanficfare)):
        call([python, "-m", "compileall", "-q", "-x", "/bad_", packages_of(python)], check=False)
    call([sys.executable, "-m", "compileall", "-q", CHECKOUT / "ficbook"], check=True)


def packages_of(python: str) -> str:
    """Where a Python keeps its packages."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return call([python, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="in words")
    parser.add_argument(
        "--fanficfare", default="", help="the Python that FanFicFare is installed in"
    )
    wanted = parser.parse_args()
    byte_compile(wanted.fanficfare)
    beyond: list[str] = []
    for words in wanted.sizes:
        costs = measure(words, wanted.fanficfare)
        print("\n".join(table(words, costs)), flush=True)
        if words >= 1_000_000:
            beyond += passed(costs)
    if max(wanted.sizes) >= 1_000_000:
        print("\n".join(f"FAIL: {said}" for said in beyond) or "PASS: within all limits")
    return bool(beyond)


if __name__ == "__main__":
    sys.exit(main())
