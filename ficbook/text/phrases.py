"""What authors say to their readers, as tables to be added to.

`SAYINGS` rows are a language, what the line does, and patterns that the whole line has to match
(its ornaments and final signs taken off). These are the English rows, from conventions.md's survey;
those of other languages stand in `sayings.py`. Every repetition is bounded, so matching is linear.
"""

from enum import Enum, auto
from typing import NamedTuple


class Saying(Enum):
    """What a line to the reader does."""

    HANDS_OVER = auto()  # ends an opening note
    GETS_GOING = auto()  # ends an opening note, or is said in a story
    PLEADS = auto()  # asks for reviews
    CLOSES = auto()  # marks the end of a chapter or story
    LOOKS_BACK = auto()  # anywhere in a note: it follows the chapter that it speaks of
    NAMES_NOTE = auto()  # as a title: the whole chapter is a note


class Row(NamedTuple):
    """One line of the table."""

    language: str
    saying: Saying
    patterns: tuple[str, ...]


_STORY = (
    r"(?:story|chapter|fic|fanfic|show|tale|prologue|ficlet|oneshot|one-shot|reading|madness|"
    r"good stuff)"
)

_PIECE = (
    r"(?:the |this |my )?(?:\w+ )?(?:chapter|part|story|book|fic|tale|act|arc|season|episode|"
    r"prologue|file|drabble|one-shot|oneshot)(?: \w+)?"
)

SAYINGS: tuple[Row, ...] = (
    Row(
        "en",
        Saying.HANDS_OVER,
        (
            r"(?:(?:enough|okay|ok|so|now|well|and|anyway|anyways|but|alright|right|here we go|"
            r"without further ado|that['’]s all|with that said|that being said)\b.{0,80})?"
            r"\b(?:on|onto|on to|on with|here['’]s|here is|back to|to|continue with|get to|"
            r"let['’]s (?:get on (?:with|to)|start|begin)|get on with|enjoy|read on)\s+"
            r"(?:with\s+|to\s+)?(?:the|this|my|our)\s+(?:next\s+|first\s+|new\s+|actual\s+)?"
            + _STORY
            + r"\b.{0,30}",
            (
                r"(?:please |i (?:really )?hope (?:you|y'all|everyone)(?: all| guys)? |so |now |"
                r"and |"
                r"as always,? |well,? |anyways?,? |okay,? |ok,? |alright,? |but ){0,4}"
                r"enjoy(?: (?:it|reading|everyone|guys|all|"
                r"the (?:chapter|story|fic|show|ride|read)|this (?:chapter|one|story)))?"
            ),
            r"(?:and |so |now ){0,3}without further ado.{0,60}",
            (
                r"(?:and |so |now |anyways?,? ){0,3}(?:happy reading|read on|"
                r"let the show begin|start reading)(?:,? \w+)?"
            ),
        ),
    ),
    Row(
        "en",
        Saying.GETS_GOING,
        (r"(?:and |so |now ){0,3}(?:here (?:we|you) go|on with it|let's go)(?:,? \w+)?",),
    ),
    Row(
        "en",
        Saying.PLEADS,
        (
            (
                r"(?:.{0,60}\b)?(?:please|pls|plz|r ?& ?r|rnr|don['’]t forget to|remember to|"
                r"kindly)?"
                r"\s?(?:please |pls |plz )?(?:read (?:and|&|n) review|read,? (?:and )?review|"
                r"reviews?(?: please| plz| pls)?|r ?& ?r|rnr|r/r|"
                r"reviews? (?:are|is|make|=|equals?|would be).{0,60}|"
                r"leave (?:a|me a|some|your)? ?(?:review|comment|kudos).{0,60}|"
                r"comments? (?:and|&) kudos.{0,60}|kudos (?:and|&) comments?.{0,60}|"
                r"(?:any )?thoughts\?.{0,40}|"
                r"feedback (?:is|to|please|welcome|appreciated|would be).{0,60}|"
                r"favou?rite,? follow.{0,40}|follow,? favou?rite.{0,40}|comments? please|"
                r"review.{0,30}please|tell me what you think.{0,30}|"
                r"let me know what you (?:think|thought).{0,30}|"
                r"(?:vote|comment|like|subscribe|follow)(?:,? (?:and|&|or) \w+){1,3}.{0,40}|"
                r"(?:vote|comment|share|follow|like)(?:\W{1,6}(?:vote|comment|share|follow|like)){1,4}\W{0,6})"
                r"(?:,? (?:please|pls|plz|thanks))?"
            ),
        ),
    ),
    Row(
        "en",
        Saying.CLOSES,
        (
            (
                r"\(?(?:to be continued|tbc|t\.b\.c)\.?\)?(?:[\W_]{0,10}(?:in|on|next|soon|maybe|"
                r"perhaps|probably|someday|eventually|with|by|tomorrow|chapter|part)\b.{0,30})?"
            ),
            r"continued in.{0,40}",
            r"the end(?: of (?:the |this |my )?\w+(?: \w+)?|\?)?",
            r"fin|finis|end|owari|end of file|continues?.{0,3}",
            (
                r"end (?:of )?(?:chapter|part|book|act|episode|prologue|season|story|volume|arc)\b"
                r".{0,60}"
            ),
            r"end (?:of )?(?:ch|chap|chappie|pt)\.? ?\d.{0,30}",
            r"the end[ ,.(…–—-]{1,4}(?:for now|or is it|of this one)\b.{0,20}",
            r"not? (?:the )?end(?:ed)?|end \(?\d+/[\d?]+\)?|\d[\d.,]{1,6} words",
        ),
    ),
    Row(
        "en",
        Saying.LOOKS_BACK,
        (
            (
                r"\bhope (?:you|y'all|that|this was|it was)(?: all| guys| really)? "
                r"(?:liked|enjoyed|like|worth|okay|ok)\b"
            ),
            r"\b(?:so|well|and),? that['’]s (?:it|all|a wrap|the end|chapter)\b",
            r"\bnext (?:update|chapter) (?:is|will|should|may|might|on|in|coming|by|soon|up)\b",
            r"\bnext chapter:|\buntil next (?:time|week|chapter)\b|\bsee you (?:next|in the)\b",
            r"\bthe end (?:of this|note)|\bend ?notes?\b|\b(?:closing|final|ending) notes?\b",
            r"\bwhat (?:do|did) you (?:guys )?think\b",
        ),
    ),
    Row(
        "en",
        Saying.NAMES_NOTE,
        (
            (
                r"(?:(?:important|very|quick|an?|final|short|brief|not a chapter|please read)"
                r"[\s:,!-]{0,3}){0,4}"
                r"(?:a/n|author'?s'? notes?|addendum|announcement|hiatus(?: notice| note)?|notice|"
                r"update|not a chapter|note(?: to readers)?|adoption notice|rewrite notice|q ?& ?a)"
                r"(?:[\s:,!-]{1,3}(?:please read|not a chapter|\d{1,2})){0,2}"
            ),
        ),
    ),
)


# What archives' pages write round a chapter. Source: AO3's downloads and chapter pages.
PAGE_LINES = frozenset((
    "chapter text", "work text", "see the end of the chapter for notes",
    "see the end of the work for notes", "see the end of the chapter for more notes",
    "see the end of the work for more notes", "see the end of the chapter for  notes",
    "last chapter next chapter", "previous chapter next chapter", "prev main next",
    "previous next", "prev next", "first previous next", "first prev next", "previous index next",
    "previous chapter table of contents next chapter", "previous table of contents next",
    "prev toc next", "first previous next last",
))  # fmt: skip
_SEPARATED = str.maketrans("|[]•·«»<>←→", " " * 11)
LONGEST_LINE = max(map(len, PAGE_LINES)) + 8
"""No such line is longer than this many characters, its brackets included."""


def is_page_line(text: str) -> bool:
    """Whether a line is one that an archive's page writes: "Previous Chapter | Next Chapter"."""
    if len(text) >= LONGEST_LINE:
        return False
    return " ".join(text.translate(_SEPARATED).strip(" ():.*_\t").lower().split()) in PAGE_LINES
