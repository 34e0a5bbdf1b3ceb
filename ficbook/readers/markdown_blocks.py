"""A Markdown text cut into blocks, each with its line and the gap above it.

Nearly all of a story is paragraphs of plain words, headings and rules: these are read here in
one pass. What needs the whole of CommonMark (lists, quotes, tables, code, references) goes to
markdown-it, one stretch at a time.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from ficbook.model.nodes import (
    Align,
    Block,
    Figure,
    Heading,
    Inlines,
    Paragraph,
    SceneBreak,
    Text,
    Verse,
)
from ficbook.model.walk import plain_text
from ficbook.readers.inline import faces_escaped, inlines
from ficbook.readers.layout import BLANK
from ficbook.readers.markdown_tables import is_table
from ficbook.readers.markdown_tokens import Picture, Reading, figure, of_paragraph, unlisted
from ficbook.text.labels import fields_of

_RULE = re.compile(r" {0,3}([*_-])(?:[ \t]*\1){2,}[ \t]*")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*(?:\{[^{}]*\})?")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_CONTAINER = re.compile(
    r" {0,3}(?:>(?!_+[<>])|[-+*][ \t]|\d{1,9}[.)][ \t]|\||`{3,}|\[[^\]^]{1,200}\]:[ \t])"
)
_BAR = re.compile(r" {0,3}\|(?:[ \t]|$)(?!.*\|[ \t]*$)")
_DASH = re.compile(r" {0,3}[-–—][ \t]")
_CONTINUED = re.compile(r"(?: {2,}|\t)\S")
_DEEP = re.compile(r"(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){7}| {25}|\t{6}")
_HARD = re.compile(r"(?: {2,}|\\)$")
_INLINE_MARKUP = re.compile(r"[`!]?\[|`|<(?!/?(?:i|b|em|strong|u|s|br) ?/?>)|\w\*+\w", re.ASCII)
_BLOCK_TAG = re.compile(
    r" {0,3}<(?:!--|/?(?:address|article|aside|blockquote|body|center|details|dd|div|dl|dt|figure"
    r"|figcaption|footer|form|h[1-6]|head|header|hr|html|iframe|li|main|nav|object|ol|p|pre"
    r"|script|section|style|summary|svg|table|tbody|td|th|thead|title|tr|ul)\b)",
    re.IGNORECASE,
)
_TITLE_LENGTH = 65  # characters: an underlined heading is no longer; a longer line has a rule below
_SENTENCE_END = re.compile(r"""[.!?…,;:]["'”’*_)]*$""")
_PLAIN_LIMIT = 20_000  # characters of one paragraph that go to markdown-it
_BRACKETS = 200  # of one paragraph: markdown-it looks from each to the end


class Laid(NamedTuple):
    """A block and the blank lines above it; `html` where it is a stretch of HTML, unread."""

    block: Block
    gap: int
    html: bool = False


class Group(NamedTuple):
    """Lines between blank lines."""

    line: int
    gap: int
    lines: list[str]


def groups(lines: list[str], first: int = 1) -> Iterator[Group]:
    """The runs of lines that are not blank."""
    gap, run = 0, list[str]()
    for number, line in enumerate(lines, first):
        if line and line.strip(BLANK):
            run.append(line)
            continue
        if run:
            yield Group(number - len(run), gap, run)
            gap, run = 0, []
        gap += 1
    if run:
        yield Group(first + len(lines) - len(run), gap, run)


class Cutter:
    """Cuts lines into blocks.

    `stray` collects the emphasis that nothing closed, `flattened` how many lines from one on are
    nested too deep to be set apart.
    """

    def __init__(self, env: dict[str, Any], picture: Picture) -> None:
        self.env = env
        self.picture = picture
        self.stray: list[tuple[int, str]] = []
        self.flattened: dict[int, int] = {}

    def blocks(self, lines: list[str], first: int = 1) -> Iterator[Laid]:
        """The blocks of some lines, in order; `first` is the number of the first line."""
        all_groups = list(groups(lines, first))
        dashes = sum(bool(_DASH.match(g.lines[0])) and len(g.lines) == 1 for g in all_groups)
        spoken = dashes >= 10 and dashes * 10 >= len(all_groups)  # "- Yes, he said."
        single = len(lines) > 10 * len(all_groups) and max(map(len, lines)) > 100
        at = 0
        while at < len(all_groups):
            group = all_groups[at]
            end = self._end(all_groups, at, spoken=spoken)
            if end == at + 1 and not self._is_special(group, spoken=spoken):
                yield from self._prose(group, single=single)
            elif _BLOCK_TAG.match(group.lines[0]):
                source = Text(_source(all_groups[at:end]))
                yield Laid(Paragraph((source,), line=group.line), group.gap, html=True)
            else:
                yield from self._marked(all_groups[at:end])
            at = end

    def _is_special(self, group: Group, *, spoken: bool) -> bool:
        if deep := sum(map(bool, map(_DEEP.match, group.lines))):
            if _CONTAINER.match(group.lines[0]):
                self.flattened[group.line] = deep
            return False
        if sum(line.count("[") for line in group.lines) > _BRACKETS:
            return False
        if spoken and _DASH.match(group.lines[0]):
            return False
        if group.lines[0].lstrip()[0] == "|" and not is_table(group.lines):
            return False
        return any(
            _CONTAINER.match(line) and not _RULE.fullmatch(line) for line in group.lines
        ) or bool(_BLOCK_TAG.match(group.lines[0]))

    def _end(self, all_groups: list[Group], at: int, *, spoken: bool) -> int:
        """Where the stretch ends that begins with this group."""
        group = all_groups[at]
        if not self._is_special(group, spoken=spoken):
            return at + 1
        first = group.lines[0].lstrip()
        if first.startswith("```"):
            return _fence_end(all_groups, at)
        if _BLOCK_TAG.match(first):
            return _html_end(all_groups, at)
        end = at + 1
        if first[0] in "-+*0123456789":
            while end < len(all_groups) and _goes_on(all_groups[end]):
                end += 1
        return end

    def _marked(self, stretch: list[Group]) -> Iterator[Laid]:
        """A stretch as markdown-it reads it."""
        reading = Reading(_source(stretch), stretch[0].line, self.env, self.picture)
        for place, block in enumerate(reading.blocks()):
            yield Laid(unlisted(block), 0 if place else stretch[0].gap)

    def _prose(self, group: Group, *, single: bool) -> Iterator[Laid]:
        """Paragraphs, headings and rules that stand in one group."""
        if len(group.lines) > 1 and group.lines[0].lstrip()[:1] == "|":
            yield Laid(self._verse(group), group.gap)
            return
        gap, run = group.gap, list[str]()
        fields = fields_of(group.lines)
        for number, line in enumerate(group.lines, group.line):
            head = _ATX.fullmatch(line) if line.lstrip()[:1] == "#" else None
            rule = bool(_RULE.fullmatch(line)) or bool(run and _UNDERLINE.fullmatch(line))
            if not head and not rule and not ((single or number - group.line in fields) and run):
                run.append(line)
                continue
            if rule and len(run) == 1 and _underlines(line, run[0]):
                level = 1 if "=" in line else 2
                yield Laid(Heading(level, self._inlines(run, number - 1), number - 1), gap)
                gap, run = 0, []
                continue
            if run:
                yield Laid(self._paragraph(run, number - len(run)), gap)
                gap, run = 0, []
            if head:
                yield Laid(Heading(len(head[1]), self._inlines([head[2]], number), number), gap)
                gap = 0
            elif rule:
                yield Laid(SceneBreak(line.strip(), line=number), gap)
                gap = 0
            else:
                run.append(line)
        if run:
            yield Laid(self._paragraph(run, group.line + len(group.lines) - len(run)), gap)

    def _verse(self, group: Group) -> Paragraph | Verse:
        """A block of lines as Pandoc has them, each after a bar; else the lines as they stand."""
        if not all(map(_BAR.match, group.lines)):
            text = "\n".join(line.strip() for line in group.lines)
            return Paragraph(inlines(text), line=group.line)
        lines = [_BAR.sub("", line, count=1).rstrip() for line in group.lines]
        stanzas = [list(some) for full, some in groupby(lines, bool) if full]
        read = (tuple(self._inlines([line], group.line) for line in some) for some in stanzas)
        return Verse(tuple(read), group.line)

    def _paragraph(self, lines: list[str], line: int) -> Paragraph | Figure:
        children = self._inlines(lines, line)
        return figure(children, line) or Paragraph(children, Align.START, line)

    def _inlines(self, lines: list[str], line: int) -> Inlines:
        text = _joined(lines)
        bounded = len(text) < _PLAIN_LIMIT and text.count("[") < _BRACKETS
        if bounded and _INLINE_MARKUP.search(text):
            return self._by_the_book(lines)
        stray: list[str] = []
        found = inlines(text, stray)
        if stray and bounded:
            found = self._by_the_book(lines)
            words = plain_text(found)
            stray = [mark for mark in stray if mark in words]
        self.stray.extend((line, mark) for mark in stray)
        return found

    def _by_the_book(self, lines: list[str]) -> Inlines:
        """Inlines as CommonMark has them."""
        ends = ["  " if _HARD.search(line) else "" for line in lines]
        source = "\n".join(
            line.strip(BLANK).removesuffix("\\") + end
            for line, end in zip(lines, ends, strict=True)
        )
        if "`" not in source:
            source = faces_escaped(source)
        return of_paragraph(source, self.env, self.picture)


def _source(stretch: list[Group]) -> str:
    """The lines of some groups, with the blank ones between them."""
    out = list(stretch[0].lines)
    for group in stretch[1:]:
        out.extend([""] * group.gap)
        out.extend(group.lines)
    return "\n".join(out)


def _joined(lines: list[str]) -> str:
    """Lines as one paragraph: a hard break is a newline, any other a space."""
    if len(lines) == 1:
        return lines[0].strip(BLANK).removesuffix("\\")
    parts: list[str] = []
    for line in lines:
        hard = _HARD.search(line)
        parts.append((line[: hard.start()] if hard else line).strip(BLANK))
        parts.append("\n" if hard else " ")
    return "".join(parts[:-1])


def _underlines(rule: str, text: str) -> bool:
    """Whether a line of `=` or `-` below a line makes it a heading, and not a scene break."""
    if not _UNDERLINE.fullmatch(rule) or _SENTENCE_END.search(text.strip()):
        return False
    return len(text.strip()) <= _TITLE_LENGTH


def _goes_on(group: Group) -> bool:
    """Whether a group carries on the list above it."""
    line = group.lines[0]
    if _DEEP.match(line) or _RULE.fullmatch(line):
        return False
    return bool(_CONTINUED.match(line)) or bool(re.match(r" {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]", line))


def _fence_end(all_groups: list[Group], at: int) -> int:
    """Past the group in which a fence is closed; a fence that never is holds one group."""
    for end in range(at, min(at + 200, len(all_groups))):
        lines = all_groups[end].lines[1 if end == at else 0 :]
        if any(line.strip().startswith("```") for line in lines):
            return end + 1
    return at + 1


def _html_end(all_groups: list[Group], at: int) -> int:
    """Past the last of the groups that begin with a tag of a block."""
    first = all_groups[at].lines[0].lstrip().lower()
    for opening, closing in (("<!--", "-->"), ("<script", "</script"), ("<style", "</style")):
        if first.startswith(opening):
            return _until(all_groups, at, closing)
    end = at + 1
    while end < len(all_groups) and _BLOCK_TAG.match(all_groups[end].lines[0]):
        end += 1
    return end


def _until(all_groups: list[Group], at: int, closing: str) -> int:
    for end in range(at, min(at + 200, len(all_groups))):
        if any(closing in line.lower() for line in all_groups[end].lines):
            return end + 1
    return at + 1
