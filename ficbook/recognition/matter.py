"""Steps that the opening and the closing share: what a passage is, if its own signs say so."""

from ficbook.model.book import NoteKind
from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.text.headings import HeadingKind
from ficbook.text.labels import Label, Trust
from ficbook.text.voices import authorial

SURE = 0.95
LIKELY = 0.75
UNSURE = 0.7
"""Below this a decision is put to the author."""

DOUBTED = 0.65
"""How sure what a story may as well say is: little enough to be asked."""

SAID_IN_STORIES = frozenset(("author", "warning", "acknowledgment", "edit", "other", "legend"))
"""What labels open that are words of any story too: "Note:", "Warning:", "Thanks:"."""

OF_MATTER = frozenset(
    (Role.TITLE, Role.BYLINE, Role.PART, Role.CHAPTER, Role.SUBTITLE, Role.HEADER, Role.NOTE,
     Role.FENCE, Role.CONTENTS, Role.JUNK)
)  # fmt: skip
"""What a passage of a chapter's matter can be."""

RUNS_ON = frozenset(
    NoteKind(k)
    for k in (
        "author", "translator", "beta", "acknowledgment", "promotion", "reply", "recap",
        "preview", "edit", "legend", "summary", "other", "disclaimer", "warning",
    )
)  # fmt: skip
"""Kinds of note that may run on over paragraphs without a label."""


def fence() -> Finding:
    """A rule that only fences off a note."""
    return Finding(Role.FENCE, "rule beside a note", SURE)


def note(kind: str, rule: str, sure: float = SURE, label: str = "") -> Finding:
    """A passage that opens a note."""
    return Finding(Role.NOTE, rule, sure, kind, label)


def runs_on(kind: str, rule: str, sure: float = LIKELY) -> Finding:
    """A passage that continues the note above it."""
    return Finding(Role.NOTE, rule, sure, kind, opens=False)


def labelled(label: Label) -> Finding:
    """A passage that a label opens: a header line or a note."""
    if label.opens.startswith("header:"):
        return Finding(Role.HEADER, "header line", SURE, label.opens[7:], label.written)
    sure = 0.97 if label.trust is Trust.ANYWHERE else 0.9
    return note(label.opens, f"label “{label.written}”", sure, label.written)


def narrates(page: Page, at: int) -> bool:
    """Whether narration follows a label that stories use: "Thanks: he wrote it on the slate"."""
    label = page.signs[at].label
    if label is None or label.trust is Trust.ANYWHERE or label.opens not in SAID_IN_STORIES:
        return False
    rest = page.text(at)[label.end :]
    return not page.signs[at].face and authorial(rest, page.language) <= -0.5


def headed(page: Page, at: int) -> Finding | None:
    """A passage that is a chapter's or a part's heading by its own words."""
    line = page.signs[at].heading
    if line is None:
        return None
    role = Role.PART if line.kind is HeadingKind.PART else Role.CHAPTER
    return Finding(role, f"{line.kind} heading", line.sure)
