"""The marks in a text that a typesetter looks at, what they are, what is left alone."""

import re
from collections.abc import Iterable

# Each alternative begins with a literal character, which lets the regex engine skip ahead.
_DOTS = r"\.(?:\.\.+|(?:[ \u00a0]\.){2,})"
_COMMON = (
    '"',
    "''?",
    "``?",
    r",,(?=\w)",
    _DOTS,
    r"-(?:-+|(?=\d))",
    "“",
    "”",
    "„",
)
_SPACE = rf"{_DOTS}|…|-(?:-+(?=\W|$)|(?= ))"
_TOKENS = re.compile("|".join((*_COMMON, "«", "»", rf" (?: *(?:{_SPACE})| +)")))
_TIGHT_TOKENS = re.compile("|".join((*_COMMON, "«", "»")))  # where no space needs a look
SPACED_TOKENS = re.compile(
    "|".join(
        (*_COMMON, ";", ":", "!", r"\?", r"« (?=\S)", "«", "»", rf" (?: *(?:{_SPACE}|[;:!?»])| +)")
    )
)
"""The same where a style sets narrow spaces before `;:!?`."""

ADDRESS = re.compile(
    r"https?://[^\s<>\"]*[^\s<>\"'.,;:!?)\]]|www\.[^\s<>\"]*[^\s<>\"'.,;:!?)\]]"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
)
"""Addresses of the web and of mail, which stay as they are."""
EMOTICON = re.compile(
    r"[:;=D<>^-](?:(?<=[:;=])['\"]?[-^o]?[()\[\]DPpOo3/\\|*](?!\w)|(?<=\bD)['\"]:|(?<=<)-{1,3}"
    r"|(?<=\^)[_.-]?\^['\"]|(?<=-)(?:[_.]-['\"]|-{0,2}>)|(?<=>)[_.]<['\"])"
)
"""Faces made of marks, which stay as they are."""

_LAST_CLOSER = re.compile(r"(?s:.*)\S'(?!\w)")
_LAST_SURE_CLOSER = re.compile(r"(?s:.*)[^\w\s'\"]'(?!\w)")


def tokens(text: str) -> re.Pattern[str]:
    """The pattern of the marks to look at in a text that is not spaced."""
    loose = "  " in text or " ." in text or " -" in text or " …" in text
    return _TOKENS if loose else _TIGHT_TOKENS


def ellipsis(dots: str) -> str:
    """Three dots as one mark; four keep the full stop before it."""
    return ".…" if dots.count(".") == 4 else "…"


def is_range(text: str, start: int, stop: int) -> bool:
    """Whether a hyphen stands between two numbers, not in a telephone number or a date."""
    left = start - _digits(reversed(text[max(0, start - 5) : start]))
    right = stop + _digits(text[stop : stop + 5])
    sides = (start - left, right - stop)
    edges = text[left - 1 : left] + text[right : right + 1]
    joined = any(c.isalnum() or c in "-–_/" for c in edges)
    return 0 < sides[0] < 5 and 0 < sides[1] < 5 and sides != (3, 4) and not joined


def _digits(characters: Iterable[str]) -> int:
    """How many digits some characters begin with."""
    count = 0
    for character in characters:
        if not character.isdigit():
            break
        count += 1
    return count


def closers(text: str) -> tuple[int, int]:
    """Where the last mark ends that can close a single quotation, and the last that must."""
    return _end(_LAST_CLOSER, text), _end(_LAST_SURE_CLOSER, text)


def _end(pattern: re.Pattern[str], text: str) -> int:
    """Where a pattern's match at the head of a text ends, -1 if there is none."""
    match = pattern.match(text)
    return match.end() if match else -1
