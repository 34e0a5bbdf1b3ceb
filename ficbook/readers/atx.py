"""Headings as Markdown writes them in a text that is no Markdown: "# Chapter One".

Taken only where the whole text uses the sign so: a song between hashes, "# 1 hit" and
"#hashtag" stay as they are. Syntax: CommonMark 0.31, "ATX headings".
"""

import re
from itertools import pairwise
from typing import NamedTuple

from ficbook.model.draft import Finding
from ficbook.readers.markdown_headings import cues

_HEADING = re.compile(r"(#{1,6})[ \t]+([^\s#](?:.{0,118}[^\s#,;:])?)[ \t#]*")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?…]+ |[^.][.]$")


class Headed(NamedTuple):
    """A text without the signs of its headings, and by line what each heads."""

    text: str
    cues: dict[int, Finding]


class _Head(NamedTuple):
    line: int
    level: int
    words: str


def headed(text: str) -> Headed | None:
    """The text with its headings found; None where it has none, or a hash means something else."""
    if "# " not in text and "#\t" not in text:
        return None
    lines = text.split("\n")
    heads = _heads(lines)
    if not heads or not _is_sequence(lines, heads):
        return None
    found: dict[int, Finding] = {}
    for head, cue in zip(heads, cues([(h.level, h.words) for h in heads]), strict=True):
        lines[head.line] = head.words
        if cue:
            found[head.line + 1] = cue
    return Headed("\n".join(lines), found)


def _heads(lines: list[str]) -> list[_Head]:
    """The headings of a text, each below a blank line; none where one line is set otherwise."""
    found: list[_Head] = []
    for at, line in enumerate(lines):
        if not line.startswith("#") or not line.lstrip("#").startswith((" ", "\t")):
            continue
        match = _HEADING.fullmatch(line.rstrip())
        above = at and lines[at - 1].strip()
        if not match or above or _SENTENCE.search(match[2]):
            return []
        found.append(_Head(at, len(match[1]), match[2]))
    return found


def _is_sequence(lines: list[str], heads: list[_Head]) -> bool:
    """Whether a heading opens the text or others follow, none right below one of its level."""
    first = heads[0].line
    if len(heads) == 1 and any(line.strip() for line in lines[:first]):
        return False
    ends = pairwise([*heads, _Head(len(lines), 0, "")])
    return all(
        head.level < after.level or any(map(str.strip, lines[head.line + 1 : after.line]))
        for head, after in ends
    )
