"""Which lines with bars are a table, and no verse and no row of signs."""

import re
from collections.abc import Sequence

_RULE = re.compile(r"[ ]{0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-*:?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")


def is_table(lines: Sequence[str]) -> bool:
    """Whether lines are a table with a head, and no row has more cells than that.

    A parser of GitHub's tables drops the cells that are too many, words and all.
    """
    if len(lines) < 2 or "-" not in lines[1] or not _RULE.fullmatch(lines[1]):
        return False
    head = _cells(lines[0])
    return head == _cells(lines[1]) and all(_cells(line) <= head for line in lines[2:])


def _cells(line: str) -> int:
    bare = line.strip()
    bars = len(_BAR.findall(bare))
    return bars + 1 - bare.startswith("|") - (bare.endswith("|") and not bare.endswith("\\|"))
