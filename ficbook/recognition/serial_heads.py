"""Chapters of serials numbered by arc: "1.1", "1.2", "1.x (Interlude)", "2.1"."""

import re
from itertools import pairwise

from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.recognition.parts_alone import tells

_SERIAL = re.compile(r"(\d{1,2})\.(\d{1,2}|[a-zA-Z])(?:\s*[:.–—-])?(?:\s+[\w(\"“'].{0,60})?")
_LONGEST = 80  # characters of such a heading
_LAST = 100  # where a letter counts, behind any number


def serial_heads(page: Page) -> list[int]:
    """Where numbers of arc and chapter that count on head chapters; they are settled as such."""
    found = [(at, key) for at in range(len(page.passages)) if (key := _key(page, at))]
    rising = all(one < other for (_, one), (_, other) in pairwise(found))
    ends = [*(at for at, _ in found), len(page.passages)]
    if len(found) < 2 or not rising or not all(tells(page, *pair) for pair in pairwise(ends)):
        return []
    for at, _ in found:
        page.settled[at] = Finding(Role.CHAPTER, "numbers of arc and chapter that count on", 0.85)
    return [at for at, _ in found]


def _key(page: Page, at: int) -> tuple[int, int] | None:
    if len(page.passages[at].text) > _LONGEST or page.settled[at] or page.signs[at].scene:
        return None
    text = page.text(at)
    match = _SERIAL.fullmatch(text) if text[-1:] not in {".", ",", ";", "?"} else None
    if match is None:
        return None
    return int(match[1]), int(match[2]) if match[2].isdigit() else _LAST
