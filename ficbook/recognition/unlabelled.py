"""What a passage above a story is that has no label: a disclaimer, a note in a face of its own."""

import re

from ficbook.model.book import NoteKind
from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import LIKELY, note
from ficbook.recognition.page import Page
from ficbook.recognition.runs import EndsToo, ends_run
from ficbook.text.ownership import claims_copyright, disclaims, names_fiction
from ficbook.text.voices import is_legend

_RECAP = re.compile(
    r"\W{0,4}(?:previously|last time|last chapter|recap)\b[^.!?\"“]{0,60}(?:\.{3,5}|…|:)\W{0,4}",
    re.IGNORECASE,
)
_DEDICATED = re.compile(
    r"(?:[Ff]or|[Tt]o|[Dd]edicated to) [A-Z][\w'’-]+(?:(?:,| and) [A-Z][\w'’-]+){0,2}"
    r"(?:,? (?:who|because|as always)\b.{1,60})?[.!]?"
)
_SHORT = 200  # characters; a longer paragraph of a note does more than disclaim


def disclaimed(
    page: Page, at: int, end: int, found: list[Finding], ends_too: EndsToo
) -> Finding | None:
    """A disclaimer without its word, beside other matter or above a rule or title."""
    if not disclaims(page.text(at)):
        return None
    noted = any(f.role in (Role.NOTE, Role.HEADER) for f in found)
    ended = at + 1 < end and (ends_run(page, at + 1) or ends_too(at + 1))
    ended = ended or (
        bool(found) and found[-1].role is Role.CHAPTER and names_fiction(page.text(at))
    )
    return note(NoteKind.DISCLAIMER, "says who owns what", 0.85) if noted or ended else None


def disclaims_next(page: Page, at: int) -> Finding | None:
    """A short paragraph of an author's note that is a disclaimer of its own."""
    text = page.text(at)
    if len(text) >= _SHORT or not disclaims(text):
        return None
    return note(NoteKind.DISCLAIMER, "says who owns what", 0.85)


def says_itself(text: str) -> Finding | None:
    """A line that says in words what it is: a legend, a copyright line."""
    if is_legend(text):
        return note(NoteKind.LEGEND, "shows how speech is set", 0.9)
    if _RECAP.fullmatch(text):
        return note(NoteKind.RECAP, "announces a recap", 0.85)
    if claims_copyright(text):
        return note(NoteKind.OTHER, "copyright line", 0.9)
    return None


def dedicated(page: Page, at: int, found: list[Finding]) -> Finding | None:
    """A dedication right below a title: "For Ida, who asked for ghosts."."""
    titled = bool(found) and found[-1].role in (Role.TITLE, Role.CHAPTER, Role.BYLINE)
    if not titled or not _DEDICATED.fullmatch(page.text(at)):
        return None
    return note(NoteKind.DEDICATION, "says for whom it is", LIKELY)


def announced(page: Page, at: int, end: int) -> bool:
    """Whether a note's last words, with their colon, announce what a rule ends below."""
    below = range(at + 1, min(at + 4, end))
    return page.text(at - 1)[-1:] == ":" and any(map(page.is_rule, below))


def faced(page: Page, at: int) -> Finding | None:
    """A whole paragraph in bold, italics or brackets that talks about the story."""
    face, text = page.signs[at].face, page.text(at)
    voice = page.voice(at) if face else -1.0
    if (face == "bracket" and voice > 0.2) or (face and voice >= 0.45 and len(text) > 60):
        return note(NoteKind.AUTHOR, f"{face} paragraph about the story", LIKELY)
    return None
