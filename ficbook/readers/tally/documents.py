"""The words of DOCX and OpenDocument: the text of the elements that hold any, tag by tag."""

import re
from collections.abc import Iterator
from html import unescape

_ATTRIBUTES = r"""(?>(?:[^<>"'/]++|"[^"]*+"|'[^']*+'|/(?!>))*)"""
_OOXML = re.compile(
    rf"<(?:(/?)[\w.-]+:Fallback|[\w.-]+:(?:t|delText)|(/[\w.-]+:p))(?:\s{_ATTRIBUTES})?>([^<]*+)"
)
_ODF = re.compile(rf"<(/?)([\w.-]+:[\w.-]+){_ATTRIBUTES}(/?)>([^<]*+)")
_ODF_TEXT = re.compile(r"<office:text\b.*</office:text>", re.DOTALL)
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_NO_WORDS = frozenset(
    {"dc:creator", "dc:date", "meta:creator-initials", "svg:title", "svg:desc"}
    | {"office:binary-data"}
)
"""Elements within paragraphs that say who remarked and when, or what a picture shows."""


def words_of_ooxml(part: bytes) -> str:
    """The text of a part of a DOCX file, without what old programs show in a drawing's stead."""
    return unescape("".join(_ooxml(part.decode("utf-8", "replace"))))


def _ooxml(part: str) -> Iterator[str]:
    fallbacks = 0
    for match in _OOXML.finditer(part):
        closing, paragraph, text = match.groups()
        if closing is not None:
            fallbacks += -1 if closing else 1
        elif not fallbacks:
            yield " " if paragraph else text


def words_of_odf(content: bytes) -> str:
    """The text of the paragraphs of an OpenDocument."""
    found = _ODF_TEXT.search(content.decode("utf-8", "replace"))
    return unescape("".join(_odf(found[0]))) if found else ""


def _odf(text: str) -> Iterator[str]:
    paragraphs = silent = 0
    for closing, name, empty, words in _ODF.findall(text):
        step = 0 if empty else -1 if closing else 1
        if name in _PARAGRAPHS:
            paragraphs += step
            yield " "
        elif name in _NO_WORDS:
            silent += step
        if paragraphs and not silent:
            yield words
