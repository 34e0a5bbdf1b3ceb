"""Lines that open a scene in words: a point of view, a leap in time, a place and date."""

import re
from functools import cache

from ficbook.text.scene_words import (
    FLASHBACK_CUES,
    FLASHBACKS,
    LEAP_CUES,
    LEAPS,
    MONTHS,
    STAGE,
    VIEW_CUES,
    VIEWS,
    WEEKDAYS,
)

LONGEST = 120
"""No scene head is longer than this many characters."""

_TRIM = " \t*_~=-–—.…:<>()[]{}|•#◆◇■□●○【】（）"


def _any(rows: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """One pattern for every row of a table."""
    return re.compile("|".join(f"(?:{pattern})" for _, pattern in rows), re.IGNORECASE)


@cache
def _leap() -> re.Pattern[str]:
    """A leap in time."""
    return _any(LEAPS)


@cache
def _flashback() -> re.Pattern[str]:
    """Where a memory or a dream begins or ends."""
    return _any(FLASHBACKS)


@cache
def _view() -> re.Pattern[str]:
    """A point of view."""
    return _any(VIEWS)


_SKIP = re.compile(r"(?:time ?skip|time jump|fast ?forward)\b[:,]?(?: \S.{0,40})?", re.IGNORECASE)


@cache
def _date() -> re.Pattern[str]:
    """A date, and what stands after it."""
    return re.compile(
        rf"(?:(?:{WEEKDAYS}),?\s+)?(?:the\s+|den\s+|le\s+|el\s+)?"
        rf"(?:(?:{MONTHS})(?:\.?\s+\d{{1,4}}(?:st|nd|rd|th)?|,?\s+\d{{4}})"
        rf"|\d{{1,2}}(?:st|nd|rd|th|er|[.º°])?\s+(?:of\s+|de\s+)?(?:{MONTHS})"
        rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
        rf"(?![\w])(?P<rest>.{{0,70}})",
        re.IGNORECASE,
    )


@cache
def _stage() -> re.Pattern[str]:
    """A line that gives the place or the hour and nothing else."""
    return re.compile(rf"(?:{STAGE})\s?[:：]\s?[^.!?。]{{1,50}}", re.IGNORECASE)


_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_LONG_WORD = 6  # letters; a shorter word alone on its line is no mark of a memory
_SHORT_HAN = 30
_COUNTED_DAY = re.compile(
    r"(?:day|tag|jour|día|dia|giorno|день)\s\d{1,4}(?:[,:–—-]\s?[^.!?]{0,40})?", re.IGNORECASE
)
_HAN_DATE = re.compile(
    r"(?:[^\W\d_]{1,10}[，,、\s]{1,2})?[0-9０-９〇零一二三四五六七八九十]{2,4}年"
    r"(?:[0-9０-９一二三四五六七八九十]{1,2}月)?(?:[0-9０-９一二三四五六七八九十]{1,3}[日号])?"
)
_PLACE = re.compile(r"(?>(?:[^\W\d_a-z][\w.'’-]*+(?:\s(?:of |the |de |di |der )?|$)){1,5})")


@cache
def _calendar() -> re.Pattern[str]:
    """A day with its month anywhere in a line."""
    return re.compile(
        rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:{MONTHS})\b|\b(?:{MONTHS})\.?\s+\d",
        re.IGNORECASE,
    )


_DAY = re.compile(
    rf"(?:{WEEKDAYS})(?:,?\s(?:morning|evening|night|afternoon|noon|abend|morgen|nacht|matin|soir))?",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?:at\s)?\d{1,2}(?:[:.]\d\d)?\s?(?:h\d\d|[ap]\.?m\.?|hours|hrs|o'? ?clock|uhr)(?:\W.{0,40})?"
    r"|\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)",
    re.IGNORECASE,
)
_FIRST = frozenset("0123456789")
_SPEECH = ('"', "“", "«", "‘", "'", "„")
_SENTENCE = re.compile(r"[a-zа-я]{2,}[.!?]\s+[A-ZА-Я]")
_OF_LEAP, _OF_FLASHBACK, _OF_VIEW = (
    frozenset(words.split()) for words in (LEAP_CUES, FLASHBACK_CUES, VIEW_CUES)
)
_OF_DATE = frozenset((*MONTHS.split("|"), *WEEKDAYS.split("|")))
_CUES = _OF_LEAP | _OF_FLASHBACK | _OF_VIEW | _OF_DATE
_DIGIT = re.compile("[0-9]")
_NO_SIGNS = str.maketrans(dict.fromkeys("*_~=–—:,;()[]{}<>|•#!?'’/-…«»“”„：（）", " "))
_HAN_CUE = re.compile("[年日夜朝天后後前头頃視视回憶忆闪閃时間時场場点サイド]")


_SPREAD = re.compile(r"(?:\S {1,4}){4,40}\S")  # "D A N N Y ' S P O V"


def scene_head(text: str) -> str:
    """The rule by which a line opens a scene ("date", "point of view" …), "" if it does not."""
    text = text.strip()
    if not 2 <= len(text) <= LONGEST or "\n" in text or text[0] in _SPEECH:
        return ""
    if text[1] == " " and _SPREAD.fullmatch(text) and "".join(text.split()).lower().endswith("pov"):
        return "point of view"
    cues, han = _cues(text), _has_han(text)
    counted = bool(_DIGIT.search(text))
    if not (cues or han or counted or _is_staged(text)):
        return ""
    return _rule(text, text.strip(_TRIM), cues, han=han) or (
        _dated(text.strip(_TRIM), text) if han or counted or cues & _OF_DATE else ""
    )


def _rule(text: str, bare: str, cues: frozenset[str], *, han: bool) -> str:
    """The rule, other than by its date or hour, by which a line with these cues opens a scene."""
    set_off = bare != text or _is_han(bare)
    if (han or cues & _OF_FLASHBACK) and _flashback().fullmatch(bare):
        return "flashback" if set_off or " " in bare or len(bare) > _LONG_WORD else ""
    if text[0] in "[(*~-" and cues & _OF_FLASHBACK and _SKIP.fullmatch(bare):
        return "leap in time"
    if (han or cues & _OF_VIEW) and _view().fullmatch(bare):
        return "point of view"
    if (han or cues & _OF_LEAP) and _leap().fullmatch(bare) and (set_off or " " in bare):
        return _unless_sentence("leap in time", text)
    return "place" if _is_staged(text) and _stage().fullmatch(bare) else ""


def names_date(text: str) -> bool:
    """Whether a short line names a day of the calendar anywhere in it."""
    return len(text) <= LONGEST and bool(_cues(text) & _OF_DATE and _calendar().search(text))


def _cues(text: str) -> frozenset[str]:
    """The words of a line without one of which most scene heads cannot be: the cheap question."""
    words = text.lower().translate(_NO_SIGNS).split()
    if found := _CUES.intersection(words):
        return found
    return _CUES.intersection([word.rstrip(".") for word in words if word[-1] == "."])


def _is_staged(text: str) -> bool:
    """Whether a line has the colon behind which it may give a place or an hour."""
    return ":" in text or "：" in text


def _has_han(text: str) -> bool:
    """Whether a short line has a Chinese or Japanese sign that scene heads have."""
    return not text.isascii() and len(text) < _SHORT_HAN and bool(_HAN_CUE.search(text))


def _is_han(text: str) -> bool:
    return text[:1] > "\u3040"


def _dated(bare: str, text: str) -> str:
    place, comma, rest = bare.partition(", ")
    if comma and _PLACE.fullmatch(place):
        if _YEAR.fullmatch(rest):
            return "date"
        if dated := _date().fullmatch(rest):
            return "date" if len(dated["rest"]) < 8 else ""
    match = _date().match(bare)
    if match and not _SENTENCE.search(text) and _short_rest(match["rest"]):
        return "date"
    if _COUNTED_DAY.fullmatch(bare) or _HAN_DATE.fullmatch(bare):
        return "date"
    return "hour" if _HOUR.fullmatch(bare) or _DAY.fullmatch(bare) else ""


def _short_rest(rest: str) -> bool:
    """Whether what follows a date is a year, a place or an hour, and not a sentence."""
    rest = rest.strip().removeprefix("de ")
    if not rest or rest[0] in ",:;(–—-./|" or rest[0].isdigit():
        return not re.search(r"\b(?:was|were|had|he|she|they|said|it|is)\b", rest, re.IGNORECASE)
    return False


def _unless_sentence(rule: str, text: str) -> str:
    """A leap in time that ends like a sentence without dots ("Later!") is speech."""
    return "" if text.endswith(("!", "?", ",")) else rule
