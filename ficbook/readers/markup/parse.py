"""Markup to a tree of elements, however badly it is made, in linear time and bounded depth."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DEPTH = 200
"""How deep elements may nest; tags deeper than this are taken away, their words are kept."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_DOCTYPE = re.compile(
    r"<!DOCTYPE[^\[<>]*(?:\[(?:[^\]\"']|\"[^\"]*\"|'[^']*')*\]\s*)?>", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Where pages were joined to one file, the parser would stop at the first end."""
_CLOSE_EACH_OTHER = frozenset({"p", "br", "hr", "img", "li", "td", "th", "tr", "dt", "dd"})
_OWN_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_LEVELLED = "data-ficbook-levelled"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


def parse_html(text: str) -> Element:
    """The `html` element of a page; nothing in the page is too broken to be read."""
    text = _ENDS.sub("", _CONTROL.sub("", text))
    tree = _parse(text)
    if tree is not None:
        return tree
    level = _level(text)
    tree = _parse(level)
    if tree is None:
        level = _TAG.sub(_only_paragraphs, text)
        tree = _parse(level)
    tree = _element("html") if tree is None else tree
    if level != text:
        tree.set(_LEVELLED, "")
    return tree


def is_levelled(tree: Element) -> bool:
    """Whether tags of a page were taken away, because they nested too deep."""
    return tree.get(_LEVELLED) is not None


def parse_xhtml(text: str) -> Element:
    """The `html` element of a page in XML: strictly if it is well formed, else as HTML."""
    from lxml import etree

    text = _CONTROL.sub("", text)
    plain = _ENTITY.sub(_character, _DOCTYPE.sub("", text, count=1))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        tree = etree.fromstring(plain.encode(), parser)
    except etree.XMLSyntaxError:
        return parse_html(text)
    _plain_names(tree)
    return tree


def epub_type(element: Element) -> str:
    """What an element says it is in EPUB's vocabulary, in lower case; words with blanks between."""
    return (element.get(_EPUB_TYPE) or element.get("epub:type") or "").lower()


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def _parse(text: str) -> Element | None:
    """The tree, or None where it would be deeper than the parser goes."""
    from lxml import etree

    parser = etree.HTMLParser(
        recover=True, huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        tree: Element | None = etree.fromstring(text.encode() or b" ", parser)
    except etree.LxmlError:
        return _element("html")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return None
    return tree


def _element(name: str) -> Element:
    from lxml import etree

    return etree.Element(name)


def _level(text: str) -> str:
    """The text without those of its tags that stand too deep."""
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in _CLOSE_EACH_OTHER or tag[0].endswith("/>"):
            return tag[0]
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        return tag[0] if depth + (1 if tag[1] else 0) <= DEPTH else ""

    return _TAG.sub(keep, text)


def _only_paragraphs(tag: re.Match[str]) -> str:
    return tag[0] if tag[2].lower() in {"p", "br", "hr"} else " "


def _character(entity: re.Match[str]) -> str:
    """A named character of HTML, which XML without a DTD does not know."""
    return entity[0] if entity[1] in _OWN_OF_XML else html5.get(entity[1], entity[0])


def _plain_names(tree: Element) -> None:
    """Elements and attributes of XHTML by the names they have in HTML."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            element.tag = local(element.tag)
        if (language := element.get(_XML_LANG)) is not None and "lang" not in element.attrib:
            element.set("lang", language)
