"""Plain text to drafts: lines and gaps, words never lost, cost in proportion to size."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Severity, Source
from ficbook.ledger import lost_reading
from ficbook.model.draft import Passage, Role
from ficbook.model.nodes import LineBreak, Paragraph, Quotation
from ficbook.readers import choose
from ficbook.readers.one_line import say_if_one_line
from ficbook.readers.plain import READER
from tests.growth import grows_linearly
from tests.readers.drafts import Reads, ledger
from tests.strategies import SENTENCES

read = Reads(READER, "story.txt")


def texts(text: str) -> list[str]:
    return [passage.text for passage in read(text).passages]


def test_lines_and_gaps_are_those_of_the_file():
    draft = read("\n\nOne.\n\nTwo.\n\n\n\nThree.\n")
    assert [(p.line, p.gap) for p in draft.passages] == [(3, 0), (5, 1), (9, 3)]
    assert [p.opens for p in draft.passages] == [True, False, False]


def test_nbsp_and_ideographic_spaces_are_blank():
    draft = read("One.\n\u00a0\n\u3000\u200b\nTwo.")
    assert [p.gap for p in draft.passages] == [0, 2]


@pytest.mark.parametrize("start", ["\t", "    ", "\u00a0\u00a0", "\u3000"])
def test_an_indent_opens_a_paragraph_of_a_wrapped_text(start: str):
    first = "The harbour was quiet in the morning, for all of the boats had gone out\n"
    last = "with the tide and would not be back until the evening bell had rung.\n"
    draft = read((start + first + last) * 6)
    assert len(draft.passages) == 6
    assert all("\n" not in passage.text for passage in draft.passages)


def test_short_lines_of_a_wrapped_text_end_paragraphs():
    wrapped = (
        "The harbour was quiet in the morning, for all of the boats had gone out\n"
        "with the tide and would not be back until the evening.\n"
        "Ida sat down on the wall and waited, since there was nothing else to do\n"
        "until somebody came with the key and let her into the lamp room above.\n"
    )
    assert [text.split()[0] for text in texts(wrapped)] == ["The", "Ida"]


def test_a_word_broken_at_its_hyphen_is_one_word():
    wrapped = (
        "The harbour was quiet in the morning, and nobody but the lamp-lighter-\n"
        "general himself had any reason to be out upon the quay at such an hour\n"
        "of the day, or would have told you of it afterwards if they had been so.\n"
    )
    assert "lamp-lighter-general" in texts(wrapped)[0]


def test_verse_keeps_its_lines():
    draft = read("She sang.\n\nThe tide goes out\nThe tide comes in\nAnd so do we\n\nShe stopped.")
    verse = draft.passages[1].block
    assert isinstance(verse, Paragraph)
    assert sum(isinstance(inline, LineBreak) for inline in verse.children) == 2


def test_speech_on_lines_of_its_own_is_paragraphs():
    assert len(texts('He sat.\n\n"Yes?"\n"No."\n\nHe stood.')) == 4


def test_a_rule_among_lines_stands_alone():
    assert "***" in texts("He went to bed.\n***\nHe got up.\n\nHe went out.")


def test_quoted_mail_is_a_quotation():
    draft = read("> Did she come?\n> Nobody knows.\n\nShe came.")
    assert [type(p.block) for p in draft.passages] == [Quotation, Paragraph]


WRAPPED = "The lamp in the window had been lit for so long that\nnobody saw it now, and the oil was\nlow.\n\n"


@pytest.mark.parametrize(
    "line", [">From the pier came a song.", ">", ">>", "> Yes.", ">x", "*", "-", "x", '"Ida!"']
)
def test_a_short_line_among_wrapped_ones_is_read(line: str):
    found = texts(f"{WRAPPED}{line}\n\n{WRAPPED}{line}")
    assert found[0] == found[2]
    assert (found[1], found[3]) == (line.lstrip("> ") or line,) * 2


def test_a_sign_that_mail_put_before_from_is_no_quotation():
    assert [type(p.block) for p in read(f"{WRAPPED}>From the pier.").passages] == [Paragraph] * 2


@given(st.lists(st.text(st.sampled_from(">-* \n\tFrom.x"), max_size=9), max_size=9))
def test_lines_of_marks_never_stop_a_wrapped_text(lines: list[str]):
    assert read(WRAPPED + "\n\n".join(lines)).passages


CHAT = "mole: who took the good oars\ntoad: not me this time, honestly\nmole: toad.\ntoad: wow"


@pytest.mark.parametrize(
    "lines",
    [CHAT, CHAT.replace("toad", "Toad"), CHAT[:60], "From: mole@bank.test\nTo: toad@hall.test"],
)
def test_lines_that_say_who_writes_keep_their_ends_in_a_wrapped_text(lines: str):
    assert texts(f"{WRAPPED}{lines}\n\n{WRAPPED * 3}")[1] == lines


def test_a_story_told_in_messages_keeps_the_first_ones_header():
    mail = "From: mole@bank.test\nTo: toad@hall.test\nSubject: {}\n\nThe oars are gone.\n\n"
    found = read(mail.format("Oars") + mail.format("Re: Oars"))
    assert [passage.cue for passage in found.passages] == [None] * len(found.passages)
    assert ledger(found)["O"] == 2


def test_only_an_archive_is_thanked():
    assert read("Produced by the lamp, the light was thin.\n\nIda sat.").passages[0].cue is None


def test_right_to_left_text_is_left_as_it_is():
    hebrew = "הספינה לא באה.\n\n\u200f״נלך ברגל,״ אמרה."
    assert texts(hebrew) == hebrew.split("\n\n")


def test_one_line_for_everything_is_reported_and_read():
    report = Report()
    draft = READER.read(Source("a.txt", b"Word after word. " * 4000), Config(), report)
    assert len(draft.passages) == 1
    assert [diagnostic.code for diagnostic in report] == ["FB210"]


def test_of_an_endless_line_no_book_is_made():
    report = Report()
    for size in (20_000, 20_001, 20_000_001):
        say_if_one_line([Passage(Paragraph(()), "x" * size, 1)], "a.txt", report)
    assert [said.severity for said in report] == [Severity.WARNING, Severity.ERROR]


def test_empty_texts_have_no_passages():
    assert read("").passages == read(" \n\t\n").passages == ()


LETTERS = st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="<>&[]/\\*_~《》｜")


@given(st.text(LETTERS))
def test_no_character_is_lost(text: str):
    assert ledger(read(f"x {text}\n\n{text}")) == Counter("".join(f"x{text}{text}".split()))


@given(st.lists(SENTENCES, min_size=1, max_size=9))
def test_no_word_is_lost(paragraphs: list[str]):
    for joint in ("\n", "\n\n", "\n\n\n"):
        found = " ".join(texts(joint.join(paragraphs))).split()
        assert found == " ".join(paragraphs).split()


def refused(data: bytes) -> str:
    """The code with which some bytes are refused; empty if they are read."""
    try:
        READER.read(Source("a.txt", data), Config(), Report())
    except FicbookError as error:
        return error.diagnostics[0].code
    return ""


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused_kindly(data: bytes):
    assert refused(data) in {"", "FB200"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["*a ", "a\n", "> ", "[i]", "\n\n", "/a ", "_a*", "《", "  a\n", '"a\n', "a: b\n", "<", "&#"],
)
def test_cost_grows_with_size(unit: str):
    assert grows_linearly(lambda size: read(unit * size))


def test_plain_text_is_the_last_resort():
    assert choose(Source("story", b"Just words.")).name == "plain"
    assert choose(Source("story.txt", b"# Not *this* time")).name == "plain"


# Mail


HEAD = (
    "From: ash@example.org\nSubject: FIC: Lamplight (1/2)\nDate: 3 May 1999\nMessage-ID: <x@y>\n\n"
)
RULE = "_" * 72


def test_each_field_of_a_message_is_a_passage():
    draft = read(HEAD + "The lamp was out.\n")
    assert [(p.text.partition(":")[0], p.cue and p.cue.role) for p in draft.passages] == [
        ("From", Role.HEADER),
        ("Subject", Role.HEADER),
        ("Date", Role.HEADER),
        ("The lamp was out.", None),
    ]


def test_a_digest_is_its_messages():
    part = f"{RULE}\n{RULE}\n\nMessage: {{0}}\n   Date: 3 May 1999\n   From: ash <a@b.c>\nSubject: Lamplight {{0}}/2\n\nThe lamp was out.\n\n"
    text = (
        "Digest Number 7\n\nTopics in this digest:\n\n  1. Lamplight\n\n"
        + part.format(1)
        + part.format(2)
    )
    draft = read(text)
    assert [(p.text, p.cue and p.cue.role) for p in draft.passages] == [
        ("Lamplight 1/2", Role.CHAPTER),
        ("The lamp was out.", None),
        ("Lamplight 2/2", Role.CHAPTER),
        ("The lamp was out.", None),
    ]
    assert draft.metadata.title == "Lamplight"
    assert lost_reading(text, draft) == ()


def test_addresses_in_angle_brackets_are_no_html():
    text = "\n".join(f"{n}. From: ash <a@b{n}.c> and <b.d@e.f>" for n in range(30))
    assert choose(Source("story.txt", text.encode())).name == "plain"


# Pages


def test_a_form_feed_parts_paragraphs_but_not_sentences():
    draft = read(
        "The lamp went out.\n\fChapter 2\n\nShe sat down and\n\fwaited for him.\fThe end.\n"
    )
    assert [p.text.replace("\n", " ") for p in draft.passages] == [
        "The lamp went out.",
        "Chapter 2",
        "She sat down and waited for him.",
        "The end.",
    ]


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        (("- 1 -", "- 2 -", "- 3 -"), True),
        (("Page 1 of 9", "Page 2 of 9", "Page 3 of 9"), True),
        (("- 1 -", "- 2 -"), False),
        (("- 3 -", "- 1 -", "- 2 -"), False),
        (("1", "2", "3"), False),
    ],
)
def test_numbers_of_pages_are_told_and_kept(numbers: tuple[str, ...], told: bool):
    report = Report()
    text = "\n\n".join(f"The lamp went out.\n\n{number}" for number in numbers)
    draft = READER.read(Source("story.txt", text.encode()), Config(), report)
    assert ("FB211" in {one.code for one in report}) == told
    assert [p.text for p in draft.passages[1::2]] == list(numbers)


def test_lines_of_verse_are_as_far_in_as_they_were_typed():
    verse = "    O the wind and the rain,\n      And the ship at sea,\n    And my love is gone"
    assert texts(f"She sang.\n\n{verse}\n\nShe stopped.")[1] == (
        "O the wind and the rain,\n  And the ship at sea,\nAnd my love is gone"
    )


TIDE = "The tide was out, and the boats lay on their sides in the mud like sleeping cattle."


def cued(text: str) -> list[tuple[str, str]]:
    """The role that the format gives each passage, "" where it gives none, and its words."""
    return [(p.cue.role.value if p.cue else "", p.text) for p in read(text).passages]


def test_headings_of_markdown_are_headings_in_plain_text():
    text = f"# The Ebb\n\n## Low Water\n\n{TIDE}\n\n## High Water ##\n{TIDE}\n"
    assert cued(text) == [
        (Role.TITLE, "The Ebb"),
        (Role.CHAPTER, "Low Water"),
        ("", TIDE),
        (Role.CHAPTER, "High Water"),
        ("", TIDE),
    ]
    assert cued(f"# The Ebb\n\n{TIDE}\n")[0] == (Role.CHAPTER, "The Ebb")


@pytest.mark.parametrize(
    "line",
    [
        "# 1 hit of the year",
        "#tides",
        "# o the sea, #",
        "# la la\n# la la",
        "# It ran out. It ran in.",
    ],
)
def test_a_hash_that_heads_nothing_stays(line: str):
    text = f"{TIDE}\n\n{line}\n\n{TIDE}\n\n{line}\n" if "," in line else f"{TIDE}\n\n{line}\n"
    assert [role for role, _ in cued(text) if role] == []
    assert next(words for _, words in cued(text) if words != TIDE) == line


@pytest.mark.parametrize("indent", ["\t", "    ", "\u3000"])
def test_sentences_below_a_tab_are_paragraphs(indent: str):
    lines = ["Ida came back.", "Nobody was there.", "The lamps were out."]
    text = "\n".join(indent + line for line in lines)
    assert texts(f"{TIDE}\n\n{text}\n\n{TIDE}\n") == [TIDE, *lines, TIDE]
    verse = f"{indent}O the ebb and the flow,\n{indent}And the boats below"
    assert len(texts(f"{TIDE}\n\n{verse}\n\n{TIDE}\n")) == 3
