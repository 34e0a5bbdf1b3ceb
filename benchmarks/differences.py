"""Where what was found differs from what a truth file says, in words."""

from collections.abc import Iterator

from findings import Chapterlike, Found, words
from scoring import agrees, aligned, chapters_named


def differences(truth: dict, chapters: list[Chapterlike], loose: list[Found]) -> Iterator[str]:
    """A line for each title, end, break or note that differs."""
    wanted = chapters_named(truth)
    for want in wanted:
        if pair := aligned([want], chapters):
            yield from of_chapter(want, pair[0][1])
        else:
            among = [sorted(c.titles) for c in chapters][:6]
            yield f"title missed: {want.get('title')!r} among {among}"
    notes = [n for c in wanted for n in c.get("notes", ())]
    found = [n for c in chapters for n in c.notes] + loose
    yield from of_notes(notes, found, exhaustive=len(wanted) <= 20)


def of_chapter(want: dict, got: Chapterlike) -> Iterator[str]:
    for key, mine in (("first8", " ".join(got.first[:8])), ("last8", " ".join(got.last[-8:]))):
        if text := want.get(key):
            begins = mine.startswith(" ".join(words(text)[:4]))
            if not begins and not mine.endswith(" ".join(words(text)[-6:])):
                yield f"{key}: wanted {text!r}, found {mine!r}"
    breaks = want.get("scene_breaks")
    if breaks not in (None, got.breaks):
        yield f"breaks of {want['title']!r}: wanted {breaks}, found {got.breaks}"


def of_notes(wanted: list[dict], found: list[Found], *, exhaustive: bool) -> Iterator[str]:
    left = list(found)
    for note in wanted:
        text = words(note.get("first8") or note.get("label") or "")[:6]
        hit = next((n for n in left if agrees(note, text, n)), None)
        if hit is None:
            yield f"note missed: {note}"
            continue
        left.remove(hit)
        paragraphs = note.get("paragraphs")
        if hit.kind != note["kind"] or paragraphs not in (None, hit.paragraphs):
            yield (
                f"note differs: wanted {note['kind']} of {paragraphs}, "
                f"found {hit.kind} of {hit.paragraphs}: {' '.join(hit.words[:8])}"
            )
    for note in left if exhaustive else ():
        yield f"note extra: {note.kind}: {' '.join(note.words[:10])}"
