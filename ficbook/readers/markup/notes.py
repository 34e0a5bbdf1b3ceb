"""Footnotes of pages: which links are the marks of notes, and which elements are the notes.

A link is a mark if the page says so (EPUB `noteref`, DPUB-ARIA `doc-noteref`, the classes that
converters give) or if it is a short sign that leads to a block which leads back.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote

from ficbook.readers.markup.parse import epub_type

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Place: TypeAlias = tuple[str, str]
"""A page's path and an id in it."""

_SIGN = re.compile(r"\W{0,3}(?:\d{1,3}|[ivxlc]{1,6}|[a-zA-Z])\W{0,3}|\W{0,2}[*†‡§¶]{1,4}\W{0,2}")
_NOTEREF = frozenset(
    {"noteref", "doc-noteref", "footnote-ref", "footnoteref", "footnote-reference", "fn-ref"}
)
_BACKLINK = frozenset({"backlink", "doc-backlink", "footnote-back", "footnote-backref", "fn-back"})
LISTS = frozenset(
    {"footnotes", "endnotes", "rearnotes", "doc-endnotes", "doc-footnotes", "footnote-list"}
)
"""What the elements around all the notes of a page are called."""
_MARK, _NOTE = "modern-footnotes-footnote", "modern-footnotes-footnote__note"
"""The classes of WordPress's plug-in Modern Footnotes, which Scribble Hub has too."""
_BODY = frozenset({"li", "p", "div", "aside", "dd", "section", "blockquote", "td"})
_LONGEST = 20_000
"""Characters in one footnote; a longer block is not one."""


class NoteLinks:
    """The footnotes of some pages.

    `marks` and `bodies` give the note's id for an element; `backs` are the links that lead
    back to the story, `lists` the elements around all the notes.
    """

    def __init__(self, pages: Iterable[tuple[str, Element]] = ()) -> None:
        self.marks: dict[Element, str] = {}
        self.bodies: dict[Element, str] = {}
        self.backs: set[Element] = set()
        self.lists: set[Element] = set()
        pages = tuple(pages)
        for _, tree in pages:
            self._take_inline(tree)
        self._places = dict(_places(pages))
        for path, tree in pages:
            for link in tree.iter("a"):
                self._consider(path, link)
        if self.bodies:
            for _, tree in pages:
                self.lists.update(e for e in tree.iter() if said(e) & LISTS)

    def _take_inline(self, tree: Element) -> None:
        """Notes that stand in the text right after their marks, until one touches those."""
        for sign in [e for e in tree.iter("sup") if _MARK in said(e)]:
            body = sign.getnext()
            if body is not None and _NOTE in said(body) and sign not in self.marks:
                self.marks[sign] = self.bodies[_out_of_line(body)] = f"note-{len(self.bodies) + 1}"

    def _consider(self, path: str, link: Element) -> None:
        told = bool(said(link) & _NOTEREF)
        if not told and not _SIGN.fullmatch(_words(link)):
            return
        place = _place(path, link.get("href") or "")
        body = _block(self._places.get(place))
        if body is None or body in _above(link) or link in self.backs:
            return
        own = {(path, name) for name in _names_near(link)}
        backs = [a for a in body.iter("a") if _leads_back(a, place[0], own)]
        if told or backs:
            note = self.bodies.setdefault(body, f"note-{len(self.bodies) + 1}")
            self.marks[_whole_sign(link)] = note
            self.backs.update(backs)


def _out_of_line(note: Element) -> Element:
    """A note taken out of its paragraph, to stand behind that."""
    block: Element = note
    while (above := block.getparent()) is not None and block.tag not in _BODY:
        block = above
    before, tail = note.getprevious(), note.tail
    if block is note or before is None or block.getparent() is None:
        return note
    before.tail, note.tail = f"{before.tail or ''}{tail or ''}", None
    tail, block.tail = block.tail, None
    block.addnext(note)
    note.tail = tail
    return note


def said(element: Element) -> frozenset[str]:
    """The words by which an element says what it is: `epub:type`, `role` and `class`."""
    get = element.attrib.get
    words = f"{epub_type(element)} {get('role', '')} {get('class', '')}"
    return frozenset(words.lower().split())


def _places(pages: tuple[tuple[str, Element], ...]) -> Iterator[tuple[Place, Element]]:
    """Every place that can be linked to; of several with one name the first counts."""
    seen = set()
    for path, tree in pages:
        for element in tree.iter():
            for name in (element.get("id"), element.get("name")):
                if name and (path, name) not in seen:
                    seen.add((path, name))
                    yield (path, name), element


def _place(path: str, href: str) -> Place:
    """The place that a link in a page leads to."""
    file, _, name = href.partition("#")
    if file and "://" not in file:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file)))
    return path if "://" not in file else file, unquote(name)


def _block(element: Element | None) -> Element | None:
    """The block an element stands in, if it is short enough to be a note."""
    while element is not None and element.tag not in _BODY:
        element = element.getparent()
    if element is None:
        return None
    # Pieces of text are counted before they are joined: the block may be the whole page.
    size = sum(len(text) for text in islice(element.itertext(), _LONGEST))
    return element if size <= _LONGEST else None


def _above(element: Element) -> set[Element]:
    return set(element.iterancestors())


def _leads_back(link: Element, path: str, own: set[Place]) -> bool:
    href = link.get("href")
    return bool(said(link) & _BACKLINK) or (href is not None and _place(path, href) in own)


def _names_near(link: Element) -> Iterator[str]:
    """The names by which a note can lead back to its mark."""
    near = [link, *link.iter()]
    for around in (link, *islice(link.iterancestors(), 2)):
        near.append(around)
        if (before := around.getprevious()) is not None:
            near.append(before)
    for element in near:
        yield from filter(None, (element.get("id"), element.get("name")))


def _whole_sign(link: Element) -> Element:
    """The mark with the superscript around it, if that holds nothing else: `(1)`."""
    parent = link.getparent()
    if parent is not None and parent.tag == "sup" and _SIGN.fullmatch(_words(parent)):
        return parent
    return link


def _words(element: Element) -> str:
    """The first few characters of an element."""
    return "".join(map(str, islice(element.itertext(), 8))).strip()[:40]
