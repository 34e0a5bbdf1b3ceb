"""What Pandoc and Obsidian add to Markdown, brought to the forms that everything else reads.

Syntax: Pandoc's manual, "Inline notes", "Bracketed spans", "Divs"; Obsidian's help, "Comments".
Lines keep their numbers, but below a note that took several.
"""

import re
from typing import NamedTuple

from ficbook.model.draft import Omission
from ficbook.readers.markdown_notes import Definition

_NOTE = re.compile(r"(?<!\\)\^\[((?>(?:[^\[\]\n]|\n(?![ \t]*\n)|\[[^\[\]\n]{0,500}+\]){1,5000}))\]")
_SPAN = re.compile(r"\[([^\[\]\n]{1,500}+)\]\{\.(underline|ul|smallcaps|sc|mark)\}")
_TAGS = {"underline": "u", "ul": "u", "smallcaps": "smallcaps", "sc": "smallcaps"}
_COMMENT = re.compile(r"^[ \t]*%%((?>(?:[^%]|%(?!%)){1,5000}))%%[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"[ ]{0,3}:{3,}[ \t]*(\{[^{}]{0,200}\}|[\w-]{1,60})?[ \t]*:*[ \t]*")
_OF_NOTES = re.compile(r"(?<![\w-])(?:(?:authors?-)?notes?|an)(?![\w-])")


class Plain(NamedTuple):
    """A text in the forms that are read, the footnotes that stood in it, and what went.

    `notes` are the lines of the divisions that hold an author's note, `taken` those that are
    empty now and were not.
    """

    text: str
    footnotes: tuple[Definition, ...] = ()
    omissions: tuple[Omission, ...] = ()
    notes: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()


def plain(text: str) -> Plain:
    """The text of a file without what only some programs read."""
    found = Plain(_SPAN.sub(_tagged, text) if "]{." in text else text)
    if "^[" in text:
        found = _without_notes(found)
    if "%%" in text:
        found = _without_comments(found)
    return _without_fences(found) if ":::" in text else found


def _tagged(match: re.Match[str]) -> str:
    tag = _TAGS.get(match[2], "")
    return f"<{tag}>{match[1]}</{tag}>" if tag else match[1]


class _Place:
    """The number of the line that a place is on, for places asked for in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1

    def line(self, at: int) -> int:
        """The line of the character at a place."""
        self._line += self._text.count("\n", self._at, at)
        self._at = at
        return self._line


def _without_notes(found: Plain) -> Plain:
    """Inline notes as footnotes with a name."""
    place = _Place(found.text)
    notes: list[Definition] = []

    def named(match: re.Match[str]) -> str:
        name = f"inline-{len(notes) + 1}"
        notes.append(Definition(name, place.line(match.start()), " ".join(match[1].split())))
        ends = match[1].count("\n")
        if match.string.startswith("\n", match.end()):  # an empty line would end the paragraph
            ends = 0
        return f"[^{name}]" + "\n" * min(ends, 1)

    return found._replace(text=_NOTE.sub(named, found.text), footnotes=tuple(notes))


def _without_comments(found: Plain) -> Plain:
    """Comments on lines of their own are left out."""
    place = _Place(found.text)
    gone: list[Omission] = []
    taken: set[int] = set()

    def left_out(match: re.Match[str]) -> str:
        line, more = place.line(match.start()), match[0].count("\n")
        gone.append(Omission(match[1].strip(), "comment", line))
        taken.update(range(line, line + more + 1))
        return "\n" * more

    text = _COMMENT.sub(left_out, found.text)
    return found._replace(text=text, omissions=tuple(gone), taken=frozenset(taken))


def _without_fences(found: Plain) -> Plain:
    """The fences of divisions are left out; those that nothing opens or closes stay."""
    lines = found.text.split("\n")
    opened: list[int] = []
    gone: list[Omission] = []
    notes: set[int] = set()
    taken = set(found.taken)
    for at, line in enumerate(lines, 1):
        match = _FENCE.fullmatch(line) if ":::" in line else None
        if match and match[1]:
            opened.append(at)
        elif match and opened:
            start = opened.pop()
            said = lines[start - 1].strip(" \t:")
            gone.append(Omission(said, "fenced-division", start))
            taken |= {start, at}
            if _OF_NOTES.search(said) and not opened:
                notes.update(range(start, at + 1))
    for at in taken:
        lines[at - 1] = ""
    return found._replace(
        text="\n".join(lines),
        omissions=(*found.omissions, *gone),
        notes=frozenset(notes),
        taken=frozenset(taken),
    )
