"""The metadata of an OPF, EPUB 2 and 3 and calibre's own, to Metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from ficbook.model.metadata import Contributor, Metadata, Rating, Series
from ficbook.readers.markup.parse import local, parse_html
from ficbook.readers.sites.ao3_fields import RATINGS
from ficbook.readers.sites.tree import words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_TAGS = "https://archiveofourown.org/tags#"
_FIELDS = {
    "Fandom": "fandoms",
    "Rating": "rating",
    "ArchiveWarning": "warnings",
    "Category": "categories",
    "Relationship": "relationships",
    "Character": "characters",
    "Freeform": "tags",
}
_EARLIEST = 1400
"""calibre writes the year 101 for "no date"."""


def metadata_of(element: Element | None) -> Metadata:
    """What a package says of the work; of a package without metadata, nothing."""
    if element is None:
        return Metadata()
    catalogue = _Catalogue(element)
    language = next((v for v in catalogue.values("language") if _LANGUAGE.fullmatch(v)), "")
    found: dict[str, Any] = {
        "title": catalogue.first("title"),
        "contributors": tuple(catalogue.contributors()),
        "identifier": catalogue.identifier(),
        "publisher": catalogue.first("publisher"),
        "description": _plain(catalogue.first("description")),
        **catalogue.subjects(),
        "rights": catalogue.first("rights"),
        "source": next((v for v in catalogue.values("source") if v.startswith("http")), ""),
        "series": tuple(catalogue.series()),
        "published": catalogue.date("publication"),
        "updated": catalogue.date("modification"),
    }
    return Metadata(**found | ({"language": language} if language else {}))


class _Catalogue:
    """The elements of the metadata by name, and what refines them by id."""

    def __init__(self, element: Element) -> None:
        self._elements = [e for e in element.iter() if isinstance(e.tag, str)]
        self._refined: dict[tuple[str, str], str] = {}
        for meta in self._elements:
            if target := meta.get("refines"):
                key = (target.lstrip("#"), meta.get("property") or "")
                self._refined.setdefault(key, words(meta))

    def named(self, name: str) -> Iterator[Element]:
        return (e for e in self._elements if local(str(e.tag)) == name)

    def values(self, name: str) -> Iterator[str]:
        return filter(None, map(words, self.named(name)))

    def first(self, name: str) -> str:
        return next(self.values(name), "")

    def contributors(self) -> Iterator[Contributor]:
        for kind, usual in (("creator", "aut"), ("contributor", "")):
            for element in self.named(kind):
                role = self._said(element, "role") or usual
                # A program that made the file had no hand in the work.
                if words(element) and role in {"aut", "trl", "edt", "ill", "pfr"}:
                    yield Contributor(words(element), role, self._said(element, "file-as"))

    def subjects(self) -> dict[str, Any]:
        """The subjects, those apart that say which kind of the archive's tags they are."""
        found: dict[str, list[str]] = {}
        for element in self.named("subject"):
            authority = self._said(element, "authority")
            kind = authority.removeprefix(_TAGS) if authority.startswith(_TAGS) else ""
            if text := words(element):
                found.setdefault(_FIELDS.get(kind, "subjects"), []).append(text)
        fields = {name: tuple(dict.fromkeys(values)) for name, values in found.items()}
        if written := fields.pop("rating", ()):
            rating = RATINGS.get(written[0].lower(), Rating.NOT_RATED)
            return {**fields, "rating": rating, "rating_as_written": written[0]}
        return dict(fields)

    def identifier(self) -> str:
        """The identifier that says most: an address, an ISBN, else the first."""
        values = [v for v in self.values("identifier") if not v.startswith("calibre")]
        return next(
            (v for v in values if v.startswith(("http", "urn:isbn"))), next(iter(values), "")
        )

    def series(self) -> Iterator[Series]:
        name = position = ""
        for meta in self.named("meta"):
            match meta.get("name"):
                case "calibre:series":
                    name = meta.get("content") or ""
                case "calibre:series_index":
                    position = meta.get("content") or ""
        if name:
            yield Series(name, _number(position))
        for meta in self.named("meta"):
            if meta.get("property") == "belongs-to-collection" and words(meta) not in {name, ""}:
                place = self._refined.get((meta.get("id") or "", "group-position"), "")
                yield Series(words(meta), _number(place))

    def date(self, event: str) -> date | None:
        for element in self.named("date"):
            said = self._said(element, "event") or "publication"
            if said == event and (day := _day(words(element))):
                return day
        return None

    def _said(self, element: Element, name: str) -> str:
        own = next((v for k, v in element.attrib.items() if local(str(k)) == name), "")
        return str(own) or self._refined.get((element.get("id") or "", name), "")


def _plain(description: str) -> str:
    """A description without its markup: it holds HTML, escaped."""
    if "<" not in description:
        return description
    tree = parse_html(description)
    paragraphs = [words(p) for p in tree.iter("p")] or [words(tree)]
    return "\n".join(filter(None, paragraphs))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _day(text: str) -> date | None:
    if not (match := _DATE.match(text)):
        return None
    try:
        day = date(*map(int, match.groups()))
    except ValueError:
        return None
    return day if day.year > _EARLIEST else None
