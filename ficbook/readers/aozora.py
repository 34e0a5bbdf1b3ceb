"""Aozora Bunko's plain texts: its notes in ［＃…］, the legend in front, the colophon behind.

Ruby (｜漢字《かんじ》) is read with the other inlines. Source: Aozora Bunko's 注記一覧.
"""

import re
from typing import NamedTuple

from ficbook.model.draft import Finding, Omission, Role
from ficbook.model.metadata import Contributor, Metadata

_LEGEND = re.compile(
    r"^-{20,}\n【テキスト中に現れる記号について】.*?^-{20,}$", re.MULTILINE | re.DOTALL
)
_NOTE = re.compile(r"［＃[^［］\n]{0,200}］")
_HEADING = re.compile(r"［＃(?:「[^」\n]{1,80}」は)?(?:同行|窓)?(大|中|小)見出し］")
_COLOPHON = re.compile(r"^底本：", re.MULTILINE)
_LEVELS = {"大": Role.PART, "中": Role.CHAPTER, "小": Role.HEADING}


class Bare(NamedTuple):
    """A text without its notes, what its lines are, and what went."""

    text: str
    cues: dict[int, Finding]
    metadata: Metadata
    omissions: tuple[Omission, ...] = ()


def is_aozora(text: str) -> bool:
    """Whether a text is set in Aozora Bunko's notation."""
    return "［＃" in text or ("《" in text and bool(_LEGEND.search(text, 0, 8000)))


def bare(text: str) -> Bare:
    """The words of the text alone, with what the notes said of its lines."""
    gone: list[Omission] = []
    if legend := _LEGEND.search(text, 0, 8000):
        at = text.count("\n", 0, legend.start()) + 1
        gone.append(Omission(legend[0], "aozora-legend", at))
        blank = "\n" * legend[0].count("\n")
        text = text[: legend.start()] + blank + text[legend.end() :]
    heads: dict[int, Role] = {}
    lines: list[str] = text.split("\n")
    for number, line in enumerate(lines, 1):
        if "［＃" not in line:
            continue
        if match := _HEADING.search(line):
            heads[number] = _LEVELS[match[1]]
        gone.extend(Omission(note[0], "aozora-note", number) for note in _NOTE.finditer(line))
        lines[number - 1] = _NOTE.sub("", line)
    whole = "\n".join(lines)
    metadata, title_cues = _title(lines)
    return Bare(whole, title_cues | _cues(heads, whole), metadata, tuple(gone))


def _title(lines: list[str]) -> tuple[Metadata, dict[int, Finding]]:
    """Title, authors and translators: the lines that stand before the first blank one."""
    head = lines[: next((at for at, line in enumerate(lines) if not line.strip()), 0)]
    if not 2 <= len(head) <= 6:
        return Metadata(language="ja"), {}
    names = head[-2:] if head[-1].endswith("訳") else head[-1:]
    people = tuple(
        Contributor(name.removesuffix("訳"), "trl" if name.endswith("訳") else "aut")
        for name in names
        if name != head[0]
    )
    cues = {1: Finding(Role.TITLE, "aozora-title")}
    for number in range(len(head) - len(people) + 1, len(head) + 1):
        cues[number] = Finding(Role.BYLINE, "aozora-title")
    return Metadata(title=head[0], contributors=people, language="ja"), cues


def _cues(heads: dict[int, Role], text: str) -> dict[int, Finding]:
    """What each line is; the greatest heading used is the chapters' where no smaller one is."""
    used = set(heads.values())
    chapters = next((r for r in (Role.CHAPTER, Role.PART, Role.HEADING) if r in used), None)
    found = {
        number: Finding(Role.CHAPTER if role is chapters else role, "aozora-heading")
        for number, role in heads.items()
    }
    if colophon := _COLOPHON.search(text):
        line = text.count("\n", 0, colophon.start()) + 1
        note = Finding(Role.NOTE, "aozora-colophon", 1.0, "acknowledgment", "底本")
        found[line] = note
    return found
