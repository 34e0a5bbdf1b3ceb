"""Typography over the tree."""

import pytest

from ficbook.config.schema import Config, Quotes, TypographyTable
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Footnote, Note, NoteKind, Part, Section, SectionKind
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import (
    Emphasis,
    Figure,
    Image,
    Inline,
    InlineNote,
    LineBreak,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Ruby,
    SceneBreak,
    Span,
    SpanKind,
    Strong,
    Text,
    Verse,
)
from ficbook.transforms.typography import set_typography
from tests.transforms.making import said


def run(*inlines: Inline, language: str = "en", **table: object) -> tuple[Inline, ...]:
    made = Book(Metadata(language=language), (Chapter((), (Paragraph(inlines),)),))
    config = Config(typography=TypographyTable(**table))  # type: ignore[arg-type]
    (one,) = set_typography(made, config, Report()).chapters()
    (block,) = one.blocks
    assert isinstance(block, Paragraph)
    return block.children


def test_a_quotation_runs_over_emphasis() -> None:
    assert run(
        Emphasis((Text('"No'),)), Text('," he said, "'), Strong((Text("no"),)), Text('."')
    ) == (*(Emphasis((Text("“No"),)), Text(",” he said, “"), Strong((Text("no"),)), Text(".”")),)


def test_an_apostrophe_stands_between_inlines() -> None:
    assert run(Emphasis((Text("Otter"),)), Text("'s")) == (Emphasis((Text("Otter"),)), Text("’s"))


def test_code_pictures_ruby_and_footnote_marks_are_only_seen() -> None:
    kept = (Span(SpanKind.CODE, (Text('"a" -- b'),)), Image("x", '"alt"'), Ruby("'", '"'))
    typed = (*kept, Text('"So'), NoteReference("1"), Text('"'))
    assert run(*typed) == (*kept, Text("“So"), NoteReference("1"), Text("”"))


def test_a_line_break_is_a_space() -> None:
    assert run(Text("say"), LineBreak(), Text('"so"')) == (Text("say"), LineBreak(), Text("“so”"))


def test_a_note_in_the_text_is_set() -> None:
    assert run(InlineNote((Text('A/N: it\'s "so"'),))) == (InlineNote((Text("A/N: it’s “so”"),)),)


def test_another_language_is_set_its_own_way() -> None:
    typed = Span(SpanKind.FOREIGN, (Text('"Ja"'),), "de")
    assert run(typed, Text(' "yes"')) == (
        Span(SpanKind.FOREIGN, (Text("„Ja“"),), "de"),
        Text(" “yes”"),
    )


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({}, "“It’s…”—he"),
        ({"enabled": False}, '"It\'s..."--he'),
        ({"quotes": Quotes.AS_TYPED}, '"It\'s…"—he'),
        ({"quotes": Quotes.STRAIGHT}, '"It\'s…"—he'),
        ({"dashes": False}, "“It’s…”--he"),
        ({"ellipses": False}, "“It’s...”—he"),
    ],
)
def test_settings(table: dict[str, object], expected: str) -> None:
    assert run(Text('"It\'s..."--he'), **table) == (Text(expected),)


def test_straight_makes_curly_marks_straight() -> None:
    assert run(Text("“It’s”"), quotes=Quotes.STRAIGHT) == (Text('"It\'s"'),)


def test_japanese_is_left_as_typed() -> None:
    assert run(Text('"x"...'), language="ja") == (Text('"x"...'),)


def test_every_part_of_a_book_is_set() -> None:
    typed, new = Text("it's"), Text("it’s")

    def everything(text: Text) -> Book:
        blocks = (
            Quotation((Paragraph((text,)),), (text,)),
            Verse((((text,),),)),
            Figure(Image("x", ""), (text,)),
            Preformatted("it's"),
            SceneBreak("--'--"),
        )
        note = Note(NoteKind.AUTHOR, blocks, text.text)
        one = Chapter(
            (text,),
            blocks,
            label=text.text,
            notes=(note,),
            endnotes=(note,),
            footnotes=(Footnote("1", blocks),),
        )
        section = Section(SectionKind.PREFACE, (text,), blocks, (note,))
        metadata = Metadata(title=text.text, subtitle=text.text, description=text.text)
        body = (one, Part((text,), (one,), text.text))
        return Book(metadata, body, (section,), (section,), notes=(note,))

    assert set_typography(everything(typed), Config(), Report()) == everything(new)


def test_speech_over_paragraphs_opens_each() -> None:
    made = Book(Metadata(), (Chapter((), said('"One,', '"two," he said.')),))
    (one,) = set_typography(made, Config(), Report()).chapters()
    assert one.blocks == said("“One,", "“two,” he said.")
