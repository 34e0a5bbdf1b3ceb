"""Markdown as fiction uses it: CommonMark, tables, footnotes, front matter, and no code.

Indents are paragraphs' indents; a line of signs is a rule, never an underline of a sentence;
headings say what they head by the levels of the whole file.
"""

import re

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft
from ficbook.readers.decoding import decode, is_binary
from ficbook.registry import Reader

_SIGNS = re.compile(
    r"\A\ufeff?(?:---|\+\+\+)[ \t]*\r?\n[\w-]+[ \t]*[:=]"
    r"|^#{1,6} \S|^\[\^\w+\]:|\]\(https?:|\\[-*'\".]",
    re.MULTILINE,
)
_FRONT = re.compile(r"\A\ufeff?(?P<rule>---|\+\+\+)[ \t]*\r?\n[\w-]+[ \t]*[:=]", re.MULTILINE)


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a Markdown file."""
    from ficbook.readers.frontmatter import split
    from ficbook.readers.markdown_page import Page

    text = decode(source, config.manuscript.encoding, report)
    matter, body = split(text, source.name, report)
    return Page(source.name, matter, report).draft(body)


def recognise(source: Source) -> float:
    """How surely it is Markdown: by its headings, front matter, links and escapes."""
    if is_binary(source.data):
        return 0.0
    head = source.data[:20_000].decode("utf-8", "replace")
    front = _FRONT.match(head)
    if front and f"\n{front['rule']}" in head[front.end() :]:
        return 0.7  # more than HTML would say of the tags below it
    return 0.4 if len(_SIGNS.findall(head)) >= 2 else 0.2


def tally(source: Source, config: Config) -> str:
    """The text as it stands, markup and all."""
    return decode(source, config.manuscript.encoding, Report())


READER = Reader(
    name="markdown",
    suffixes=frozenset({".md", ".markdown", ".mkd", ".mdown"}),
    read=read,
    recognise=recognise,
    tally=tally,
)
