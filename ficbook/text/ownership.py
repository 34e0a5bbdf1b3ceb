"""Disclaimers without their word: "I don't own anything you recognize", "Not mine, don't sue"."""

import re

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
_DISCLAIMED = re.compile(
    rf"\b(?:I|[Ww]e)(?:,? (?:sadly|unfortunately),?)? (?:{_NOT}(?: \w+)? own|own) {_WORKS}{_AFTER}"
    rf"|^{_SMALL}$|{_ELSEWHERE}.{{0,20}}\b[Dd]isclaimers?\b"
    r"|\b(?:[Ss]tandard|[Uu]sual|[Ss]ame) [Dd]isclaimers?\b"
    r"|\b(?:[Tt]hey|[Tt]hese|[Tt]he \w+) (?:aren['’]t|are not) mine\b.{0,60}\b(?:belong|own)"
    rf"|\b{_MINE}\b.{{0,40}}\b(?:sue|borrow|belong|own|Rowling)"
    r"|\b[Nn]o (?:copyright )?(?:infringement|profit)\b.{0,30}\b(?:intended|made|meant)\b"
    rf"|\b{_OWNERS}\b.{{0,60}}\b(?:belongs?|(?:is|are) (?:the )?property)\b (?:to|of)\b"
    r"|\b(?:[Pp]lease )?(?:don['’]t|do not) sue\b(?: me| us)?\s*(?:$|[.!,)*:;])"
)


def disclaims(text: str) -> bool:
    """Whether a paragraph without a label says that the story's world is not its author's."""
    if len(text) > _LONGEST or text[:1] in '"“‘«':
        return False
    return bool(_DISCLAIMED.search(text[:_SAMPLE]))


_COPYRIGHT = re.compile(
    r"(?:\([cC]\)|©|[Cc]opyright)\s?(?:\([cC]\)|©)?\s?.{0,60}\b(?:19|20)\d\d\b.{0,60}"
)


def claims_copyright(text: str) -> bool:
    """Whether a line says whose the story itself is, and since when: "(c) 1998 by Wren"."""
    return len(text) < 120 and bool(_COPYRIGHT.fullmatch(text.strip()))
