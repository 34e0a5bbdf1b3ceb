"""Chapters of one file whose headings are bare titles: "At the Weir", below notes and an ending."""

from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.recognition.title_lines import looks_titled
from ficbook.text.labels import Trust
from ficbook.text.voices import closes_story, ends_handing_over, hands_over, pleads

_LONGEST = 65  # characters of a bare title
_MATTER = 2  # so many signs of matter between story and title part two chapters
_BACK = 25  # passages above a title that may be matter
_TOLD = frozenset(("disclaimer", "warning", "summary", "preview", "author", "recap"))
_CHAPTERS = 2
_ALIKE = 3  # words that titles of one series have in common


def bare_heads(page: Page) -> list[int]:
    """Where bare titles head chapters, if at least two do; they are settled as headings."""
    count = len(page.passages)
    found = [at for at in range(count) if _may_head(page, at) and looks_titled(page, at, 0, count)]
    first = found[:1] if found and not _story_above(page, found[0]) else []
    heads = first + [at for at in found[len(first) :] if _parts_chapters(page, at)]
    if len(heads) == 1:
        heads += _alike(page, heads[0])
    if len(heads) < _CHAPTERS:
        return []
    for at in heads:
        page.settled[at] = Finding(Role.CHAPTER, "bare title below matter", 0.8)
    return heads


def _alike(page: Page, head: int) -> list[int]:
    """Lines set like a title that begin with the words of a first one: "The One Where …"."""
    words = _first_words(page, head)
    count = len(page.passages)
    return [
        at
        for at in range(head + 1, count)
        if len(words) == _ALIKE and len(page.passages[at].text) <= 2 * _LONGEST
        and _first_words(page, at) == words and page.text(at)[-1:].isalnum()
    ]  # fmt: skip


def _first_words(page: Page, at: int) -> list[str]:
    return page.text(at).lower().split()[:_ALIKE]


def _may_head(page: Page, at: int) -> bool:
    if len(page.passages[at].text) > _LONGEST or page.settled[at]:
        return False
    if page.signs[at].blank or page.is_rule(at):
        return False
    above = _above(page, at)
    return above < 0 or _is_matter(page, above)


def _above(page: Page, at: int) -> int:
    """The passage above that is no rule or blank; -1 where there is none."""
    at -= 1
    while at >= 0 and (page.signs[at].blank or page.is_rule(at)):
        at -= 1
    return at


def _is_matter(page: Page, at: int) -> bool:
    """Whether a passage shows by its own signs that it is no story."""
    label, text = page.signs[at].label, page.text(at)
    if label and (label.trust is Trust.ANYWHERE or label.opens in _TOLD):
        return True
    if text[:1] in '"“':
        return False
    return hands_over(text) or closes_story(text) or pleads(text) or ends_handing_over(text)


def _parts_chapters(page: Page, at: int) -> bool:
    """Whether what stands above a title ends one chapter or opens another."""
    signs = 0
    for above in range(at - 1, max(at - _BACK, -1), -1):
        signs += _is_matter(page, above)
        if signs >= _MATTER:
            return True
        if page.voice(above) <= -0.5 and not page.is_rule(above):
            return False
    return False


def _story_above(page: Page, at: int) -> bool:
    return any(page.voice(i) <= -0.5 for i in range(min(at, _BACK)))
