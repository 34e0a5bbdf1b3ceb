"""Where chapters begin: headings, files, and the matter that stands before a heading."""

from collections.abc import Iterator
from typing import NamedTuple

from ficbook.model.draft import Finding, Role
from ficbook.recognition.bare_heads import bare_heads
from ficbook.recognition.contents import same_heading, without_contents
from ficbook.recognition.matter import headed
from ficbook.recognition.numbers_alone import numbers_alone
from ficbook.recognition.page import Page
from ficbook.recognition.parts_alone import parts_alone
from ficbook.recognition.serial_heads import serial_heads
from ficbook.recognition.titled_blocks import titled_blocks
from ficbook.recognition.titles_apart import titles_apart
from ficbook.text.documents import is_sentence
from ficbook.text.headings import HeadingKind, bare_number
from ficbook.text.labels import Trust
from ficbook.text.scenes import names_date
from ficbook.text.titles import same_words
from ficbook.text.voices import (
    closes_story,
    ends_handing_over,
    hands_over,
    pleads,
    talks_of_end,
)

_BEFORE = 25  # how many passages of a chapter's matter may stand before its heading
_HANDED = 12  # passages that a note may run on before it hands over
_SPEECH = frozenset('"“«„「')
_DIARY = 4  # so many headings, most of them dates, are the days of a diary
_PART = 0.9  # how sure a line is that can part a work
_ENOUGH = 60  # words of story that make a section of their own before the first heading
_FIRST_OF_MATTER = frozenset(("disclaimer", "warning", "summary", "recap", "legend"))


_AROUND = frozenset((Role.NOTE, Role.TITLE, Role.BYLINE, Role.HEADER, Role.JUNK))


class Section(NamedTuple):
    """A chapter's passages, and where its heading stands (-1: it has none)."""

    start: int
    end: int
    head: int = -1


def sections(page: Page) -> list[Section]:
    """The chapters of a draft, which together hold every passage once."""
    heads = _heads(page)
    starts = dict(start for before, head in _pairs(heads) for start in _starts(page, head, before))
    if not starts or min(starts) > 0:
        _take_top(page, starts)
    for at, passage in enumerate(page.passages):
        if passage.opens and at not in starts and not _headed_above(page, at, heads):
            _take_opening(page, at, starts)
    begins = sorted(starts)
    ends = [*begins[1:], len(page.passages)]
    return [Section(b, e, starts[b]) for b, e in zip(begins, ends, strict=True)]


def _headed_above(page: Page, at: int, heads: list[int]) -> bool:
    """Whether a heading stands right above, as in the menu of a web page."""
    above = [h for h in heads if at - 3 < h < at]
    return bool(above) and not any(page.passages[i].opens for i in range(above[-1] + 1, at))


def _pairs(heads: list[int]) -> list[tuple[int, int]]:
    """Each heading with the one before it (-1 for the first)."""
    return list(zip([-1, *heads], heads, strict=False))


def _take_top(page: Page, starts: dict[int, int]) -> None:
    """Give the passages above the first heading to it, or to a section of their own."""
    first = min(starts, default=-1)
    if first >= 0 and not _of_the_work(page, first) and _story_words(page, 0, first) < _ENOUGH:
        starts[0] = starts.pop(first)
    else:
        starts[0] = -1


def _of_the_work(page: Page, first: int) -> bool:
    """Whether the format says that all above the first heading stands on a page of its own."""
    above = (page.settled[at] for at in range(first))
    return page.passages[first].opens and all(f and f.role in _AROUND for f in above)


def _take_opening(page: Page, at: int, starts: dict[int, int]) -> None:
    """A file that begins without a heading: its first heading's matter, or a chapter of its own."""
    after = min((s for s in starts if s > at), default=-1)
    another = after >= 0 and any(page.passages[i].opens for i in range(at + 1, after + 1))
    if after >= 0 and not another and _story_words(page, at, after) < _ENOUGH:
        starts[at] = starts.pop(after)
    else:
        starts[at] = -1


def _story_words(page: Page, start: int, end: int) -> int:
    """How many words between two places can only be story."""
    words, labelled = 0, False
    for at in range(start, end):
        sign = page.signs[at]
        if page.settled[at] and page.settled[at].role is not Role.STORY:  # type: ignore[union-attr]
            continue
        labelled = bool(sign.label) or (labelled and not page.is_rule(at))
        if sign.label or sign.face in {"bold", "bracket"} or sign.heading:
            continue
        voice = page.voice(at)
        if voice < (-0.3 if labelled else 0.1):
            words += page.text(at).count(" ") + 1
    return words


def _heads(page: Page) -> list[int]:
    """Where chapter headings stand, lists of contents and repeated headings left out."""
    found = [at for at in range(len(page.passages)) if _is_head(page, at)]
    found = _undated(page, found) or serial_heads(page) or _counted(page)
    found = found or titled_blocks(page) or numbers_alone(page) or parts_alone(page)
    found = found or bare_heads(page) or titles_apart(page)
    kept = without_contents(page, found)
    return [h for before, h in _pairs(kept) if before < 0 or not _said_again(page, before, h)]


def _said_again(page: Page, before: int, head: int) -> bool:
    """Whether a heading repeats the one above it before any story came between."""
    near = head - before < _BEFORE and same_heading(page, before, head)
    return near and _story_words(page, before + 1, head) < _ENOUGH


def _undated(page: Page, heads: list[int]) -> list[int]:
    """The headings, unless most are dates: then they head a diary's days."""
    dated = sum(names_date(page.text(at)) for at in heads)
    if len(heads) < _DIARY or dated * 2 <= len(heads):
        return heads
    for at in heads:
        page.settled[at] = Finding(Role.HEADING, "headings that are dates", 0.75)
    return []


def _is_head(page: Page, at: int) -> bool:
    settled = page.settled[at]
    if settled:
        return settled.role is Role.CHAPTER
    finding = headed(page, at)
    return bool(finding and finding.role is Role.CHAPTER)


def _counted(page: Page) -> list[int]:
    """Lines like "1." or "III" that count on from one another with story between."""
    found: list[int] = []
    last: int | None = None
    for at, passage in enumerate(page.passages):
        if len(passage.text) > 90 or page.settled[at] or page.signs[at].scene:
            continue
        line = bare_number(passage.text)
        if line is None or line.number is None:
            continue
        expected = last + 1 if last is not None else None
        if line.number == expected or (expected is None and (at == 0 or line.number in (0, 1))):
            if found and _story_words(page, found[-1] + 1, at) < _ENOUGH:
                continue
            found.append(at)
            last = line.number
    if len(found) < 2:
        return []
    for at in found:
        page.settled[at] = Finding(Role.CHAPTER, "numbers that count on", 0.8)
    return found


def _starts(page: Page, head: int, before: int) -> Iterator[tuple[int, int]]:
    """Where the chapter of a heading begins, and above it a part with a story of its own."""
    part = _part_above(page, head, before)
    if before < 0 or part < 0:
        yield _start(page, head, before), head
    elif _story_words(page, part + 1, head) < _ENOUGH:
        yield _start(page, part, before), head
    elif page.settled[part]:
        yield _start(page, part, before), -1
        yield _start(page, head, part), head
    else:  # a part of a chapter, for all that the words can say
        yield _start(page, head, before), head


def _part_above(page: Page, head: int, before: int) -> int:
    """The nearest part's heading above a chapter's, in the same file; -1 where there is none."""
    for at in range(head - 1, before, -1):
        line, settled = page.signs[at].heading, page.settled[at]
        if page.passages[at + 1].opens:
            return -1
        sure = line and line.kind is HeadingKind.PART and line.sure > _PART
        if settled.role is Role.PART if settled else sure:
            return at
    return -1


def _start(page: Page, head: int, before: int) -> int:
    """Where the chapter of a heading begins: at the matter that stands right before it."""
    start = head
    by_author = before < 0 or _author_leads(page)
    lowest = max(before + 1, head - _BEFORE)
    for at in range(head - 1, lowest - 1, -1):
        cue = page.passages[at].cue
        if page.passages[at + 1].opens or (before >= 0 and cue and cue.role is Role.NOTE):
            break  # a format that knows its notes has said whose they are
        author, text = _is_author(page, at), page.text(at)
        if hands_over(text) and (label := _handed_from(page, at, lowest)) >= 0:
            return label
        if talks_of_end(text, page.language) or pleads(text) or closes_story(text):
            break
        if author and not (by_author or ends_handing_over(text)):
            break
        if author or _leads(page, at):
            start = at
            if author:
                break
        elif not _may_lead(page, at):
            break
    return start


def _handed_from(page: Page, at: int, lowest: int) -> int:
    """The label of the note that a hand-over line ends; -1 where story stands between."""
    for above in range(at - 1, max(lowest, at - _HANDED) - 1, -1):
        if _is_author(page, above):
            return above
        if page.is_rule(above) or page.text(above)[:1] in _SPEECH or closes_story(page.text(above)):
            return -1
    return -1


def _author_leads(page: Page) -> bool:
    """Whether the first heading has an author's note above it: then others may have one too."""
    for at in range(min(len(page.passages), _BEFORE)):
        if _is_head(page, at):
            return False
        if _is_author(page, at):
            return True
    return False


def _is_author(page: Page, at: int) -> bool:
    settled, label = page.settled[at], page.signs[at].label
    if settled:
        return settled.role is Role.NOTE and settled.kind == "author"
    return bool(label and label.opens == "author" and label.trust is Trust.ANYWHERE)


def _leads(page: Page, at: int) -> bool:
    """Whether a passage can only belong to the chapter whose heading comes below."""
    settled, sign = page.settled[at], page.signs[at]
    if settled:
        return settled.role in (Role.PART, Role.TITLE, Role.BYLINE)
    if sign.heading and sign.heading.kind is HeadingKind.PART:
        return True
    if sign.label and (
        sign.label.opens in _FIRST_OF_MATTER or sign.label.opens.startswith("header:")
    ):
        return True
    text = page.text(at)
    return bool(page.title) and len(text) < 120 and same_words(text, page.title)


def _may_lead(page: Page, at: int) -> bool:
    """Whether a passage can stand among the matter before a heading."""
    sign = page.signs[at]
    if sign.label or sign.blank or page.is_rule(at) or sign.face in {"bold", "bracket"}:
        return True
    text = page.text(at)
    if page.voice(at) > 0.2:
        return True
    return 0 < len(text) < 40 and text[0] not in '"“' and not is_sentence(text)
