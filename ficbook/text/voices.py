"""Whose voice is it? What authors say to readers, and how much a paragraph sounds like one."""

import re
from itertools import repeat

from ficbook.text.phrases import (
    FIRST_PERSON,
    LEGEND,
    META,
    NARRATION,
    POSTING,
    TALK,
    Saying,
    saying,
)

_HANDOVER = saying(Saying.HANDS_OVER)
_PLEA = saying(Saying.PLEADS)
_STATUS = saying(Saying.CLOSES)
_NOTE_TITLE = saying(Saying.NAMES_NOTE)
_PLEA_CUE = re.compile(
    r"review|comment|kudos|vote|r ?& ?r|rnr|r/r|favou?rite|think|kommentar|отзыв|коммент",
    re.IGNORECASE,
)
_PLEA_START = re.compile(
    r"(?:finished!?|please|pls|plz|r ?& ?r|rnr|reviews?|comments?|kudos|leave|read|don|so|and|"
    r"vote|comment|like|subscribe|"
    r"thanks|thank you|remember|as always|tell me|let me|bitte|kommentar|dejen|deja|laissez|жду|"
    r"оставляйте|пишите|until next time|hope you|i love|follow|fav|well|ok|okay|anyway|now|kindly)",
    re.IGNORECASE,
)
_OWNERSHIP = re.compile(
    r"\b(?:own(?:s|ed|er|ers|ership)?|belongs?|property|rights?|copyright|profit|sue|j\.?k\.?|"
    r"rowling|creators?|infringement|trademark|gehör|принадлеж|apartien|perten)",
    re.IGNORECASE,
)
_LOOKS_BACK = saying(Saying.LOOKS_BACK)
_SPACED = re.compile(r"[^\W\d_](?:[ .~*-]{1,3}[^\W\d_]){2,8}")
_PARTS = re.compile(r"[/|\n;,]|\s[-–—]\s")
_TRIM = ' \t*_~=-–—.…!()[]{}<>|•:（）【】"“”'
_UNEDGED = str.maketrans(dict.fromkeys('.,!?;:()[]{}*_~"“”…–—', " "))
_WEIGHTS: dict[str, float] = (
    dict.fromkeys(META.split(), 2.5)
    | dict.fromkeys(FIRST_PERSON.split(), 1.0)
    | dict.fromkeys(NARRATION.split(), -3.0)
)
_POSTING = frozenset(POSTING.split())
_GREETING = re.compile(
    r"(?:hey|hi|hello|hiya|hola|heya|welcome|so|ok|okay|well)\b.{0,20}\b(?:guys+|everyone|everybody|"
    r"all|again|back|readers?|peeps|y'all|people|folks|there)\b",
    re.IGNORECASE,
)
_SORRY = re.compile(r"sorry (?:this|it|for|about)\b.{0,20}\b(?:long|late|wait|delay|short)\b")
_SPEECH = ('"', "“", "«", "„", "‘", "—", "– ", "「", "『")
_TOLD = (
    r"(?:said|says|thought|thinks|read|ran|went|whispered|muttered|murmured|cried|called|asked|"
    r"answered|replied|wrote|added|shouted|told|warned|began|insisted|announced|decided)"
)
_TELLER = r"(?:he|she|they|it|one|(?:the|his|her|their|my|an?) [^\W\d_]+|[A-Z][^\W\d_]+)"
_TAGGED = re.compile(
    rf",['’]? (?:(?:{_TELLER}|I|we) {_TOLD}|{_TOLD} (?:{_TELLER}|I))(?: [^\W\d_]+){{0,5}}[.!?…]?$"
)


def hands_over(text: str) -> bool:
    """Whether a line says "enough talking, on with the story": the end of an opening note."""
    text = text.strip()
    if len(text) > 160 or "\n" in text:
        return False
    return bool(_HANDOVER.fullmatch(text.strip(_TRIM)))


def ends_handing_over(text: str) -> bool:
    """Whether a longer paragraph's last sentence hands over to the story."""
    text = text.strip()
    last = re.split(r"[.!?:)]\s+", text[-200:].rstrip(_TRIM))[-1]
    return len(text) > 20 and bool(_HANDOVER.fullmatch(last.strip(_TRIM)))


def is_told(text: str) -> bool:
    """Whether a line ends by saying who says it: "To be continued, she thought"."""
    return bool(_TAGGED.search(text.rstrip(" *_")[-100:]))


def pleads(text: str) -> bool:
    """Whether a line asks for reviews and says nothing else."""
    text = text.strip()
    if not 3 <= len(text) <= 160 or "\n" in text or text[0] in _SPEECH or is_told(text):
        return False
    if not _PLEA_CUE.search(text):
        return False
    bare = text.strip(_TRIM)
    return bool(_PLEA_START.match(bare) and _PLEA.fullmatch(bare))


def closes_story(text: str) -> bool:
    """Whether a line is an end marker: "to be continued!", "~Fin~", "End of chapter 3", 完."""
    text = text.strip()
    if not text or len(text) > 90 or "\n" in text or is_told(text):
        return False
    bare = text.strip(_TRIM)
    if _SPACED.fullmatch(bare):  # "E-N-D-E", "T H E  E N D"
        bare = "".join(c for c in bare if c.isalnum())
        bare = "the end" if bare.lower() == "theend" else bare
    if bare.lower() == "fine":  # Italian for the end; in English a sentence, with its full stop
        return text[-1] not in ".!,…"
    return text[0] not in '"“' and bool(_STATUS.fullmatch(bare))


_LEGEND = frozenset(LEGEND.split())


def is_legend(text: str) -> bool:
    """Whether a line shows how speech and thought are set: "Talking" / 'Thinking'."""
    if len(text) > 160:
        return False
    parts = [p.lower().translate(_UNEDGED).replace("'", " ").split() for p in _PARTS.split(text)]
    told = [part for part in parts if part]
    return len(told) > 1 and all(len(p) < 5 and not _LEGEND.isdisjoint(p) for p in told)


def talks_of_end(text: str) -> bool:
    """Whether a note looks back on the chapter above it: "hope you liked it", "next update"."""
    return bool(_LOOKS_BACK.search(text[:600]))


def names_note(title: str) -> bool:
    """Whether a chapter's title says that all of it is a note: "Author's Note", "Hiatus"."""
    return bool(_NOTE_TITLE.fullmatch(title.strip(_TRIM).replace("’", "'")))


def claims_ownership(text: str) -> bool:
    """Whether a paragraph speaks of who owns what, as disclaimers do."""
    return bool(_OWNERSHIP.search(text[:400]))


def authorial(text: str) -> float:
    """How much a paragraph sounds like its author talking (1) or like narration (-1)."""
    sample = text[:400]
    if sample[:1] in _SPEECH or sample[:2] == "– ":
        return -1.0
    low = sample.lower().replace("’", "'")
    words = low.translate(_UNEDGED).split()
    strong = sum(phrase in low for phrase in TALK)
    weight = 6 * strong + sum(map(_WEIGHTS.get, words, repeat(0.0)))
    score = weight / max(len(words), 7) * 3
    if '" ' in sample or "” " in sample:
        score -= 0.3
    return max(-1.0, min(1.0, score))


def posts(text: str) -> int:
    """How many different signs there are in a paragraph that somebody posts a story here."""
    low = text[:600].lower().replace("’", "'")
    words = _POSTING.intersection(low.translate(_UNEDGED).split())
    greets, sorry = bool(_GREETING.match(low)), bool(_SORRY.search(low))
    return len(words) + greets + sorry + ("thank you for" in low or "thanks for" in low)


def signs_quotation(text: str) -> bool:
    """Whether a line signs a quotation: "- Hamlet, Act III"."""
    if not 3 < len(text) < 100 or text[0] not in "-–—―" or text[-1] in ".,!?…-–—*":
        return False
    bare = text.lstrip("-–—― ")
    return bare[:1].isupper() and bare[:1].isalpha() and not (set(bare) & set('"“”'))
