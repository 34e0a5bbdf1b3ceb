"""`ficbook.toml` as values: every table, every key, its default and what it means."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import msgspec

from ficbook.model.metadata import Contributor, Language, Rating, Series, Status


class _Table(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename="kebab"
):
    """A table of the settings; its keys are in kebab-case."""


class BookTable(_Table, frozen=True):
    """[book]: what a catalogue says of it. Empty means: as the manuscript says."""

    title: str = ""
    subtitle: str = ""
    author: str | tuple[str, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    language: Language | None = None
    identifier: str = ""
    publisher: str = ""
    published: date | None = None
    updated: date | None = None
    summary: str = ""
    rights: str = ""
    source: str = ""
    series: Series | tuple[Series, ...] = ()
    cover: str = ""  # a picture in the manuscript's folder; empty: one is drawn
    dedication: str = ""
    epigraph: str = ""
    fandoms: tuple[str, ...] = ()
    rating: Rating | None = None
    warnings: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: Status | None = None
    planned_chapters: int | None = None


class TrackedChanges(StrEnum):
    """What becomes of changes that a word processor has tracked and nobody settled."""

    ACCEPT = "accept"
    REJECT = "reject"


class ManuscriptTable(_Table, frozen=True):
    """[manuscript]: which files, in which order, read by which reader."""

    files: tuple[str, ...] = ()  # glob patterns; empty: every file a reader knows, in natural order
    exclude: tuple[str, ...] = ()
    reader: str = "auto"
    encoding: str = ""  # empty: found out
    tracked_changes: TrackedChanges = TrackedChanges.ACCEPT


class Place(StrEnum):
    """Where a kind of note goes."""

    FRONT = "front"  # before the story, on the page of its kind
    HEAD = "head"  # at the head of its chapter
    END = "end"  # at the end of its chapter
    CHAPTER = "chapter"  # where in its chapter the author put it
    APPENDIX = "appendix"  # after the story, with links both ways
    DROP = "drop"  # left out, and reported


class MatterTable(_Table, frozen=True):
    """[matter]: where each kind of note goes, in every format alike."""

    author: Place = Place.CHAPTER
    translator: Place = Place.CHAPTER
    beta: Place = Place.CHAPTER
    summary: Place = Place.CHAPTER
    disclaimer: Place = Place.FRONT
    warning: Place = Place.FRONT
    legend: Place = Place.CHAPTER
    recap: Place = Place.CHAPTER
    dedication: Place = Place.CHAPTER
    acknowledgment: Place = Place.CHAPTER
    epigraph: Place = Place.HEAD
    reply: Place = Place.CHAPTER
    promotion: Place = Place.CHAPTER
    edit: Place = Place.CHAPTER
    plea: Place = Place.CHAPTER
    preview: Place = Place.CHAPTER  # dropped when the next chapter is in the book
    status: Place = Place.CHAPTER
    other: Place = Place.CHAPTER
    warnings_folded: bool = False  # readers who want no spoilers reach the warnings by a link


class RecognitionTable(_Table, frozen=True):
    """[recognition]: answers the author gave once.

    `lines` maps "file: first words" or "file:line" (the file may be left out where there is
    one) to a role or a kind of note, as `ficbook explain` names them: "story", "note",
    "disclaimer", "scene-break" …
    """

    lines: dict[str, str] = {}
    labels: dict[str, str] = {}  # the author's own label words -> kind: {"Rambling" = "author"}
    scene_breaks: tuple[str, ...] = ()  # lines that are scene breaks in this story
    story: tuple[str, ...] = ()  # lines that never are anything but story
    off: bool = False  # take everything as story


class Quotes(StrEnum):
    """How quotation marks are set."""

    CURLY = "curly"
    STRAIGHT = "straight"
    AS_TYPED = "as-typed"


class TypographyTable(_Table, frozen=True):
    """[typography]: how characters are set. Off: exactly as typed."""

    enabled: bool = True
    quotes: Quotes = Quotes.CURLY
    dashes: bool = True
    ellipses: bool = True


class ThemeTable(_Table, frozen=True):
    """[theme]: the look."""

    name: str = "classic"
    variables: dict[str, str] = {}


class EpubTable(_Table, frozen=True):
    """[output.epub]."""

    css: str = ""  # a stylesheet of your own, added last


Length = Annotated[str, msgspec.Meta(pattern=r"^\d+(\.\d+)?(mm|cm|in|pt)$")]


class Opening(StrEnum):
    """On which page a chapter may begin."""

    ANY = "any"
    RECTO = "recto"


class PdfTable(_Table, frozen=True):
    """[output.pdf]: the printed page."""

    page_size: str = "a5"  # a5, a4, letter, 6x9in, 5.5x8.5in, or "120mm x 190mm"
    margin_inner: Length | None = None
    margin_outer: Length | None = None
    margin_top: Length | None = None
    margin_bottom: Length | None = None
    chapters_open: Opening = Opening.ANY
    running_heads: bool = True
    hyphenate: bool = True
    justify: bool = True
    conformance: str = "pdf/ua-1"  # or pdf/a-2u, pdf/a-3u, pdf/a-3a …, or "none"
    css: str = ""


class OutputTable(_Table, frozen=True):
    """[output]: the formats and their own settings."""

    formats: tuple[str, ...] = ("epub",)
    folder: str = ""  # empty: the folder `ficbook` runs in
    name: str = ""  # empty: made from the title
    epub: EpubTable = EpubTable()
    pdf: PdfTable = PdfTable()
    html: dict[str, Any] = {}
    json: dict[str, Any] = {}


class Config(_Table, frozen=True):
    """Everything a build depends on besides the manuscript.

    `epoch` (seconds since 1970) dates the files of a work that has no date of its own; it comes
    from SOURCE_DATE_EPOCH, never from a settings file. None: 2000-01-01.
    """

    book: BookTable = BookTable()
    manuscript: ManuscriptTable = ManuscriptTable()
    matter: MatterTable = MatterTable()
    recognition: RecognitionTable = RecognitionTable()
    typography: TypographyTable = TypographyTable()
    theme: ThemeTable = ThemeTable()
    output: OutputTable = OutputTable()
    epoch: int | None = None
