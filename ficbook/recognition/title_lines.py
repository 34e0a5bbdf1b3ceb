"""Lines that are set like a title, and what stands below one."""

from ficbook.model.book import NoteKind
from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import LIKELY, note
from ficbook.recognition.page import Page
from ficbook.text.documents import salutes
from ficbook.text.headings import bare_title, is_byline, plain_title
from ficbook.text.scenes import names_date
from ficbook.text.titles import is_adorned, same_words, title_and_author
from ficbook.text.voices import closes_story, greets


def above_heading(page: Page, at: int, end: int, head: int) -> Finding | None:
    """A picture above the heading stands before the story without opening it."""
    heads = (Role.TITLE, Role.CHAPTER, Role.BYLINE, Role.PART)
    below = range(at + 1, min(at + 4, end))
    named = any((f := page.settled[i]) and f.role in heads for i in below)
    if named or at < head:
        return Finding(Role.HEADING, "picture above the heading", 0.9)
    return None


_TITLE = 3  # words; a shorter line below a note may be a shout
_LINE = 80  # characters of a line above the first heading
_NAME = 15  # characters of a name that stands alone on its line
_BRIEF = 60  # characters of a title or a name above a summary


def looks_titled(page: Page, at: int, start: int, end: int) -> bool:
    """Whether a line is set like a title: short, in title case, with story below it."""
    sign, text = page.signs[at], page.text(at)
    if sign.scene or sign.label or sign.face == "bracket":
        return False
    if not bare_title(text) and not (at == 0 and page.language != "en" and plain_title(text)):
        return False
    if closes_story(text) or at + 1 >= end or names_date(text):
        return False
    below = next((i for i in range(at + 1, min(at + 4, end)) if not _passes(page, i)), -1)
    return below > 0 and (len(page.text(below)) > 2 * len(text) or at == start)


def line_above(page: Page, at: int, *, first: bool) -> Finding | None:
    """A line above the first heading that can be the story's title; the `first` in any case."""
    text = page.text(at)
    titled = bare_title(text) or (first and plain_title(text))
    if len(text) < _LINE and titled and page.voice(at) <= 0:
        return Finding(Role.TITLE, "line above the first heading", LIKELY)
    return None


def plainly_titled(page: Page, at: int, head: int, end: int) -> Finding | None:
    """A line right below a heading without words that is its title, in sentence case.

    That is how titles are set in languages besides English: "Une nuit sans lune".
    """
    sign, text = page.signs[at], page.text(at)
    if page.language == "en" or not 0 <= head == at - 1 or has_title(page, head) or at + 1 >= end:
        return None
    other = sign.scene or sign.label or sign.face == "bracket" or greets(text) or salutes(text)
    below = page.text(at + 1)
    if other or not plain_title(text) or not (len(below) > len(text) or greets(below)):
        return None
    return Finding(Role.SUBTITLE, "title line in sentence case", LIKELY)


def titled_below_note(page: Page, at: int, end: int) -> bool:
    """Whether a line below a note is a title, with verse or other short lines below it."""
    sign, text = page.signs[at], page.text(at)
    if any(sign[:4]) or at + 1 >= end or not bare_title(text) or closes_story(text):
        return False
    return len(text.split()) >= _TITLE and not bare_title(page.text(at + 1))


def titled_again(page: Page, at: int, end: int) -> bool:
    """Whether a line is the story's title right above that of its chapter, both without a word."""
    if at + 1 >= end or page.passages[at + 1].gap > 0 or page.signs[at + 1].label:
        return False
    return bare_title(page.text(at)) and looks_titled(page, at + 1, at, end)


def title_or_byline(page: Page, at: int, end: int, head: int, *, near_top: bool) -> Finding | None:
    """A line that is the story's title, or says by whom it is."""
    text = page.text(at)
    if page.title and same_words(text, page.title) and len(text) < 120:
        return Finding(Role.TITLE, "the story's title", 0.95)
    if near_top and (is_byline(text) or _is_name_below(page, at)):
        return Finding(Role.BYLINE, "byline", 0.9)
    if at == 0 and end > 1 and not page.title and is_adorned(text):
        return Finding(Role.TITLE, "first line, between pictures", 0.8)
    if at < head and title_and_author(text):
        return Finding(Role.TITLE, "title and author above the first heading", 0.85)
    if at < 2 and _heads_matter(page, end):
        if at == 0:
            return Finding(Role.TITLE, "first line, above the matter", 0.8)
        return Finding(Role.BYLINE, "line below the title", LIKELY)
    if not bare_title(text):
        return None
    if followed_by_byline(page, at, end):
        if near_top and at > 0 and bare_title(page.text(at - 1)):
            return note(NoteKind.OTHER, "between the title and its byline", 0.85)
        return Finding(Role.TITLE, "title above a byline", 0.9)
    if near_top and followed_by_byline(page, at + 1, end) and _is_between(page, at + 1):
        return Finding(Role.TITLE, "title above a byline", 0.85)
    return None


def _is_name_below(page: Page, at: int) -> bool:
    """Whether a line below a title says by whom it is, in small letters: "by quillon"."""
    text = page.text(at)
    by = text[:3].lower() == "by " and len(text) < _BRIEF and text[-1] not in ".!?,"
    return by and at > 0 and (bare_title(page.text(at - 1)) or is_adorned(page.text(at - 1)))


def _heads_matter(page: Page, end: int) -> bool:
    """Whether the first two lines of a file, no sentences, stand right above a label."""
    first, last = page.text(0), page.text(1) if end > 1 else ""
    if end <= 2 or page.signs[2].label is None or not (_is_brief(first) and _is_brief(last)):
        return False
    return not any(any(page.signs[i][:4]) or page.settled[i] for i in (0, 1))


def _is_brief(text: str) -> bool:
    return 1 < len(text) <= _BRIEF and text[-1] not in '.!?,;:…"”'


def _is_between(page: Page, at: int) -> bool:
    """Whether a line can stand between a title and its byline: "A Round Robin"."""
    return page.signs[at].heading is None and bare_title(page.text(at))


def followed_by_byline(page: Page, at: int, end: int) -> bool:
    """Whether the line below says by whom: "by quillon", but not "By noon"."""
    if at + 1 >= end:
        return False
    below = page.text(at + 1)[:4].lower()
    return below == "by: " or (below[:3] == "by " and (below == "by " or below[3:4].isascii()))


def counts_otherwise(page: Page, at: int, head: int) -> bool:
    """Whether a heading counts otherwise than the chapter's own: it is a heading in the text."""
    line = page.signs[at].heading
    own = page.signs[head].heading if head >= 0 else None
    return bool(line and own and line.number != own.number and line.title != own.title)


def has_title(page: Page, head: int) -> bool:
    """Whether a chapter's heading has words besides its number."""
    line = page.signs[head].heading
    return bool(line.title) if line else True


def _passes(page: Page, at: int) -> bool:
    """Whether a line may stand between a title and its story."""
    sign = page.signs[at]
    return bool(sign.scene or sign.blank or page.is_rule(at)) or _is_name(page.text(at))


def _is_name(text: str) -> bool:
    """Whether a line is one name and nothing else, as above a scene: whose it is."""
    return len(text) < _NAME and text.isalpha() and text.istitle()
