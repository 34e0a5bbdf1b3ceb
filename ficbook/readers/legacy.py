"""Which encoding from before Unicode some bytes are in.

Each candidate that decodes without a fault is judged by the characters it gives: the right
one yields the letters of one language where letters stand, a wrong one yields rare letters,
capitals inside words and signs among letters.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from ficbook.readers.alphabets import LETTERS, WRITTEN_IN

_SAMPLE = 200_000  # bytes: more tells no more
_EASTERN = {
    "cp932": (re.compile("[ぁ-んァ-ヶー。、「」]"), 1.3),
    "euc_jp": (re.compile("[ぁ-んァ-ヶー。、「」]"), 1.3),
    "gb18030": (re.compile("[的一是不了在人有我他这个们中来上大为和说，。“”]"), 2.6),
    "big5": (re.compile("[的一是不了在人有我他這個們中來上大為和說，。「」]"), 2.6),
    "cp949": (re.compile("[이다는을를의에가고하지한은도로기사나아어그리서들있었]"), 2.2),
}
"""Common characters, and what their share is worth."""
_SHIFTED = (
    (re.compile(rb"\x1b\$[@B]"), "iso2022_jp_2"),
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"(?:~\{[!-w][!-~](?:[!-~]{2})+~\}.{0,500}){2}", re.DOTALL), "hz"),
)
"""Encodings in seven bits that shift into another script: of old mail and Usenet."""
_ENOUGH = 30_000  # bytes in which the letters of a language show
_RANKED = 15  # letters: of more, the rare ones show little
_SURE = 0.5
_LEAD = 0.04  # over another encoding that gives other words
_BESIDE = frozenset("‘’“”„‚–—…«»‹›\u00a0°½¼¾©®™§·¡¿№•×ªº")
"""Signs of every language; among letters, only an apostrophe or a dash stands."""
_AMONG_LETTERS = frozenset("’‘–—…·\u00a0")
_STRAY = -0.5
_LATIN = "\u024f"  # the last of its letters; those of other scripts stand not among them
_OUT_OF_PLACE = -1.5
_SIGN = 0.8
_USUAL = 0.4  # of a character: where there are few, the encoding that most files are in
_RARE = {
    "mac_roman": 0.06,
    "mac_cyrillic": 0.03,
    "cp850": 0.06,
    "iso8859_5": 0.02,
    "iso8859_7": 0.03,
}
"""What a candidate is worth less that few files are in."""
_TELLING = re.compile(rb"[^\n]{0,80}[\x80-\xff][^\n]*")
_FOREIGN = re.compile("(?s)(?:(?<=(.))|(?<!.))([^\x00-\x7f])(?=(.?))")


class Guess(NamedTuple):
    """The likeliest encoding, and the next one where it is nearly as likely, else empty."""

    encoding: str
    other: str = ""


def shifted_encoding(data: bytes) -> str:
    """The encoding of bytes that shift to another script by signs in ASCII; empty for others."""
    if b"\x1b$" not in data and b"~{" not in data:
        return ""
    names = (name for pattern, name in _SHIFTED if pattern.search(data, 0, _SAMPLE))
    return next((name for name in names if _decodes(data, name)), "")


def legacy_encoding(data: bytes) -> Guess:
    """The likeliest encoding; "cp1252" where nothing else shows."""
    sample = _cut(data)
    scores = {name: _eastern(sample, name) for name in _EASTERN}
    telling = b"\n".join(_TELLING.findall(sample))[:_ENOUGH]
    scores |= {name: _western(telling, name) for name in WRITTEN_IN}
    ranked = sorted(scores, key=lambda name: -scores[name])
    best = ranked[0]
    if scores[best] >= _SURE:
        near = (name for name in ranked[1:] if scores[name] >= scores[best] - _LEAD)
        told = sample.decode(best, "replace")
        other = next((name for name in near if sample.decode(name, "replace") != told), "")
        return Guess("latin-1" if best == "cp1252" and not _decodes(data, best) else best, other)
    usual = "cp1252" if _decodes(data, "cp1252") else "latin-1"
    return Guess(_second_opinion(sample) or usual)


def _cut(data: bytes) -> bytes:
    """The beginning of the bytes, up to the end of a line."""
    if len(data) <= _SAMPLE:
        return data
    return data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _eastern(sample: bytes, encoding: str) -> float:
    """The share of common characters among those beyond ASCII, weighed by the script."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError as error:
        if error.end < len(sample) - 4:
            return 0.0
        text = sample[: error.start].decode(encoding)
    foreign = re.findall("[^\x00-\x7f]", text)
    if not foreign:
        return 0.0
    common, weight = _EASTERN[encoding]
    return min(1.0, weight * len(common.findall(text)) / len(foreign))


def _western(sample: bytes, encoding: str) -> float:
    """How much the characters beyond ASCII are those of one language, in their places."""
    text = sample.decode(encoding, "replace")
    found = Counter(match.groups("") for match in _FOREIGN.finditer(text))
    worth: Counter[str] = Counter()
    signs = 0.0
    for (before, sign, after), count in found.items():
        if not sign.isalpha() and not "\u0e30" <= sign <= "\u0e4e":
            signs += count * _worth_of_sign(before, sign, after)
        elif (sign.isupper() and before.islower()) or (
            sign > _LATIN and (before + after).isascii() and (before + after).strip().isalpha()
        ):
            signs += count * _OUT_OF_PLACE
        else:
            worth[sign.lower()] += count
    best = max(
        sum(_ranks(language).get(letter, _STRAY) * count for letter, count in worth.items())
        for language in WRITTEN_IN[encoding]
    )
    usual = _USUAL if encoding == "cp1252" else 0
    return (best + signs + usual) / max(found.total(), 1) - _RARE.get(encoding, 0)


def _worth_of_sign(before: str, sign: str, after: str) -> float:
    if sign not in _BESIDE:
        return _STRAY
    among = before.isalpha() and after.isalpha()
    return _STRAY if among and sign not in _AMONG_LETTERS else _SIGN


@cache
def _ranks(language: str) -> dict[str, float]:
    """What each letter of a language is worth."""
    letters = LETTERS[language]
    if len(letters) < _RANKED:
        return dict.fromkeys(letters, 1.0)
    return {letter: 1 - 0.6 * at / len(letters) for at, letter in enumerate(letters)}


def _second_opinion(sample: bytes) -> str:
    """What charset-normalizer says, where it is sure and right that the bytes decode."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None or best.chaos > 0.1 or not _decodes(sample, best.encoding):
        return ""
    return best.encoding
