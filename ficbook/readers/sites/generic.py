"""Any other page: its own headings, and what is plainly no part of an article left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from ficbook.model.draft import Role
from ficbook.model.metadata import Contributor, Metadata
from ficbook.readers.markdown_headings import cues
from ficbook.readers.markup.elements import HEADINGS
from ficbook.readers.markup.links import scheme
from ficbook.readers.markup.marks import Mark, Marks, left_out
from ficbook.readers.markup.parse import epub_type
from ficbook.readers.sites import Profile
from ficbook.readers.sites.navigation import leading_elsewhere
from ficbook.readers.sites.structure import structure
from ficbook.readers.sites.tree import body_of, first, language_of, with_class, words
from ficbook.text.headings import heading

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FURNITURE = re.compile(
    r"(?:share|sharing|sharedaddy|social|comments?|respond|sidebar|cookies?|breadcrumbs?|related"
    r"|newsletter|pagination|pager|post-navigation|nav-links|advert|ads|site-header|site-footer"
    r"|masthead|jp-relatedposts|likes?|subscribe|widget|skip-link|screen-reader-text)"
    r"(?:-(?:area|list|wrapper|container|section|block|links?|box|bar|buttons?|title|form))?"
)
"""Classes and ids that blogs and their tools give to what stands around an article."""
_GUTENBERG = re.compile(r"The Project Gutenberg e-?book of (.+?)(?:,? by (.+))?", re.IGNORECASE)
_BOXES = ("div", "section", "aside", "ul", "ol", "footer", "header", "form", "a", "p")
_ARTICLE = 600
"""Characters of plain text: a box with more of them is not furniture, whatever it is called."""
_CONTENTS = re.compile(
    r"(?:table of )?contents|chapters|inhalt(?:sverzeichnis)?|table des mati[eè]res|[íi]ndice"
    r"|sommaire|sommario|содержание|оглавление|目录|目次",
    re.IGNORECASE,
)


def _marks(tree: Element) -> Marks:
    marks = dict(structure(tree)) | dict(_furniture(tree)) | dict(leading_elsewhere(tree))
    marks |= dict(_contents(tree))
    marks |= {box: left_out("gutenberg-licence") for box in with_class(tree, "pg-boilerplate")}
    return marks | dict(headings(tree, marks))


def _furniture(tree: Element) -> Iterator[tuple[Element, Mark]]:
    """Boxes of links, and boxes that are called what furniture is called."""
    inside: set[Element] = set()
    for box in tree.iter(*_BOXES):
        if box.getparent() in inside:
            inside.add(box)
            continue
        called = [*(box.get("class") or "").lower().split(), (box.get("id") or "").lower()]
        if any(_FURNITURE.fullmatch(name) for name in called) and _plain(box) < _ARTICLE:
            inside.add(box)
            yield box, left_out("page-furniture")
        elif box.tag in {"ul", "ol", "div", "p"} and _is_link_list(box):
            inside.add(box)
            yield box, left_out("link-list")


def _contents(tree: Element) -> Iterator[tuple[Element, Mark]]:
    """A heading that says "Contents", and the links below it."""
    for head in tree.iter(*HEADINGS):
        below = head.getnext()
        if below is None or not _CONTENTS.fullmatch(words(head)):
            continue
        if sum(len(words(a)) for a in _few(below) if a.tag == "a") > 4 * _plain(below):
            yield head, left_out("contents")
            yield below, left_out("contents")


def _plain(box: Element) -> int:
    """Characters in a box that are not in links, counted no further than an article's worth."""
    count = 0
    for element in box.iter():
        if element.tag in {"script", "style"}:
            continue
        if element.tag != "a":
            count += len((element.text or "").strip())
        if element is not box:
            count += len((element.tail or "").strip())
        if count >= _ARTICLE:
            break
    return count


def _is_link_list(box: Element) -> bool:
    """Whether a box is a list of links within the site or the page: a menu, a contents list."""
    links = [a for a in _few(box) if a.tag == "a"]
    if len(links) < 3 or any(scheme(a.get("href") or "") == "mailto" for a in links):
        return False
    linked = sum(len(words(a)) for a in links)
    return linked > 4 * _plain(box)


def _few(box: Element) -> list[Element]:
    """The elements of a box, none of them if there are more than a menu has."""
    found = []
    for element in box.iter():
        found.append(element)
        if len(found) > 500:
            return []
    return found


def headings(tree: Element, marks: Marks) -> Iterator[tuple[Element, Mark]]:
    """What the headings of a page head, by their levels; those above no words head nothing."""
    apart = {element for element, mark in marks.items() if mark.omit or mark.cue}
    found = [h for h in tree.iter(*HEADINGS) if _names(h) and _above_text(h)]
    found = [h for h in found if apart.isdisjoint((h, *h.iterancestors()))]
    if len(found) == 1 and heading(words(found[0])):
        return  # a chapter saved on its own: its words say so
    begun = False
    heads = [(HEADINGS[str(h.tag)], words(h)) for h in found]
    title = _head(tree)[0] if len(found) > 1 else ""
    for head, cue in zip(found, cues(heads, title), strict=True):
        begun = begun or (cue is not None and cue.role is Role.CHAPTER)
        if cue is not None and (begun or cue.role is not Role.HEADING):
            yield head, Mark(msgspec.structs.replace(cue, rule="html-heading"))


def _names(head: Element) -> bool:
    text = words(head)
    return bool(text) and not _CONTENTS.fullmatch(text)


def _above_text(head: Element) -> bool:
    """Whether words follow before the next heading of its rank or a higher one."""
    place: Element | None = head
    while place is not None and place.tag != "body":
        for element in place.itersiblings():
            if str(element.tag) in HEADINGS and str(element.tag) <= str(head.tag):
                return False
            inner = first(element.iter(*HEADINGS))
            if str(element.tag) not in HEADINGS and words(element):
                if inner is None:
                    return True
                if words(element) != words(inner):
                    return not _stops(element, inner, head)
        place = place.getparent()
    return False


def _stops(element: Element, inner: Element, head: Element) -> bool:
    """Whether a box begins with a heading of a rank that ends what another heads."""
    return words(element).startswith(words(inner)) and str(inner.tag) <= str(head.tag)


def page_metadata(tree: Element) -> Metadata:
    """What a page says of itself: its heading or its head, its language."""
    names = [m.get("content", "") for m in tree.iter("meta") if _names_author(m)]
    if epub_type(body_of(tree)):  # a document of a book: its title is its own, not the work's
        return msgspec.structs.replace(Metadata(), language=language_of(tree) or "en")
    head, author = _head(tree)
    names = names or [author]
    said = Metadata(
        title=_title(tree, head) or head,
        contributors=tuple(Contributor(name.strip()) for name in names if name.strip()),
    )
    language = language_of(tree)
    return msgspec.structs.replace(said, language=language) if language else said


def _head(tree: Element) -> tuple[str, str]:
    """The title in the page's head, and the author where Project Gutenberg names one there."""
    said = words(tree.find(".//title"))
    made = _GUTENBERG.fullmatch(said)
    return (made[1], made[2] or "") if made else (said, "")


def _title(tree: Element, head: str) -> str:
    """The work's title among the headings: marked as such, or the only one, if the head has it."""
    found = [(mark.cue.role, words(h)) for h, mark in headings(tree, {}) if mark.cue]
    titles = [text for role, text in found if role is Role.TITLE]
    chapters = [text for role, text in found if role is Role.CHAPTER and (text in head or not head)]
    return next(iter(titles or (chapters if len(chapters) == 1 else [])), "")


def _names_author(meta: Element) -> bool:
    return (meta.get("name") or "").lower() in {"author", "dc.creator", "dcterms.creator"}


PAGE = Profile(name="page", signs=(frozenset(),), marks=_marks, metadata=page_metadata)
