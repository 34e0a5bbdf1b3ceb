"""The words of HTML and XHTML, by the states of HTML's tokeniser (WHATWG 13.2.5) alone."""

import re
from html import unescape

_NO_WORDS = "script|style|title|template|select|noembed|noframes"
"""Elements of which nothing is shown; a `select` has words only where a browser shows none."""
_TAG = re.compile(
    rf"""
      <!--.*?(?:--!?>|\Z)
    | <({_NO_WORDS})(?=[\s/>]) .*? (?:</\1(?=[\s/>])[^>]*+>|\Z)
    | </?[A-Za-z][^\s/>]*+(?>(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|))*)(?:>|\Z)
    | <[!?/][^>]*+(?:>|\Z)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def words(text: str) -> str:
    """What stands in a page besides its tags, comments, scripts and title."""
    shown = _TAG.sub("", text)
    return unescape(shown) if "&" in shown else shown
