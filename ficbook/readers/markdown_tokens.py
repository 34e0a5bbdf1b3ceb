"""What markdown-it makes of a stretch of Markdown, as blocks and inlines of the model."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from ficbook.model.nodes import (
    Block,
    Blocks,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    SceneBreak,
    Span,
    SpanKind,
    Strong,
    Table,
    Text,
)
from ficbook.model.walk import MAX_DEPTH
from ficbook.readers.markdown_notes import references

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Picture = Callable[[str, str], Inline]
"""From a picture's address and its words to an inline."""

_NESTING = 100  # of the parser; deeper text would be lost, so deeper text never comes here
_DEEPEST = MAX_DEPTH - 4
_WRAPS: dict[str, Callable[[Inlines], Inline]] = {
    "em": Emphasis,
    "strong": Strong,
    "s": lambda children: Span(SpanKind.STRIKETHROUGH, children),
    "i": Emphasis,
    "b": Strong,
    "cite": Emphasis,
    "u": lambda children: Span(SpanKind.UNDERLINE, children),
    "ins": lambda children: Span(SpanKind.UNDERLINE, children),
    "del": lambda children: Span(SpanKind.STRIKETHROUGH, children),
    "strike": lambda children: Span(SpanKind.STRIKETHROUGH, children),
    "smallcaps": lambda children: Span(SpanKind.SMALL_CAPS, children),
    "sup": lambda children: Span(SpanKind.SUPERSCRIPT, children),
    "sub": lambda children: Span(SpanKind.SUBSCRIPT, children),
}
_ELEMENT = re.compile(
    "a|abbr|address|article|aside|bdi|bdo|big|blockquote|center|code|dd|details|dfn|div|dl|dt"
    "|figcaption|figure|font|footer|form|h[1-6]|header|hr|iframe|img|input|kbd|li|mark|nav"
    "|object|ol|p|pre|q|rp|rt|ruby|samp|script|section|small|span|style|summary|svg|table"
    "|tbody|td|th|thead|time|tr|tt|ul|var|video|wbr"
)
"""Other names of HTML: their tags are taken away. Any other name in brackets is a word."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]^][^\]\n]{0,200}\]:[ \t]+\S+.*$", re.MULTILINE)
_TARGET = re.compile(r"https?://|mailto:|#", re.IGNORECASE)


@cache
def parser() -> "MarkdownIt":
    """CommonMark with tables, strikethrough and footnotes.

    An indent is a paragraph's indent in fiction, never code; underlined headings and blocks
    of HTML are told apart before.
    """
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"maxNesting": _NESTING, "html": True})
    made.enable(["table", "strikethrough"]).disable(["code", "lheading", "html_block"])
    references(made)
    return made


class Reading:
    """A stretch of Markdown being turned into blocks; `first` is the line it begins on."""

    def __init__(self, text: str, first: int, env: dict[str, Any], picture: Picture) -> None:
        self.first = first
        self.picture = picture
        self.tokens = parser().parse(text, env)
        self.at = 0

    def blocks(self, closing: str = "") -> Blocks:
        """The blocks up to the closing token of that type, or to the end."""
        return tuple(self._blocks(closing))

    def _blocks(self, closing: str) -> Iterator[Block]:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == closing:
                return
            yield from self._block(token)

    def _block(self, token: "Token") -> Iterator[Block]:
        line = self.first + token.map[0] if token.map else self.first
        match token.type:
            case "paragraph_open":
                if children := self._inline():
                    yield figure(children, line) or Paragraph(children, line=line)
            case "heading_open":
                yield Heading(int(token.tag[1]), self._inline(), line)
            case "hr":
                yield SceneBreak(token.markup, line=line)
            case "blockquote_open":
                yield Quotation(self.blocks("blockquote_close"), line=line)
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type == "ordered_list_open"
                items = tuple(self._items(token.type.replace("open", "close")))
                yield List(items, ordered, int(token.attrGet("start") or 1), line)
            case "fence":
                yield Preformatted(token.content.rstrip("\n"), line)
            case "table_open":
                yield self._table(line)

    def _items(self, closing: str) -> Iterator[Blocks]:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == closing:
                return
            yield self.blocks("list_item_close")

    def _inline(self) -> Inlines:
        """The inlines of the token here, past its closing one."""
        children = self.tokens[self.at].children or []
        self.at += 2
        return inlines(children, self.picture)

    def _table(self, line: int) -> Table:
        rows: list[list[Inlines]] = []
        header: tuple[Inlines, ...] = ()
        while (token := self.tokens[self.at]).type != "table_close":
            self.at += 1
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(inlines(token.children or [], self.picture))
            elif token.type == "thead_close":
                header = tuple(rows.pop())
        self.at += 1
        return Table(tuple(map(tuple, rows)), header, line)


def environment(text: str, footnotes: frozenset[str]) -> dict[str, Any]:
    """What every stretch of a file shares: the addresses it defines, its footnotes' names."""
    env: dict[str, Any] = {"footnotes": footnotes}
    if definitions := _REFERENCE.findall(text) if "]: " in text else ():
        Reading("\n".join(definitions), 1, env, _no_picture)
    return env


def _no_picture(_address: str, words: str) -> Text:
    return Text(words)


def figure(children: Inlines, line: int) -> Figure | None:
    """The picture that a paragraph is, its title as the caption; None where it is words."""
    match children:
        case (Image() as image,):
            return Figure(image, line=line)
        case (Image() as image, LineBreak(), Text() as title):
            return Figure(image, (title,), line)
        case _:
            return None


def of_paragraph(text: str, env: dict[str, Any], picture: Picture) -> Inlines:
    """The inlines of a single paragraph, as CommonMark has them."""
    tokens = parser().parseInline(text, env)
    return inlines(tokens[0].children or [], picture) if tokens else ()


def inlines(tokens: "list[Token]", picture: Picture) -> Inlines:
    """Inlines of a paragraph's tokens; tags that nothing closes vanish, their words stay."""
    frames: list[tuple[str, str, list[Inline | str]]] = [("", "", [])]
    for token in tokens:
        if token.type == "html_inline":
            _tag(frames, token.content)
        elif token.nesting == 1:
            frames.append((token.type.removesuffix("_open"), _target(token), []))
        elif token.nesting == -1:
            _close(frames, token.type.removesuffix("_close"))
        else:
            frames[-1][2].append(_leaf(token, picture))
            if token.type == "image" and (title := str(token.attrGet("title") or "")):
                frames[-1][2].extend((LineBreak(), title) if len(tokens) == 1 else (f" ({title})",))
    while len(frames) > 1:
        _unwrap(frames)
    return _merged(frames[0][2])


def _tag(frames: list[tuple[str, str, list[Inline | str]]], content: str) -> None:
    match = _TAG.match(content)
    if not match:  # a comment
        return
    name = match[2].lower()
    if name == "br":
        frames[-1][2].append(LineBreak())
    elif name not in _WRAPS and not _ELEMENT.fullmatch(name):  # <grin>
        frames[-1][2].append(content)
    elif name in _WRAPS and not match[1]:
        frames.append((name, "", []))
    elif name in _WRAPS and any(name == open_name for open_name, _, _ in frames[-3:]):
        _close(frames, name)


def _close(frames: list[tuple[str, str, list[Inline | str]]], name: str) -> None:
    while len(frames) > 1 and frames[-1][0] != name:
        _unwrap(frames)
    if len(frames) == 1:
        return
    depth = len(frames)
    kind, target, parts = frames.pop()
    children = _merged(parts)
    if not children or depth > _DEEPEST:
        frames[-1][2].extend(children)
    elif kind == "link":
        frames[-1][2].extend((Link(target, children),) if _TARGET.match(target) else children)
    else:
        frames[-1][2].append(_WRAPS[kind](children))


def _unwrap(frames: list[tuple[str, str, list[Inline | str]]]) -> None:
    _, _, parts = frames.pop()
    frames[-1][2].extend(parts)


def _target(token: "Token") -> str:
    return str(token.attrGet("href") or "")


def _leaf(token: "Token", picture: Picture) -> Inline | str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return LineBreak()
        case "code_inline":
            return Span(SpanKind.CODE, (Text(token.content),))
        case "image":
            return picture(str(token.attrGet("src") or ""), _words(token))
        case "footnote_ref":
            return NoteReference(str(token.meta["name"]))
        case _:
            return token.content


def _words(token: "Token") -> str:
    """The words of a picture's tokens."""
    children = token.children or []
    return "".join(child.content or " " * (child.type == "softbreak") for child in children)


def _merged(parts: list[Inline | str]) -> Inlines:
    """Neighbouring strings joined to one Text."""
    out: list[Inline] = []
    run: list[str] = []
    for part in parts:
        if isinstance(part, str):
            run.append(part)
            continue
        if isinstance(part, Text):
            run.append(part.text)
            continue
        if text := "".join(run):
            out.append(Text(text))
        run = []
        out.append(part)
    if text := "".join(run):
        out.append(Text(text))
    return tuple(out)


def unlisted(block: Block) -> Block:
    """A list of one item is a line that begins with a number or a dash: "1. The Station"."""
    if not isinstance(block, List) or len(block.items) != 1 or len(block.items[0]) > 1:
        return block
    mark = f"{block.start}. " if block.ordered else "- "
    if not block.items[0]:
        return Paragraph((Text(mark.strip()),), line=block.line)
    only = block.items[0][0]
    if not isinstance(only, Paragraph):
        return block
    head, *rest = only.children
    opening = (Text(mark + head.text),) if isinstance(head, Text) else (Text(mark), head)
    return Paragraph((*opening, *rest), line=block.line)
