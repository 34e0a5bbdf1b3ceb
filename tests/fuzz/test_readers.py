"""Each reader on sources that were broken at random: it ends, says so, and loses nothing."""

import re
from collections import Counter

import pytest
from hypothesis import given

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.book import Book
from ficbook.model.draft import Draft
from ficbook.model.walk import MAX_DEPTH, block_text
from ficbook.pipeline import find
from ficbook.pipeline.accounts import account_for_draft
from ficbook.pipeline.build import book_of
from ficbook.readers import READERS, choose
from ficbook.recognition import assembled, recognise
from tests.building import CHECKOUT
from tests.fuzz.mutation import mutated
from tests.fuzz.seeds import seeds
from tests.reading import book_words

SEEDS = seeds()
CODES = frozenset(page.stem for page in (CHECKOUT / "docs" / "codes").iterdir())


def depth(value: object) -> int:
    """How deep nodes and tuples stand in one another, counted by nodes."""
    fields = getattr(value, "__struct_fields__", None)
    if fields:
        return 1 + max((depth(getattr(value, name)) for name in fields), default=0)
    return max(map(depth, value), default=0) if isinstance(value, tuple) else 0


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def read(name: str, data: bytes) -> tuple[Draft, Report]:
    report = Report()
    return choose(Source("story", data), name).read(Source("story", data), Config(), report), report


def hold(draft: Draft) -> None:
    """What every draft keeps to, whatever it was read from."""
    assert max((depth(p.block) for p in draft.passages), default=0) <= 2 * MAX_DEPTH
    reading = recognise(draft, Config(), Report())
    made = assembled((reading,), Config())
    drafted = words("\n".join(block_text(p.block) for p in draft.passages))
    kept = words(" ".join(book_words(made.book)))
    for left in made.left_out:
        kept += words(left.omission.text)
    assert drafted - kept == Counter()


@pytest.mark.parametrize("name", sorted(READERS.keys() & SEEDS.keys()))
def test_every_seed_is_read_by_its_reader(name: str):
    for data in SEEDS[name]:
        draft, report = read(name, data)
        assert draft.passages
        hold(draft)
        assert {d.code for d in report} <= CODES


def held(name: str, data: bytes) -> None:
    """Read some bytes: what comes of them keeps to the rules, or the refusal has a page."""
    report = Report()
    try:
        source = Source("story", data)
        hold(choose(source, name).read(source, Config(), report))
        said = [*report]
    except FicbookError as error:
        said = [*report, *error.diagnostics]
    unknown = {diagnostic.code for diagnostic in said} - CODES
    assert not unknown


@pytest.mark.parametrize("name", sorted(READERS.keys() & SEEDS.keys()))
def test_no_source_breaks_a_reader(name: str):
    given(mutated(SEEDS[name]))(lambda data: held(name, data))()


@given(mutated(SEEDS["json"]))
def test_no_bytes_break_our_own_form(data: bytes):
    try:
        book = book_of(find(Source("book.json", data), config=Config()), Report())
    except FicbookError as error:
        book, said = None, error.diagnostics
    assert all(d.code in CODES for d in said) if book is None else book == again(book)


def again(book: Book) -> Book:
    return Book.from_json(book.to_json())


@given(mutated(tuple(data for some in SEEDS.values() for data in some)))
def test_whatever_it_is_some_reader_takes_it_or_says_no(data: bytes):
    if choose(Source("story", data)).recognise(Source("story", data)):
        held("auto", data)


def balanced(name: str, data: bytes) -> None:
    """Read some bytes: what the draft lacks of their words is said, and why."""
    report, source = Report(), Source("story", data)
    reader = choose(source, name)
    try:
        draft = reader.read(source, Config(), report)
        account_for_draft(source, reader, draft, Config(), report)
    except FicbookError:
        return
    assert [one.message for one in report if one.code == "FB134"] == []


@pytest.mark.parametrize("name", ["plain", "html", "docx", "odt", "rtf"])
def test_no_word_of_a_hostile_source_is_lost(name: str):
    given(mutated(SEEDS[name]))(lambda data: balanced(name, data))()
