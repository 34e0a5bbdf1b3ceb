"""The Book: what every reader leads to and every backend starts from."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec

from ficbook.diagnostics import Diagnostic, FicbookError, Severity
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Blocks, Inlines

FORMAT = 1
"""The version of the JSON form; raised when a field changes its meaning."""


class _Part(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename="kebab"
):
    """A part of a book; its JSON names are in kebab-case."""


class NoteKind(StrEnum):
    """What an author says outside the story."""

    AUTHOR = "author"
    TRANSLATOR = "translator"
    BETA = "beta"
    SUMMARY = "summary"
    DISCLAIMER = "disclaimer"
    WARNING = "warning"
    LEGEND = "legend"  # Talking: "…"  Thinking: '…'
    RECAP = "recap"  # Previously on…
    DEDICATION = "dedication"
    ACKNOWLEDGMENT = "acknowledgment"
    EPIGRAPH = "epigraph"
    REPLY = "reply"  # answers to reviewers
    PROMOTION = "promotion"
    EDIT = "edit"  # Edit: Update:
    PLEA = "plea"  # please review!
    PREVIEW = "preview"  # the next chapter's title or first lines
    STATUS = "status"  # to be continued, the end
    OTHER = "other"


class Note(_Part, frozen=True):
    """Something said outside the story.

    `label` is the author's own word for it, without its colon: "A/N", "Warnings".
    `origin` is the id of the chapter it was written in, empty for the whole work;
    `also` the ids of further chapters that said the same again.
    """

    kind: NoteKind
    blocks: Blocks
    label: str = ""
    origin: str = ""
    also: tuple[str, ...] = ()
    line: int = 0


class Footnote(_Part, frozen=True):
    """A footnote or endnote; `id` is unique within its chapter or section."""

    id: str
    blocks: Blocks


class Chapter(_Part, frozen=True, tag="chapter", tag_field="t"):
    """A chapter; `notes` stand before its story, `endnotes` after it.

    `label` is the heading's own word and number ("Chapter 2", "Prologue"), `number` that
    number as counted, `title` the rest. `id` is set by order: "chapter-0001".
    `source` names the file it was read from.
    """

    title: Inlines
    blocks: Blocks
    id: str = ""
    label: str = ""
    number: int | None = None
    notes: tuple[Note, ...] = ()
    endnotes: tuple[Note, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    published: date | None = None
    source: str = ""
    line: int = 0


class Part(_Part, frozen=True, tag="part", tag_field="t"):
    """A part, arc, book or season: chapters under a title of their own."""

    title: Inlines
    chapters: tuple[Chapter, ...]
    label: str = ""
    number: int | None = None


class SectionKind(StrEnum):
    """Sections around the story, by their names in the EPUB vocabulary."""

    HALF_TITLE_PAGE = "halftitlepage"
    TITLE_PAGE = "titlepage"
    COPYRIGHT_PAGE = "copyright-page"
    DEDICATION = "dedication"
    EPIGRAPH = "epigraph"
    NOTICE = "notice"
    FOREWORD = "foreword"
    PREFACE = "preface"
    CONTENTS = "toc"
    ACKNOWLEDGMENTS = "acknowledgments"
    AFTERWORD = "afterword"
    APPENDIX = "appendix"
    COLOPHON = "colophon"


class Section(_Part, frozen=True):
    """A section before or after the story: blocks of its own, then the notes placed there."""

    kind: SectionKind
    title: Inlines = ()
    blocks: Blocks = ()
    notes: tuple[Note, ...] = ()
    footnotes: tuple[Footnote, ...] = ()


class Asset(_Part, frozen=True):
    """A picture that belongs to the book; `data` are its bytes (base64 in JSON)."""

    id: str
    media_type: str
    name: str
    data: bytes = b""


class Book(_Part, frozen=True):
    """A whole work."""

    metadata: Metadata
    body: tuple[Part | Chapter, ...]
    front_matter: tuple[Section, ...] = ()
    back_matter: tuple[Section, ...] = ()
    assets: tuple[Asset, ...] = ()
    notes: tuple[Note, ...] = ()
    format: int = FORMAT

    def chapters(self) -> Iterator[Chapter]:
        """Every chapter in order, whether or not it stands in a part."""
        for item in self.body:
            if isinstance(item, Part):
                yield from item.chapters
            else:
                yield item

    def to_json(self) -> bytes:
        """The book as JSON, compact, in UTF-8."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> "Book":
        """The book that `to_json` wrote; raises FicbookError FB107 on anything else."""
        try:
            return msgspec.json.decode(data, type=cls)
        except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
            hint = "`ficbook show --schema` prints the form of a book"
            said = f"this is no book: {error}"
            raise FicbookError(
                Diagnostic("FB107", said, hint=hint, severity=Severity.ERROR)
            ) from None


SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a Book; its `$id` has the version of the form."""
    head = {"$schema": SCHEMA, "$id": f"urn:ficbook:book:{FORMAT}", "title": "A ficbook Book"}
    return head | msgspec.json.schema(Book)
