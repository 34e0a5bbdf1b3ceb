"""A site's pages by selectors: what stands where in them, as values that a record can hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.model.metadata import Contributor, Metadata
from ficbook.readers.markup.css import select
from ficbook.readers.markup.marks import STORY, Mark, Marks, cued, left_out
from ficbook.readers.sites import Profile
from ficbook.readers.sites.tree import body_of, language_of, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BY = re.compile(r"\A(?:written )?by:?\s+", re.IGNORECASE)
Selectors = tuple[str, ...]


class Box(NamedTuple):
    """Where the author speaks: a selector, what is said there, and under which label."""

    where: str
    kind: NoteKind = NoteKind.AUTHOR
    label: str = "Author’s Note"


def nothing_more(_: Element) -> dict[str, Any]:
    """No fields besides those that selectors find."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A site's page of one chapter, or of several.

    Of `text` the first selector that finds anything counts, and so of the others; `inner` is a
    title that stands inside the text, `out` what the site writes into text and notes. `lists`
    are fields of Metadata with several values. `signs` are as in Profile; empty for pages that
    have the first of `text`, which is then a class or an id alone.
    """

    name: str
    text: Selectors
    title: Selectors = ()
    work: Selectors = ()
    author: Selectors = ()
    summary: Selectors = ()
    notes: tuple[Box, ...] = ()
    out: Selectors = ()
    lists: tuple[tuple[str, str], ...] = ()
    publisher: str = ""
    styles: str = ""
    signs: tuple[frozenset[str], ...] = ()
    fields: Callable[[Element], dict[str, Any]] = nothing_more

    def marks(self, tree: Element) -> Marks:
        """What stands where in a page."""
        marks: dict[Element, Mark] = {body_of(tree): left_out(f"{self.name}-page")}
        marks |= dict.fromkeys(_first_of(tree, self.text), STORY)
        if (title := self._titled(tree)) is not None:
            marks[title] = cued(Role.CHAPTER, f"{self.name}-title")
        for box in self.notes:
            note = cued(Role.NOTE, f"{self.name}-note", box.kind, box.label)
            marks |= dict.fromkeys(select(tree, box.where), note)
        for selector in self.out:
            marks |= dict.fromkeys(select(tree, selector), left_out(f"{self.name}-label"))
        return marks

    def metadata(self, tree: Element) -> Metadata:
        """What the page says of the work."""
        found = {
            "title": self._said(tree, self.work),
            "contributors": tuple(Contributor(name) for name in self._authors(tree)),
            "description": "\n".join(_lines(tree, self.summary)),
            "publisher": self.publisher,
            **self._lists(tree),
        }
        if language := language_of(tree):
            found["language"] = language
        return Metadata(**{name: said for name, said in found.items() if said} | self.fields(tree))

    def profile(self) -> Profile:
        """The record by which the site is found."""
        signs = self.signs or (frozenset(self.text[:1]),)
        return Profile(
            name=self.name,
            signs=signs,
            marks=self.marks,
            metadata=self.metadata,
            styles=self.styles,
        )

    def _lists(self, tree: Element) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for field, where in self.lists:
            said = (words(e).removeprefix("#") for e in select(tree, where))
            found[field] = tuple(dict.fromkeys((*found.get(field, ()), *filter(None, said))))
        return found

    def _titled(self, tree: Element) -> Element | None:
        """The element with the chapter's title, none where it says the work's again."""
        return next((e for s in self.title for e in select(tree, s) if words(e)), None)

    def _said(self, tree: Element, selectors: Selectors) -> str:
        return next((words(e) for s in selectors for e in self._around(tree, s)), "")

    def _authors(self, tree: Element) -> Iterator[str]:
        if name := _BY.sub("", self._said(tree, self.author), count=1):
            yield name

    def _around(self, tree: Element, selector: str) -> Iterator[Element]:
        """The elements with words that a selector finds outside of the text and the notes."""
        inside = {*_first_of(tree, self.text)}
        inside.update(e for box in self.notes for e in select(tree, box.where))
        for element in select(tree, selector):
            if words(element) and inside.isdisjoint(element.iterancestors()):
                yield element


def _first_of(tree: Element, selectors: Selectors) -> list[Element]:
    """What the first selector finds that finds anything."""
    return next(filter(None, (list(select(tree, s)) for s in selectors)), [])


def _lines(tree: Element, selectors: Selectors) -> Iterator[str]:
    for element in _first_of(tree, selectors)[:1]:
        yield from filter(None, [words(p) for p in element.iter("p")] or [words(element)])
