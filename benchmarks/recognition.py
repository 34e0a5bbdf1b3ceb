"""Score recognition on any folder of works with truth files: `recognition.py DIR [--rivals]`.

For each NAME.truth.json the work NAME beside it is read by ficbook's own pipeline and compared:
chapters found and titled, notes by kind and their extent, scene breaks, the first and last words
of each chapter, words lost between Draft and Book, unsure passages per 10,000 words. With
`--rivals` the same questions are put to pandoc and to calibre's heuristics.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from differences import differences
from findings import Chapterlike, found_in, lost_words, title_words, words
from rivals import RIVALS, Outline, versions
from scoring import Score, aligned, chapters_named, compare, story_taken

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report
from ficbook.pipeline import examine, find
from ficbook.recognition import assembled
from ficbook.recognition.matter import UNSURE


def score_work(path: Path, truth: dict, *, verbose: bool) -> Score:
    readings = examine(find(path, config=Config()), Report())
    made = assembled(readings, Config())
    chapters, loose, metadata = found_in(readings, made.book)
    score = compare(truth, chapters, loose, metadata)
    left = Counter(w for o in made.left_out for w in words(o.omission.text))
    score.add("lost", lost_words(readings, made.book, left), 0, 0)
    score.add("taken", story_taken(truth, chapters), 0, 0)
    findings = [f for r in readings for f in r.findings]
    total = sum(p.text.count(" ") + 1 for r in readings for p in r.draft.passages)
    score.add("unsure", sum(f.sureness < UNSURE for f in findings), total, 0)
    if verbose:
        for line in differences(truth, chapters, loose):
            print(f"    {line}")
    return score


COLUMNS = ("titles", "notes", "strict", "extent", "breaks", "first", "last")
COUNTED = """\
notes:  kind of each note that a truth file names; a header line that is also a note counts
        once; fields of YAML or TOML front matter, which truth files do not list, are left out; a
        line of ficbook's kind "other" ("E-mail:") may be a truth file's note or header.
strict: as notes, but fields of front matter count as notes found, and "other" is never right.
breaks: as many as the truth counts, chapter by chapter; extent: the note's last words, else its
        paragraphs, with or without its label's own line. Works of more than 20 chapters name only
        their main notes: what else is found there is not held against precision."""


def show(name: str, score: Score) -> None:
    rates = "  ".join(score.rate(c).ljust(17) for c in COLUMNS)
    per = 10_000 * score.hits["unsure"] / max(score.found["unsure"], 1)
    print(f"{name:<24}  {rates}  {score.hits['taken']:>5}  {score.hits['lost']:>5}  {per:>6.1f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="say what differs")
    parser.add_argument("--rivals", action="store_true", help="put pandoc and calibre beside it")
    options = parser.parse_args()
    print(
        " " * 24, *(c.ljust(17) for c in COLUMNS), "story taken, words lost, unsure/10k", sep="  "
    )
    kinds: dict[str, Score] = defaultdict(Score)
    for truth_file in sorted(options.folder.rglob("*.truth.json")):
        score_file(truth_file, options.folder, kinds, verbose=options.verbose)
    total = Score()
    for kind, score in kinds.items():
        show(kind, score)
        total.join(score)
    show("ALL", total)
    print(COUNTED)
    if options.rivals:
        show_rivals(options.folder)
    return 0


def show_rivals(folder: Path) -> None:
    """Titles and scene breaks as each installed rival finds them in the single files."""
    installed = versions()
    for name, outline in RIVALS.items():
        if name not in installed:
            print(f"{name}: not installed, left out")
            continue
        score = Score()
        for truth_file in sorted(folder.rglob("*.truth.json")):
            work = truth_file.with_name(truth_file.name.removesuffix(".truth.json"))
            if work.is_file() and (found := outline(work)):
                score.join(rival_score(json.loads(truth_file.read_text("utf-8")), found))
        show(installed[name][:24], score)


def rival_score(truth: dict, found: Outline) -> Score:
    score = Score()
    wanted = chapters_named(truth)
    chapters = [Chapterlike(frozenset({title_words(t)}), (), (), 0, ()) for t in found.titles]
    score.add("titles", len(aligned(wanted, chapters)), len(chapters), len(wanted))
    breaks = truth.get("counts", {}).get("scene_breaks") or 0
    score.add("breaks", min(breaks, found.breaks), found.breaks, breaks)
    return score


def score_file(truth_file: Path, folder: Path, kinds: dict[str, Score], *, verbose: bool) -> None:
    truth = json.loads(truth_file.read_text("utf-8"))
    work = truth_file.with_name(truth_file.name.removesuffix(".truth.json"))
    kind = truth_file.relative_to(folder).parts[0]
    if not work.exists():
        work = work.parent / Path(truth.get("file", "")).name
    try:
        score = score_work(work, truth, verbose=verbose)
    except FicbookError as error:
        print(f"  {work.name}: not read: {str(error).splitlines()[0]}")
        kinds[kind].add("titles", 0, 0, len(truth.get("chapters", ())))
        return
    if verbose:
        show(f"  {work.name}"[:24], score)
    kinds[kind].join(score)


if __name__ == "__main__":
    sys.exit(main())
