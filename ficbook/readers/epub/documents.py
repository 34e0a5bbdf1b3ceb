"""The documents of an EPUB: which are no part of the story, and where its chapters begin."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ficbook.model.draft import Role
from ficbook.readers.epub.navigation import Contents, Entry
from ficbook.readers.markup.elements import HEADINGS
from ficbook.readers.markup.marks import Mark, cued, left_out
from ficbook.readers.markup.notes import LISTS, said
from ficbook.readers.sites.fanficfare import chapter_notes
from ficbook.readers.sites.structure import APPARATUS, SECTIONS, structure
from ficbook.readers.sites.tree import body_of, by_id, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TITLES = {
    "cover": "cover",
    "title page": "titlepage",
    "titlepage": "titlepage",
    "table of contents": "toc",
    "contents": "toc",
    "copyright": "copyright-page",
    "imprint": "imprint",
    "colophon": "colophon",
    "uncopyright": "copyright-page",
    "information": "titlepage",
    "update log": "log",
}
"""Entries of the contents that lead to what the edition added."""
_FIELD = re.compile(r"[A-Z][A-Za-z' -]{2,24}:\s*\S")
_WORD = re.compile(r"\w+")
_PARTS = frozenset({"part", "volume", "division", "doc-part"})
_PART_WORDS = 60
"""Words: an entry with others below it that has fewer is a part's half-title."""
_FEW = 400


class Document(NamedTuple):
    """A document of the spine."""

    path: str
    tree: Element
    kind: str = ""  # by the guide or the landmarks


def apparatus(document: Document, contents: Contents, at: int) -> str:
    """The rule by which a whole document is left out; empty if it is part of the story."""
    if document.kind in APPARATUS:
        return f"epub-{document.kind}"
    entries = contents.of(document.path)
    for entry in entries:
        if named := _TITLES.get(entry.title.lower().strip()):
            return f"epub-{named}"
    body = body_of(document.tree)
    text = words(body)
    if not text:
        return "epub-cover" if at == 0 else ""
    if _is_contents(body, text):
        return "epub-toc"
    few = len(text.split()) < _FEW
    return "epub-information" if at < 3 and few and has_fields(body) else ""


def _is_contents(body: Element, text: str) -> bool:
    """Whether a document is a list of links to the others."""
    links = [a for a in body.iter("a") if "://" not in (a.get("href") or "://")]
    linked = sum(len(words(link)) for link in links)
    return len(links) > 2 and 10 * linked > 7 * len(text)


def has_fields(body: Element) -> bool:
    """Whether it is a list of "Rating: …" lines, as archives put in front."""
    bold = [b for b in body.iter("b", "strong", "dt", "th") if words(b).endswith(":")]
    return len(bold) >= 3 or sum(bool(_FIELD.match(words(p))) for p in body.iter("p", "li")) >= 4


def chapters(document: Document, contents: Contents) -> dict[Element, Mark]:
    """The headings of a document that begin chapters, and the sections that say what they are.

    Where the contents name a chapter that has no heading, its title is put in.
    """
    marks = dict(structure(document.tree))
    body = body_of(document.tree)
    whole = any(mark.omit or words(section) == words(body) for section, mark in marks.items())
    if whole or _holds_notes(body):
        return marks
    marks |= dict(chapter_notes(document.tree))
    for entry in contents.of(document.path):
        marks |= dict(_opening(document, entry))
    if not any(mark.cue and mark.cue.role in {Role.CHAPTER, Role.PART} for mark in marks.values()):
        marks |= dict(_own_heading(document, contents))
    return marks


def _holds_notes(body: Element) -> bool:
    """Whether a document holds the notes of others."""
    return any(said(element) & LISTS for element in (body, *islice(body, 1)))


def _opening(document: Document, entry: Entry) -> Iterator[tuple[Element, Mark]]:
    """The heading that an entry of the contents leads to."""
    body = body_of(document.tree)
    role = Role.CHAPTER
    if entry.has_children and len(words(body).split()) < _PART_WORDS:
        role = Role.PART
    place = by_id(body, entry.fragment) if entry.fragment else None
    heads = list(_heads_at(body if place is None else place))
    if heads and (
        place is not None or _agree(words(heads[0]), entry.title) or _leads(heads[0], body)
    ):
        yield heads[0], cued(role, "epub-contents")
        for further in heads[1:3]:
            if _within(words(further), entry.title):
                yield further, cued(Role.SUBTITLE, "epub-contents")
    elif _is_title(entry.title, document.path):
        yield _put_in(body if place is None else place, entry.title), cued(role, "epub-contents")


def _own_heading(document: Document, contents: Contents) -> Iterator[tuple[Element, Mark]]:
    """The heading at the top of a document that the contents do not name."""
    body = body_of(document.tree)
    if contents.entries or (head := next(_heads_at(body), None)) is None or not _leads(head, body):
        return
    few = len(words(body).split()) < _PART_WORDS
    lines = list(head.itersiblings()) if (group := _group(head)) is not None else []
    if few and any(said(section) & _PARTS for section in body.iter(*SECTIONS)):
        title = ": ".join(filter(None, map(words, (head, *lines))))
        part = cued(Role.PART, "epub-heading")
        yield (head, part) if group is None else (group, part._replace(says=title))
        return
    yield head, cued(Role.CHAPTER, "epub-heading")
    for line in lines:
        yield line, cued(Role.SUBTITLE, "epub-heading")


def _group(head: Element) -> Element | None:
    around = head.getparent()
    return around if around is not None and around.tag == "hgroup" else None


def _heads_at(place: Element) -> Iterator[Element]:
    """The headings at a place and after it, until words of the text stand between."""
    if place.tag in HEADINGS:
        yield place
    for head in place.iter(*HEADINGS):
        if head is not place and words(head):
            yield head


def _leads(head: Element, body: Element) -> bool:
    """Whether nothing but other headings stands above a heading."""
    text = words(body)
    return text.startswith(words(head))


def _letters(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _agree(heading: str, title: str) -> bool:
    return _within(heading, title) or _within(title, heading)


def _within(part: str, whole: str) -> bool:
    """Whether the words of one title are among those of another, in a row."""
    wanted, words_ = _letters(part), _letters(whole)
    return bool(wanted) and f" {' '.join(wanted)} " in f" {' '.join(words_)} "


def _is_title(title: str, path: str) -> bool:
    """Whether an entry is a title at all, and not the name of its file."""
    stem = posixpath.splitext(posixpath.basename(path))[0]
    return bool(title.strip()) and title.strip().lower() not in {stem.lower(), "start", "unknown"}


def _put_in(place: Element, title: str) -> Element:
    """A heading at the top of a place."""
    from lxml import etree

    heading = etree.Element("h1")
    heading.text = title
    if place.tag in {"body", "section", "div", "article"} or place.getparent() is None:
        heading.tail, place.text = place.text, None
        place.insert(0, heading)
    else:
        place.addprevious(heading)
    return heading


def leave_out(documents: Iterable[tuple[Document, str]]) -> Iterator[tuple[Element, Mark]]:
    """Marks for the documents that a rule leaves out."""
    return ((body_of(d.tree), left_out(rule)) for d, rule in documents if rule)
