"""Story that may as well be its author talking: it stays story, and is asked about."""

from collections.abc import Iterable

from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import UNSURE
from ficbook.recognition.page import Page

_REACH = 8  # passages; a longer stretch between a rule and the chapter's edge is a scene
_NARRATES = -0.5
_TALKS = 0.45
_PLAINLY = 0.7
_LONG, _LONGER = 60, 80  # characters; of shorter paragraphs nobody asks


def first_doubt(page: Page, at: int, end: int, *, noted: bool) -> Finding | None:
    """The first story passage, where it may as well be a note, or go on in one that is open."""
    if at >= end or page.signs[at].scene or page.settled[at]:
        return None
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
        spoken = spoken or (page.voice(at) >= _TALKS and page.posts(at) > 0)
    return [at for at in run[:1] if page.voice(at) >= _PLAINLY and page.posts(at) > 1]
