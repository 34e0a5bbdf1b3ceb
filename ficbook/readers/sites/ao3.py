"""Archive of Our Own: its downloads (HTML, and EPUB by calibre) since 2013, and its work pages.

The templates are `app/views/downloads` and `app/views/works` of otwcode/otwarchive.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.readers.markup.marks import OPENING, Mark, Marks, cued, left_out
from ficbook.readers.sites import Profile
from ficbook.readers.sites.ao3_fields import metadata
from ficbook.readers.sites.tree import body_of, by_id, first, has, with_class, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LABELS = {
    "Summary": NoteKind.SUMMARY,
    "Notes": NoteKind.AUTHOR,
    "Chapter Summary": NoteKind.SUMMARY,
    "Chapter Notes": NoteKind.AUTHOR,
    "Chapter End Notes": NoteKind.AUTHOR,
    "End Notes": NoteKind.AUTHOR,
}
"""The words that the download sets above an author's field."""

_FRAME = left_out("ao3-page")
_LABEL = left_out("ao3-label")
_PLACEHOLDER = left_out("ao3-placeholder")
_TAGS = left_out("ao3-tags")
_RELATED = left_out("ao3-related-works")


def _download(tree: Element) -> Marks:
    """What stands where in a download, or in one document of an EPUB made of it."""
    marks: dict[Element, Mark] = {body_of(tree): _FRAME}
    for part in tree.iterfind(".//*[@id]"):
        match part.get("id"):
            case "preface" | "afterword":
                marks |= _around(part)
            case "chapters":
                marks |= _chapters(part)
    return marks


def _around(part: Element) -> dict[Element, Mark]:
    """The preface or the afterword."""
    marks = dict(_fields(list(part.iter())))
    for element in part.iter("h1", "div", "dl", "ul"):
        if element.tag == "h1":
            marks[element] = cued(Role.TITLE, "ao3-title")
        elif has(element, "byline"):
            marks[element] = cued(Role.BYLINE, "ao3-byline")
        elif has(element, "tags"):
            marks[element] = _TAGS
        elif element.tag in {"ul", "dl"} and not _is_inside(element):
            marks[element] = _RELATED
    return marks


def _is_inside(element: Element) -> bool:
    """Whether an element is part of what the author wrote."""
    return any(above.tag == "blockquote" for above in element.iterancestors())


def _chapters(part: Element) -> dict[Element, Mark]:
    """The chapters, each a head, its text and perhaps its end notes."""
    marks: dict[Element, Mark] = {part: OPENING}
    outside = list(_outside_text(part))
    for element in outside:
        if element.tag == "h2":
            marks[element] = cued(Role.CHAPTER, "ao3-chapter")._replace(opens=True)
        elif has(element, "byline"):
            marks[element] = cued(Role.NOTE, "ao3-chapter-byline", NoteKind.OTHER)
    return marks | dict(_fields(outside))


def _outside_text(part: Element) -> Iterator[Element]:
    """The elements around the chapters' texts: those have a `userstuff` of their own."""
    for child in part:
        if child.tag == "div" and (child.get("class") or "").startswith("userstuff"):
            continue
        yield child
        if child.tag == "div":
            yield from child


def _fields(elements: list[Element]) -> Iterator[tuple[Element, Mark]]:
    """The author's fields: a paragraph with the field's name, then its text in a blockquote."""
    label = ""
    for element in elements:
        if element.tag == "p" and (named := words(element)) in _LABELS and not _is_inside(element):
            label = named
            yield element, _LABEL
        elif element.tag == "blockquote" and label:
            yield element, cued(Role.NOTE, "ao3-field", _LABELS[label], label)
            label = ""
        elif has(element, "endnote-link"):
            yield element, _PLACEHOLDER


def _page(tree: Element) -> Marks:
    """What stands where in a work's page, one chapter or the entire work."""
    marks: dict[Element, Mark] = {body_of(tree): _FRAME}
    skin = by_id(tree, "workskin")
    for element in () if skin is None else skin.iter("h2", "h3", "div", "p", "blockquote", "ul"):
        if not _is_text(element) and (mark := _page_mark(element)) is not None:
            marks[element] = mark
    for text in with_class(tree, "userstuff", "div"):
        marks[text] = OPENING
        for landmark in with_class(text, "landmark"):
            marks[landmark] = _LABEL
    return marks


def _is_text(element: Element) -> bool:
    """Whether an element stands inside a text or a field of the author's."""
    return any(has(above, "userstuff") for above in element.iterancestors())


def _page_mark(element: Element) -> Mark | None:
    match element.tag:
        case "h2" if has(element, "title"):
            return cued(Role.TITLE, "ao3-title")
        case "h3" if has(element, "byline"):
            return cued(Role.BYLINE, "ao3-byline")
        case "h3" if has(element, "title"):
            return cued(Role.CHAPTER, "ao3-chapter")._replace(opens=True)
        case "p" if has(element, "jump"):
            return _PLACEHOLDER
        case "ul" if has(element, "associations"):
            return _RELATED
        case "blockquote" if has(element, "userstuff"):
            return _page_field(element)
        case _:
            return None


def _page_field(element: Element) -> Mark:
    box = element.getparent()
    heading = None if box is None else first(box.iter("h3"))
    label = words(heading).rstrip(":") or "Notes"
    kind = NoteKind.SUMMARY if box is not None and has(box, "summary") else NoteKind.AUTHOR
    return cued(Role.NOTE, "ao3-field", kind, label)


DOWNLOAD = Profile(
    name="ao3-download",
    signs=(
        frozenset({"#preface", ".message"}),
        frozenset({"#preface", ".byline"}),
        frozenset({"#afterword", ".message"}),
    ),
    marks=_download,
    metadata=metadata,
)
PAGE = Profile(name="ao3-page", signs=(frozenset({"#workskin"}),), marks=_page, metadata=metadata)
