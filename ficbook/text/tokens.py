"""The marks in a text that a typesetter looks at, and the stretches that are left alone."""

import re

from ficbook.text.house_style import HouseStyle

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

_SIGNS = ('"', "'", "-", "`", "“", "”", "„", "«", "»", "…", "..", ". .", ".\u00a0.", "  ", ",,")
"""Without any of these there is nothing to set, save where a style spaces `;:!?`."""


def is_plain(text: str, style: HouseStyle) -> bool:
    """Whether a style has nothing to set in a text."""
    return not style.spaced and not any([sign in text for sign in _SIGNS])  # noqa: C419 -- a third faster


def has_addresses(text: str) -> bool:
    """Whether there may be an address of the web or of mail in a text."""
    return "://" in text or "www." in text or "@" in text


def tokens(text: str) -> re.Pattern[str]:
    """The pattern of the marks to look at in a text that is not spaced."""
    loose = "  " in text or " ." in text or " -" in text or " …" in text
    return _TOKENS if loose else _TIGHT_TOKENS
