"""Draft and Reading: a source as its reader saw it, and what recognition made of it.

A reader cuts a source into passages and says only what the format itself knows (`cue`).
Recognition then finds what each passage is. Neither decides where anything goes.
"""

from datetime import date
from enum import StrEnum

import msgspec

from ficbook.model.book import Asset, Footnote
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Block


class Role(StrEnum):
    """What a passage is."""

    STORY = "story"
    TITLE = "story-title"
    BYLINE = "byline"
    PART = "part-title"
    CHAPTER = "chapter-title"
    SUBTITLE = "chapter-subtitle"  # the second line of a heading: "Chapter 28" / "This Has…"
    HEADER = "header"  # Title: / Author: / Rating: …, taken into the metadata
    NOTE = "note"
    BREAK = "scene-break"
    FENCE = "fence"  # a rule that only fences off a note
    SCENE_HEAD = "scene-head"
    HEADING = "heading"  # a heading inside a chapter
    EXTRACT = "extract"
    VERSE = "verse"
    FOOTNOTE = "footnote"  # what a mark made by hand stands for; `label` is the mark
    CONTENTS = "contents"  # a typed list of chapters
    JUNK = "junk"  # what a site wrote around the story; left out and reported


class Finding(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """What a passage is, which rule said so, and how sure it is (0 to 1).

    `kind` is a NoteKind or ExtractKind where the role has kinds. `label` holds the
    author's own word that opened it. `opens` is False where the passage continues the
    run that the passage before it belongs to. `pause` is the level of a scene break: of the
    passage itself where it is one, else of the white space above it; 0 where there is none.
    `begins` is True where a chapter begins, with its heading or with matter above that.
    """

    role: Role
    rule: str
    sureness: float = 1.0
    kind: str = ""
    label: str = ""
    opens: bool = True
    pause: int = 0
    begins: bool = False


class Passage(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A block of the source and the signs around it.

    `text` is its plain text; `gap` the blank lines (or empty paragraphs) above it;
    `opens` is True where a file, a web page or a spine document begins;
    `cue` is what the format says for certain, None where only the words can tell.
    """

    block: Block
    text: str
    line: int = 0
    gap: int = 1
    opens: bool = False
    cue: Finding | None = None


class Omission(msgspec.Struct, frozen=True):
    """Words of the source that are not in the Book, and the rule that left them out."""

    text: str
    rule: str
    line: int = 0


class Draft(msgspec.Struct, frozen=True):
    """What a reader yields. `source` is the file's name, `metadata` what the format knows.

    `published` is the day of the chapters in it, where each file has its own.
    """

    source: str
    passages: tuple[Passage, ...]
    metadata: Metadata = Metadata()
    footnotes: tuple[Footnote, ...] = ()
    assets: tuple[Asset, ...] = ()
    omissions: tuple[Omission, ...] = ()
    published: date | None = None


class Reading(msgspec.Struct, frozen=True):
    """A draft and one finding for each of its passages, in order."""

    draft: Draft
    findings: tuple[Finding, ...]
