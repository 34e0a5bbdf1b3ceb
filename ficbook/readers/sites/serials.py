"""Sites of web serials, one record each: the classes that tell what stands where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.model.metadata import Contributor, Metadata
from ficbook.readers.markup.marks import STORY, Mark, Marks, cued, left_out
from ficbook.readers.sites import Profile
from ficbook.readers.sites.tree import body_of, first, has, language_of, with_class, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A site's page of one chapter.

    `text`, `title` and `note` are classes; `caption` are classes inside a note that are the
    site's words; `work` and `author` begin the addresses that the names of both lead to.
    """

    name: str
    text: str
    title: tuple[str, ...]
    note: str
    caption: tuple[str, ...]
    work: tuple[str, ...]
    author: tuple[str, ...]

    def marks(self, tree: Element) -> Marks:
        """What stands where in a page."""
        marks: dict[Element, Mark] = {body_of(tree): left_out(f"{self.name}-page")}
        title = self._title(tree)
        if title is not None:
            marks[title] = cued(Role.CHAPTER, f"{self.name}-title")
        for text in with_class(tree, self.text):
            marks[text] = STORY
        for note in with_class(tree, self.note):
            marks[note] = cued(Role.NOTE, f"{self.name}-note", NoteKind.AUTHOR, "Author’s Note")
            for caption in (e for name in self.caption for e in with_class(note, name)):
                marks[caption] = left_out(f"{self.name}-label")
        return marks

    def metadata(self, tree: Element) -> Metadata:
        """The work's name and its author's, from the links that lead to them."""
        found: dict[str, Any] = {
            "title": words(self._link(tree, self.work)),
            "contributors": tuple(
                Contributor(words(link))
                for link in (self._link(tree, self.author),)
                if link is not None
            ),
        }
        language = language_of(tree)
        return Metadata(**found | ({"language": language} if language else {}))

    def _title(self, tree: Element) -> Element | None:
        """The element with the chapter's title: one that has a class, or an `h1`."""
        for name in self.title:
            found = first(tree.iter("h1")) if name == "h1" else first(with_class(tree, name))
            if found is not None and words(found):
                return found
        return None

    def _link(self, tree: Element, starts: tuple[str, ...]) -> Element | None:
        """The first link with words that leads to such an address, outside of notes and text."""
        for link in tree.iter("a"):
            if (link.get("href") or "").startswith(starts) and words(link):
                around = link.iterancestors()
                if not any(has(above, self.text) or has(above, self.note) for above in around):
                    return link
        return None

    def profile(self) -> Profile:
        """The record by which the site is found."""
        signs = (frozenset({f".{self.text}"}),)
        return Profile(name=self.name, signs=signs, marks=self.marks, metadata=self.metadata)


ROYAL_ROAD = Template(
    name="royalroad",
    text="chapter-content",
    title=("chapter-title", "h1"),
    note="author-note",
    caption=("caption", "portlet-title"),
    work=("/fiction/", "https://www.royalroad.com/fiction/"),
    author=("/profile/", "https://www.royalroad.com/profile/"),
).profile()
SCRIBBLE_HUB = Template(
    name="scribblehub",
    text="chp_raw",
    title=("chapter-title",),
    note="wi_authornotes",
    caption=("p-avatar-wrap", "wi_authornotes_head", "wi_authornotes_foot"),
    work=("https://www.scribblehub.com/series/", "/series/"),
    author=("https://www.scribblehub.com/profile/", "/profile/"),
).profile()
