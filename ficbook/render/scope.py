"""What a document that is being set may lead to, and what it has numbered so far."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from ficbook.model.book import Footnote
from ficbook.render.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """What all documents of a book share.

    `pictures` maps an asset's id to its file, `chapters` a chapter's id to its document's id,
    `titles` a chapter's document's id to its title. `high_pictures` are the ids of
    those too high for a line of text. `draws_breaks` says that the theme draws the
    breaks between scenes; else they stand as the author typed them.
    """

    words: Words
    language: str
    pictures: Mapping[str, str] = field(default_factory=dict)
    chapters: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    high_pictures: AbstractSet[str] = frozenset()
    draws_breaks: bool = True


@dataclass(slots=True)
class Scope:
    """One document while it is being set; `document` is its id.

    It numbers what must be numbered in reading order: footnote references and headings.
    """

    document: str
    library: Library
    footnotes: Mapping[str, int] = field(default_factory=dict)
    cited: set[str] = field(default_factory=set)
    deepest: int = 1

    def cite(self, note: str) -> tuple[int, bool]:
        """The number of a footnote, 0 if there is none, and whether this is its first mark."""
        first = note not in self.cited
        self.cited.add(note)
        return self.footnotes.get(note, 0), first

    def level(self, wanted: int) -> int:
        """The level for a heading: from 2 to 6, never skipping one (WCAG technique G141)."""
        self.deepest = max(2, min(wanted, self.deepest + 1, 6))
        return self.deepest


def numbered(footnotes: tuple[Footnote, ...]) -> dict[str, int]:
    """Footnotes' ids and their numbers from 1; the first of two with one id counts."""
    return {name: i for i, name in enumerate(dict.fromkeys(note.id for note in footnotes), 1)}
