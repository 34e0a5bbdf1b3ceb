"""Scene breaks as typed: `***`, `oOo`, `~HG~SS~`, `-line break-`."""

import re
from enum import IntEnum
from functools import lru_cache


class Likeness(IntEnum):
    """How much a line by itself looks like a scene break."""

    NONE = 0
    IF_REPEATED = 1  # "..." is a silence in a dialogue, "x" a kiss, unless a work repeats it
    SURE = 2


LONGEST = 100
"""No break line is longer than this many characters."""

# Said in words. Source: conventions.md 3.6; bare words are in `_BARE`, others need ornaments.
_WORDS = frozenset(
    [
        "line break",
        "linebreak",
        "page break",
        "pagebreak",
        "scene break",
        "scenebreak",
        "section break",
        "scene change",
        "break line",
        "breakline",
        "scene",
        "break",
        "line",
        "time break",
        "timebreak",
        "horizontal line",
        "divider",
        "pov change",
        "change of pov",
        "pov switch",
        "scene shift",
        "story",
        "insert line break",
        "insert line break here",
        "line break here",
        "szenenwechsel",
        "перенос",
        "смена сцены",
    ]
)
_BARE = frozenset(w for w in _WORDS if " " in w or w.endswith("break")) - {"break"}
_INITIALED = 40  # characters; no longer line is initials with ornaments
_LETTERS = re.compile(r"[^\W\d_\uff9e\uff9f]")  # narrow voice marks are ornaments: *:･ﾟ✧
_RULE = re.compile(r"[oO0xX\s.~*=_\-–—+|<>:•·^]+")
_INITIALS = re.compile(r"([A-Z]{1,6}|[a-z]{1,4})(?:([^\w\s]+)[A-Za-z]{1,6})*", re.ASCII)
_ORNAMENTED = re.compile(
    r"(?P<o>[^\w\s\"'“”‘’.!?,]+)\s?(?P<in>[\w&' -]{1,48}?)\s?[^\w\s\"'“”‘’.!?,]+"
)
_SILENCE = frozenset({".", "..", "...", "....", ".....", "…", "……"})
_CROSS = frozenset("xX")  # a break, a kiss below a letter, or the sign on a map
_SHOUT = re.compile(r"[!?¡¿]+[!?¡¿.…\s]*|\"?[.…!?\s\"'“”‘’«»]*")
_MIRROR = str.maketrans("<>", "><")
_VOWELS = frozenset("aeiouyäöüAEIOUYÄÖÜ")
_FORMS = 256  # lines whose form is kept: a work has few, and uses them again and again
_QUOTES = "\"'“”‘’«»„"


def break_likeness(text: str) -> Likeness:
    """How much one line looks like a scene break; single lines only."""
    text = text.strip()
    if not text or len(text) > LONGEST or "\n" in text or text[0] in _QUOTES:
        return Likeness.NONE
    if len(text) > _INITIALED and text[0].isalpha() and text[0] not in "oOxX":  # as sentences are
        return Likeness.NONE
    if text in _SILENCE or text in _CROSS:
        return Likeness.IF_REPEATED
    if not _LETTERS.search(text):
        return _symbols(text)
    if _letter_rule(text) or _initials(text) or _words(text) or _framed(text):
        return Likeness.SURE
    return Likeness.IF_REPEATED if _motto(text) else Likeness.NONE


def _symbols(text: str) -> Likeness:
    """A line with no letter: ornaments are a break, digits and shouts are not."""
    if _SHOUT.fullmatch(text) and not re.fullmatch(r"(?:[.…]\s+)+[.…]", text):
        return Likeness.NONE
    bare = text.strip(" -–—~*=_.+<>()[]{}|:•")
    if any(c.isdigit() for c in bare) and set(bare) - set("0 -~.*=o"):
        return Likeness.SURE if re.fullmatch(r"\{\d\}|-\(\d?\)-", text) else Likeness.NONE
    if bare and set(bare) <= {"0"} and len(text.replace(" ", "")) < 3:
        return Likeness.NONE
    return Likeness.SURE


def _letter_rule(text: str) -> bool:
    """`oOo`, `-x-x-x-`, `xXx`, `o0o`: two kinds of letter at most, and at least two of them."""
    if not _RULE.fullmatch(text) or text.lower() in {"xoxo", "xoxox", "xoxoxo"}:  # kisses
        return False
    letters = [c for c in text.lower() if c in "ox0"]
    if len(letters) < 2:
        return len(text) > 2
    return len(letters) > 2 or len(text) > 2


def _initials(text: str) -> bool:
    """`-HP-`, `~HG~SS~`, `HP*HP*HP`, `hphphp`, `-.-FH-.-`, `Ω`: no word of any language."""
    if len(text) == 1:
        return not text.isascii() and not _is_han(text)
    bare = text.strip(" -–—~*=_.+<>()[]{}|:•/\\@#;^")
    if len(text) > _INITIALED or not bare:
        return False
    if len(bare) < len(text) and " " not in bare:
        return _between(text, bare)
    return _repeated(bare) or (bool(_INITIALS.fullmatch(bare)) and _joined(bare))


def _between(text: str, bare: str) -> bool:
    """Initials with ornaments on both sides, no blank inside: `-LP-`, but not `-- Oh! --`."""
    if text[0] == bare[0] or text[-1] == bare[-1] or bare[-1] in "!?.,":
        return False
    if text[0] in "([" and text[-1] in ")]" and bare.isalnum():
        return False
    return (bare.isupper() and len(bare) <= 4) or bool(_INITIALS.fullmatch(bare) and _joined(bare))


def _joined(bare: str) -> bool:
    """Initials with signs between them: `HP*HP*HP`; not a shout, an hour or "and/or"."""
    parts = re.split(r"[^\w]+", bare)
    signs = set(re.findall(r"[^\w]", bare)) - set("'’.,:!? ")
    return (
        len(parts) > 1
        and bool(signs)
        and all(
            p and len(p) <= 4 and not (set(p) & _VOWELS and p.islower()) and p.isalpha()
            for p in parts
        )
        and not signs <= {"/", "&"}
    )


def _repeated(bare: str) -> bool:
    """`hphphp`: a pair without a vowel, three times or more."""
    return (
        len(bare) >= 6
        and bare.isalpha()
        and not set(bare) & _VOWELS
        and any(bare == bare[:n] * (len(bare) // n) and len(bare) // n > 2 for n in (2, 3))
    )


def _words(text: str) -> bool:
    """`-line break-`, `[Scene Break]`, `LINE BREAK`, `xxscenebreakxx`."""
    low = text.lower()
    core = low.strip(" -–—~*=_.+<>()[]{}|:•/\\#x")
    if core not in _WORDS:
        core = low.strip(" -–—~*=_.+<>()[]{}|:•/\\#")
    if core not in _WORDS:
        return False
    return core in _BARE or (low[0] != core[0] and low[-1] != core[-1])


def _motto(text: str) -> bool:
    """Anything between ornaments is a break if the work repeats it: `~ Moonfall ~`."""
    match = _ORNAMENTED.fullmatch(text)
    return bool(match) and len(text) <= 60 and not text.startswith("-- ")


def _framed(text: str) -> bool:
    """One word in a frame that mirrors itself: `---===moonfall===---`."""
    core = text.strip("-–—=~*_+#<>|•^")
    left, _, right = text.partition(core)
    mirrored = right[::-1].translate(_MIRROR) == left
    return len(set(left)) > 1 and len(left) > 2 and mirrored and " " not in core


def _is_han(c: str) -> bool:
    return "\u2e80" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" or "\u3040" <= c <= "\u30ff"


@lru_cache(_FORMS)
def normalised(text: str) -> str:
    """A break line with its length and case taken out, so that two of one kind are equal."""
    kept = "".join(text.lower().split())
    return re.sub(r"(.{1,4}?)\1+", r"\1", kept[:LONGEST])
