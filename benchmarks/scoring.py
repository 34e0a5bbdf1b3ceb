"""What was found beside what a truth file says: hits, found and wanted for each thing measured."""

from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from findings import Chapterlike, Found, title_words, words


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


def chapters_named(truth: dict) -> list[dict]:
    """The chapters of a truth file that it says something of; of others it knows the number only."""
    return [c for c in truth.get("chapters", []) if isinstance(c, dict)]


def compare(
    truth: dict, chapters: list[Chapterlike], loose: list[Found], metadata: list[Found]
) -> Score:
    """What was found beside what is true; `metadata` are the notes that come from front matter."""
    score = Score()
    wanted = chapters_named(truth)
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


def story_taken(truth: dict, chapters: list[Chapterlike]) -> int:
    """Chapters whose first or last body words stand in a note and no longer in the story."""
    taken = 0
    for want, got in aligned(chapters_named(truth), chapters):
        for key, there in (("first8", got.first), ("last8", got.last)):
            text = words(want.get(key) or "")[:6]
            if len(text) < 4 or text == there[: len(text)]:
                continue
            taken += any(text == n.words[i : i + 6] for n in got.notes for i in range(len(n.words)))
    return taken
