"""Notes of a book of ours put back into the chapters that they were written in.

A page before or behind the story says of each note whence it came, and a chapter where one stood
that has gone behind the story (`render.notes`, `render.sections`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, TypeAlias

from ficbook.readers.sites.tree import first, has, with_class

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CHAPTER = re.compile(r"(?:[^#]*/)?(chapter-\d+)\.xhtml(?:#.*)?|#(chapter-\d+)(?:-from-.*)?")
_AROUND = ("copyright-page", "about", "notice")
_BEHIND = "back-"
_RANGE = "–"

Chapters: TypeAlias = "Mapping[str, Element]"
"""The chapters of a book by their ids, in order."""


def put_back(trees: Iterable[Element]) -> None:
    """Move every note that says whence it came to where it was; the trees are changed."""
    trees = tuple(trees)
    sections = [s for tree in trees for s in tree.iter("section")]
    chapters = {s.get("id") or "": s for s in sections if has(s, "chapter")}
    for section in sections:
        name = section.get("id") or ""
        if name in _AROUND or name.startswith(_BEHIND):
            for note in list(with_class(section, "note", "aside")):
                _put(note, _origins(note, chapters), chapters)
    for chapter in chapters.values():
        for note in list(with_class(chapter, "note", "aside")):
            _repeat(note, chapter, chapters)


def _put(note: Element, origins: list[str], chapters: Chapters) -> None:
    """Put a note into the chapters it came from; one of the whole work stays."""
    parent = note.getparent()
    if not origins or parent is None:
        return
    bare = _without_origin(note)
    for origin in origins:
        _place(deepcopy(bare), chapters[origin], note.get("id") or "")
    for line in list(with_class(note, "note-origin")):
        parent.append(line)  # our words stay behind, to be left out with the page's
    parent.remove(note)


def _repeat(note: Element, chapter: Element, chapters: Chapters) -> None:
    """Put a note that says in which chapters it stood too into those, at the same end."""
    others = _linked(first(with_class(note, "note-origin")), chapters)
    below = any(has(before, "story") for before in note.itersiblings(preceding=True))
    for other in others:
        if chapters[other] is not chapter:
            _stand(_without_origin(note), chapters[other], below=below)


def _origins(note: Element, chapters: Chapters) -> list[str]:
    """The ids of the chapters that a note came from, none for the whole work."""
    line = first(with_class(note, "note-origin"))
    if line is not None:
        return _linked(line, chapters)
    above = note.getparent()
    return _linked(above.find("h2"), chapters) if above is not None and _warns(above) else []


def _warns(box: Element) -> bool:
    return has(box, "warnings")


def _linked(line: Element | None, chapters: Chapters) -> list[str]:
    """The chapters that a line links to; a dash between two means all from one to the other."""
    found: dict[str, None] = {}
    order = list(chapters)
    before = ""
    for link in () if line is None else line.iter("a"):
        name = _chapter(link)
        if name not in chapters:
            continue
        if before and (previous := link.getprevious()) is not None and _RANGE in _between(previous):
            found |= dict.fromkeys(order[order.index(before) : order.index(name)])
        found[name] = None
        before = name
    return list(found)


def _between(link: Element) -> str:
    return (link.tail or "").strip()


def _chapter(link: Element) -> str:
    match = _CHAPTER.fullmatch(link.get("href") or "")
    return (match[1] or match[2]) if match else ""


def _without_origin(note: Element) -> Element:
    bare: Element = deepcopy(note)
    bare.tail = None
    for line in list(with_class(bare, "note-origin")):
        if (parent := line.getparent()) is not None:
            parent.remove(line)
    return bare


def _place(note: Element, chapter: Element, name: str) -> None:
    """Put a note where a chapter says that it stood, else above its story."""
    mark = first(a for a in _marks(chapter) if (a.get("href") or "").endswith(f"#{name}"))
    if name and mark is not None:
        above = {has(e, "story") for e in mark.iterancestors()}
        line = mark.getparent()
        before = () if line is None else line.itersiblings(preceding=True)
        _stand(note, chapter, below=True in above or any(has(e, "story") for e in before))
        return
    _stand(note, chapter, below=False)


def _marks(chapter: Element) -> Iterator[Element]:
    for line in with_class(chapter, "note-link", "p"):
        yield from line.iter("a")


def _stand(note: Element, chapter: Element, *, below: bool) -> None:
    """Put a note above or below a chapter's story, after those that are there."""
    story = first(with_class(chapter, "story"))
    if story is None:
        chapter.append(note)
    elif not below:
        story.addprevious(note)
    else:
        last = story
        for element in story.itersiblings("aside"):
            last = element
        last.addnext(note)
