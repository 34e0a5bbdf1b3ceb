"""Emphasis, links and line breaks typed into a paragraph, read in linear time.

One grammar serves posted text: asterisks and underscores, `/slashes/` where nothing else is
meant, BBCode and the HTML tags that people type by hand. An opener without a closer stays
what it was: text.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from html import unescape

from ficbook.diagnostics import Diagnostic, Severity
from ficbook.diagnostics import Span as Place
from ficbook.model.nodes import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Ruby,
    Span,
    SpanKind,
    Strong,
    Text,
)
from ficbook.model.walk import MAX_DEPTH

Wrap = Callable[[Inlines], Inline]

_STACK = MAX_DEPTH // 2  # `***` makes two levels at once
_TAGS = "i|em|b|strong|u|ins|s|strike|del|sup|sub|small|q|cite"
_FACE = r"""(?:
      \*[_^.-]\*(?!\w) | (?<![\w*])\*\\o/\*                      # *_*
    | (?<=[\^<>=~@¬•°-])_+(?=[\^<>=~@¬•°-])                      # ^_^  >_<  -_-
    | (?<=[:;=])_+(?=[()\[\];/|])                                # :_(  ;_;
    | (?<=\.)(?<![\w.]\.)_+(?=\.(?!\w))                          # ._.
    | (?<=¯)\\_ | (?<=\))_(?=/¯)                                 # a shrug
    | \\[oO0]/(?!\w)                                             # arms raised
    | (?<=[~=])\*+(?=[~=])                                         # ~*~
)"""
"""Faces and ornaments made of signs that mark emphasis elsewhere."""
_TOKEN = re.compile(
    rf"""
      {_FACE}
    | \\[\\*_\#~\[\]\-"'.!()<>`+=|/]                             # a mark escaped
    | \*+ | _+ | ~~+
    | (?<![\w/])/(?=\w\w)[^/\n*_\[<\\]{{2,200}}+/(?![\w/])        # /words/, nothing else inside
    | \[(/?(?i:{_TAGS}))\]
    | <(/?(?i:{_TAGS}))\ *+>
    | <(?i:br)\ *+/?>
    | \[(?i:url=)((?i:https?://)[^\]\s]{{1,2000}}+)\]([^\[\]]{{1,999}}+)\[/(?i:url)\]
    | \[([^\[\]\n]{{1,999}}+)\]\(((?i:https?://|mailto:)[^()\s]{{1,2000}}+)\)
    | ｜([^｜《》\n]{{1,40}}+)《([^《》\n]{{1,60}}+)》
    | 《([ぁ-ヿー・]{{1,60}}+)》
    | &(?i:amp|lt|gt|quot|nbsp|mdash|ndash|hellip|[lr][sd]quo|\#\d{{1,6}}+|\#x[0-9a-f]{{1,5}}+);
    | \n
    """,
    re.VERBOSE,
)
_EMPHASIS = re.compile(
    r"""([*_])(?<![^\s"'(].)([A-Za-z0-9](?:[^\\*_~/\[<｜《&\n]*[A-Za-z0-9][.,!?]?)?)\1(?![^\s.,;:!?"')-]|[.-]\*)"""
)
"""Words emphasised with no other mark among them, as most are: nothing is left to weigh."""
_MARK = re.compile(r"[*\n_/&\[<~\\《｜]")
"""What every token begins with."""


@cache
def _base() -> re.Pattern[str]:
    """The characters that a reading stands on; a set this wide is dear to compile."""
    return re.compile(r"[々〆ヶ㐀-鿿豈-﫿]{1,20}\Z")


_ORNAMENT = re.compile(r"[\s*_~=+^<>-]*")
_DIVIDER = re.compile(  # *:･ﾟ✧*:･ﾟ✧ but not *♥*, a heart in italics
    r"(?!([*_]{1,3})[^*_]+\1\Z)(?=.*[^\x00-\x7f])"
    r"(?:[^\w\\!?…\"'“”‘’\[\]()&\n]|[_\uff9e\uff9f]){3,}"
)
_FACES = re.compile(_FACE, re.VERBOSE)
_TAG_NAMES = {"em": "i", "cite": "i", "strong": "b", "ins": "u", "strike": "s", "del": "s"}


def _span(kind: SpanKind) -> Wrap:
    return lambda children: Span(kind, children)


def _both(children: Inlines) -> Inline:
    return Strong((Emphasis(children),))


_WRAPS: dict[str, Wrap] = {
    "*": Emphasis,
    "**": Strong,
    "***": _both,
    "_": Emphasis,
    "__": Strong,
    "___": _both,
    "~~": _span(SpanKind.STRIKETHROUGH),
    "i": Emphasis,
    "b": Strong,
    "u": _span(SpanKind.UNDERLINE),
    "s": _span(SpanKind.STRIKETHROUGH),
    "sup": _span(SpanKind.SUPERSCRIPT),
    "sub": _span(SpanKind.SUBSCRIPT),
}


def inlines(text: str, stray: list[str] | None = None) -> Inlines:
    """The inlines of a paragraph; `stray` takes the openers that nothing closed."""
    if not _is_marked(text) or _is_signs(text):
        return (Text(text),) if text else ()
    run = _Run(text)
    position = 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        if at < position:
            continue
        if len(run.openers) < _STACK and (match := _EMPHASIS.match(text, at)):
            run.nodes += text[position:at], Emphasis((Text(match[2]),))
            position = match.end()
        elif match := _TOKEN.match(text, at):
            run.nodes.append(text[position:at])
            position = match.end()
            run.take(match)
    run.nodes.append(text[position:])
    if stray is not None:
        stray.extend(token for _, token, _ in run.openers)
    return _merged(run.nodes)


def _is_marked(text: str) -> bool:
    """Whether a text holds what a token begins with; most paragraphs of a novel need no parser."""
    # A chain takes a fifth of the time that a loop or `_MARK` does.
    return (
        "*" in text
        or "_" in text
        or "\n" in text
        or "/" in text
        or "&" in text
        or "[" in text
        or "<" in text
        or "~" in text
        or "\\" in text
        or "《" in text
        or "｜" in text
    )


class _Run:
    """A paragraph half read: what stands so far and the openers that wait for their closer."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[Inline | str] = []
        self.openers: list[tuple[str, str, int]] = []  # key, as typed, place in nodes
        self.waiting: Counter[str] = Counter()

    def take(self, match: re.Match[str]) -> None:
        token = match[0]
        if _FACES.match(self.text, match.start()):
            self.nodes.append(token)
        elif token[0] in "*_~":
            opens, closes = _flanks(self.text, match)
            self.mark(token, token, opens=opens, closes=closes)
        elif tag := match[1] or match[2]:
            name = tag.lower().removeprefix("/")
            brackets = "[" if match[1] else "<"
            key = brackets + _TAG_NAMES.get(name, name)
            self.mark(token, key, opens=tag[0] != "/", closes=tag[0] == "/")
        elif reading := match[9]:
            self.ruby(reading)
        else:
            self.nodes.append(_whole(match))

    def ruby(self, reading: str) -> None:
        """The reading of the characters just before it."""
        before = self.nodes.pop()
        words = before if isinstance(before, str) else ""
        base = _base().search(words[-20:])
        if base:
            self.nodes += [words[: len(words) - len(base[0])], Ruby(base[0], reading)]
        else:
            self.nodes += [before, f"《{reading}》"]

    def mark(self, token: str, key: str, *, opens: bool, closes: bool) -> None:
        wrap = _WRAPS.get(key.lstrip("[<"))
        if wrap and closes and self.waiting[key]:
            self.close(key, wrap)
            return
        if wrap and opens and len(self.openers) < _STACK:
            self.openers.append((key, token, len(self.nodes)))
            self.waiting[key] += 1
        self.nodes.append(token)

    def close(self, key: str, wrap: Wrap) -> None:
        while True:  # openers passed over stay text
            opener, _, at = self.openers.pop()
            self.waiting[opener] -= 1
            if opener == key:
                break
        children = _merged(self.nodes[at + 1 :])
        if key[0] in "*_" and _is_ornament(children):
            self.nodes.append(key)
            return
        del self.nodes[at:]
        if children:
            self.nodes.append(wrap(children))


def _flanks(text: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Whether a mark may open and may close, by what stands on its two sides.

    Between two letters it is neither: `f**k`, `snake_case`.
    """
    start, end = match.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() and after.isalnum() and before.isascii() and after.isascii():
        return False, False
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    if not before.isascii() or not after.isascii():  # no spaces between words: 他*说*了
        opens, closes = not after.isspace(), not before.isspace()
    return opens, closes


def _whole(match: re.Match[str]) -> Inline | str:
    """A token that is complete in itself."""
    token = match[0]
    if token[0] == "\\":
        return token[1]
    if token[0] == "\n" or token[:3].lower() == "<br":
        return LineBreak()
    if token[0] == "/":
        return Emphasis((Text(token[1:-1]),))
    if token[0] == "&":
        return unescape(token)
    _, _, url, url_label, label, target, base, reading, _ = match.groups()
    if url or target:
        return Link(url or target, (Text(url_label or label),))
    return Ruby(base, reading)


def _merged(nodes: list[Inline | str]) -> Inlines:
    """Neighbouring strings joined to one Text."""
    out: list[Inline] = []
    run: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            run.append(node)
            continue
        if text := "".join(run):
            out.append(Text(text))
        run = []
        out.append(node)
    if text := "".join(run):
        out.append(Text(text))
    return tuple(out)


def _is_signs(text: str) -> bool:
    """Whether a paragraph is a rule or a divider, in which no sign means emphasis."""
    return bool(_ORNAMENT.fullmatch(text) or _DIVIDER.fullmatch(text))


def _is_ornament(children: Inlines) -> bool:
    """Whether inlines are signs alone, as between the stars of `*~* Later *~*`."""
    return all(isinstance(c, Text) and _ORNAMENT.fullmatch(c.text) for c in children)


def faces_escaped(text: str) -> str:
    """Markdown in which the signs of faces are escaped, for a parser that knows no faces."""
    return _FACES.sub(lambda face: re.sub(r"[\\*_]", r"\\\g<0>", face[0]), text)


def unclosed(mark: str, name: str, line: int) -> Diagnostic:
    """What to say of an emphasis that nothing closed."""
    return Diagnostic(
        "FB209",
        f'"{mark}" opens an emphasis that nothing closes',
        Place(name, line),
        f'close it in the same paragraph, or write "\\{mark}" if you mean the sign',
        Severity.NOTE,
    )
