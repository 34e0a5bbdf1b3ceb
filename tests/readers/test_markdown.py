"""Markdown to drafts: front matter, what fiction means by its marks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.draft import Role
from ficbook.model.metadata import Rating, Status
from ficbook.model.nodes import (
    Figure,
    Heading,
    List,
    Paragraph,
    Quotation,
    SceneBreak,
    Span,
    SpanKind,
    Table,
    Verse,
)
from ficbook.model.walk import block_text, plain_text
from ficbook.pipeline.check import account
from ficbook.readers import choose
from ficbook.readers.markdown import READER
from ficbook.text.ratings import rating_of
from tests.growth import grows_linearly
from tests.readers.drafts import Reads, ledger, spell
from tests.strategies import SENTENCES

read = Reads(READER, "story.md")


def codes(text: str) -> list[str]:
    report = Report()
    READER.read(Source("story.md", text.encode()), Config(), report)
    return [diagnostic.code for diagnostic in report]


def roles(text: str) -> list[Role | None]:
    passages = read(text).passages
    return [p.cue.role if p.cue else None for p in passages if isinstance(p.block, Heading)]


def test_headings_by_the_levels_of_the_file():
    assert roles("# A\n\nx\n\n# B\n\nx") == [Role.CHAPTER] * 2
    assert roles("# Title\n\n## One\n\nx\n\n## Two\n\nx") == [
        Role.TITLE,
        Role.CHAPTER,
        Role.CHAPTER,
    ]
    assert roles("### Chapter 1\n\nx\n\n#### Noon\n\nx") == [Role.CHAPTER, Role.HEADING]
    assert roles("# Book I\n\n## Oil\n\nx\n\n# Book II\n\n## Wick\n\nx") == [
        Role.PART,
        Role.CHAPTER,
        Role.PART,
        Role.CHAPTER,
    ]


def test_a_heading_over_a_note_is_left_to_recognition():
    assert roles("# One\n\nx\n\n# Author's Note\n\nx\n\n# Two\n\nx")[1] is None


def test_rules_and_lines():
    draft = read("a\n\n---\n\nb\n\n* * *\n\nc")
    assert [p.block.ornament for p in draft.passages if isinstance(p.block, SceneBreak)] == [
        "---",
        "* * *",
    ]
    assert [p.line for p in draft.passages] == [1, 3, 5, 7, 9]


def test_dashes_of_a_dialogue_are_no_lists():
    spoken = "\n\n".join(f"- Yes, he said for the {n}th time." for n in range(12))
    draft = read(spoken)
    assert all(isinstance(p.block, Paragraph) for p in draft.passages)
    assert draft.passages[0].text.startswith("- Yes")


def test_lists_and_quotes_are_read_by_the_book():
    kinds = [type(p.block) for p in read("- a\n- b\n\nx\n\n> q").passages]
    assert kinds == [List, Paragraph, Quotation]


def test_an_unclosed_fence_swallows_nothing():
    assert [p.text for p in read("```\n\nOne.\n\nTwo.").passages][-2:] == ["One.", "Two."]


def test_references_defined_anywhere():
    draft = read("See [the quay][q].\n\nMore.\n\n[q]: https://example.org/quay")
    assert "https://example.org/quay" in spell(draft)
    assert len(draft.passages) == 2


def test_pictures_from_elsewhere_are_only_their_words():
    draft = read("![out](../../etc/passwd.png) ![web](https://example.org/a.png) ![in](a.png)")
    assert [asset.name for asset in draft.assets] == ["a.png"]
    assert draft.passages[0].text == "out web in"


def test_no_script_survives():
    draft = read(
        '<script>alert("x")</script>\n\n<p onclick="x()">Words</p>\n\nA <b onclick=x>b</b>'
    )
    assert [p.text for p in draft.passages] == ["Words", "A b"]
    assert "script" in {omission.rule for omission in draft.omissions}


def test_words_in_angle_brackets_are_words():
    assert read("He did it <grin>, I <3 him.").passages[0].text == "He did it <grin>, I <3 him."


def test_a_number_alone_is_a_line():
    assert [p.text for p in read("9. \n\nOnce.").passages] == ["9.", "Once."]


@pytest.mark.parametrize(
    "head",
    [
        '---\ntitle: "T"\nauthor: A\nrating: PG-13\ncomplete: yes\ndate: 2020-01-02\n---\n',
        '+++\ntitle = "T"\nauthor = "A"\nrating = "PG-13"\nstatus = "complete"\ndate = 2020-01-02\n+++\n',
    ],
)
def test_front_matter(head: str):
    metadata = read(head + "\nOnce.").metadata
    assert metadata.title == "T"
    assert metadata.authors == ("A",)
    assert (metadata.rating, metadata.rating_as_written) == (Rating.TEEN, "PG-13")
    assert metadata.status is Status.COMPLETE
    assert metadata.published == date(2020, 1, 2)


def test_front_matter_that_says_nothing_is_told():
    assert codes("---\nmood: blue\n---\nOnce.") == ["FB208"]
    assert codes("---\ntitle: [\n---\nOnce.") == ["FB206"]
    assert codes("---\ndate: soon\n---\nOnce.") == ["FB207"]
    assert codes("---\n: [\n---\nOnce.") == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [("published: 2023-02-30", ["FB206", "FB207"]), ("summary: Rain: and more", ["FB206"])],
)
def test_one_bad_line_of_front_matter_spoils_no_other(fault: str, told: list[str]):
    text = f"---\ntitle: The Quay\n{fault}\nauthor: Jane\ntags:\n- rain\n- tea\n---\n\nOnce."
    assert codes(text) == told
    draft = read(text)
    assert (draft.metadata.title, draft.metadata.authors) == ("The Quay", ("Jane",))
    assert draft.metadata.tags == ("rain", "tea")
    assert [p.text for p in draft.passages] == ["Once."]
    report = Report()
    READER.read(Source("story.md", text.encode()), Config(), report)
    first = next(iter(report))
    assert first.span is not None
    assert (first.span.line, first.quote) == (3, fault)


def test_footnotes_between_paragraphs_leave_no_gap():
    passages = read("She sang.[^1]\n\n[^1]: An old song.\n    In two verses.\n\nHe went.").passages
    assert [(p.text, p.gap) for p in passages] == [("She sang.", 0), ("He went.", 1)]
    wide = read("She sang.[^1]\n\n[^1]: An old song.\n\n\n\nHe went.").passages
    assert wide[1].gap == 3


def test_sentences_between_rules_are_no_front_matter():
    draft = read("---\nShe said it again: no way.\n---\n\nOnce.")
    assert "She said it again: no way." in " ".join(p.text for p in draft.passages)


def test_the_author_s_region_and_the_title_s_words_without_marks():
    metadata = read('---\ntitle: "The *Third* Map"\nlanguage: en-US\n---\nOnce.').metadata
    assert (metadata.title, metadata.language) == ("The Third Map", "en-US")
    assert read("---\nlang: English\n---\nOnce.").metadata.language == "en"


@pytest.mark.slow
def test_front_matter_of_blanks_is_read_in_linear_time():
    assert grows_linearly(lambda n: read("---\na" + " " * n + "\n: [\n---\nOnce."), 20_000)


def test_a_rule_at_the_top_is_no_front_matter():
    assert [p.text for p in read("---\n\nOnce.\n\n---\n\nTwice.").passages][1] == "Once."


def test_lines_count_from_the_top_of_the_file():
    assert read("---\ntitle: T\n---\n\nOnce.").passages[0].line == 5


def test_ratings_by_any_name():
    assert rating_of("NC-17") is Rating.EXPLICIT
    assert rating_of("K+") is Rating.GENERAL
    assert rating_of("spicy") is None


def test_chosen_by_name_and_by_content():
    assert choose(Source("a.md", b"Just words.")).name == "markdown"
    assert choose(Source("a", b"---\ntitle: T\n---\n\n# One\n\nx")).name == "markdown"


@given(st.lists(SENTENCES, min_size=1, max_size=9))
def test_no_word_is_lost(paragraphs: list[str]):
    for joint in ("\n", "\n\n", "  \n", "\n\n***\n\n"):
        found = " ".join(p.text for p in read(joint.join(paragraphs)).passages)
        assert found.replace("***", "").split() == " ".join(paragraphs).split()


@given(st.text(alphabet="ab #>-*_`~[]()<>|=1.:!\\\n \t&", max_size=200))
def test_letters_survive_any_marks(text: str):
    draft = read("x" + text)
    if "<" not in text and "[" not in text:
        assert ledger(draft)["b"] >= text.count("b")
    assert read("x" + text) == draft


def refused(data: bytes) -> str:
    """The code with which some bytes are refused; empty if they are read."""
    try:
        READER.read(Source("a.md", data), Config(), Report())
    except FicbookError as error:
        return error.diagnostics[0].code
    return ""


@given(st.binary(max_size=1000))
def test_any_bytes_are_read_or_refused_kindly(data: bytes):
    assert refused(data) in {"", "FB200"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "*a ",
        "> ",
        ">",
        "- ",
        "1. ",
        "[",
        "[a](",
        "`",
        "``a ",
        "<b>",
        "<div>",
        "<!--",
        "![",
        "| ",
        "  ",
        "# ",
        "_a*",
        "[^1]: a\n",
        "- a\n\n",
        "> a\n\n",
        "a\n---\n",
        "```\n\n",
        "&a;",
    ],
)
def test_cost_grows_with_size(unit: str):
    assert grows_linearly(lambda size: read(unit * size), 1000)


@pytest.mark.parametrize("unit", [">", "> ", "- ", "1. ", "* "])
def test_deep_nesting_loses_nothing(unit: str):
    assert "end" in read(unit * 5000 + "end").passages[-1].text
    assert "end" in spell(read("".join("  " * n + unit + "x\n" for n in range(60)) + "end"))


# What Pandoc and Obsidian add


def test_inline_notes_are_footnotes():
    draft = read("She paid.^[By law, *always*\nand twice.]\nAnd left.[^1]\n\n[^1]: Not true.\n")
    assert [block_text(note.blocks[0]) for note in draft.footnotes] == [
        "Not true.",
        "By law, always and twice.",
    ]
    assert draft.passages[0].text == "She paid. And left."


def test_a_caret_before_a_bracket_is_no_note_where_it_is_escaped_or_open():
    assert read("So \\^[she] said ^[and left").passages[0].text == "So ^[she] said ^[and left"


def test_a_block_of_lines_is_verse():
    (passage,) = read("| The limerick packs *laughs*\n|    economical\n|\n| The end").passages
    assert passage.text == "The limerick packs laughs\neconomical\nThe end"
    assert isinstance(passage.block, Verse)
    assert [len(stanza) for stanza in passage.block.stanzas] == [2, 1]


def test_a_row_with_more_cells_than_its_head_loses_none():
    draft = read("| A | B |\n|---|---|\n| 1 | 2 | three |")
    assert "three" in draft.passages[0].text
    (passage,) = read("| A | B |\n|---|---|\n| 1 | |").passages
    assert isinstance(passage.block, Table)


def test_divisions_lose_their_fences_and_say_what_is_a_note():
    draft = read(
        "One.\n\n::: author-note\nLate again.\n\nSorry.\n:::\n\nTwo.\n\n::: {.letter}\nx\n:::"
    )
    assert [(p.text, p.gap, p.cue and p.cue.role) for p in draft.passages[1:]] == [
        ("Late again.", 1, Role.NOTE),
        ("Sorry.", 1, Role.NOTE),
        ("Two.", 1, None),
        ("x", 1, None),
    ]
    assert [o.text for o in draft.omissions] == ["author-note", "{.letter}"]
    assert read("One.\n\n:::\n\nTwo.").passages[1].text == ":::"


def test_spans_of_pandoc():
    (passage,) = read("The [sign]{.smallcaps} said [no]{.underline} to [x]{.other}.").passages
    kinds = [c.kind for c in passage.block.children if isinstance(c, Span)]
    assert kinds == [SpanKind.SMALL_CAPS, SpanKind.UNDERLINE]
    assert passage.text.endswith("to [x]{.other}.")


def test_comments_of_obsidian_are_left_out():
    draft = read("One.\n\n%% mend\nthis %%\n\nTwo, 100%% sure.")
    assert [(p.text, p.gap) for p in draft.passages[1:]] == [("Two, 100%% sure.", 1)]
    assert [o.text for o in draft.omissions] == ["mend\nthis"]


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["^[a] ", "^[", "%% a %%\n\n", "::: note\n", "| a\n", "[a]{.ul}"])
def test_dialects_cost_as_much_as_they_are_long(unit: str):
    assert grows_linearly(lambda size: read(unit * size), 1000)


def test_header_lines_of_one_paragraph_stand_apart():
    head = "**Title:** Low Water\n**Rating:** PG\n**Summary:** A boat is lost,\nand found."
    texts = [p.text for p in read(f"{head}\n\nOne line\nand the next.").passages]
    assert texts[:2] == ["Title: Low Water", "Rating: PG"]
    assert texts[2:] == ["Summary: A boat is lost, and found.", "One line and the next."]


def test_what_is_nested_too_deep_is_told_and_kept():
    assert codes("> > > > > > > > Once.\n") == ["FB226"]
    assert "Once." in read("> > > > > > > > Once.\n").passages[0].text


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2021/03/04", date(2021, 3, 4)),
        ("2021-3-4T10:00", date(2021, 3, 4)),
        ("04.03.2021", date(2021, 3, 4)),
        ("March 4th, 2021", date(2021, 3, 4)),
        ("4 Mar. 2021", date(2021, 3, 4)),
        ("03/04/2021", None),
        ("31.02.2021", None),
        ("some day", None),
    ],
)
def test_days(words: str, day: date | None):
    assert read(f'---\ntitle: x\npublished: "{words}"\n---\nOnce.').metadata.published == day


def test_a_list_with_commas_keeps_what_is_in_quotes():
    assert read('---\ntags: Slow, "Angst, happy end", Old\n---\nx').metadata.tags == (
        "Slow",
        "Angst, happy end",
        "Old",
    )


def test_what_sites_keep_in_tables_of_their_own():
    said = read('+++\ntitle = "x"\n[params]\nrating = "Mature"\n+++\nOnce.').metadata
    assert said.rating is Rating.MATURE


def test_a_day_of_completion_is_a_status():
    assert read("---\ntitle: x\ncompleted: 2021-05-06\n---\nx").metadata.status is Status.COMPLETE


def test_the_title_block_of_pandoc():
    text = "% The Toll\n  of Ferry Gate\n% Perrin Ash; M. Brine\n% 2 January 2020\n\nOnce.\n"
    draft = read(text)
    said = draft.metadata
    assert (said.title, said.authors) == ("The Toll of Ferry Gate", ("Perrin Ash", "M. Brine"))
    assert said.published == date(2020, 1, 2)
    assert [(p.text, p.line) for p in draft.passages] == [("Once.", 6)]
    assert read("% off\n\nOnce.\n").metadata.title == ""
    source = Source("story.md", text.encode())
    assert "FB134" not in {said.code for said in account(source, config=Config())[1]}


def test_the_title_of_a_picture_is_its_caption_or_stands_beside_it():
    (alone,) = read('![the weir](weir.png "The weir in flood")').passages
    assert isinstance(alone.block, Figure)
    assert (alone.block.image.alt, plain_text(alone.block.caption)) == (
        "the weir",
        "The weir in flood",
    )
    (listed,) = read('- a\n- ![the weir](weir.png "In flood")').passages
    assert "In flood" in block_text(listed.block)
    (beside,) = read('She drew ![the weir](weir.png "In flood") in ink.').passages
    assert block_text(beside.block).endswith("(In flood) in ink.")


def test_the_title_of_a_picture_from_elsewhere_stays():
    (words,) = read('![the weir](https://example.org/weir.png "In flood")').passages
    assert words.text.split("\n") == ["the weir", "In flood"]


def test_a_mark_without_a_footnote_is_told_and_stays():
    text = "Ada sang[^song] and rowed[^row].\n\n[^row]: Badly.\n\n\\[^none] and [^_^]."
    assert codes(text) == ["FB360"]
    assert "[^song]" in read(text).passages[0].text
