"""Score recognition on any folder of works with truth files: `recognition.py DIR [--rivals]`.

For each NAME.truth.json the work NAME beside it is read by ficbook's own pipeline and compared:
chapters found and titled, notes by kind and their extent, scene breaks, the first and last words
of each chapter, words lost between Draft and Book, unsure passages per 10,000 words. With
`--rivals` the same questions are put to pandoc and to calibre's heuristics.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from rivals import RIVALS, Outline, versions

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report
from ficbook.model.book import Book, Chapter, Note
from ficbook.model.draft import Reading, Role
from ficbook.model.nodes import Blocks, InlineNote, Paragraph, SceneBreak
from ficbook.model.walk import block_text, blocks_inlines, plain_text
from ficbook.pipeline import examine, find
from ficbook.recognition import assembled
from ficbook.recognition.matter import UNSURE

# The truth files' words for the kinds of note that ficbook tells apart.
KINDS = {
    "author": "note", "translator": "note", "beta": "note", "acknowledgment": "note",
    "promotion": "note", "edit": "note", "reply": "note", "dedication": "note",
    "legend": "note", "recap": "note", "status": "end-marker",
}  # fmt: skip


class Found(NamedTuple):
    """A note as somebody found it: its kind in the truth files' words, its text, paragraphs."""

    kind: str
    words: tuple[str, ...]
    paragraphs: int


class Chapterlike(NamedTuple):
    """A chapter as somebody found it."""

    titles: frozenset[str]
    first: tuple[str, ...]
    last: tuple[str, ...]
    breaks: int
    notes: tuple[Found, ...]


class Score:
    """Counts that add up: hits, found and wanted for each thing measured."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()

    def add(self, name: str, hits: float, found: float, wanted: float) -> None:
        self.hits[name] += hits
        self.found[name] += found
        self.wanted[name] += wanted

    def join(self, other: "Score") -> None:
        for mine, theirs in (
            (self.hits, other.hits),
            (self.found, other.found),
            (self.wanted, other.wanted),
        ):
            mine.update(theirs)

    def rate(self, name: str) -> str:
        """F1, with precision and recall behind it."""
        found, wanted, hits = self.found[name], self.wanted[name], self.hits[name]
        if not found and not wanted:
            return "      —       "
        precision, recall = hits / found if found else 0.0, hits / wanted if wanted else 0.0
        both = 2 * hits / (found + wanted)
        return f"{both:.3f} ({precision:.2f}/{recall:.2f})"


def words(text: str) -> tuple[str, ...]:
    """Words without signs, in one spelling."""
    return tuple(re.findall(r"\w+", re.sub(r"['’*_\\]", "", text).casefold()))


def title_words(text: str) -> str:
    return " ".join(words(text))


# ficbook


def note_found(note: Note) -> Found:
    text = "\n".join(map(block_text, note.blocks))
    kind = KINDS.get(note.kind.value, note.kind.value)
    paragraphs = max(sum(1 for b in note.blocks if block_text(b).strip()), 1)
    return Found(kind, words(f"{note.label} {text}"), paragraphs)


def inside_notes(blocks: Blocks) -> Iterator[Found]:
    for block in blocks:
        if isinstance(block, Paragraph) and len(block.children) == 1:
            only = block.children[0]
            if isinstance(only, InlineNote) and not only.opens:
                yield Found("note", words(plain_text(only.children)), 1)


def chapter_found(chapter: Chapter) -> Chapterlike:
    text = [words(block_text(b)) for b in chapter.blocks if not isinstance(b, SceneBreak)]
    text = [t for t in text if t]
    title = plain_text(chapter.title)
    names = frozenset(map(title_words, (title, chapter.label, f"{chapter.label} {title}")))
    notes = (*map(note_found, (*chapter.notes, *chapter.endnotes)), *inside_notes(chapter.blocks))
    breaks = sum(isinstance(b, SceneBreak) for b in chapter.blocks)
    return Chapterlike(
        names - {""}, text[0] if text else (), text[-1] if text else (), breaks, notes
    )


def headers_found(readings: Iterable[Reading]) -> list[Found]:
    return [
        Found("header", words(p.text), 1)
        for r in readings
        for p, f in zip(r.draft.passages, r.findings, strict=True)
        if f.role is Role.HEADER
    ]


def is_metadata(note: Found, readings: Iterable[Reading]) -> bool:
    """Whether a note is a field of the file's front matter, which no truth file lists."""
    return any(
        f.rule == "front-matter" and words(p.text)[:6] == note.words[:6]
        for r in readings
        for p, f in zip(r.draft.passages[:40], r.findings, strict=False)
    )


# The comparison


def compare(
    truth: dict, chapters: list[Chapterlike], loose: list[Found], metadata: list[Found]
) -> Score:
    """What was found beside what is true; `metadata` are the notes that come from front matter."""
    score = Score()
    wanted = [c for c in truth.get("chapters", []) if isinstance(c, dict)]
    pairs = aligned(wanted, chapters)
    if wanted:
        score.add("titles", len(pairs), len(chapters), len(wanted))
    elif count := truth.get("counts", {}).get("chapters"):  # this truth counts and names none
        score.add("titles", min(count, len(chapters)), len(chapters), count)
    for want, got in pairs:
        compare_chapter(score, want, got)
    found = [n for c in chapters for n in c.notes] + loose
    notes = [n for c in wanted for n in c.get("notes", ())] + list(of_the_work(truth, wanted))
    # Truths of more than about twenty chapters were set by rule: they name no notes but the main ones.
    if any("notes" in c for c in wanted):
        few = len(wanted) <= 20
        compare_notes(score, notes, found, same_kind, exhaustive=few)
        strict = Score()
        compare_notes(strict, notes, found + metadata, same_kind_exactly, exhaustive=few)
        score.add("strict", strict.hits["notes"], strict.found["notes"], strict.wanted["notes"])
    if all(c.get("scene_breaks") is None for c in wanted):
        want_breaks = truth["counts"].get("scene_breaks") or 0
        got_breaks = sum(c.breaks for c in chapters)
        if want_breaks:
            score.add("breaks", min(want_breaks, got_breaks), got_breaks, want_breaks)
    return score


def of_the_work(truth: dict, wanted: list[dict]) -> Iterator[dict]:
    """The notes that a truth file names outside its lists of notes."""
    named = {
        "summary_first8": "summary",
        "work_notes_first8": "note",
        "work_end_notes_first8": "note",
    }
    for key, kind in named.items():
        if isinstance(text := truth.get(key), str):
            yield {"kind": kind, "first8": text, "place": "start"}
    for chapter in wanted:
        if isinstance(text := chapter.get("summary"), str):
            yield {"kind": "summary", "first8": text, "place": "start"}
        if marker := chapter.get("end_marker"):
            yield {"kind": "end-marker", "label": marker if isinstance(marker, str) else "FIN"}


def aligned(wanted: list[dict], chapters: list[Chapterlike]) -> list[tuple[dict, Chapterlike]]:
    """Chapters of the truth with those found, in order, where the titles agree."""
    free, pairs, at = list(chapters), [], 0
    for want in wanted:
        name = title_words(want.get("title") or "")
        for i in range(at, len(free)):
            if any(
                name == t or SequenceMatcher(None, name, t).ratio() > 0.9 for t in free[i].titles
            ):
                pairs.append((want, free[i]))
                at = i + 1
                break
    return pairs


def compare_chapter(score: Score, want: dict, got: Chapterlike) -> None:
    first, last = words(want.get("first8") or "")[:6], words(want.get("last8") or "")[-6:]
    if first:
        score.add("first", got.first[: len(first)] == first, 1, 1)
    if last:
        score.add("last", got.last[-len(last) :] == last, 1, 1)
    breaks = want.get("scene_breaks")
    if breaks is not None:
        score.add("breaks", min(breaks, got.breaks), got.breaks, breaks)


def same_kind(found: str, wanted: str) -> bool:
    """Whether two words name one kind; the truth format knows no "other": "E-mail:", "Song:"."""
    exact = same_kind_exactly(found, wanted)
    return exact or (found == "other" and wanted in {"note", "header"})


def same_kind_exactly(found: str, wanted: str) -> bool:
    """Whether two words name one kind; the truth format calls a line "Summary:" a header."""
    return found == wanted or {found, wanted} <= {"header", "summary"}


def compare_notes(
    score: Score,
    wanted: list[dict],
    found: list[Found],
    same: Callable[[str, str], bool],
    *,
    exhaustive: bool,
) -> None:
    left = list(found)
    for want in wanted:
        text = words(want.get("first8") or want.get("label") or "")[:6]
        hit = next((n for n in left if agrees(want, text, n)), None)
        if hit is None:
            score.add("notes", 0, 0, 1)
            continue
        left.remove(hit)
        score.add("notes", same(hit.kind, want["kind"]), 1, 1)
        if want.get("paragraphs"):
            score.add("extent", whole(want, hit), 1, 1)
    kinds = {n["kind"] for n in wanted}
    for extra in left if exhaustive else ():
        if extra.kind in kinds or extra.kind in {"note", "disclaimer", "warning"}:
            score.add("notes", 0, 1, 0)


def whole(want: dict, hit: Found) -> bool:
    """Whether a note ends where it should; its label's own line may count as a paragraph or not."""
    if want.get("last8"):
        last = words(want["last8"])[-5:]
        return hit.words[-len(last) :] == last
    return hit.paragraphs - want["paragraphs"] in (0, 1)


def agrees(want: dict, text: tuple[str, ...], found: Found) -> bool:
    for start in range(min(8, len(found.words))):
        if found.words[start : start + len(text)] == text:
            return bool(text)
    label = words(want.get("label") or "")
    return bool(label) and not want.get("first8") and found.words[: len(label)] == label


# Words


def lost_words(readings: tuple[Reading, ...], book: Book, left: Counter[str]) -> int:
    drafted: Counter[str] = Counter()
    for reading in readings:
        for passage in reading.draft.passages:
            drafted.update(words(passage.text))
    kept: Counter[str] = Counter(left)
    for chapter in book.chapters():
        kept.update(words(f"{chapter.label} {plain_text(chapter.title)}"))
        kept.update(block_words(chapter.blocks))
        for note in (*chapter.notes, *chapter.endnotes):
            kept.update(words(note.label))
            kept.update(block_words(note.blocks))
    for item in book.body:
        if hasattr(item, "chapters"):
            kept.update(words(f"{item.label} {plain_text(item.title)}"))
    for note in book.notes:
        kept.update(words(note.label))
        kept.update(block_words(note.blocks))
    return sum((drafted - kept).values())


def block_words(blocks: Blocks) -> Iterator[str]:
    for inlines in blocks_inlines(blocks):
        yield from words(plain_text(inlines))


def story_taken(truth: dict, chapters: list[Chapterlike]) -> int:
    """Chapters whose first or last body words stand in a note and no longer in the story."""
    taken = 0
    for want, got in aligned(
        [c for c in truth.get("chapters", []) if isinstance(c, dict)], chapters
    ):
        for key, there in (("first8", got.first), ("last8", got.last)):
            text = words(want.get(key) or "")[:6]
            if len(text) < 4 or text == there[: len(text)]:
                continue
            taken += any(text == n.words[i : i + 6] for n in got.notes for i in range(len(n.words)))
    return taken


def score_work(path: Path, truth: dict, *, verbose: bool) -> Score:
    report = Report()
    manuscript = find(path, config=Config())
    readings = examine(manuscript, report)
    made = assembled(readings, Config())
    chapters = list(map(chapter_found, made.book.chapters()))
    loose = [*map(note_found, made.book.notes), *headers_found(readings)]
    noted = [n for c in chapters for n in c.notes] + loose
    metadata = [n for n in noted if is_metadata(n, readings)]
    chapters = [c._replace(notes=tuple(n for n in c.notes if n not in metadata)) for c in chapters]
    headers = {n.words for n in loose if n.kind == "header"}
    chapters = [
        c._replace(notes=tuple(n for n in c.notes if n.words not in headers)) for c in chapters
    ]
    loose = [n for n in loose if n not in metadata]
    score = compare(truth, chapters, loose, metadata)
    left = Counter(w for o in made.left_out for w in words(o.omission.text))
    lost = lost_words(readings, made.book, left)
    total = sum(p.text.count(" ") + 1 for r in readings for p in r.draft.passages)
    unsure = sum(f.sureness < UNSURE for r in readings for f in r.findings)
    taken = story_taken(truth, chapters)
    score.add("lost", lost, 0, 0)
    score.add("taken", taken, 0, 0)
    score.add("unsure", unsure, total, 0)
    if verbose:
        explain(truth, chapters, loose)
    return score


def explain(truth: dict, chapters: list[Chapterlike], loose: list[Found]) -> None:
    wanted = [c for c in truth.get("chapters", []) if isinstance(c, dict)]
    for want in wanted:
        pair = aligned([want], chapters)
        if not pair:
            print(
                f"    title missed: {want.get('title')!r} among {[sorted(c.titles) for c in chapters][:6]}"
            )
            continue
        got = pair[0][1]
        for key, mine in (("first8", " ".join(got.first[:8])), ("last8", " ".join(got.last[-8:]))):
            if (
                want.get(key)
                and not mine.startswith(" ".join(words(want[key])[:4]))
                and not mine.endswith(" ".join(words(want[key])[-6:]))
            ):
                print(f"    {key}: wanted {want[key]!r}, found {mine!r}")
        if want.get("scene_breaks") not in (None, got.breaks):
            print(
                f"    breaks of {want['title']!r}: wanted {want['scene_breaks']}, found {got.breaks}"
            )
    found = [n for c in chapters for n in c.notes] + loose
    left = list(found)
    for note in (n for c in wanted for n in c.get("notes", ())):
        text = words(note.get("first8") or note.get("label") or "")[:6]
        hit = next((n for n in left if agrees(note, text, n)), None)
        if hit is None:
            print(f"    note missed: {note}")
            continue
        left.remove(hit)
        if hit.kind != note["kind"] or note.get("paragraphs") not in (None, hit.paragraphs):
            print(
                f"    note differs: wanted {note['kind']} of {note.get('paragraphs')}, found {hit.kind} of {hit.paragraphs}: {' '.join(hit.words[:8])}"
            )
    for note in left if len(wanted) <= 20 else ():
        print(f"    note extra: {note.kind}: {' '.join(note.words[:10])}")


# The table


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
    wanted = [c for c in truth.get("chapters", []) if isinstance(c, dict)]
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
