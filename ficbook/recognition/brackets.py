"""Notes in brackets: a label inside a bracket speaks as far as the bracket reaches, no further."""

import re
from typing import NamedTuple

from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import SURE
from ficbook.recognition.page import Page
from ficbook.recognition.signs import Sign
from ficbook.text.labels import Label, Trust
from ficbook.text.voices import authorial

PAIRS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】"}
IN_BRACKETS = "a note in brackets"
"""The rule of a note that ends where its bracket does."""

_FACE = re.compile(r"[:;=]['-]?[()\[\]](?!\))")
_FRONT = " \t*_~"
_PASSAGES = 12  # a note whose bracket is still open after so many is none


class _Reach(NamedTuple):
    """In which passage the bracket round a label closes, and where there more text goes on."""

    passage: int
    rest: int = 0


def settle_bracketed(page: Page) -> None:
    """Settle each passage that begins with a label in a bracket, as far as the bracket goes."""
    at = 0
    while at < len(page.passages):
        mark = page.signs[at].label
        if mark and mark.trust is Trust.ANYWHERE and page.settled[at] is None:
            at = _settle(page, at, mark)
        at += 1


def _settle(page: Page, at: int, mark: Label) -> int:
    """The last passage that the bracket round a label settles; `at` where there is no bracket."""
    bracket = page.text(at).lstrip(_FRONT)[:1]
    if bracket not in PAIRS or _labels_only(page.text(at), mark):
        return at
    reach = _reach(page, at, mark, bracket)
    if reach is None:
        rule = "story, or a note whose bracket is never closed?"
        page.settled[at] = Finding(Role.STORY, rule, 0.6)
        return at
    if reach.rest > 0:
        if authorial(page.text(at)[reach.rest :], page.language) > 0:  # its author talks on
            return at
        page.signs[at] = Sign(face=page.signs[at].face)
        return at
    for i in range(at, reach.passage + 1):
        page.settled[i] = Finding(
            Role.NOTE, IN_BRACKETS, SURE if reach.passage == at else 0.85, mark.opens,
            mark.written if i == at else "", opens=i == at,
        )  # fmt: skip
    return reach.passage


def _labels_only(text: str, mark: Label) -> bool:
    """Whether nothing but the label stands in the bracket: "(A/N) Hello"."""
    closers = "".join(PAIRS.values())
    inside = text[: mark.end].rstrip(" *_:：-–—.")
    return inside[-1:] in closers or text[mark.end :].lstrip(" *_:：-–—.")[:1] in closers


def _reach(page: Page, at: int, mark: Label, bracket: str) -> _Reach | None:
    """How far the bracket before a label reaches; None where it is never closed."""
    text = page.text(at)
    depth = text[: mark.end].count(bracket)
    for i in range(at, min(at + _PASSAGES, len(page.passages))):
        begin = mark.end if i == at else 0
        rest = page.text(i)[begin:].rstrip(_FRONT)
        if i > at and _is_other(page, i):
            return None
        end, depth = _closes(rest, bracket, depth)
        if end >= 0:
            if not rest[end:].strip(" *_~."):
                return _Reach(i)
            return _Reach(i, begin + end) if i == at else None
        if _FACE.search(rest[-2:]) and rest[-1] == PAIRS[bracket]:  # its last smile closes it
            return _Reach(i)
    return None


def _is_other(page: Page, at: int) -> bool:
    """Whether a passage can be in no note that is still open: it says what it is, or narrates."""
    sign = page.signs[at]
    other = page.settled[at] or sign.heading or sign.label or page.is_rule(at)
    return bool(other) or page.voice(at) <= -0.5


def _closes(text: str, bracket: str, depth: int) -> tuple[int, int]:
    """Where brackets that are `depth` open close (-1: nowhere), and how many still are open."""
    for match in re.finditer(r"[()\[\]{}（）【】]", _FACE.sub(lambda m: " " * len(m[0]), text)):
        depth += (match[0] == bracket) - (match[0] == PAIRS[bracket])
        if depth <= 0:
            return match.end(), 0
    return -1, depth
