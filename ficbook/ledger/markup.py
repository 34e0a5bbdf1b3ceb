"""What stands in a source for a machine to read: tags, addresses, marks of lists and footnotes."""

import re

_FRONT_MATTER = re.compile(
    r"\A\s*(---|\+\+\+)[ \t]*\n.*?\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)"
    r"|\A(?:%[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,3}",
    re.DOTALL,
)
_MARKUP = re.compile(
    r"""
      <!--.{0,9999}?-->
    | <![A-Za-z][^>]{0,9999}>
    | </?[A-Za-z](?>(?:[^<>"']++|"[^"]{0,999}+"|'[^']{0,999}+'|["']){0,99})>
    | \[/?(?:i|b|u|s|em|del|ins|url|img|center|quote|color|size|font|spoiler|sup|sub|strong|strike
            |small|cite|q)(?:=[^\]\n]{0,999})?\]
    | &(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});
    | (?<=\])\((?:[^()\n]|\([^()\n]{0,200}\)){0,999}\)        # where a link leads
    | (?<=\])\[[^\[\]\n]{0,200}\]
    | ^\ {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[^\n]*                      # where links of a name lead
    | \[\^[^\[\]\n]{1,200}\]:?
    | ^\s{0,99}(?:>\s?)*\d{1,9}[.)](?=\s)                        # the number of an item
    | \[\[[^\[\]\n]{0,200}\]\]                                  # an author's mark
    | \{[^{}\n]{0,200}\}
    | ^\s{0,3}(?:```|~~~)[^\n]*
    | ^:::[^\n]*
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE | re.DOTALL,
)


def without_markup(text: str) -> str:
    """A source without its front matter and markup; words that merely look so go with it."""
    return _MARKUP.sub("", _FRONT_MATTER.sub("", text, count=1))
