"""Chapter and part headings: "Chapter Twelve: The Storm", "Kapitel 3", "第十二章", "Prologue"."""

import re
from enum import StrEnum
from typing import NamedTuple

from ficbook.text.forewords import FOREWORDS
from ficbook.text.numerals import ORDINALS, number

LONGEST = 120
"""No heading is longer than this many characters."""


class HeadingKind(StrEnum):
    """How much a heading stands over."""

    CHAPTER = "chapter"
    PART = "part"


class HeadingLine(NamedTuple):
    """A heading taken apart: its own word and number, the number counted, and the title."""

    kind: HeadingKind
    label: str
    number: int | None
    title: str
    sure: float = 0.95


# language, kind, words that take a number. Sources: conventions.md's survey of posted stories
# (English, German, Russian); the others are the plain dictionary words for chapter and part.
NUMBERED: tuple[tuple[str, HeadingKind, str], ...] = (
    ("en", HeadingKind.CHAPTER, "chapter chap. chap ch. ch chpt. episode canto snippet"),
    ("en", HeadingKind.PART, "part arc book volume vol. season act year"),
    ("de", HeadingKind.CHAPTER, "kapitel kap. folge"),
    ("de", HeadingKind.PART, "teil band buch staffel akt"),
    ("fr", HeadingKind.CHAPTER, "chapitre chap. épisode"),
    ("fr", HeadingKind.PART, "partie tome livre saison acte"),
    ("es", HeadingKind.CHAPTER, "capítulo capitulo cap. cap episodio"),
    ("es", HeadingKind.PART, "parte libro tomo temporada acto"),
    ("pt", HeadingKind.CHAPTER, "capítulo capitulo cap. cap episódio"),
    ("pt", HeadingKind.PART, "parte livro temporada ato"),
    ("it", HeadingKind.CHAPTER, "capitolo cap. cap episodio"),
    ("it", HeadingKind.PART, "parte libro volume stagione atto"),
    ("ru", HeadingKind.CHAPTER, "глава гл. эпизод"),
    ("ru", HeadingKind.PART, "часть том книга арка"),
    ("uk", HeadingKind.CHAPTER, "розділ"),
    ("uk", HeadingKind.PART, "частина"),
    ("pl", HeadingKind.CHAPTER, "rozdział"),
    ("pl", HeadingKind.PART, "część tom"),
    ("nl", HeadingKind.CHAPTER, "hoofdstuk"),
    ("nl", HeadingKind.PART, "deel"),
    ("tr", HeadingKind.CHAPTER, "bölüm"),
    ("ar", HeadingKind.CHAPTER, "الفصل"),
    ("ar", HeadingKind.PART, "الجزء"),
    ("he", HeadingKind.CHAPTER, "פרק"),
    ("he", HeadingKind.PART, "חלק"),
)
# Words that head a chapter by themselves.
ALONE: tuple[tuple[str, str], ...] = (
    ("en", "prologue epilogue prelude interlude intermission omake afterword foreword preface"),
    ("en", "side-story bonus-chapter extra-chapter bonus-scene deleted-scene preamble"),
    ("de", "prolog epilog vorwort nachwort zwischenspiel vorspiel"),
    ("fr", "épilogue interlude avant-propos entracte"),
    ("es", "prólogo epílogo interludio prefacio preludio"),
    ("pt", "prólogo epílogo interlúdio prelúdio"),
    ("it", "prologo epilogo interludio preludio"),
    ("ru", "пролог эпилог интерлюдия предисловие послесловие экстра"),
    ("zh", "序章 序幕 楔子 引子 终章 終章 尾声 尾聲 尾章 番外 番外篇 幕间"),
    ("ja", "プロローグ エピローグ 幕間 断章 番外編 序章 終章 最終話 閑話 前編 中編 後編"),
    ("ko", "프롤로그 에필로그 외전"),
    ("uk", "епілог інтерлюдія"),
    ("nl", "proloog epiloog"),
    ("tr", "önsöz sonsöz"),
    ("ar", "المقدمة الخاتمة تمهيد"),
    ("he", "פרולוג אפילוג"),
)

_KINDS = {word: kind for _, kind, row in NUMBERED for word in row.split()}
_ALONE = {word.replace("-", " ") for _, row in ALONE for word in row.split()} | FOREWORDS
_FIRST_WORDS = frozenset(w.split(" ")[0].rstrip(".") for w in (*_KINDS, *_ALONE))
_FIRST = frozenset(w[0] for w in (*_KINDS, *_ALONE)) | frozenset("第卷제#0123456789")
_WORD = re.compile(r"[^\W\d_]+\.?")
_NUMBER = re.compile(
    r"\s*#?\s*(?:the\s+)?(-?\d{1,4}(?:\.\d{1,3})?(?:\s+\d{1,2}/\d{1,2}|\s?[½¼¾⅓⅔])?"
    r"|[^\W\d_]+(?:[ -][^\W\d_]+)?)"
)
_COUNTED = re.compile(r"\d{1,3}[.):]\s+(?=[^\W\d])")
_SEPARATOR = re.compile(r"\s*(?:[:.|,)~]|[-–—]{1,3}|\s/\s)+\s*")
_HAN = re.compile(
    r"(?:[第제]\s*([0-9０-９〇零一二三四五六七八九十百千两兩]{1,8})\s*([章回话話节節幕集部卷編篇장화부])"
    r"|卷([一二三四五六七八九十]{1,3}))"
)
_OF = re.compile(r"\s*(?:of|/)\s*(?:\d{1,3}|\?|[a-z]+)$", re.IGNORECASE)
_DECORATION = " \t*_~=#-–—[](){}<>|•·:"
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] +[^\W\d_]+ [^\W\d_]+.*[.!?]$")
_ENDS_SENTENCE = (".", "!", "?", ",", ";", '"', "”", "…")


def heading(text: str) -> HeadingLine | None:
    """The heading that a single line is, None if it is none."""
    text = text.strip()
    if not text or len(text) > LONGEST or "\n" in text:
        return None
    bare = text.strip(_DECORATION)
    if not bare:
        return None
    first = bare.partition(" ")[0].lower()
    if first in ORDINALS:
        return _counted_before(bare)
    if bare[0].lower() not in _FIRST:
        return None
    if bare[0] in "第卷제":
        return _han(bare)
    if first.isalpha() and first not in _FIRST_WORDS:  # as most lines begin
        return None
    counted = _COUNTED.match(bare)  # "1. Chapter 1: Frost", as archives list their chapters
    found = _numbered(bare[counted.end() :] if counted else bare) or _alone(bare)
    return found or (_counted_before(bare) if counted else None)


def _counted_before(text: str) -> HeadingLine | None:
    """A heading whose number stands before its word: "Zweites Kapitel: Der Schirm", "2. Teil"."""
    first, _, rest = text.partition(" ")
    value = int(first[:-1]) if first[:-1].isdecimal() else ORDINALS.get(first.lower())
    word = _WORD.match(rest) if value is not None else None
    name = word[0].rstrip(".") if word else ""
    kind = _KINDS.get(name.lower())
    if kind is None or (rest if first[0].isdecimal() else first)[0].islower():
        return None
    end = len(first) + 1 + len(name)
    separator = _SEPARATOR.match(text, end)
    title = text[separator.end() :].strip() if separator else ""
    if end < len(text) and not (title and _titled(" " + title)):
        return None
    return HeadingLine(kind, text[:end], value, title)


def _han(text: str) -> HeadingLine | None:
    match = _HAN.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    if rest and rest[0] not in " 　:：、.・—-「『（(" and len(rest) > 20:
        return None
    if rest.endswith(("。", "，", "、")):
        return None
    kind = HeadingKind.PART if match[3] or match[2] in "部卷編篇부" else HeadingKind.CHAPTER
    value = number(match[1] or match[3])
    return HeadingLine(kind, match[0], _whole(value), rest.strip(" 　:：、.・—-"))


def _whole(value: object) -> int | None:
    return int(value) if value is not None and value == int(value) else None  # type: ignore[call-overload]


def _numbered(text: str) -> HeadingLine | None:
    word = _WORD.match(text)
    if not word:
        return None
    name = word[0].lower()
    kind = _KINDS.get(name) or _KINDS.get(name.rstrip("."))
    found = kind and _number_after(text, word.end())
    if not kind or not found:
        return None
    end, value = found
    end = len(text) if _OF.fullmatch(text, end) else end
    rest = text[end:]
    separator = _SEPARATOR.match(rest)
    title = rest[separator.end() :] if separator else rest.strip()
    if not separator and rest and not _titled(rest):
        return None
    weak = kind is HeadingKind.PART and not separator and bool(rest)
    return HeadingLine(kind, text[:end], value, title.strip(), 0.6 if weak else 0.95)


def _number_after(text: str, at: int) -> tuple[int, int | None] | None:
    """Where the number that follows a heading word ends, and the number."""
    match = _NUMBER.match(text, at)
    if not match:
        return None
    for candidate in (match[1], match[1].split()[0], re.split(r"[ -]", match[1])[0]):
        value = number(candidate)
        if value is not None:
            return match.start(1) + len(candidate), _whole(value)
    return None


def _titled(rest: str) -> bool:
    """Whether words after "Chapter 3" without a colon can be its title."""
    words = rest.split()
    if rest[0] not in " \t" or len(words) > 9 or rest.endswith(_ENDS_SENTENCE):
        return False
    return words[0][0].isupper() or words[0][0] in "\"'“‘([¡¿«"


def _alone(text: str) -> HeadingLine | None:
    low = text.lower()
    if low in _ALONE:
        return HeadingLine(HeadingKind.CHAPTER, text, None, "")
    for size in (1, 2):
        words = low.split(" ", size)
        name = " ".join(words[:size]).rstrip(":.,-–— ")
        if name in _ALONE:
            return _alone_with(text, len(name))
    return None


def _alone_with(text: str, end: int) -> HeadingLine | None:
    """A word and more: "Interlude II", "Prologue: The Fall"; None for "Prelude to war"."""
    rest = text[end:]
    separator = _SEPARATOR.match(rest)
    if separator:
        title = rest[separator.end() :].strip()
        told = _SENTENCES.search(title)  # "Foreword: I wrote this in May. Thank you all!"
        return None if told else HeadingLine(HeadingKind.CHAPTER, text[:end], None, title)
    found = _number_after(text, end)
    if found and (found[0] == len(text) or _SEPARATOR.match(text, found[0])):
        after = text[found[0] :]
        separator = _SEPARATOR.match(after)
        title = after[separator.end() :] if separator else ""
        return HeadingLine(HeadingKind.CHAPTER, text[: found[0]], None, title.strip())
    return None


_BARE_NUMBER = re.compile(
    r"#?\s*(\d{1,3}|[IVXL]{1,7}|[ivxl]{1,7})(?:\s*[.:)]-?\s*|\s+[-–—]\s+|$)(.{0,80})"
)


def bare_number(text: str) -> HeadingLine | None:
    """Lines like "1.", "IV", "3. The Storm": a heading only if its neighbours count on with it."""
    text = text.strip()
    match = _BARE_NUMBER.fullmatch(text) if len(text) <= 90 else None
    value = number(match[1]) if match else None
    if not match or value is None or match[2].endswith((",", ";", '"', "”")):
        return None
    return HeadingLine(HeadingKind.CHAPTER, match[1], int(value), match[2].strip(), 0.8)


_SMALL_WORDS = """
a an and are as at be but by das de der die du el et for from in into is la le les los nor of
off on or over per the to un una und up via von vs vs. was were with y e i di da del della do no
na en au aux des à al con il lo um uma zu im am vom
"""
_SMALL = frozenset(_SMALL_WORDS.split())


_CONTENTS = frozenset((
    "contents", "table of contents", "list of chapters", "chapters", "chapter list", "index",
    "inhalt", "inhaltsverzeichnis", "table des matières", "sommaire", "índice", "indice",
    "sommario", "содержание", "оглавление", "目录", "目次",
))  # fmt: skip


def heads_contents(text: str) -> bool:
    """Whether a line is the head of a list of chapters: "Contents"."""
    return len(text) < 40 and text.strip(" *_~=-–—:.\t").lower() in _CONTENTS


_BYLINE = re.compile(
    r"(?:by|von|par|por|di|от|escrit[ao] por|scritt[ao] da):?\s(?=\S)", re.IGNORECASE
)


def is_byline(text: str) -> bool:
    """Whether a line says by whom: "by quillon", "Por Srta. Corchea", but not "by noon"."""
    match = _BYLINE.match(text) if len(text) < 60 else None
    return match is not None and text[match.end()].isupper() and text[-1] not in ".!?,;:"


def plain_title(text: str) -> bool:
    """Whether a line may be a title in sentence case: a few words, and no sign at their end."""
    text = text.strip(" *_~=-–—\t")
    if not 2 <= len(text) <= 65 or "\n" in text or not (text[0].isupper() or text[0].isdigit()):
        return False
    return len(text.split()) <= 8 and (text[-1].isalnum() or text[-1] in ")»’'")


def bare_title(text: str) -> bool:
    """Whether a line with no number looks like a title: short, in title case, no full stop."""
    text = text.strip(" *_~=-–—\t《》")
    if text and "\u3040" <= text[0] <= "\u9fff":
        return 1 < len(text) <= 25 and not set(text) & set("。、，！？「」")
    if not 2 <= len(text) <= 65 or "\n" in text or text.endswith((".", ",", ";", ":", "…")):
        return False
    if text[0] in '"“‘«([{-' or text[-1] in '"”»' or (text.endswith(("!", "?")) and len(text) < 6):
        return False
    words = text.split()
    if not 1 <= len(words) <= 10:
        return False
    weighty = [w for w in words if w.lower() not in _SMALL]
    capital = [w for w in weighty if w[0].isupper() or w[0].isdigit() or w[0] in "&'’("]
    return bool(capital) and len(capital) == len(weighty) and words[0][:1].isupper()
