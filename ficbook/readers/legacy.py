"""Which encoding from before Unicode some bytes are in.

Each candidate that decodes without a fault is judged by the characters it gives: the right
one yields the common letters of a language, a wrong one yields rare signs.
"""

import re

_SAMPLE = 200_000  # bytes: more tells no more
_COMMON = {
    "cp932": (re.compile("[ぁ-んァ-ヶー。、「」]"), 1.3),
    "euc_jp": (re.compile("[ぁ-んァ-ヶー。、「」]"), 1.3),
    "gb18030": (re.compile("[的一是不了在人有我他这个们中来上大为和说，。“”]"), 2.6),
    "big5": (re.compile("[的一是不了在人有我他這個們中來上大為和說，。「」]"), 2.6),
    "cp1251": (re.compile("[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ]"), 1.0),
    "koi8-r": (re.compile("[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ]"), 1.0),
    "cp1252": (re.compile("[éèêàâçùûîïôëäöüßñáíóúãõåæøœ‘’“”–—…«»\u00a0°½¼¾]"), 0.9),
}
_CJK = {"cp932", "euc_jp", "gb18030", "big5"}
_CYRILLIC = {"cp1251", "koi8-r"}
_HIGH = re.compile(rb"[\x80-\xff]")
_AMONG_ASCII = re.compile(
    rb"[A-Za-z][\x80-\xff](?![\x80-\xff])|(?<![\x80-\xff])[\x80-\xff][A-Za-z]"
)


def legacy_encoding(data: bytes) -> str:
    """The name of the likeliest encoding; "cp1252" where nothing else shows."""
    sample = _cut(data)
    scores = {name: _score(sample, name) for name in _COMMON}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= 0.5:
        return "latin-1" if best == "cp1252" and not _decodes(data, best) else best
    return _second_opinion(sample) or ("cp1252" if _decodes(data, "cp1252") else "latin-1")


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


def _score(sample: bytes, encoding: str) -> float:
    """The share of common characters among those beyond ASCII, weighed by the script."""
    strict = "ignore" if encoding == "cp1252" else "strict"
    try:
        text = sample.decode(encoding, strict)
    except UnicodeDecodeError as error:
        if encoding not in _CJK or error.end < len(sample) - 4:
            return 0.0
        text = sample[: error.start].decode(encoding)
    foreign = re.findall("[^\x00-\x7f]", text)
    if not foreign:
        return 0.0
    common, weight = _COMMON[encoding]
    if encoding in _CYRILLIC:  # whose letters stand by themselves, not in French words
        weight -= 2 * len(_AMONG_ASCII.findall(sample)) / len(_HIGH.findall(sample))
    return min(1.0, weight * len(common.findall(text)) / len(foreign))


def _second_opinion(sample: bytes) -> str:
    """What charset-normalizer says, where it is sure and right that the bytes decode."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None or best.chaos > 0.1 or not _decodes(sample, best.encoding):
        return ""
    return best.encoding
