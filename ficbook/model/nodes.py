"""Blocks and inlines: the text of a book, as an immutable tree.

A node says what a stretch of text *is*; no node says what it looks like.
Every node is a frozen struct whose JSON form carries its kind under `t`.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


def _kind(name: str) -> str:
    """`SceneBreak` -> `scene-break`."""
    return "".join("-" + c.lower() if c.isupper() else c for c in name).lstrip("-")


class Node(
    msgspec.Struct,
    frozen=True,
    gc=False,  # trees of frozen values cannot form cycles
    tag=_kind,
    tag_field="t",
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """Anything in the text."""


# Inlines


class Text(Node, frozen=True):
    """Characters, as they shall be read."""

    text: str


class Emphasis(Node, frozen=True):
    """Words stressed or set in italics."""

    children: tuple[Inline, ...]


class Strong(Node, frozen=True):
    """Words set in bold."""

    children: tuple[Inline, ...]


class SpanKind(StrEnum):
    """Why a stretch of text is set apart; names follow the EPUB vocabulary."""

    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    SMALL_CAPS = "small-caps"
    CODE = "code"
    FOREIGN = "foreign"
    THOUGHT = "thought"
    TITLE = "title"


class Span(Node, frozen=True):
    """A stretch set apart for a reason; `language` is BCP 47 where it differs."""

    kind: SpanKind
    children: tuple[Inline, ...]
    language: str = ""


class Link(Node, frozen=True):
    """A link; `target` is an http(s) or mailto address, or `#` and a chapter's id."""

    target: str
    children: tuple[Inline, ...]


class Image(Node, frozen=True):
    """A picture; `asset` is the id of an `Asset` of the book, `alt` its words."""

    asset: str
    alt: str


class NoteReference(Node, frozen=True):
    """The mark of a footnote; `note` is the footnote's id within its chapter."""

    note: str


class LineBreak(Node, frozen=True):
    """A new line inside a paragraph, meant by the author."""


class Ruby(Node, frozen=True):
    """Small letters beside a word that say how it is read (HTML `ruby`)."""

    base: str
    reading: str


class InlineNote(Node, frozen=True):
    """A note inside the running text: `(A/N: I know, I know)`.

    `children` is what stands between the brackets, its label included;
    `opens` and `closes` are the brackets as typed.
    """

    children: tuple[Inline, ...]
    opens: str = "("
    closes: str = ")"


Inline = (
    Text | Emphasis | Strong | Span | Link | Image | NoteReference | LineBreak | Ruby | InlineNote
)
Inlines = tuple[Inline, ...]


# Blocks


class Align(StrEnum):
    """Which edge the lines keep to."""

    START = "start"
    CENTER = "center"
    END = "end"


class ExtractKind(StrEnum):
    """Documents quoted inside a story."""

    LETTER = "letter"
    EMAIL = "email"
    MESSAGE = "message"
    JOURNAL = "journal"
    NEWS = "news"
    SIGN = "sign"
    STATUS = "status"


class Paragraph(Node, frozen=True):
    """A paragraph."""

    children: Inlines
    align: Align = Align.START
    line: int = 0  # where it stands in its source; 0 if it has none


class Heading(Node, frozen=True):
    """A heading inside a chapter; `level` 2 is the first below the chapter title."""

    level: int
    children: Inlines
    line: int = 0


class SceneHead(Node, frozen=True):
    """Words that open a scene: a point of view, a place and date, a flashback, a leap in time."""

    children: Inlines
    line: int = 0


class SceneBreak(Node, frozen=True):
    """A pause between scenes.

    `ornament` is what the author typed for it, empty for white space;
    `level` is 1 for the usual pause and 2 for the stronger of two kinds in one work.
    """

    ornament: str = ""
    level: int = 1
    line: int = 0


class Quotation(Node, frozen=True):
    """Words of another, set off."""

    children: tuple[Block, ...]
    attribution: Inlines = ()
    line: int = 0


class Extract(Node, frozen=True):
    """A document quoted inside the story."""

    kind: ExtractKind
    children: tuple[Block, ...]
    line: int = 0


class Verse(Node, frozen=True):
    """A poem or lyric: stanzas of lines."""

    stanzas: tuple[tuple[Inlines, ...], ...]
    line: int = 0


class List(Node, frozen=True):
    """A list; `items` are blocks each."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    line: int = 0


class Table(Node, frozen=True):
    """A table of cells."""

    rows: tuple[tuple[Inlines, ...], ...]
    header: tuple[Inlines, ...] = ()
    line: int = 0


class Figure(Node, frozen=True):
    """A picture on its own, with its caption."""

    image: Image
    caption: Inlines = ()
    line: int = 0


class Preformatted(Node, frozen=True):
    """Text whose spaces and lines matter."""

    text: str
    line: int = 0


Block = (
    Paragraph
    | Heading
    | SceneHead
    | SceneBreak
    | Quotation
    | Extract
    | Verse
    | List
    | Table
    | Figure
    | Preformatted
)
Blocks = tuple[Block, ...]
