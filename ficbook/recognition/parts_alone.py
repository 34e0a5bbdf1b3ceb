"""Parts of a work that has no chapters: "Part One", with story below each of them."""

from itertools import pairwise

from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.text.headings import HeadingKind

_TOP = 8  # passages above a part that is the whole of a file
_TOLD = 60  # words of story without which a part is a line of a list


def parts_alone(page: Page) -> list[int]:
    """Where parts head the chapters of a work, if each has a story; they are settled as such."""
    found = [at for at in range(len(page.passages)) if _is_part(page, at)]
    ends = pairwise([*found, len(page.passages)])
    alone = len(found) == 1 and found[0] < _TOP
    if not (len(found) > 1 or alone) or not all(tells(page, begin, end) for begin, end in ends):
        return []
    for at in found:
        page.settled[at] = Finding(Role.CHAPTER, "a part that has no chapters", 0.85)
    return found


def _is_part(page: Page, at: int) -> bool:
    line = page.signs[at].heading
    return bool(
        line and line.kind is HeadingKind.PART and line.sure > 0.9 and page.settled[at] is None
    )


def tells(page: Page, begin: int, end: int) -> bool:
    """Whether enough words for a story stand below a heading, up to the next one."""
    words = 0
    for at in range(begin + 1, end):
        words += page.text(at).count(" ") + 1
        if words >= _TOLD:
            return True
    return False
