"""Whose voice is it? What authors say to readers, and how much a paragraph sounds like one."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import repeat

from ficbook.text.phrases import SAYINGS, Saying
from ficbook.text.posting import signs
from ficbook.text.sayings import BEFORE_PLEAS, FOREIGN
from ficbook.text.voice_words import (
    EVERYWHERE,
    GREETINGS,
    LEGEND,
    NOT_EVERYWHERE,
    UNSPACED,
    WORDS,
)


@cache
def _saying(kind: Saying, *, english: bool | None = None) -> re.Pattern[str]:
    """One pattern for every row that does the same; of English or of others only where it says."""
    rows = (*(SAYINGS if english is not False else ()), *(() if english else FOREIGN))
    patterns = (p for row in rows if row.saying is kind for p in row.patterns)
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


_SMILE = re.compile(r"(?<=[\s!.?])(?:[:;=]['-]?[)(DPpO3]{1,5}|<3|[xX]D|\^_?\^|♥)\W{0,5}$")
_POSTSCRIPT = re.compile(r"^\W{0,3}(?:p\.?\s?){1,3}s\b[.:]?\s*", re.IGNORECASE)
_PLEA_CUES = (
    "review", "comment", "kudos", "vote", "r&r", "r & r", "rnr", "r/r", "favourite", "favorite",
    "follow", "subscribe", "feedback", "think", "thought",
    "like", "komm", "rückmeld", "avis", "opini",
    "recens", "reseñ", "coment", "отзыв", "коммент", "мнени", "лайк",
    "评论", "評論", "收藏", "推荐", "推薦", "月票", "心", "订阅", "留言", "打赏",
    "感想", "評価", "コメント", "ブクマ", "ブックマーク",
)  # fmt: skip
_PLEA_START = re.compile(
    r"(?:finished!?|thoughts|any|please|pls|plz|r ?& ?r|rnr|reviews?|comments?|kudos|feedback|"
    r"leave|read|don|so|and|vote|comment|like|subscribe|"
    r"thanks|thank you|remember|as always|tell me|let me|until next time|hope you|i love|"
    r"follow|fav|well|ok|okay|anyway|now|kindly)",
    re.IGNORECASE,
)
_OWNERSHIP = re.compile(
    r"\b(?:own(?:s|ed|er|ers|ership)?|belongs?|property|rights?|copyright|profit|sue|j\.?k\.?|"
    r"rowling|creators?|infringement|trademark|gehör|принадлеж|apartien|perten|appart)|属于|屬於|原作",
    re.IGNORECASE,
)
_SPACED = re.compile(r"[^\W\d_](?:[ .~*-]{1,3}[^\W\d_]){2,8}")
_PARTS = re.compile(r"[/|\n;,]|\s[-–—]\s")
_TRIM = ' \t\u3000*_~=-–—.…!¡()[]{}<>|•:（）【】「」『』《》。！"“”'
_UNEDGED = str.maketrans(dict.fromkeys('.,!?;:()[]{}*_~"“”…–—«»„¡¿', " "))


@cache
def _everywhere(language: str) -> frozenset[str]:
    """Words of posting that mean nothing else in a language."""
    return frozenset(EVERYWHERE.split()).difference(NOT_EVERYWHERE.get(language, "").split())


@cache
def _weights(language: str) -> Mapping[str, float]:
    """What each word of a language says of the voice: more than 0 for an author's."""
    row = WORDS[language]
    return (
        dict.fromkeys(_everywhere(language), 2.5) | dict.fromkeys(row.meta.split(), 2.5)
        | dict.fromkeys(row.first.split(), 1.0) | dict.fromkeys(row.told.split(), -3.0)
    )  # fmt: skip


@cache
def _talk(language: str) -> tuple[str, ...]:
    return tuple(WORDS[language].talk.split("|"))


@cache
def _posting(language: str) -> frozenset[str]:
    """Words of posting; those of any language are the author's own choice in English."""
    own = WORDS[language].posting.split()
    return frozenset(own if language == "en" else (*own, *_everywhere(language)))


@cache
def _greeting() -> re.Pattern[str]:
    rows = (rf"(?:{first})\b.{{0,25}}\b(?:{whom})\b" for _, first, whom in GREETINGS)
    return re.compile("|".join(rows), re.IGNORECASE)


_SORRY = re.compile(r"sorry (?:this|it|for|about)\b.{0,20}\b(?:long|late|wait|delay|short)\b")
_ELIDING = frozenset(("fr", "it"))  # "l'auteur" is two words
_SPEECH = ('"', "“", "«", "„", "‘", "—", "– ", "「", "『", "―")
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
    return bool(_saying(Saying.HANDS_OVER).fullmatch(text.strip(_TRIM)))


def gets_going(text: str) -> bool:
    """Whether a line says "here we go": the end of a note if one stands above, else of nothing."""
    text = text.strip()
    return len(text) < 60 and bool(_saying(Saying.GETS_GOING).fullmatch(text.strip(_TRIM)))


def ends_handing_over(text: str) -> bool:
    """Whether a longer paragraph's last sentence hands over to the story."""
    text = text.strip()
    last = re.split(r"[.!?:)]\s+", text[-200:].rstrip(_TRIM))[-1]
    if len(text) <= 20:
        return False
    if _saying(Saying.HANDS_OVER).fullmatch(last.strip(_TRIM)):
        return True
    return gets_going(last) and posts(text) > 0


def is_told(text: str) -> bool:
    """Whether a line ends by saying who says it: "To be continued, she thought"."""
    return bool(_TAGGED.search(text.rstrip(" *_")[-100:]))


def pleads(text: str) -> bool:
    """Whether a line asks for reviews and says nothing else."""
    text = text.strip()
    if not 3 <= len(text) <= 160 or "\n" in text or text[0] in _SPEECH or is_told(text):
        return False
    low = text.lower()
    if not any([cue in low for cue in _PLEA_CUES]):  # noqa: C419 -- faster
        return False
    bare = _POSTSCRIPT.sub("", _SMILE.sub("", text)).strip(_TRIM)
    if _PLEA_START.match(bare) and _saying(Saying.PLEADS, english=True).fullmatch(bare):
        return True
    foreign = _saying(Saying.PLEADS, english=False)
    if foreign.fullmatch(bare):
        return True
    thanks = (re.match(pattern, bare, re.IGNORECASE) for pattern in BEFORE_PLEAS)
    return any(found and foreign.fullmatch(bare, found.end()) for found in thanks)


_ALSO_WORDS = frozenset(("fine", "continua"))


def closes_story(text: str) -> bool:
    """Whether a line is an end marker: "to be continued!", "~Fin~", "End of chapter 3", 完."""
    text = text.strip()
    if not text or len(text) > 90 or "\n" in text or is_told(text):
        return False
    bare = text.strip(_TRIM)
    if _SPACED.fullmatch(bare):  # "E-N-D-E", "T H E  E N D"
        bare = "".join(c for c in bare if c.isalnum())
        bare = "the end" if bare.lower() == "theend" else bare
    if bare.lower() in _ALSO_WORDS:  # a sentence, with its full stop, as well
        return text[-1] not in "!," and (text[-1] != "." or text.endswith("..."))
    return text[0] not in '"“' and bool(_saying(Saying.CLOSES).fullmatch(bare))


_LEGEND = frozenset(LEGEND.split())
_KEYS = 12  # lines
_SHOWN = (
    r"(?:talk\w*|think\w*|thoughts?|speech|speak\w*|actions?|scene change|change of scene"
    r"|flash ?backs?|dreams?|time ?skip|pov change|sound effects?|emphasis|telepathy|letters?)"
)
# A key on a line of its own: "'blah' - thinking".
_KEY = re.compile(
    rf"\S.{{0,40}}?\s?[-=–:]{{1,2}}\s(?:[\w']{{1,12}} ){{0,3}}{_SHOWN}", re.IGNORECASE
)
# Any line of a key with such a one in it: "**blah** - demons".
_SHOWS = re.compile(r"\S.{0,40}?\s?[-=–:]{1,2}\s(?:[\w'/]{1,12} ){0,3}[\w'/]{1,14}[.!]?")
_MARKED = frozenset("\"“'‘*_~<(/[")


def is_legend(text: str) -> bool:
    """Whether a line shows how speech and thought are set: "Talking" / 'Thinking'."""
    lines = text.split("\n")
    marked = len(lines) <= _KEYS and text[:1] in _MARKED
    if marked and any(_KEY.fullmatch(line.strip()) for line in lines):
        return all(_SHOWS.fullmatch(line.strip()) for line in lines)
    if len(text) > 160:
        return False
    parts = [p.lower().translate(_UNEDGED).replace("'", " ").split() for p in _PARTS.split(text)]
    told = [part for part in parts if part]
    return len(told) > 1 and all(len(p) < 5 and not _LEGEND.isdisjoint(p) for p in told)


def talks_of_end(text: str, language: str = "en") -> bool:
    """Whether a note looks back on the chapter above it: "hope you liked it", "next update"."""
    return bool(_looks_back(language).search(text[:600]))


@cache
def _looks_back(language: str) -> re.Pattern[str]:
    """What looks back in English, which is mixed into every language, and in one other."""
    rows = (row for row in (*SAYINGS, *FOREIGN) if row.saying is Saying.LOOKS_BACK)
    patterns = (p for row in rows if row.language in {"en", language} for p in row.patterns)
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


def names_note(title: str) -> bool:
    """Whether a chapter's title says that all of it is a note: "Author's Note", "Hiatus"."""
    return bool(_saying(Saying.NAMES_NOTE).fullmatch(title.strip(_TRIM).replace("’", "'")))


def claims_ownership(text: str) -> bool:
    """Whether a paragraph speaks of who owns what, as disclaimers do."""
    return bool(_OWNERSHIP.search(text[:400]))


def authorial(text: str, language: str = "en") -> float:
    """How much a paragraph sounds like its author talking (1) or like narration (-1)."""
    sample = text[:400]
    if sample[:1] in _SPEECH or sample[:2] == "– ":
        return -1.0
    low = sample.lower().replace("’", "'")
    if language in UNSPACED:
        return _unspaced_voice(low, language)
    language = language if language in WORDS else "en"
    words = _words(low, language)
    strong = sum(map(low.__contains__, _talk(language)))
    weight = 6 * strong + sum(map(_weights(language).get, words, repeat(0.0)))
    score = weight / max(len(words), 7) * 3
    if '" ' in sample or "” " in sample:
        score -= 0.3
    return max(-1.0, min(1.0, score))


def _words(low: str, language: str) -> list[str]:
    bare = low.translate(_UNEDGED)
    return (bare.replace("'", " ") if language in _ELIDING else bare).split()


def _unspaced_voice(low: str, language: str) -> float:
    """The voice of a text without blanks: by what stands in it, for its length."""
    row = UNSPACED[language]
    found = {field: _standing(low, getattr(row, field)) for field in row._fields}
    weight = 6 * found["talk"] + 2.5 * (found["meta"] + found["posting"]) + found["first"]
    score = (weight - 3 * found["told"]) / max(len(low) / 2, 7) * 3
    return max(-1.0, min(1.0, score))


def _standing(low: str, phrases: str) -> int:
    return sum(phrase in low for phrase in phrases.split("|"))


_ANSWER = re.compile(r"[@*_~-]{0,3}[^\W_][^:\n]{0,30}?[*_]{0,2}\s?[:：][*_]{0,2}\s?\S")


def answers_reader(text: str) -> bool:
    """Whether a line can be one of a list of answers to readers: "Lily42: Thank you!"."""
    return bool(_ANSWER.match(text))


def greets(text: str) -> bool:
    """Whether a paragraph begins by greeting its readers: "Hi guys!", "Всем привет!"."""
    return bool(_greeting().match(text[:80].lstrip(" *_¡~-")))


def posts(text: str, language: str = "en") -> int:
    """How many different signs there are in a paragraph that somebody posts a story here."""
    low = text[:600].lower().replace("’", "'")
    if language in UNSPACED:
        return _standing(low, UNSPACED[language].posting)
    language = language if language in WORDS else "en"
    words = _posting(language).intersection(_words(low, language))
    if language == "en":
        return len(words) + greets(low) + signs(low)
    talks = any(phrase in low for phrase in _talk(language))
    return len(words) + greets(low) + talks


def signs_quotation(text: str) -> bool:
    """Whether a line signs a quotation: "- Hamlet, Act III"."""
    if not 3 < len(text) < 100 or text[0] not in "-–—―" or text[-1] in ".,!?…-–—*":
        return False
    bare = text.lstrip("-–—― ")
    return bare[:1].isupper() and bare[:1].isalpha() and not (set(bare) & set('"“”'))
