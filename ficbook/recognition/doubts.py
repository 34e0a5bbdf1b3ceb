"""Story that may as well be its author talking: it stays story, and is asked about."""

from collections.abc import Iterable

from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import UNSURE
from ficbook.recognition.page import Page
from ficbook.text.labels import Trust, label
from ficbook.text.posting import addresses, names_posting
from ficbook.text.voices import gets_going, hands_over

_REACH = 8  # passages; a longer stretch between a rule and the chapter's edge is a scene
_NARRATES = -0.5
_TALKS = 0.45
_PLAINLY = 0.7
_LAST = 80  # characters; no last sentence that hands over is longer
_ONWARDS = frozenset(("onward", "onwards", "moving on"))  # as stories say too: only to be asked
_LONG, _LONGER = 60, 80  # characters; of shorter paragraphs nobody asks


def first_doubt(page: Page, at: int, end: int, *, noted: bool) -> Finding | None:
    """The first story passage, where it may as well be a note, or go on in one that is open."""
    if at >= end or page.signs[at].scene or page.settled[at]:
        return None
    if noted and _hands_over_below(page, at, end):
        return Finding(Role.STORY, "story, or does the note run on?", 0.6)
    hidden = label(page.text(at)) if page.signs[at].label is None else None
    if hidden and hidden.trust is Trust.EDGE and not hidden.opens.startswith("header:"):
        return Finding(Role.STORY, f"story, or a note that “{hidden.written}” opens?", 0.65)
    voice, faced = page.voice(at), page.signs[at - 1].face
    ended = faced and faced != page.signs[at].face
    if noted and not ended and voice > 0 and len(page.text(at)) > _LONG:
        return Finding(Role.STORY, "story, or does the note run on?", 0.6)
    signs = page.posts(at) if voice >= _PLAINLY else 0
    if signs > 1 or (signs and len(page.text(at)) > _LONGER):
        return Finding(Role.STORY, "story, or an unlabelled note?", 0.6)
    return None


def with_doubts(page: Page, start: int, found: list[Finding]) -> list[Finding]:
    """The findings of a chapter's story, with what speaks to readers at its edges in doubt."""
    count = len(found)
    from_end = range(start + count - 1, max(start, start + count - 1 - _REACH) - 1, -1)
    from_top = range(start, min(start + count, start + _REACH + 1))
    for edge in (from_end, from_top):
        for at in _talk(page, start, found, edge):
            finding = found[at - start]
            if finding.role is Role.STORY and finding.sureness >= UNSURE:
                found[at - start] = _doubt(finding)
    return found


def _hands_over_below(page: Page, at: int, end: int) -> bool:
    """Whether a paragraph near below says "Onwards!", as notes end, before a rule or a label."""
    for i in range(at, min(at + _REACH, end)):
        sign = page.signs[i]
        if page.is_rule(i) or sign.heading or sign.label:
            return False
        last = page.text(i)[-_LAST:].replace("!", ".").rstrip(". ").rpartition(". ")[2]
        if last.lower() in _ONWARDS or gets_going(last) or hands_over(last):
            return True
    return False


def _speaks(page: Page, at: int) -> bool:
    """Whether somebody there speaks to readers of what he posts, and does not only report."""
    if page.language != "en" or page.posts(at) > 1:
        return page.posts(at) > 0
    return page.posts(at) > 0 and names_posting(page.text(at)) and addresses(page.text(at))


def _doubt(finding: Finding) -> Finding:
    return Finding(Role.STORY, "story, or an unlabelled note?", 0.6, pause=finding.pause)


def _talk(page: Page, start: int, found: list[Finding], edge: Iterable[int]) -> list[int]:
    """The passages from a chapter's edge to a rule if somebody there speaks to readers.

    Where no rule comes, the one at the very edge, if it plainly does.
    """
    run: list[int] = []
    spoken = False
    for at in edge:
        finding = found[at - start]
        if finding.role is Role.BREAK:
            return run if spoken else []
        if finding.role is not Role.STORY or page.voice(at) <= _NARRATES:
            break
        run.append(at)
        spoken = spoken or (page.voice(at) >= _TALKS and _speaks(page, at))
    return [at for at in run[:1] if page.voice(at) >= _PLAINLY and page.posts(at) > 1]
