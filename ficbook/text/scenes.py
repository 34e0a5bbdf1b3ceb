"""Lines that open a scene in words: a point of view, a leap in time, a place and date."""

import re
from functools import cache

LONGEST = 120
"""No scene head is longer than this many characters."""

_TRIM = " \t*_~=-–—.:<>()[]{}|•#"
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|"
    "januar|februar|märz|mai|juni|juli|oktober|dezember|"
    "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_COUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|several|some|a few|few|many|a couple(?: of)?|approximately \d+|about \d+|half an?)"
)
_UNIT = (
    r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie|moment)s?"
)


@cache
def _leap() -> re.Pattern[str]:
    """A leap in time."""
    return re.compile(
        rf"(?:{_COUNT} (?:more )?{_UNIT} (?:later|earlier|ago|before|after|pass(?:ed)?"
        rf"|(?:prior to|before|until|after) .{{1,50}})"
        rf"|later(?: that)? (?:day|night|evening|morning|afternoon|week)|(?:later|earlier) that \w+"
        rf"|the (?:next|following) (?:day|morning|night|week|evening)|meanwhile|later|earlier)",
        re.IGNORECASE,
    )


_FLASHBACK = re.compile(
    r"(?:(?:start|begin|end|beginning|ending)(?: of)?(?: the)? )?"
    r"(?:flash ?backs?|flash ?forward|dream(?: sequence)?|memory|time ?skip|timeskip|fb)"
    r"(?: (?:starts?|begins?|ends?|end|start|over|sequence|ended))?",
    re.IGNORECASE,
)


_SKIP = re.compile(r"(?:time ?skip|time jump|fast ?forward)\b[:,]?(?: \S.{0,40})?", re.IGNORECASE)


_POINT = re.compile(r"pov|p\.o\.v|point of view|perspective", re.IGNORECASE)


@cache
def _pov() -> re.Pattern[str]:
    """A point of view."""
    return re.compile(
        r"(?:(?:[A-Z][\w'’.-]*|the|and|&|[yY]/[nN]|\d(?:st|nd|rd)|first|third|normal|"
        r"no one|nobody)\s?){1,4}"
        r"(?:'s|’s|s'|s’)?\s+(?:pov|p\.o\.v\.?|point of view|person pov|perspective)"
        r"|pov:?\s+.{1,40}",
        re.IGNORECASE,
    )


@cache
def _date() -> re.Pattern[str]:
    """A date, and what stands after it."""
    return re.compile(
        rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?"
        rf"(?:(?:{_MONTHS})(?:\.?\s+\d{{1,4}}(?:st|nd|rd|th)?|,?\s+\d{{4}})"
        rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:{_MONTHS})|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
        rf"(?![\w])(?P<rest>.{{0,70}})",
        re.IGNORECASE,
    )


_PLACE = re.compile(r"(?:[A-Z0-9][\w.'’-]*+(?:\s(?:of |the )?|$)){1,5}+")


@cache
def _calendar() -> re.Pattern[str]:
    """A day with its month anywhere in a line."""
    return re.compile(
        rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:{_MONTHS})\b|\b(?:{_MONTHS})\.?\s+\d",
        re.IGNORECASE,
    )


_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,?\s(?:morning|evening|night|afternoon|noon))?",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?:at\s)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hours|hrs|o'? ?clock|uhr)(?:\W.{0,40})?"
    r"|\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)",
    re.IGNORECASE,
)
_FIRST = frozenset("0123456789")
_SPEECH = ('"', "“", "«", "‘", "'", "„")
_SENTENCE = re.compile(r"[a-zа-я]{2,}[.!?]\s+[A-ZА-Я]")
_CUE_WORDS = """
later earlier flashback flashbacks flash flashforward back skip timeskip pov p.o.v p.o.v. view
perspective meanwhile dream memory ago day night morning evening afternoon noon after before prior
until passed pass fb hour hours week month year next following
monday tuesday wednesday thursday friday saturday sunday
"""
_CUES = frozenset(_CUE_WORDS.split()) | frozenset(_MONTHS.split("|"))
_NO_SIGNS = str.maketrans(dict.fromkeys("*_~=–—:,;()[]{}<>|•#!?'’/-", " "))


def scene_head(text: str) -> str:
    """The rule by which a line opens a scene ("date", "point of view" …), "" if it does not."""
    text = text.strip()
    if not 2 <= len(text) <= LONGEST or "\n" in text or text[0] in _SPEECH:
        return ""
    if not _has_cue(text):
        return ""
    bare = text.strip(_TRIM)
    if _FLASHBACK.fullmatch(bare):
        return "flashback" if bare != text or " " in bare or len(bare) > 6 else ""
    if text[0] in "[(*~-" and _SKIP.fullmatch(bare):
        return "leap in time"
    if _POINT.search(bare) and _pov().fullmatch(bare):
        return "point of view"
    if _leap().fullmatch(bare) and (bare != text or len(bare.split()) > 1):
        return _unless_sentence("leap in time", text)
    return _dated(bare, text)


def names_date(text: str) -> bool:
    """Whether a short line names a day of the calendar anywhere in it."""
    return len(text) <= LONGEST and _has_cue(text) and bool(_calendar().search(text))


def _has_cue(text: str) -> bool:
    """Whether a line has a digit or any word that a scene head needs: the cheap first question."""
    if not text.isascii() or any(map(text.__contains__, "0123456789")):
        return True
    words = text.lower().translate(_NO_SIGNS).split()
    return any(word.rstrip(".") in _CUES for word in words)


def _dated(bare: str, text: str) -> str:
    place, comma, rest = bare.partition(", ")
    if comma and _PLACE.fullmatch(place) and (dated := _date().fullmatch(rest)):
        return "date" if len(dated["rest"]) < 8 else ""
    match = _date().match(bare)
    if match and not _SENTENCE.search(text) and _short_rest(match["rest"]):
        return "date"
    if _HOUR.fullmatch(bare) or _DAY.fullmatch(bare):
        return "hour"
    return ""


def _short_rest(rest: str) -> bool:
    """Whether what follows a date is a year, a place or an hour, and not a sentence."""
    rest = rest.strip()
    if not rest or rest[0] in ",:;(–—-./|" or rest[0].isdigit():
        return not re.search(r"\b(?:was|were|had|he|she|they|said|it|is)\b", rest, re.IGNORECASE)
    return False


def _unless_sentence(rule: str, text: str) -> str:
    """A leap in time that ends like a sentence without dots ("Later!") is speech."""
    return "" if text.endswith(("!", "?", ",")) else rule
