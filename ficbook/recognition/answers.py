"""What the author settled: `[recognition]` in ficbook.toml, and marks in the text.

A mark is a paragraph of its own: `[[note]]` says what the next passage is; `[[note]]` …
`[[/note]]` says it of every passage between. Any role or kind of note may stand there.
"""

import re

from ficbook.config.schema import RecognitionTable
from ficbook.model.book import NoteKind
from ficbook.model.draft import Draft, Finding, Passage, Role
from ficbook.model.nodes import ExtractKind

_MARK = re.compile(r"\[\[\s*(/?)\s*([a-z][a-z-]*)\s*\]\]")
_LONGEST_MARK = 60  # characters, the blanks around it too
_FIRST_WORDS = 200  # characters of a passage that its key may quote
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_SHORT = {
    "note": (Role.NOTE, NoteKind.AUTHOR.value),
    "title": (Role.CHAPTER, ""),
    "chapter": (Role.CHAPTER, ""),
    "part": (Role.PART, ""),
    "subtitle": (Role.SUBTITLE, ""),
    "break": (Role.BREAK, ""),
}
ANSWERS: dict[str, tuple[Role, str]] = (
    {role.value: (role, "") for role in Role}
    | {kind.value: (Role.EXTRACT, kind.value) for kind in ExtractKind}
    | {kind.value: (Role.NOTE, kind.value) for kind in NoteKind}
    | _SHORT
)
"""Every answer there is: the name of a role, of a kind of note or of a kind of extract."""


def answers(draft: Draft, table: RecognitionTable) -> list[Finding | None]:
    """What is settled of each passage, None where nothing is."""
    settled: list[Finding | None] = [None] * len(draft.passages)
    _marks(draft, settled)
    lines = _Lines(draft.source, table.lines)
    story, breaks = frozenset(table.story), frozenset(table.scene_breaks)
    if not (story or breaks or table.lines):
        return settled
    for at, passage in enumerate(draft.passages):
        line = passage.text.strip()
        if line in story:
            settled[at] = Finding(Role.STORY, "[recognition] story")
        elif line in breaks:
            settled[at] = Finding(Role.BREAK, "[recognition] scene-breaks", pause=1)
        if answer := ANSWERS.get(lines.answer(passage)):
            settled[at] = _finding(answer, "[recognition] lines")
    return settled


class _Lines:
    """The `lines` of a story's settings that are of one file: by number, and by first words."""

    def __init__(self, source: str, lines: dict[str, str]) -> None:
        self._numbers: dict[int, str] = {}
        self._words: dict[str, str] = {}
        for key, answer in lines.items():
            name = next((n for n in (f"{source}:", ":") if key.startswith(n)), "")
            rest = key[len(name) :].strip()
            if name and rest.isdecimal():
                self._numbers[int(rest)] = answer
            elif name and rest:
                self._words[spoken(rest)] = answer

    def answer(self, passage: Passage) -> str:
        """The answer for a passage, "" if there is none."""
        if found := self._numbers.get(passage.line, ""):
            return found
        if not self._words:
            return ""
        text = spoken(passage.text[:_FIRST_WORDS])
        return next((a for words, a in self._words.items() if text.startswith(words)), "")


def spoken(text: str) -> str:
    """Words with one blank between them, in one case and one kind of quotation mark."""
    return " ".join(text.casefold().translate(_STRAIGHT).split())


def _finding(answer: tuple[Role, str], rule: str, *, opens: bool = True) -> Finding:
    role, kind = answer
    return Finding(role, rule, kind=kind, opens=opens, pause=int(role is Role.BREAK))


def _marks(draft: Draft, settled: list[Finding | None]) -> None:
    """Settle what the marks in the text say."""
    marks = _found(draft)
    closing = _closings(marks)
    until, answer, opens = -1, None, True
    for at in range(min(marks, default=len(settled)), len(settled)):
        mark = marks.get(at)
        if mark and mark[2] in ANSWERS:
            settled[at] = Finding(Role.JUNK, "mark in the text", kind="mark")
            answer, opens = (None if mark[1] else ANSWERS[mark[2]]), True
            until = closing.get(at, at + 1)
        elif answer and at <= until:
            settled[at] = _finding(answer, "mark in the text", opens=opens)
            opens = False


def _found(draft: Draft) -> dict[int, re.Match[str]]:
    """The marks of a draft, by the passage that each one is."""
    return {
        at: mark
        for at, passage in enumerate(draft.passages)
        if passage.text[:2] == "[[" and len(passage.text) < _LONGEST_MARK
        and (mark := _MARK.fullmatch(passage.text.strip()))
    }  # fmt: skip


def _closings(marks: dict[int, re.Match[str]]) -> dict[int, int]:
    """For each opening mark that is closed, where its closing mark stands."""
    open_marks: dict[str, int] = {}
    closings: dict[int, int] = {}
    for at, mark in marks.items():
        if not mark[1]:
            open_marks[mark[2]] = at
        elif mark[2] in open_marks:
            closings[open_marks.pop(mark[2])] = at
    return closings
