"""Footnotes in Markdown: `[^1]` in the text and `[^1]: …` below it.

The definitions are taken out of the lines before anything else is read, so that each stretch
of the text can be read by itself. Syntax: Pandoc's manual, "Footnotes".
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]{1,80})\]:[ \t]?(.*)")
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,80})\]")
_MARK = re.compile(r"(?<!\\)\[\^(\w[\w-]{0,79})\](?!:)")
_INDENT = re.compile(r"(?: {2,4}|\t)(?=\S)")


class Definition(NamedTuple):
    """A footnote's name, the line it begins on and its Markdown."""

    name: str
    line: int
    text: str


def take_definitions(lines: list[str]) -> list[Definition]:
    """The footnotes defined among some lines; the lines they stood on are made empty."""
    found: list[Definition] = []
    at = 0
    while at < len(lines):
        match = _DEFINITION.match(lines[at]) if "[^" in lines[at] else None
        if not match:
            at += 1
            continue
        end = _end(lines, at + 1)
        body = [match[2], *(_INDENT.sub("", line, count=1) for line in lines[at + 1 : end])]
        found.append(Definition(match[1], at + 1, "\n".join(body).strip("\n")))
        lines[at:end] = [""] * (end - at)
        at = end
    return found


def orphans(lines: list[str], names: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The line and name of each mark like `[^1]` for which no footnote is defined."""
    for number, line in enumerate(lines, 1):
        if "[^" in line:
            marks = (match for match in _MARK.finditer(line) if match[1] not in names)
            yield from ((number, match[1]) for match in marks)


def _end(lines: list[str], at: int) -> int:
    """Where a definition ends: indented lines go on after a blank one, others do not."""
    end = at
    while at < len(lines):
        line = lines[at]
        if line.strip() and not _INDENT.match(line) and end < at:
            break
        if line.strip():
            if _DEFINITION.match(line):
                break
            end = at + 1
        at += 1
    return end


def references(parser: "MarkdownIt") -> None:
    """Teach a parser that `[^name]` is a `footnote_ref` token where `env["footnotes"]` has it."""
    parser.inline.ruler.before("link", "footnote_ref", _reference)


def _reference(state: "StateInline", silent: bool) -> bool:  # the parser's own protocol
    match = _REFERENCE.match(state.src, state.pos)
    if not match or match[1] not in state.env.get("footnotes", ()):
        return False
    if not silent:
        token = state.push("footnote_ref", "", 0)
        token.meta = {"name": match[1]}
    state.pos = match.end()
    return True
