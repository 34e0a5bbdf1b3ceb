"""Lines set like titles that recur over a whole file: its chapters, or at least a question."""

from collections import Counter
from itertools import pairwise

from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.recognition.parts_alone import tells
from ficbook.recognition.title_lines import followed_by_byline
from ficbook.text.headings import bare_title, is_byline
from ficbook.text.labels import Trust
from ficbook.text.scenes import names_date

_LONGEST = 65  # characters of a title
_FEW = 3  # titles that are no accident
_RARE = 8  # passages, on average, that stand between two titles at least
_ASKED = Finding(Role.STORY, "story, or a chapter's title?", 0.6)


def titles_apart(page: Page) -> list[int]:
    """Where lines of one shape head chapters: notes or wide white space stand at each of them.

    Without such a fence they stay story, each a question.
    """
    shown = [at for at in range(len(page.passages)) if _shows_title(page, at)]
    capitals = [at for at in shown if page.text(at).isupper()]
    small = [at for at in shown if not page.text(at).isupper()]
    usual = _usual_gap(page) if shown else 0
    for titles in (capitals, small):
        fenced = _recurring(page, [at for at in titles if _is_fenced(page, at, usual)])
        for at in fenced:
            page.settled[at] = Finding(Role.CHAPTER, "titles fenced off alike", 0.8)
        if fenced:
            return fenced
    for titles in (capitals, small):
        for at in _recurring(page, titles)[1:]:
            page.settled[at] = _ASKED
    return []


def _shows_title(page: Page, at: int) -> bool:
    if len(page.passages[at].text) > _LONGEST or page.settled[at] or at + 1 >= len(page.passages):
        return False
    text = page.text(at)
    if any(page.signs[at]) or not bare_title(text) or not text[-1].isalnum():
        return False
    other = names_date(text) or is_byline(text) or followed_by_byline(page, at, len(page.passages))
    return not other and page.voice(at) <= 0 and len(page.text(at + 1)) > len(text)


def _recurring(page: Page, titles: list[int]) -> list[int]:
    """The titles, from the one right above the story, if each stands once and has a story."""
    while len(titles) > _FEW and not tells(page, *titles[:2]):
        titles = titles[1:]
    ends = pairwise([*titles, len(page.passages)])
    words = {page.text(at).casefold() for at in titles}
    often = len(titles) * _RARE > len(page.passages)
    if len(titles) < _FEW or often or len(words) < len(titles):
        return []
    return titles if all(tells(page, *pair) for pair in ends) else []


def _is_fenced(page: Page, at: int, usual: int) -> bool:
    """Whether a note stands right below a line, or white space wider than the usual round it."""
    label = page.signs[at + 1].label
    if label and label.trust is Trust.ANYWHERE:
        return True
    above = at == 0 or page.passages[at].gap > usual
    return above and page.passages[at + 1].gap > usual


def _usual_gap(page: Page) -> int:
    """The blank lines that stand above most passages."""
    return Counter(passage.gap for passage in page.passages).most_common(1)[0][0]
