"""Disclaimers without their word: "I don't own anything you recognize", "Not mine, don't sue"."""

import re
from functools import cache

_LONGEST = 600  # characters of a paragraph that does nothing but disclaim
_SAMPLE = 300
_NOT = (
    r"(?:do(?:es)?n['’]?t|do(?:es)? not|did(?:n['’]t| not)|never|sadly|still do(?:n['’]t| not)|"
    r"will never)"
)
_NAME = r"[A-Z][\w'’.]{1,20}(?: (?:and|or|the|of|[A-Z][\w'’.]{0,20})){0,6}"
_THINGS = r"(?:characters?|rights|series|franchise|show|books?|lyrics|songs?)"
_WORKS = (
    r"(?:anything|nothing|none|any(?: of (?:it|this|them|these|the))?|them|"
    rf"(?:any of )?(?:the |these |his |her |their )?(?:\w+ )?{_THINGS}|{_NAME})"
)
_AFTER = r"\s*(?:$|[.,;:!?)(*]|(?:or|and|but|except|in|you|related|from)\b|that\b (?:you|is))"
_SMALL = (
    r"\W{0,3}i (?:do(?:n['’]?t| not)|still don['’]?t) own (?!(?:an?|my|any|much|one)\b)"
    r"[\w' ]{2,40}\W{0,5}"
)
_ELSEWHERE = r"\b(?:[Ss]ee|[Ss]ame as) (?:the )?(?:first|part|chapter|previous)\b"
_OWNERS = r"(?:[Cc]haracters?|[Ee]verything|settings?|places?|All of (?:it|this|them))"
_MINE = r"(?:[Nn]ot|none of (?:it|this|them) is|isn['’]t) mine"
_DISCLAIMED = (
    rf"\b(?:I|[Ww]e)(?:,? (?:sadly|unfortunately),?)? (?:{_NOT}(?: \w+)? own|own) {_WORKS}{_AFTER}"
    rf"|^{_SMALL}$|{_ELSEWHERE}.{{0,20}}\b[Dd]isclaimers?\b"
    r"|\b(?:[Ss]tandard|[Uu]sual|[Ss]ame) [Dd]isclaimers?\b"
    r"|\b(?:[Tt]hey|[Tt]hese|[Tt]he \w+) (?:aren['’]t|are not) mine\b.{0,60}\b(?:belong|own)"
    rf"|\b{_MINE}\b.{{0,40}}\b(?:sue|borrow|belong|own|Rowling)"
    r"|\b[Nn]o (?:copyright )?(?:infringement|profit)\b.{0,30}\b(?:intended|made|meant)\b"
    rf"|\b{_OWNERS}\b.{{0,60}}\b(?:belongs?|(?:is|are) (?:the )?property)\b (?:to|of)\b"
    r"|\b(?:[Pp]lease )?(?:don['’]t|do not) sue\b(?: me| us)?\s*(?:$|[.!,)*:;])"
)
# Without one of these nobody disclaims: most texts need no pattern.
_CUES = (
    " own ", "isclaimer", "mine", "infringement", "profit", "belong", "property", "sue",
)  # fmt: skip


def disclaims(text: str) -> bool:
    """Whether a paragraph without a label says that the story's world is not its author's."""
    if len(text) > _LONGEST or text[:1] in '"“‘«':
        return False
    sample = text[:_SAMPLE]
    cued = any([cue in sample for cue in _CUES])  # noqa: C419 -- faster
    return cued and bool(_disclaimed().search(sample))


@cache
def _disclaimed() -> re.Pattern[str]:
    return re.compile(_DISCLAIMED)


_FICTION = re.compile(r"\b(?:characters|plot|OCs?|franchise|fandom)\b")


def names_fiction(text: str) -> bool:
    """Whether what is disclaimed can only be a story's: "I do not own the characters"."""
    return bool(_FICTION.search(text[:_SAMPLE]))


_COPYRIGHT = re.compile(
    r"(?:\([cC]\)|©|[Cc]opyright)\s?(?:\([cC]\)|©)?\s?.{0,60}\b(?:19|20)\d\d\b.{0,60}"
)


def claims_copyright(text: str) -> bool:
    """Whether a line says whose the story itself is, and since when: "(c) 1998 by Wren"."""
    return len(text) < 120 and bool(_COPYRIGHT.fullmatch(text.strip()))
