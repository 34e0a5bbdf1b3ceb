"""What holds for the transforms together, whatever the book."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config, MatterTable, Place, Quotes, TypographyTable
from ficbook.diagnostics import Report, Severity
from ficbook.model.book import Book, SectionKind
from ficbook.model.walk import block_text, blocks_inlines, plain_text
from ficbook.transforms import TRANSFORMS, prepare
from tests.transforms.making import book, books, chapter, note, said

_places = st.sampled_from(Place)
_policies = st.builds(
    MatterTable, *([_places] * (len(MatterTable.__struct_fields__) - 1)), st.booleans()
)
configs = st.builds(
    Config,
    matter=_policies,
    typography=st.builds(TypographyTable, st.booleans(), st.sampled_from(Quotes)),
)


@given(books, configs)
def test_prepared_twice_is_prepared_once(made: Book, config: Config) -> None:
    once = prepare(made, config, Report())
    assert prepare(once, config, Report()) == once


@given(books, configs)
def test_a_prepared_book_gives_little_to_say(made: Book, config: Config) -> None:
    """Nothing is moved, merged or dropped the second time."""
    once = prepare(made, config, Report())
    again = Report()
    prepare(once, config, again)
    assert not {d.code for d in again} - {"FB354", "FB361", "FB365"}


@given(books, configs)
def test_a_prepared_book_survives_json(made: Book, config: Config) -> None:
    once = prepare(made, config, Report())
    assert Book.from_json(once.to_json()) == once


@given(books)
def test_no_word_is_lost_without_a_diagnostic(made: Book) -> None:
    report = Report()
    once = prepare(made, Config(), report)
    lost = _words(made) - _words(once)
    assert not _words(once) - _words(made) - _footnote_words(made)  # two places may need one
    assert not lost or {d.code for d in report} & {"FB353", "FB355", "FB356"}


@given(books)
def test_every_chapter_has_an_id_of_its_own(made: Book) -> None:
    ids = [c.id for c in prepare(made, Config(), Report()).chapters()]
    assert all(ids)
    assert len(set(ids)) == len(ids)


def test_a_plain_book_gives_nothing_to_report() -> None:
    report = Report()
    prepare(book(chapter("One"), chapter("Two")), Config(), report)
    assert not list(report)


def test_moves_are_notes_not_warnings() -> None:
    report = Report()
    made = book(chapter("One", said("Story."), [note("disclaimer", "I own nothing.")]))
    prepare(made, Config(), report)
    assert [d.severity for d in report] == [Severity.NOTE]


def test_each_transform_has_a_name_of_its_own() -> None:
    names = [name for name, _ in TRANSFORMS]
    assert len(set(names)) == len(names)


def _words(made: Book) -> Counter[str]:
    return Counter(word for run in _runs(made) for word in re.findall(r"[^\W_]+", run))


def _footnote_words(made: Book) -> Counter[str]:
    """The words of the chapters' footnotes, as often as they could be needed."""
    inner = [block_text(b) for c in made.chapters() for f in c.footnotes for b in f.blocks]
    return Counter(re.findall(r"[^\W_]+", "\n".join(inner) * len(SectionKind)))


def _runs(made: Book) -> list[str]:
    found = [plain_text(item.title) for item in (*made.body, *made.front_matter, *made.back_matter)]
    blocks = [note.blocks for note in made.notes]
    for section in (*made.front_matter, *made.back_matter):
        blocks += [section.blocks, *(note.blocks for note in section.notes)]
        blocks += [footnote.blocks for footnote in section.footnotes]
    for one in made.chapters():
        found.append(plain_text(one.title))
        blocks += [one.blocks, *(f.blocks for f in one.footnotes)]
        blocks += [note.blocks for note in (*one.notes, *one.endnotes)]
    return found + [plain_text(run) for some in blocks for run in blocks_inlines(some)]
