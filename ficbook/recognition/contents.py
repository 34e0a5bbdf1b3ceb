"""Lists of contents told from chapters: headings with nothing of a story between them."""

from collections import Counter
from itertools import pairwise

from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.text.documents import is_sentence
from ficbook.text.headings import heads_contents
from ficbook.text.titles import same_words

_ADJACENT = 3  # so many headings with nothing between are a list of contents
_ABOVE = 8  # passages above the first chapter where a list may stand
_ENTRY = 60  # characters; a longer line between two headings is no entry of a list


def without_contents(page: Page, heads: list[int]) -> list[int]:
    """The headings that open chapters; those of a list of contents are settled as such."""
    counts = Counter(_key(page, at) for at in heads)
    kept: list[int] = []
    for run in _adjacent(page, heads):
        kept += _not_contents(page, run, counts)
    if len(kept) > 1:
        _settle_run_together(page, kept)
    return kept


def _settle_run_together(page: Page, heads: list[int]) -> None:
    """Settle "Contents" and the paragraph below it in which most of the chapters are named."""
    for at in range(max(0, heads[0] - _ABOVE), heads[0] - 1):
        if page.settled[at] or page.settled[at + 1] or not heads_contents(page.text(at)):
            continue
        listed = page.text(at + 1).casefold()
        if sum(_title(page, head).casefold() in listed for head in heads) * 2 > len(heads):
            page.settled[at] = Finding(Role.CONTENTS, "heads a list of chapters", 0.9)
            page.settled[at + 1] = Finding(Role.CONTENTS, "list of chapters", 0.9)


def same_heading(page: Page, one: int, other: int) -> bool:
    """Whether two headings name one chapter: by their numbers, else by their words."""
    a, b = page.signs[one].heading, page.signs[other].heading
    if a and b and a.number is not None and b.number is not None and a.kind is b.kind:
        return a.number == b.number
    return same_words(_title(page, one), _title(page, other))


def _title(page: Page, at: int) -> str:
    """The words of a heading besides its number, if it has any."""
    line = page.signs[at].heading
    return (line.title if line else "") or page.text(at)


def _key(page: Page, at: int) -> str:
    """What two headings of one chapter have in common: their number, else their letters."""
    line = page.signs[at].heading
    if line and line.number is not None:
        return f"{line.kind} {line.number}"
    return "".join(c for c in _title(page, at).casefold() if c.isalnum())


def _adjacent(page: Page, heads: list[int]) -> list[list[int]]:
    """Headings in runs that have nothing of a story between them."""
    runs: list[list[int]] = []
    for head in heads:
        if runs and _nothing_between(page, runs[-1][-1], head):
            runs[-1].append(head)
        else:
            runs.append([head])
    return runs


def _nothing_between(page: Page, one: int, other: int) -> bool:
    if other - one > 4 or any(page.passages[i].opens for i in range(one + 1, other + 1)):
        return False
    between = range(one + 1, other)
    return all(len(page.text(i)) < _ENTRY and page.text(i)[:1] not in '"“' for i in between)


def _not_contents(page: Page, run: list[int], counts: Counter[str]) -> list[int]:
    """The headings of a run that open chapters: none of a list, all of a very short story."""
    if len(run) >= _ADJACENT:
        real = _after_list(page, run, counts)
        _settle(page, run[: len(run) - len(real)])
        return real
    if len(run) == 2 and run[1] == run[0] + 1:
        return run[:1]
    if len(run) == 2 and same_heading(page, *run):
        return run[:1]
    return run


def _after_list(page: Page, run: list[int], counts: Counter[str]) -> list[int]:
    """The headings of a run from the first that was there before, or all if they part prose."""
    seen: set[str] = set()
    anew = len(run)
    for place, at in enumerate(run):
        if (key := _key(page, at)) in seen:
            anew = place
            break
        seen.add(key)
    rest = run[anew:]
    if rest:
        return rest if len(rest) == 1 or _part_prose(page, rest) else rest[-1:]
    once = all(counts[_key(page, at)] == 1 for at in run)
    return run if once and _part_prose(page, run) else []


def _part_prose(page: Page, run: list[int]) -> bool:
    """Whether sentences stand below most of some headings: chapters, however short."""
    told = sum(
        any(is_sentence(page.text(i)) for i in range(one + 1, other))
        for one, other in pairwise(run)
    )
    return told * 2 >= len(run) - 1


def _settle(page: Page, listed: list[int]) -> None:
    """Make some headings a list of contents, with the line that heads it."""
    for at in listed:
        if page.settled[at] is None:
            page.settled[at] = Finding(Role.CONTENTS, "list of chapters", 0.9)
    above = listed[0] - 1 if listed else -1
    if above >= 0 and page.settled[above] is None and heads_contents(page.text(above)):
        page.settled[above] = Finding(Role.CONTENTS, "heads a list of chapters", 0.9)
