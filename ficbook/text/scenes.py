"""Lines that open a scene in words: a point of view, a leap in time, a place and date."""

import re
from functools import cache

from ficbook.text.scene_words import CUES, FLASHBACKS, LEAPS, MONTHS, STAGE, VIEWS, WEEKDAYS

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
_POINT = re.compile(
    r"pov|p\.o\.v|point|perspe[ck]t|sicht|pdv|punto|ponto|лица|глазами|пов|[视視][角点]|side|サイド",
    re.IGNORECASE,
)


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
_COUNTED_DAY = re.compile(
    r"(?:day|tag|jour|día|dia|giorno|день)\s\d{1,4}(?:[,:–—-]\s?[^.!?]{0,40})?", re.IGNORECASE
)
_HAN_DATE = re.compile(
    r"(?:[^\W\d_]{1,10}[，,、\s]{1,2})?[0-9０-９〇零一二三四五六七八九十]{2,4}年"
    r"(?:[0-9０-９一二三四五六七八九十]{1,2}月)?(?:[0-9０-９一二三四五六七八九十]{1,3}[日号])?"
)
_PLACE = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*+(?:\s(?:of |the |de |di |der )?|$)){1,5}+")


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
_CUES = frozenset(CUES.split()) | frozenset(MONTHS.split("|")) | frozenset(WEEKDAYS.split("|"))
_NO_SIGNS = str.maketrans(dict.fromkeys("*_~=–—:,;()[]{}<>|•#!?'’/-…«»“”„：（）", " "))
_HAN_CUE = re.compile("[年日夜朝天后後前头頃視视回憶忆闪閃时間時场場点サイド]")


_SPREAD = re.compile(r"(?:\S {1,4}){4,40}\S")  # "D A N N Y ' S P O V"


def scene_head(text: str) -> str:
    """The rule by which a line opens a scene ("date", "point of view" …), "" if it does not."""
    text = text.strip()
    if not 2 <= len(text) <= LONGEST or "\n" in text or text[0] in _SPEECH:
        return ""
    if _SPREAD.fullmatch(text) and "".join(text.split()).lower().endswith("pov"):
        return "point of view"
    if not _has_cue(text):
        return ""
    bare = text.strip(_TRIM)
    if _flashback().fullmatch(bare):
        return "flashback" if bare != text or " " in bare or len(bare) > 6 or _is_han(bare) else ""
    if text[0] in "[(*~-" and _SKIP.fullmatch(bare):
        return "leap in time"
    if _POINT.search(bare) and _view().fullmatch(bare):
        return "point of view"
    if _leap().fullmatch(bare) and (bare != text or len(bare.split()) > 1 or _is_han(bare)):
        return _unless_sentence("leap in time", text)
    if _stage().fullmatch(bare):
        return "place"
    return _dated(bare, text)


def names_date(text: str) -> bool:
    """Whether a short line names a day of the calendar anywhere in it."""
    return len(text) <= LONGEST and _has_cue(text) and bool(_calendar().search(text))


def _has_cue(text: str) -> bool:
    """Whether a line has a digit or any word that a scene head needs: the cheap first question."""
    if any(map(text.__contains__, "0123456789")):
        return True
    if not text.isascii() and _HAN_CUE.search(text):
        return len(text) < 30
    words = text.lower().translate(_NO_SIGNS).split()
    return any(word.rstrip(".") in _CUES for word in words)


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
