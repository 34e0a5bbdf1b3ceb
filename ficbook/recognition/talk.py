"""Stretches without a label at a chapter's edge in which its author talks to readers."""

import re

from ficbook.model.draft import Role
from ficbook.recognition.page import Page
from ficbook.text.ownership import disclaims
from ficbook.text.posting import names_posting, speaks_now
from ficbook.text.voices import closes_story, is_legend, pleads

_REACH = 14  # passages; a longer stretch between a rule and the chapter's edge is a scene
_ENOUGH = 2  # signs of posting without which nobody surely talks to readers
_COUNTED = 3  # signs of one passage that count: one that is full of them speaks for few others
_DOUBTFUL = 3  # one in so many passages may sound like narration
_LONG = 4  # passages; in a shorter stretch narration stands only between talk
_NARRATES = -0.5
_TALKS = 0.25
_DEAR = re.compile(r"\W{0,3}(?:my )?dear(?:est)?\b", re.IGNORECASE)  # as letters in stories begin
_REPLY = re.compile(r"[\w.*@ -]{2,25}?\s?(?::|\s[-–—])\s")
_NAMED = 2  # blanks in the head of a reply: "Lily 42: "; "The letter said only: " has more
_SPEECH = frozenset('"“«„「『')
_SETTLED = frozenset((Role.NOTE, Role.JUNK, Role.FENCE))


def speaks(page: Page, at: int, signs: int = _ENOUGH) -> bool:
    """Whether a passage by itself says that its author posts a story here."""
    if page.voice(at) <= _NARRATES:
        return False
    found, text = page.posts(at), page.text(at)
    enough = found >= signs and (page.voice(at) >= _TALKS or found > signs)
    return enough and (page.language != "en" or speaks_now(text))


def is_talk(page: Page, begin: int, end: int, enough: int = 0) -> bool:
    """Whether the passages begin … end, all together, are their author talking to readers.

    At least one speaks for itself, or they have `enough` signs where a note goes on. Signs of
    posting are as many as half of them, nobody in them says anything aloud, and what sounds like
    narration stands between talk and is rare.
    """
    size = end - begin
    if not 0 < size <= _REACH or _is_told(page, begin, end) or _DEAR.match(page.text(begin)):
        return False
    if any(_is_other(page, at) for at in range(begin, end)):
        return False
    signs = [page.posts(at) for at in range(begin, end)]
    if not any(_names_posting(page, at) for at in range(begin, end)):
        return False
    if not (0 < enough <= sum(signs) or any(speaks(page, at) for at in range(begin, end))):
        return False
    told = [_is_doubtful(page, at, n) for at, n in zip(range(begin, end), signs, strict=True)]
    if size < _LONG and (told[0] or told[-1]):
        return False
    said = sum(min(n, _COUNTED) for n in signs)
    return said * 2 >= size and sum(told) * _DOUBTFUL <= size


def _names_posting(page: Page, at: int) -> bool:
    return page.language != "en" or names_posting(page.text(at))


def _is_told(page: Page, begin: int, end: int) -> bool:
    """Whether most of some passages narrate or speak aloud, so that no sign need be looked for."""
    quiet = (page.voice(at) <= _NARRATES and not _replies(page, at) for at in range(begin, end))
    return sum(quiet) * 2 > end - begin


def _is_doubtful(page: Page, at: int, signs: int) -> bool:
    doubtful = not signs and page.voice(at) <= _NARRATES and not _replies(page, at)
    return doubtful and not (is_legend(page.text(at)) or disclaims(page.text(at)))


def _replies(page: Page, at: int) -> bool:
    """Whether a passage answers somebody by name: "EllieB: No, he isn't."."""
    return bool(_REPLY.match(page.text(at)))


def _is_other(page: Page, at: int) -> bool:
    """Whether a passage can be no talk: somebody speaks aloud, or it is known as something else."""
    if settled := page.settled[at]:
        return settled.role not in _SETTLED
    sign, text = page.signs[at], page.text(at)
    other = sign.scene or sign.heading or (text[:1] in _SPEECH and not page.posts(at))
    return bool(other) and not (is_legend(text) or disclaims(text))


def talk_above(page: Page, start: int, end: int) -> int:
    """Where the talk between a rule and `end`, or between several rules, begins; else `end`."""
    begin = end
    while (fence := _fence_above(page, start, begin)) > start:
        below = begin
        while below > fence and _is_fence(page, below - 1):
            below -= 1
        first = _first_signed(page, fence, below)
        if not is_talk(page, first, below):
            break
        if first > fence:  # what stands above it may be a scene
            return first if _all_speak(page, first, below) else begin
        begin = fence
        while begin > start and _is_fence(page, begin - 1):
            begin -= 1
    return begin


def _first_signed(page: Page, begin: int, end: int) -> int:
    """From where on the passages begin … end show that they are talk.

    In English the first one does, in other languages, whose narration is less surely known, all.
    """
    if page.language == "en":
        return next((at for at in range(begin, end) if _signed(page, at)), end)
    first = end
    while first > begin and _signed(page, first - 1):
        first -= 1
    return first


def _all_speak(page: Page, begin: int, end: int) -> bool:
    """Whether every passage says so plainly that it needs no rule above it."""
    return all(speaks(page, at, _COUNTED) for at in range(begin, end))


def _signed(page: Page, at: int) -> bool:
    """Whether a passage has a sign of its own that somebody talks to readers there."""
    if page.settled[at]:
        return True
    text, quiet = page.text(at), page.voice(at) <= _NARRATES
    named = _REPLY.match(text)
    shown = not quiet and (page.posts(at) > 0 or (named and named[0].count(" ") <= _NAMED))
    return bool(shown) or pleads(text) or closes_story(text) or is_legend(text) or disclaims(text)


def _fence_above(page: Page, start: int, end: int) -> int:
    """The passage below the nearest rule or white space above `end`; `start` if none is near."""
    below = end
    while below > start and _is_fence(page, below - 1):
        below -= 1
    for at in range(below - 1, max(start, below - _REACH - 1), -1):
        if _is_fence(page, at - 1) or page.spaced(at):
            return at
    return start


def _is_fence(page: Page, at: int) -> bool:
    return page.signs[at].blank or page.is_rule(at)
