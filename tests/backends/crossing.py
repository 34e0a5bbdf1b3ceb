"""A small book that has one of everything, for the tests of the pages."""

from datetime import date
from io import BytesIO

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
    SceneBreak,
    SceneHead,
    Span,
    SpanKind,
    Strong,
    Table,
    Text,
    Verse,
)
from tests.books import paragraph, text

FOG = (
    "The harbour lamps had been lit early, and the whole of the quay lay under an uncertain light "
    "in which the coils of rope looked like sleeping animals. Marta counted them twice, as her "
    "grandmother had taught her, and walked on without looking back, because looking back was "
    "for people who expected to be followed. "
)
FERRY = (
    "“You are late,” said the ferryman, though his watch had stopped in 1892. “I am exactly as "
    "late as I meant to be,” she answered, and climbed over the gunwale with ¾ of a loaf. "
)


def picture() -> bytes:
    from PIL import Image as Picture

    stream = BytesIO()
    Picture.new("RGB", (1600, 300), (120, 140, 160)).save(stream, "PNG")
    return stream.getvalue()


EVERYTHING: tuple[Block, ...] = (
    Paragraph((Text("It was a night of "), Emphasis(text("perfectly")), Text(" ordinary fog."))),
    paragraph(FOG + FERRY),
    SceneBreak(),
    Paragraph(
        (
            Strong(text("Bold")),
            Strong((Emphasis(text(" and leaning")),)),
            Span(SpanKind.SMALL_CAPS, text(" Small Capitals ")),
            Span(SpanKind.FOREIGN, text("Gemütlichkeit"), "de"),
            Text(" Жизнь, ἀλήθεια; H"),
            Span(SpanKind.SUBSCRIPT, text("2")),
            Text("O"),
            NoteReference("n1"),
            LineBreak(),
            Link("https://example.org/tides", text("the tide tables")),
            InlineNote(text("A/N: I know, I know")),
        )
    ),
    Extract(
        ExtractKind.LETTER,
        (
            paragraph("Dear Marta, the cat has learned the stairs."),
            paragraph("Aunt Ottilie", align=Align.END),
        ),
    ),
    Verse(
        (
            (text("The tide goes out, the tide comes in,"), text("and nobody asks the sea")),
            (text("what " + "so very long a line has done " * 4), text("with me.")),
        )
    ),
    SceneBreak(level=2),
    SceneHead(text("Three weeks later")),
    paragraph(FOG),
    Heading(2, text("A list of debts")),
    List(((paragraph("eleven crossings"), List(((paragraph("one of them at night"),),))),)),
    List(((paragraph("bread"),), (paragraph("rope"),)), ordered=True, start=3),
    Table(
        ((text("Monday"), text("4")), (text("Tuesday"), text("7"))),
        (text("Day"), text("Crossings")),
    ),
    Figure(Image("quay", "The quay in fog"), text("The quay, that evening")),
    Preformatted("HP: 14/20\n  MP: 3"),
    Extract(ExtractKind.STATUS, (paragraph("Name: Marta"),)),
    Extract(ExtractKind.SIGN, (paragraph("NO LANDING AFTER DARK"),)),
    Extract(ExtractKind.MESSAGE, (paragraph("where are you"),)),
    Quotation((paragraph("A ferry is a promise made to a river."),), text("an old saying")),
    paragraph("Pneumonoultramicroscopicsilicovolcanoconiosis" * 3),
)


def plain(count: int) -> tuple[Block, ...]:
    return tuple(paragraph(f"{number}. {FOG}{FERRY}") for number in range(count))


BOOK = Book(
    metadata=Metadata(
        title="The Ferryman’s Arithmetic",
        subtitle="An Account of the Winter Crossings",
        contributors=(Contributor("Ilse Grauwasser"), Contributor("Tom Under", role="edt")),
        language="en-GB",
        description="Marta owes the river eleven crossings.",
        published=date(2024, 3, 1),
        updated=date(2024, 5, 2),
        series=(Series("Low Water", 2),),
        fandoms=("Tales of the River",),
        rating=Rating.TEEN,
        tags=("Slow Burn", "Fog, mostly"),
        status=Status.IN_PROGRESS,
    ),
    body=(
        Part(
            text("Low Tide"),
            (
                Chapter(
                    text("At the Landing"),
                    EVERYTHING,
                    label="Chapter 1",
                    number=1,
                    notes=(Note(NoteKind.AUTHOR, (paragraph("Hello again!"),), label="A/N"),),
                    footnotes=(Footnote("n1", (paragraph("Mostly."),)),),
                ),
                Chapter(text("Midstream"), plain(12), label="Chapter 2", number=2),
            ),
            label="Part One",
        ),
        Part(
            text("High Tide"),
            (
                Chapter(
                    text("The Eleventh Crossing"),
                    plain(9),
                    label="Chapter 3",
                    number=3,
                    endnotes=(Note(NoteKind.STATUS, (paragraph("To be continued!"),)),),
                ),
            ),
            label="Part Two",
        ),
    ),
    front_matter=(
        Section(
            SectionKind.NOTICE,
            notes=(Note(NoteKind.WARNING, (paragraph("Fog."),), origin="chapter-0002"),),
        ),
    ),
    back_matter=(Section(SectionKind.AFTERWORD, blocks=(paragraph("Thank you."),)),),
    assets=(Asset("quay", "image/png", "quay.png", picture()),),
)
"""Two parts, three chapters, an afterword; chapter 1 holds every kind of block."""
