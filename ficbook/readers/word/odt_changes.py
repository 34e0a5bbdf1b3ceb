"""Tracked changes of OpenDocument texts (ODF 1.3 part 3, 5.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ficbook.readers.markup.parse import local
from ficbook.readers.word.odf import TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Changes:
    """The changes of a document by id, and those that the words being read stand in."""

    def __init__(self, *, accept: bool) -> None:
        self._accept = accept
        self._insertions: set[str] = set()
        self._deletions: dict[str, Element] = {}
        self._open: set[str] = set()

    @property
    def inside(self) -> bool:
        """Whether the words here were added by a change that is rejected."""
        return bool(self._open)

    def take(self, changes: Element) -> Iterator[Element]:
        """Take down the changes; what is yielded are deletions that stand."""
        for region in changes:
            name = str(region.get(f"{TEXT}id", ""))
            for kind in region:
                match local(str(kind.tag)):
                    case "insertion" if not self._accept:
                        self._insertions.add(name)
                    case "deletion" if not self._accept and name not in self._deletions:
                        self._deletions[name] = kind
                    case "deletion":
                        yield kind

    def at(self, mark: Element) -> Iterable[Element]:
        """What is put back where a change is marked in the text."""
        name = str(mark.get(f"{TEXT}change-id", ""))
        match local(str(mark.tag)):
            case "change-start" if name in self._insertions:
                self._open.add(name)
            case "change-end":
                self._open.discard(name)
            case "change":
                return self._deletions.pop(name, ())
        return ()

    def unmarked(self) -> Iterable[Element]:
        """The deletions that no mark in the text put back."""
        return self._deletions.values()
