"""Very short chapters under numbers: "1.", "II.", "#3 - Tea", with sentences below each."""

from itertools import pairwise

from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.text.documents import is_sentence
from ficbook.text.headings import bare_number

_LONGEST = 60  # characters of a number and its title
_FEW = 3  # numbers that are no accident


def numbers_alone(page: Page) -> list[int]:
    """Where numbers without words, or with "#", count on from 1 to 3 at least, above prose."""
    numbered = [(at, n) for at in range(len(page.passages)) if (n := _number(page, at))]
    found = [at for at, _ in numbered]
    counts_on = [n for _, n in numbered] == list(range(1, len(numbered) + 1))
    ends = pairwise([*found, len(page.passages)])
    if len(found) < _FEW or not counts_on or not all(_above_prose(page, *pair) for pair in ends):
        return []
    for at in found:
        page.settled[at] = Finding(Role.CHAPTER, "numbers alone that count on", 0.8)
    return found


def _number(page: Page, at: int) -> int:
    """The number that a line is; 0 if it is none."""
    if len(page.passages[at].text) > _LONGEST or page.settled[at] or page.signs[at].scene:
        return 0
    line = bare_number(page.text(at))
    if line is None or (line.title and page.text(at)[0] != "#"):
        return 0
    return line.number or 0


def _above_prose(page: Page, begin: int, end: int) -> bool:
    """Whether sentences stand between two places."""
    return any(is_sentence(page.text(at)) for at in range(begin + 1, end))
