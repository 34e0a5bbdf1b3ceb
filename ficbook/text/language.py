"""Which language a story is in: by its script, then by the words that every page of it holds."""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from ficbook.text.stop_words import LANGUAGE_OF, LETTERS, SCRIPTS, STOP_WORDS

SAMPLE = 20_000
"""So many characters of a story are enough to tell its language."""

_LETTERS_WANTED = 60  # of a text: fewer tell nothing
_WORDS_WANTED = 25
_SHARE = 0.25  # of the words of a page of prose that are in its language's row
_LESS = 0.15  # where words are long and endings many, as in Finnish; then far ahead of the next
_LEAD, _FAR = 1.15, 2.5  # over the next likely language
_STRANGE = 0.1  # of the words: where fewer are in the row of English, the text is not English
_WORD = re.compile(r"[^\W\d_]+")


class Found(NamedTuple):
    """A language as BCP 47 has it, and how sure it is (0 to 1).

    Too little text has no sureness; words that are evidently not English, and of no language
    known here, have a little and no tag.
    """

    tag: str = ""
    sureness: float = 0.0


def language_of(text: str) -> Found:
    """The language of a text, told from its first `SAMPLE` characters."""
    text = text[:SAMPLE]
    signs = Counter(text)
    letters = _letters_by_script(signs)
    total = letters.total()
    if total < _LETTERS_WANTED:
        return Found()
    if letters["kana"] * 20 > letters["kana"] + letters["han"] > total / 2:
        return Found("ja", 0.99)
    script, count = letters.most_common(1)[0]
    share = count / total
    if script in LANGUAGE_OF:
        return Found(LANGUAGE_OF[script], share)
    if script == "arabic":
        return Found(_by_letters(script, signs), share)
    return _by_words(text.lower())


def script_of(text: str) -> str:
    """The script of most letters of a text, as `SCRIPTS` calls it; empty where it has none.

    A twentieth of kana among Chinese characters is Japanese.
    """
    letters = _letters_by_script(Counter(text[:SAMPLE]))
    if letters["kana"] * 20 > letters["kana"] + letters["han"] > letters.total() / 2:
        return "kana"
    return letters.most_common(1)[0][0] if letters else ""


def _letters_by_script(signs: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for sign, count in signs.items():
        if script := _script(sign):
            found[script] += count
    return found


def _script(sign: str) -> str:
    """The script of a letter, "" for any other character."""
    within = (
        script
        for script, ranges in SCRIPTS
        for first, last in zip(ranges[::3], ranges[2::3], strict=True)
        if first <= sign <= last
    )
    return next(within, "")


def _by_letters(script: str, signs: Counter[str]) -> str:
    """The language whose own letters are the most frequent."""
    weights = {
        tag: sum(signs[letter] for letter in own) for of, tag, own in LETTERS if of == script
    }
    return max(weights, key=lambda tag: weights[tag])


def _by_words(text: str) -> Found:
    words = Counter(_WORD.findall(text))
    total = words.total()
    if total < _WORDS_WANTED:
        return Found()
    shares = sorted(
        ((sum(words[w] for w in row) / total, tag) for tag, row in _rows().items()), reverse=True
    )
    (best, tag), (second, _) = shares[:2]
    if best < max(_SHARE, second * _LEAD) and best < max(_LESS, second * _FAR):
        english = next(share for share, of in shares if of == "en")
        return Found("" if english < _STRANGE else tag, 0.5)
    return Found(tag, min(0.99, 0.6 + best))


@cache
def _rows() -> dict[str, frozenset[str]]:
    return {tag: frozenset(row.split()) for tag, row in STOP_WORDS.items()}
