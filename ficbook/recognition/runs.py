"""How far a note runs on over paragraphs without a label: what ends it, and where."""

from collections.abc import Callable

from ficbook.model.draft import Role
from ficbook.recognition.page import Page
from ficbook.recognition.talk import is_talk, speaks
from ficbook.text.posting import names_posting
from ficbook.text.voices import ends_handing_over, gets_going, hands_over

_TALK = 30  # characters; a shorter paragraph without a label is asked about
_PLAINLY = 4  # signs of posting in one paragraph that need neither rule nor hand-over
_AHEAD = 12  # how many passages a note may run on before something has to end it
_SAID = 2  # signs of posting in what stands between a note and its end
_SUMMED = 4  # paragraphs; no summary is longer
_SPEECH = frozenset('"“«„「')
_ENDING = frozenset(("disclaimer", "warning", "summary"))

EndsToo = Callable[[int], bool]
"""Whether a passage ends a run for a reason that the caller knows."""


def ended_by(page: Page, start: int, end: int, ends_too: EndsToo, kind: str = "") -> int:
    """The last passage of a run that continues at `start`; -1 where nothing surely ends it.

    A summary tells as stories do, and goes on to the next label of the matter above a story.
    """
    if (handed := _handed_over(page, start, end)) >= 0:
        return handed
    voices: list[float] = []
    for at in range(start, min(start + _AHEAD, end)):
        if at > start and (ends_run(page, at) or ends_too(at)):
            told = min(voices) > -0.2 and (voices[-1] > 0.2 or max(voices) > 0.45)
            summed = at - start <= _SUMMED and (
                (kind == "summary" and page.signs[at].label is not None)
                or (kind == "recap" and page.is_rule(at))
            )
            return at - 1 if told or summed or is_talk(page, start, at, _SAID) else -1
        if page.signs[at].scene or page.settled[at]:
            return -1
        voices.append(page.voice(at))
    return -1


def _handed_over(page: Page, start: int, end: int) -> int:
    """The last passage before a hand-over line, if no story lies before that; else -1."""
    spoken = 0
    for at in range(start, min(start + _AHEAD, end)):
        text, settled = page.text(at), page.settled[at]
        if hands_over(text) or (settled and settled.role is Role.JUNK):
            return at - 1
        if gets_going(text) and is_talk(page, start, at):
            return at - 1
        if at > start and ends_handing_over(text):
            return at
        if _stops(page, at) or text[:1] in _SPEECH:
            return -1
        spoken += page.voice(at) <= -0.5
        if spoken > 1:
            return -1
    return -1


def posted_until(page: Page, start: int, end: int, ends_too: EndsToo) -> int:
    """Where a note without a label that begins at `start` ends; -1 where it may be story.

    It speaks of posting, and a rule, a label or a title ends it, or it hands over, or it speaks
    of nothing else.
    """
    if page.text(start)[:1] in _SPEECH:
        return -1
    for at in range(start + 1, min(start + _AHEAD, end)):
        if (ends_run(page, at) or ends_too(at)) and is_talk(page, start, at):
            return at - 1
        if page.is_rule(at) or page.signs[at].heading:
            break
    last = start - 1
    while last + 1 < min(start + _AHEAD, end) and _speaks_plainly(page, last + 1):
        last += 1
    return last if last >= start else -1


def _speaks_plainly(page: Page, at: int) -> bool:
    """Whether a passage needs neither rule nor title below it to be its author's."""
    text = page.text(at)
    if len(text) < _TALK or _stops(page, at):
        return False
    if page.language == "en" and not names_posting(text):
        return False
    return speaks(page, at, _PLAINLY) or (speaks(page, at) and ends_handing_over(text))


def _stops(page: Page, at: int) -> bool:
    """Whether no note runs on over this passage."""
    sign = page.signs[at]
    return bool(sign.scene or sign.heading or sign.label or page.settled[at]) or page.is_rule(at)


def ends_run(page: Page, at: int) -> bool:
    """Whether a note above surely ends here: a rule, white space, a heading or a label."""
    sign = page.signs[at]
    if page.is_rule(at) or page.spaced(at) or sign.heading:
        return True
    label = sign.label
    if label is None:
        return False
    matter = label.opens in _ENDING or label.opens.startswith("header:")
    return matter or (label.alone and page.text(at)[-1:] == ":")
