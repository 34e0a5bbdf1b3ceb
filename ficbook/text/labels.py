"""Finding the label that opens a paragraph: "A/N:", "Disclaimer -", "Примечания автора:".

Apostrophes, hyphens, brackets, stars and the sign after the label are all one.
"""

import re
from itertools import islice
from typing import NamedTuple

from ficbook.text.label_table import ENGLISH, Row, Trust
from ficbook.text.labels_eastern import EASTERN
from ficbook.text.labels_european import EUROPEAN
from ficbook.text.voices import authorial

__all__ = ["LABELS", "Label", "Row", "Trust", "fields_of", "label"]


LABELS = (*ENGLISH, *EUROPEAN, *EASTERN)
"""Every label known; where two languages share a form, the first one's counts."""


class Label(NamedTuple):
    """A label found: the author's own word, what it opens, the trust in it, where its text starts.

    `alone` is True where nothing but the label stands there.
    """

    written: str
    opens: str
    trust: Trust
    end: int
    alone: bool = False


def _table(rows: tuple[Row, ...]) -> dict[str, tuple[str, Trust]]:
    """Form -> what it opens; where two rows share a form, the first one's."""
    table: dict[str, tuple[str, Trust]] = {}
    for row in rows:
        for form in row.forms.split("|"):
            table.setdefault(form, (row.opens, row.trust))
    return table


_FORMS = _table(LABELS)
_FIRST_WORDS = frozenset(form.partition(" ")[0].rstrip(".") for form in _FORMS)
_HEAD = 52  # characters in which a label has to end
_ANY_SIGN = re.compile(r"[:：–—=~)\]】）/「『-]")
_OPENING = " \t\u3000*_~[({<【（「《-=–—•>#※★☆◆■"
_OPENINGS = frozenset(_OPENING)
_SIGN = re.compile(
    r"[:：]|\s?[-–—]{1,3}(?=\s|$)|\s?[=~](?=\s|$)|[-–—](?=[A-Z])|[\]】）)]|(?=[「『])"
)
_ABBREVIATION = re.compile(r"(?i:[abet]/n|tl/n)(?=\s|$)")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(
    r"\s*(?:\b(?:du|of|vom|del|do|от|on|am) )?(?:#?\d{1,2}|\(\d{1,2}\)"
    r"|\(?\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\)?"
    r"|\d{1,2}\.? [^\W\d_]{3,10}(?: \d{4})?|[^\W\d_]{3,10} \d{1,2},? \d{4})$"
)
_FOR_CHAPTER = re.compile(
    r" (?:for|of|from|about|on|to|\() ?.*$|\s?\(.*$"
    r"| (?:du|de|del|da|do|vom|von|für|zu|zum|zur|pour|para|al|per|к|от|для) .{0,20}"
    r"(?:kapitel|chapitre|cap[íi]tulo|capitolo|глав|част|\d).*$"
)
_AMBIGUOUS = frozenset({"an", "a n", "n/a", "for", "next", "by", "story"})


def label(text: str, extra: dict[str, str] | None = None) -> Label | None:
    """The label that opens `text`; `extra` are a story's own labels, in lower case -> kind."""
    start = 0
    if text[:1] in _OPENINGS:
        start = len(text[:12]) - len(text[:12].lstrip(_OPENING))
    if len(text) > _HEAD and not _ANY_SIGN.search(text, start, start + _HEAD):
        return None
    head = text[start : start + _HEAD]
    if not head:
        return None
    if head[0] in "aAbBeEtT" and (match := _ABBREVIATION.match(head)):
        form = _SIGN.match(head, match.end())
        end = start + (form.end() if form else match.end())
        found = _found(text, match[0], end, extra)
        if form or not found or found.alone or text[:start].strip(" *_~>"):
            return found
        return found._replace(trust=Trust.EDGE) if authorial(text[end:]) > 0 else None
    for sign in islice(_SIGN.finditer(head), 3):  # "Self-Promotion:" has a sign inside
        before = head[: sign.start()]
        if before and (known := _found(text, before, start + sign.end(), extra)):
            return known
    if len(text) <= _HEAD:
        return _found(text, head, len(text), extra)
    return None


def _found(text: str, written: str, end: int, extra: dict[str, str] | None) -> Label | None:
    """The label `written`, if the table or the story's own labels know it."""
    name = written.strip(" \t\u3000*_~[](){}【】（）「」《》-=–—•.!#※★☆◆■<>")
    name += ")" * (name.count("(") > name.count(")"))
    form = name.lower().replace("’", "'").replace("`", "'").replace("´", "'")
    form = " ".join(_unnumbered(form).split())
    first = form.partition(" ")[0]
    if first.isalpha() and first not in _FIRST_WORDS and not extra:  # as most lines begin
        return None
    if extra and form in extra:
        return Label(name, extra[form], Trust.ANYWHERE, end, _alone(text, end))
    known = (
        _FORMS.get(form)
        or _FORMS.get(form + ".")
        or (
            _FORMS.get(_FOR_CHAPTER.sub("", form)) if end < len(text) or text[-1] in ":：" else None
        )
    )
    if known is None:
        return None
    opens, trust = known
    if opens == "header:author" and text[0] in "(（":  # "(Autor: ja, wirklich)"
        opens, trust = "author", Trust.ANYWHERE
    alone = _alone(text, end)
    if form in _AMBIGUOUS and not _trusted(form, name, text, end, alone):
        return None
    if alone and end == len(text) and trust is Trust.EDGE and not _alone_form(form, text):
        return None
    return Label(name, opens, trust, end, alone)


def _unnumbered(form: str) -> str:
    """A label without its number or date; most have no digit, which is soon seen."""
    return _NUMBERED.sub("", form) if _DIGIT.search(form) else form


def _alone(text: str, end: int) -> bool:
    return not text[end:].strip(" *_~=-–—:)]}】）>")


def _alone_form(form: str, text: str) -> bool:
    """Whether an edge label without any sign can stand alone on its line: "Chapter Notes"."""
    if ":" in text or "：" in text or form[-1] == "s" or "note" in form or form in _HEADINGS:
        return True
    han = "\u3040" < form[0] < "\ua000"
    framed = text[0] in _FRAMES and text[-1] in _FRAMES  # "*** Nel capitolo precedente ***"
    return (framed and (han or " " in form)) or (han and len(form) > _LONG_HAN)


_FRAMES = frozenset("*~-=[]()<>【】（）《》")
_LONG_HAN = 3  # signs; shorter words of Chinese and Japanese stand alone in stories too
_HEADINGS = frozenset({"summary", "chapter summary", "story summary", "preview", "foreword"})


def _trusted(form: str, name: str, text: str, end: int, alone: bool) -> bool:
    """Short words are labels only as authors write them: "AN:" in capitals, never "me"."""
    if form in {"an", "a n", "n/a"}:
        return (name.isupper() and ":" in text[end - 2 : end + 1]) or (name == "AN" and not alone)
    return form in {"by", "for", "story", "next"} and text[end - 1 : end] == ":" and not alone


def fields_of(lines: list[str]) -> set[int]:
    """Which lines of a paragraph are a header's ("Rating: PG"); none where two do not begin it."""
    found = {at for at, line in enumerate(lines) if label(line)}
    return found if {0, 1} <= found else set()
