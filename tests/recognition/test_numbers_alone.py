"""Very short chapters under numbers or headers of their own, and lists of contents run together."""

import pytest

from ficbook.model.draft import Role
from tests.recognition.test_posted_chapter import reading

TOLD = (
    "The heron was the first to see it. It said nothing.",
    "Ottilie rowed out at noon.\n\nNobody rowed back.",
    "“It is only the weir,” said Bram, and shut the door on it.",
    "At last the water was still, and it was the wrong water.",
)
TALE = "\n\n".join(
    f"The {thing} had been mended in the spring, and Ottilie walked past it with her shoes in "
    "her hand. She counted the ropes as she had always counted them, twice, and wrote nothing."
    for thing in ("gate", "pump", "wheel", "sluice")
)


def chapters(text: str) -> list[str]:
    return of(text, Role.CHAPTER)


def of(text: str, role: Role) -> list[str]:
    found = reading(text)
    pairs = zip(found.draft.passages, found.findings, strict=True)
    return [passage.text for passage, finding in pairs if finding.role is role]


def told(*numbers: str) -> str:
    below = (f"{number}\n\n{TOLD[at % 4]}" for at, number in enumerate(numbers))
    return "Four Times at the Weir\n\n" + "\n\n".join(below)


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.", "2.", "3.", "4."), ("I.", "II.", "III.", "IV."), ("1", "2", "3"), ("i", "ii", "iii"),
        ("#1 - Rope", "#2 - Oar", "#3 - Low Water"), ("#01 - Rope", "#02 - Oar", "#03 - Bell"),
    ],
)  # fmt: skip
def test_numbers_that_count_on_head_very_short_chapters(numbers):
    assert chapters(told(*numbers)) == list(numbers)


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.", "2."), ("1.", "2.", "4."), ("3.", "2.", "1."), ("1", "2", "3", "7"),
        ("1. Rope", "2. Oar", "3. Low Water"), ("1.", "2.", "3.", "1."),
    ],
)  # fmt: skip
def test_other_numbers_head_none(numbers):
    assert not set(numbers) & set(chapters(told(*numbers)))


def test_numbers_without_prose_between_head_none():
    assert "2." not in chapters("1.\n\nRope\n\n2.\n\nOar\n\n3.\n\nBell\n\n" + TALE)


def test_contents_run_together_in_one_paragraph_are_a_list():
    heads = ("I. THE WEIR", "II. LOW WATER", "III. THE HERON")
    text = "\n\n".join(f"{head}\n\n{TALE}" for head in heads)
    listed = "\n".join(heads)
    found = f"CONTENTS\n\n{listed}\n\n\n{text}"
    assert of(found, Role.CONTENTS) == ["CONTENTS", listed]
    assert chapters(found) == list(heads)
    assert of(f"CONTENTS\n\nOf a box that is not named here.\n\n{text}", Role.CONTENTS) == []


def collection(*names: str) -> str:
    block = "Title: {}\nPairing: Ottilie/Bram\nRating: G\n\n{}"
    blocks = (block.format(name, TOLD[at % 4]) for at, name in enumerate(names))
    return "Ropes and Water\n\n" + "\n\n".join(blocks)


def test_header_blocks_that_recur_head_the_stories_of_a_collection():
    text = collection("Rope", "Oar", "Low Water")
    assert chapters(text) == ["Title: Rope", "Title: Oar", "Title: Low Water"]
    assert of(text, Role.TITLE) == ["Ropes and Water"]
    assert len(of(text, Role.HEADER)) == 6


def test_one_header_block_heads_no_collection():
    assert "Title: Rope" not in chapters(collection("Rope"))
