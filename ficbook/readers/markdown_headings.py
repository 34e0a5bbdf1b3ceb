"""What the headings of a Markdown file head: the work, its parts, its chapters, or a section.

The levels of the whole file decide, since one author writes chapters with `#`, another with
`###`. A heading that names a note ("Author's Note") is left to recognition.
"""

from collections import Counter
from collections.abc import Sequence

from ficbook.model.draft import Finding, Role
from ficbook.text.forewords import is_foreword
from ficbook.text.headings import HeadingKind, heading
from ficbook.text.labels import label

Heads = Sequence[tuple[int, str]]
"""Level and words of each heading, in order."""


def cues(heads: Heads, title: str = "") -> list[Finding | None]:
    """What each heading heads; `title` is the work's, if front matter gave it."""
    story = [(level, text) for level, text in heads if not _names_note(text)]
    chapters = _chapter_level(story, title)
    first = min((level for level, _ in story), default=0)
    return [
        None if _names_note(text) else _cue(level, text, chapters, first, title)
        for level, text in heads
    ]


def _cue(level: int, text: str, chapters: int, first: int, title: str) -> Finding:
    if level > chapters:
        return Finding(Role.HEADING, "markdown-heading", 0.9)
    if level == chapters:
        if title and _same(text, title):
            return Finding(Role.TITLE, "markdown-title", 0.9)
        return Finding(Role.CHAPTER, "markdown-heading", 0.95)
    found = heading(text)
    if found and found.kind is HeadingKind.CHAPTER:  # "# Prologue" among "## Chapter 1"
        return Finding(Role.CHAPTER, "markdown-heading", 0.9)
    if level == first and not found and _is_title(text, title):
        return Finding(Role.TITLE, "markdown-title", 0.9)
    return Finding(Role.PART, "markdown-part", 0.9)


def _is_title(text: str, title: str) -> bool:
    return not title or _same(text, title)


def _chapter_level(heads: Heads, title: str) -> int:
    """The level that chapters have; 7 (below all) where there is no heading."""
    if not heads:
        return 7
    counted = Counter(level for level, _ in heads)
    named = Counter(level for level, text in heads if _kind(text) is HeadingKind.CHAPTER)
    if named:
        return max(named, key=lambda level: (named[level], -level))
    levels = sorted(counted)
    first, rest = levels[0], levels[1:]
    alone = counted[first] == 1 and heads[0][0] == first
    if rest and alone and (counted[rest[0]] > 1 or _same(heads[0][1], title)):
        return rest[0]
    if rest and all(_kind(text) is HeadingKind.PART for level, text in heads if level == first):
        return rest[0]
    return first


def _kind(text: str) -> HeadingKind | None:
    found = heading(text)
    return found.kind if found else None


def _names_note(text: str) -> bool:
    """A heading over what may be a note, or signs alone."""
    noted = label(text.strip()) is not None or is_foreword(text)
    return noted or not any(map(str.isalnum, text))


def _same(one: str, other: str) -> bool:
    return bool(other) and _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
