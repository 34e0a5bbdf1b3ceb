"""Documents inside a story: what shows both its ends is set apart, and story stays story."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.nodes import Block, Extract, ExtractKind, Paragraph, Verse
from ficbook.model.walk import block_text
from ficbook.readers import choose
from ficbook.recognition import assemble, recognise

ABOVE = "\n\n".join(
    f"Mole went down to the river for the {n} time and said nothing of it to anybody at all."
    for n in ("first", "second", "third", "fourth", "fifth")
)
BELOW = '"Well," said Rat, and he put it down.\n\nThey looked at the fire, and it went out.'


def blocks(text: str, above: str = ABOVE, below: str = BELOW) -> tuple[Block, ...]:
    source = Source("story.txt", f"{above}\n\n{text}\n\n{below}\n".encode())
    draft = choose(source).read(source, Config(), Report())
    book = assemble((recognise(draft, Config(), Report()),), Config(), Report())
    (chapter,) = book.chapters()
    assert not (*chapter.notes, *chapter.endnotes)
    return chapter.blocks


def extracts(text: str) -> list[tuple[ExtractKind, list[str]]]:
    return extracts_of(f"{ABOVE}\n\n{text}")


def extracts_of(text: str) -> list[tuple[ExtractKind, list[str]]]:
    """The extracts of a chapter that begins so."""
    found = (b for b in blocks("", text) if isinstance(b, Extract))
    return [(e.kind, [block_text(b) for b in e.children]) for e in found]


def test_a_letter_runs_from_its_salutation_to_its_postscript():
    letter = [
        "Dear Mr Mole,",
        "The boat is mended. I have not told anybody what it cost.",
        "Yours truly,\nThe Water Rat",
        "P.S. Bring the basket.",
    ]
    assert extracts("\n\n".join(letter)) == [(ExtractKind.LETTER, letter)]


def test_a_letter_at_the_end_of_a_chapter_keeps_its_postscript():
    text = (
        f"{ABOVE}\n\nDear Toad,\n\nI am well.\n\nLove,\n\nBadger\n\nP.S. I love you. Please write."
    )
    (extract,) = [b for b in blocks("", text, "") if isinstance(b, Extract)]
    assert block_text(extract).endswith("Please write.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lieber Maulwurf,\n\ndas Boot ist heil.\n\nDein\n\nRatte", None),
        ("Lieber Maulwurf,\n\ndas Boot ist heil.\n\nDeine Ratte,\n\nLotte", ExtractKind.LETTER),
        ("Дорогой Крот,\n\nлодка готова.\n\nТвой друг,\n\nРэт", ExtractKind.LETTER),
        ("Querida Nutria,\n\nEl bote está listo.\n\nCon cariño,\nTopo", ExtractKind.LETTER),
        ("[Text from Toad: where are you]\n\n[Text from Mole: at home]", ExtractKind.MESSAGE),
        ("HP: 100/100\nMP: 20/35\nLevel: 4", ExtractKind.STATUS),
        ("[Skill gained: Rowing (Level 1)]", ExtractKind.STATUS),
        ("Toad: hi\n\nMole: hello\n\nToad: are you up\n\nMole: no", ExtractKind.MESSAGE),
        ("From: Toad\nTo: Mole\nSubject: The boat", ExtractKind.EMAIL),
    ],
)
def test_kinds(text: str, kind: ExtractKind | None):
    assert [k for k, _ in extracts(text)] == ([kind] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        '"Dear Mole," he read, "the boat is mended."\n\nThen he stopped.',
        "Dear me, it was late.\n\nHe went to bed.",
        "Dear Mole, he thought, and did not know how to go on.\n\nHe put the pen down.",
        "TOAD: I will not go.\n\nMOLE: You will.\n\nTOAD: Never.\n\nMOLE: Now.",
        "Remember this: nothing is free.",
        "One thing was sure: he was late.\n\nAnother: it rained.",
    ],
)
def test_story_stays_story(text: str):
    assert not extracts(text)
    assert all(isinstance(b, Paragraph) for b in blocks(text))


def test_stanzas_are_one_verse_and_keep_their_lines():
    rhyme = (
        "    One for the willow that leans on the wall,\n    Two for the weir and the lock,\n\n"
        "    Three for the otter who came to the hall\n    And stood with his feet in a sock."
    )
    (verse,) = [b for b in blocks(rhyme) if isinstance(b, Verse)]
    assert [len(stanza) for stanza in verse.stanzas] == [2, 2]
    assert block_text(verse).splitlines()[1] == "Two for the weir and the lock,"


def test_a_lyric_of_italic_paragraphs_is_one_stanza():
    lyric = "\n\n".join(
        f"*{line}*"
        for line in (
            "The river is low",
            "And the moon is thin",
            "And nobody knows",
            "What the boat came in",
        )
    )
    (verse,) = [b for b in blocks(lyric) if isinstance(b, Verse)]
    assert [len(stanza) for stanza in verse.stanzas] == [4]


def test_wrapped_prose_is_no_verse():
    prose = (
        "The river was low that year, and the\nstones came up one by one like the\n"
        "backs of sheep that have lain down in\na field and will not get up again."
    )
    assert all(isinstance(b, Paragraph) for b in blocks(prose))


TOGETHER = [
    "[Text from Toad: did you see it]\n[Text from Mole: I did.]",
    "toad: it went past the gate\nmole: Slowly, please.\ntoad: so FAST\nmole: I am going in.",
    "toad: poop poop\nmole: no\ntoad: poop\nmole: Good night.\n* mole has left the chat *",
    "* ratte hat den Chat betreten *\nratte: hallo\nmolch: ja?\nratte: komm\nmolch: gleich",
]


@pytest.mark.parametrize("text", TOGETHER)
def test_messages_whose_lines_stand_together_are_set_apart(text: str):
    apart = text.replace("\n", "\n\n")
    lines = text.split("\n")
    assert extracts(text) == [(ExtractKind.MESSAGE, [text])]
    assert extracts(apart) == [(ExtractKind.MESSAGE, lines)]


def test_the_header_of_an_email_stands_together_and_may_show_an_address():
    header = "From: The Water Rat <rat@riverbank.example>\nTo: Mole\nSubject: the boat"
    assert extracts(f"{header}\n\nIt is mended.") == [(ExtractKind.EMAIL, [header])]


def test_an_email_may_begin_a_chapter():
    header = "From: The Water Rat <rat@riverbank.example>\nTo: Mole\nSubject: the boat"
    assert extracts_of(f"Chapter 1\n\n{header}") == [(ExtractKind.EMAIL, [header])]


PLAYED = "MOLE: Where is he?\nRAT: Gone out.\nMOLE: In this rain?\nRAT: In the motor-car."


@pytest.mark.parametrize("text", [PLAYED, "Toad is typing.", "* Mole has left the chat *"])
def test_a_scene_of_a_play_and_who_comes_and_goes_alone_stay_story(text: str):
    assert not extracts(text)


def test_a_story_of_emails_begins_with_the_first_ones_header():
    mail = "From: mole@bank.test\nTo: toad@hall.test\nSubject: {}\n\nThe oars are gone again.\n\n"
    found = extracts_of(mail.format("Oars") + mail.format("Re: Oars"))
    assert [kind for kind, _ in found] == [ExtractKind.EMAIL] * 2
