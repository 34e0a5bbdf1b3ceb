"""How a file is laid out as a whole: its usual gap, its scene breaks and their levels."""

from collections import Counter
from typing import NamedTuple

from ficbook.model.draft import Passage
from ficbook.model.nodes import SceneBreak
from ficbook.recognition.signs import Sign
from ficbook.text.breaks import Likeness, normalised

_DENSEST = 8  # a gap wider than usual is a scene break if at most one in eight passages has it


class Layout(NamedTuple):
    """`wide` is the gap from which white space is a scene break, 0 where it never is.

    `levels` maps each form of break line to its level, `spaced` is the level of white space.
    """

    wide: int
    levels: dict[str, int]
    spaced: int = 1


def layout(passages: tuple[Passage, ...], signs: list[Sign]) -> Layout:
    """The layout of a draft."""
    rules = [(form(passages[at]), s.rule) for at, s in enumerate(signs) if s.rule]
    forms = Counter(written for written, _ in rules)
    sure = {written for written, rule in rules if rule is Likeness.SURE}
    kept = Counter({f: n for f, n in forms.items() if f in sure or n >= 2})
    return Layout(_wide(passages), _levels(kept))


def form(passage: Passage) -> str:
    """The form of a break line, its length and case taken out; a drawn rule has a form too."""
    block = passage.block
    if type(block) is SceneBreak:
        return normalised(block.ornament) if block.ornament else "rule"
    return normalised(passage.text.strip(" \t*_") or passage.text)


def _wide(passages: tuple[Passage, ...]) -> int:
    """The smallest gap above the usual one that is rare enough to mean something."""
    gaps = Counter([p.gap for p in passages[1:] if not p.opens])
    total = sum(gaps.values())
    if total < 2:
        return 0
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap))
    for gap in sorted(g for g in gaps if g > usual):
        wider = sum(n for g, n in gaps.items() if g >= gap)
        if wider * _DENSEST <= total or (wider <= 2 and total < 2 * _DENSEST):
            return gap
    return 0


def _levels(forms: Counter[str]) -> dict[str, int]:
    """Level 2 for the rarer of two forms that are both in regular use; 1 for all others."""
    regular = [f for f, n in forms.most_common() if n >= 2]
    levels = dict.fromkeys(forms, 1)
    if len(regular) == 2 and forms[regular[0]] >= 2 * forms[regular[1]]:
        levels[regular[1]] = 2
    return levels
