"""Books for tests, written for them: small ones, odd ones, and one that holds everything."""

from datetime import date

from ficbook.model.book import (
    Asset,
    Book,
    Chapter,
    Footnote,
    Note,
    NoteKind,
    Part,
    Section,
    SectionKind,
)
from ficbook.model.metadata import Contributor, Metadata, Rating, Series, Status
from ficbook.model.nodes import (
    Align,
    Block,
    Emphasis,
    Extract,
    ExtractKind,
    Figure,
    Heading,
    Image,
    InlineNote,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Ruby,
    SceneBreak,
    SceneHead,
    Span,
    SpanKind,
    Strong,
    Table,
    Text,
    Verse,
)

GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
"""The smallest picture: one white pixel."""

HOSTILE = (
    "]]>",
    "<script>alert(1)</script>",
    "a \"quoted\" 'word' & more",
    "&amp; &nbsp; &#0;",
    "nul \x00 bell \x07 escape \x1b vertical\x0btab form\x0cfeed",
    "lone \ud800 surrogate",
    "\ufffe \uffff \ufdd0 \x85 \x9f \u2028",
    "<!-- -- --> <?php ?> <![CDATA[ x ]]>",
    "עברית \u202eمرحبا\u202c",
    "{{ 7 * 7 }} {% raw %}",
    "zero\u200bwidth\u00adhyphen\ufeff",
)
"""Strings that mean harm, or that no document may hold."""


def text(words: str) -> tuple[Text]:
    """Words as inlines."""
    return (Text(words),)


def paragraph(words: str, line: int = 0, align: Align = Align.START) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(text(words), align, line)


def chapter(number: int, *blocks: Block) -> Chapter:
    """The chapter of that number, with a title."""
    return Chapter(
        text(f"The {number}. Lamp"),
        blocks or (paragraph(f"The lamp was lit for the {number}. time, and the sea lay still."),),
        id=f"chapter-{number:04d}",
        label=f"Chapter {number}",
        number=number,
    )


def book(*chapters: Chapter, **metadata: object) -> Book:
    """A book of these chapters, three if none are given."""
    return Book(
        Metadata(**{"title": "The Lamp-Lighter", **metadata}),
        chapters or tuple(chapter(number) for number in (1, 2, 3)),
    )


def note(kind: NoteKind, words: str, **fields: object) -> Note:
    """A note of one paragraph."""
    return Note(kind, (paragraph(words),), **fields)


METADATA = Metadata(
    title="The Keeper's Daughter",
    subtitle="A Tale of the Second Light",
    contributors=(
        Contributor("saltmarsh_pen"),
        Contributor("Edda <3 & Co", file_as="Edda"),
        Contributor("tideline", role="edt"),
        Contributor("gull", role="ill"),
    ),
    language="en-GB",
    publisher="Harbour Archive",
    published=date(2019, 3, 14),
    updated=date(2021, 11, 2),
    description='A keeper, a storm & a "small" secret.\n\nThe light must not go out.',
    subjects=("Fan fiction",),
    rights="All that is theirs is theirs.",
    source="https://example.org/works/1889",
    series=(Series("The Lights", 2), Series("Tales of Salt")),
    fandoms=("The Lighthouse - Anonymous",),
    rating=Rating.TEEN,
    warnings=("No Archive Warnings Apply",),
    categories=("Gen",),
    relationships=("Keeper & Daughter",),
    characters=("The Keeper", "Wren"),
    tags=("Sea stories", "Hurt/Comfort", "Slow Burn"),
    status=Status.IN_PROGRESS,
    planned_chapters=12,
)
"""Everything a catalogue could know."""

PICTURE = Asset("map", "image/gif", "Map of the Island.gif", GIF)

EVERY_INLINE = (
    Text("She wrote "),
    Emphasis((Text("home"), Strong((Text(" at last"),)))),
    Text(" & waited"),
    NoteReference("salt"),
    LineBreak(),
    *(Span(kind, text(f" {kind} ")) for kind in SpanKind),
    Span(SpanKind.FOREIGN, text("à bientôt"), language="fr"),
    Link("https://example.org/a?b=c&d=é", text("a letter")),
    Link("#chapter-0002", text("the next night")),
    Link("javascript:alert(1)", text("a trap")),
    Image("map", "a map of the island"),
    Image("lost", "a picture that was lost"),
    Ruby("灯台", "とうだい"),
    InlineNote((Text("A/N: "), Emphasis(text("I know!")))),
    NoteReference("nobody"),
)

EVERY_BLOCK: tuple[Block, ...] = (
    Paragraph(EVERY_INLINE),
    paragraph("Midships.", align=Align.CENTER),
    paragraph("Yours, Wren", align=Align.END),
    Heading(4, text("Of Oil")),
    SceneBreak("* * *"),
    paragraph("The morning after."),
    SceneBreak('~"<&>"~', 2),
    SceneHead(text("Wren's POV")),
    paragraph("I had not slept."),
    Quotation((paragraph("Keep the light."),), text("the Board")),
    *(Extract(kind, (paragraph(f"As a {kind}."),)) for kind in ExtractKind),
    Verse(((text("O wind, O wave,"), text("be kind, be brave,")), (text("be still."),))),
    List(((paragraph("oil"),), (paragraph("wick"), List(((paragraph("trimmed"),),))))),
    List(((paragraph("four bells"),), (paragraph("five"),)), ordered=True, start=4),
    Table(((text("Mon"), text("fog")), (text("Tue"), text("gale"))), (text("Day"), text("Sky"))),
    Figure(Image("map", "the island from the north"), text("The island.")),
    Preformatted("LAT  54\n  LON   8"),
    *(paragraph(hostile) for hostile in HOSTILE),
)

EVERYTHING = Book(
    METADATA,
    (
        Part(
            text("Ebb"),
            (
                Chapter(
                    text("The First Night"),
                    EVERY_BLOCK,
                    id="chapter-0001",
                    label="Chapter 1",
                    notes=tuple(note(kind, f"Before: {kind}.") for kind in NoteKind),
                    endnotes=(note(NoteKind.AUTHOR, "Thanks for reading!", label="A/N"),),
                    footnotes=(
                        Footnote("salt", (paragraph("From the sea."),)),
                        Footnote("stray", (paragraph("Nobody asked."),)),
                    ),
                ),
            ),
            label="Part One",
        ),
        Part(text("Flow"), (chapter(2), Chapter((), (), id="chapter-0003"))),
        Chapter(text("Epilogue"), (paragraph("And then the morning."),), id="chapter-0004"),
    ),
    front_matter=(
        Section(
            SectionKind.COPYRIGHT_PAGE,
            notes=(note(NoteKind.DISCLAIMER, "The island is not mine.", label="Disclaimer"),),
        ),
        Section(SectionKind.DEDICATION, notes=(note(NoteKind.DEDICATION, "For the gulls."),)),
        Section(SectionKind.EPIGRAPH, notes=(note(NoteKind.EPIGRAPH, "The sea, the sea!"),)),
        Section(
            SectionKind.NOTICE,
            notes=(
                note(NoteKind.WARNING, "Storms throughout."),
                note(NoteKind.WARNING, "A drowning.", origin="chapter-0002", label="Warnings"),
                note(
                    NoteKind.WARNING, "Gulls.", origin="chapter-0001", also=("chapter-0004", "none")
                ),
            ),
        ),
        Section(
            SectionKind.PREFACE, text("To begin with"), notes=(note(NoteKind.AUTHOR, "Hello."),)
        ),
    ),
    back_matter=(
        Section(
            SectionKind.APPENDIX,
            notes=(
                note(NoteKind.AUTHOR, "On lamps.", origin="chapter-0001", label="A/N"),
                note(NoteKind.WARNING, "It is the aunt.", origin="chapter-0002", line=999),
                note(
                    NoteKind.REPLY,
                    "Dear reader: yes.",
                    origin="chapter-0002",
                    also=("chapter-0004",),
                ),
                note(NoteKind.OTHER, "From nowhere."),
            ),
        ),
        Section(SectionKind.AFTERWORD, text("Afterword"), (paragraph("That was all."),)),
        Section(SectionKind.APPENDIX, text("Charts"), (paragraph("None survive."),)),
        *(Section(kind, blocks=(paragraph("Behind."),)) for kind in SectionKind),
    ),
    assets=(PICTURE, Asset("svg", "image/svg+xml", "bad.svg", b"<svg/>")),
    notes=(note(NoteKind.AUTHOR, "Placed by nobody."), note(NoteKind.WARNING, "Nor this.")),
)
"""Every node, every kind of note and section, every field, and strings that mean harm."""

_STORIES = {
    "ar": ("منارة البحر", "كان البحر هادئا تلك الليلة."),
    "ja": ("灯台", "その夜、海は静かだった。"),
    "zh-Hant": ("燈塔", "那天夜裡，海很平靜。"),
    "ru": ("Маяк", "В ту ночь море было спокойно."),
}


def in_language(language: str) -> Book:
    """A short book in one of the languages of `_STORIES`."""
    title, words = _STORIES[language]
    story = Chapter(text(title), (paragraph(words),), id="chapter-0001")
    return Book(Metadata(title=title, language=language), (story,))


VARIETY: dict[str, Book] = {
    "everything": EVERYTHING,
    "cover-of-ones-own": Book(
        Metadata(title="Own Cover", cover="Map of the Island.gif"), (chapter(1),), assets=(PICTURE,)
    ),
    "empty": Book(Metadata(title="Nothing"), ()),
    "one": book(chapter(1)),
    "untitled": Book(
        Metadata(title="Alone"), (Chapter((), (paragraph("Hm."),), id="chapter-0001"),)
    ),
    **{language: in_language(language) for language in _STORIES},
}
"""Books that together hold everything a book may hold, by a name for each."""
