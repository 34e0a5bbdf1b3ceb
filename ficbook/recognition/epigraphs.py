"""Quotations before anything of the story, and what else stands below a part's heading."""

import re

from ficbook.model.book import NoteKind
from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import LIKELY, note, runs_on
from ficbook.recognition.page import Page
from ficbook.text.headings import plain_title
from ficbook.text.voices import greets, signs_quotation

_QUOTED = frozenset('"“«„‘')
_CLOSED = frozenset('"”»’')
_SIGNED = re.compile(
    r"[\"“][^\"“”]{10,600}[\"”]\s*[-–—~]{1,2}\s*[A-Z][\w.'’-]*(?: [A-Za-z][\w.'’,-]*){0,6}"
)


def epigraph(page: Page, at: int, end: int, *, follows: bool) -> Finding | None:
    """A quotation above its attribution, the attribution if one `follows`, or both in one line."""
    text = page.text(at)
    if _SIGNED.fullmatch(text) and text[-1] not in ".!?":
        return note(NoteKind.EPIGRAPH, "quotation with its attribution", 0.85)
    said, _, signed = text.partition("\n")
    if said[0] in _QUOTED and said[-1] in _CLOSED and signs_quotation(signed):
        return note(NoteKind.EPIGRAPH, "quotation with its attribution below", 0.85)
    if text[0] == "❝" and text[-1] == "❞":
        return note(NoteKind.EPIGRAPH, "quotation set off by its marks", LIKELY)
    if at + 1 >= end:
        return None
    if follows and signs_quotation(text):
        return runs_on(NoteKind.EPIGRAPH, "attribution", 0.9)
    sign, below = page.signs[at], page.signs[at + 1]
    quoted = text[:1] in _QUOTED or sign.face in {"italic", "bold"}
    if quoted and signs_quotation(page.text(at + 1)) and not (below.rule or below.scene):
        return note(NoteKind.EPIGRAPH, "quotation above its attribution", 0.8)
    return None


def below_part(page: Page, at: int, found: list[Finding]) -> Finding | None:
    """A part's title or epigraph: what stands between its heading and its first chapter's."""
    role = found[-1].role if found else None
    line = page.signs[at - 1].heading if role is Role.PART else None
    titled = plain_title(page.text(at)) and not page.signs[at].face and page.voice(at) <= 0
    if line and not line.title and titled:
        return Finding(Role.SUBTITLE, "title below the part's number", LIKELY)
    follows = role is Role.NOTE and found[-1].kind == NoteKind.EPIGRAPH
    if not (follows or role in (Role.PART, Role.SUBTITLE)) or _talks(page, at):
        return None
    rule = "below the part's heading"
    return (runs_on if follows else note)(NoteKind.EPIGRAPH, rule, LIKELY)


def _talks(page: Page, at: int) -> bool:
    return page.voice(at) > 0 or page.posts(at) > 1 or greets(page.text(at))
