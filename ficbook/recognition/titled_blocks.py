"""Stories of a collection, each below header lines of its own: "Title: Tea", "Pairing: …"."""

from itertools import pairwise

from ficbook.model.draft import Finding, Role
from ficbook.recognition.header_lines import is_field
from ficbook.recognition.page import Page
from ficbook.text.documents import is_sentence
from ficbook.text.headings import bare_title

_FEW = 3  # titles that are no accident


def titled_blocks(page: Page) -> list[int]:
    """Where the titles of at least three header blocks stand, sentences below each block."""
    found = [at for at in range(len(page.passages) - 1) if _heads_block(page, at)]
    ends = pairwise([*found, len(page.passages)])
    if len(found) < _FEW or not all(_tells(page, *pair) for pair in ends):
        return []
    for at in found:
        page.settled[at] = Finding(Role.CHAPTER, "title of a header block that recurs", 0.85)
    free = found[0] > 0 and page.settled[0] is None and not any(page.signs[0])
    if free and bare_title(page.text(0)):
        page.settled[0] = Finding(Role.TITLE, "line above the first header block", 0.8)
    return found


def _heads_block(page: Page, at: int) -> bool:
    label = page.signs[at].label
    titled = label is not None and label.opens == "header:title" and not label.alone
    return titled and page.settled[at] is None and page.signs[at + 1].label is not None


def _tells(page: Page, begin: int, end: int) -> bool:
    """Whether a sentence stands between two places that is no header line."""
    between = range(begin + 1, end)
    return any(is_sentence(page.text(at)) and not is_field(page, at) for at in between)
