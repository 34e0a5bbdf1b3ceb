"""Recognition takes time in proportion to its input, whatever the input is."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.draft import Draft, Passage
from ficbook.model.nodes import Paragraph, Text
from ficbook.recognition import assemble, recognise
from tests.growth import grows_linearly

pytestmark = pytest.mark.slow

LINES = {
    "labels": "A/N: hello",
    "labels alone": "A/N:",
    "headings": "Chapter 1",
    "counting": "1.",
    "rules": "* * *",
    "dates": "June 4, 1992",
    "pleas": "please " * 20 + "review",
    "talk": "I hope you guys like this chapter",
    "bare": "At The Weir",
    "marks": "[[note]]",
    "brackets": "(A/N: " * 200,
    "one letter": "o-" * 5000,
    "blanks": " " * 5000,
    "quotes": '"Yes," he said.',
    "places": "0" * 100 + ", 4 May",
    "salutations": "Dear Mole,",
    "closings": "Yours truly,",
    "e-mails": "From: Toad",
    "chat": "toad: hi",
    "stats": "HP: 100/100",
    "footnotes": "[1] Wicker.",
    "verse": "One for the weir\nTwo for the lock\nThree for the otter",
    "bylines": "The Salt Road by quillon",
    "short words": "A " * 50 + "by a",
    "signs": "=-" * 50,
}


def recognised(line: str, count: int) -> None:
    block = Paragraph((Text(line),))
    passages = tuple(Passage(block, line, n + 1) for n in range(count))
    config, report = Config(), Report()
    assemble((recognise(Draft("x", passages), config, report),), config, report)


@pytest.mark.parametrize("name", LINES)
def test_time_grows_with_length_alone(name):
    assert grows_linearly(lambda count: recognised(LINES[name], count), 500)
