"""The metadata of an OPF, EPUB 2 and 3 and calibre's own, to Metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from ficbook.model.metadata import Contributor, Metadata, Rating, Series, Status
from ficbook.readers.markup.parse import local, parse_html
from ficbook.readers.sites.ao3_fields import RATINGS
from ficbook.readers.sites.tree import words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_HANDS = frozenset({"aut", "trl", "edt", "ill", "pfr"})
_UUID5 = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
_OURS = "ficbook:"
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
        **catalogue.titles(),
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


def of_ours(element: Element | None) -> dict[str, Any]:
    """What the package of a book of ours says besides, by the names of `Metadata`."""
    if element is None:
        return {}
    catalogue = _Catalogue(element)
    said = catalogue.own()
    rating = said.get("rating-as-written", "")
    found: dict[str, Any] = {"rating_as_written": rating}
    known = metadata_of(element)
    found["contributors"] = tuple(catalogue.contributors(frozenset({"bkp"})))
    found["subjects"] = tuple(s for s in known.subjects if s != rating)
    if _is_generated(known.identifier):
        found["identifier"] = ""
    if (status := said.get("status")) in set(Status):
        found["status"] = Status(status)
    if (planned := said.get("planned-chapters", ""))[:6].isdecimal():
        found["planned_chapters"] = int(planned[:6])
    return found | ({"updated": day} if (day := _day(said.get("updated", ""))) else {})


def is_drawn(element: Element | None) -> bool:
    """Whether the cover of a book of ours is one that was drawn for it."""
    return element is not None and _Catalogue(element).own().get("cover") == "drawn"


def _is_generated(identifier: str) -> bool:
    """Whether an identifier is one that was made of the work's title (a UUID of version 5)."""
    return bool(_UUID5.fullmatch(identifier))


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

    def titles(self) -> dict[str, str]:
        """The title, and the subtitle if one of the titles is said to be that."""
        by_type = {self._said(e, "title-type"): words(e) for e in reversed([*self.named("title")])}
        subtitle = by_type.pop("subtitle", "")
        first = next((t for t in self.values("title") if t != subtitle), subtitle)
        return {"title": by_type.get("main") or first, "subtitle": subtitle}

    def own(self) -> dict[str, str]:
        """What our own package says of the work that no catalogue has a word for."""
        metas = ((m.get("name") or "", m.get("content") or "") for m in self.named("meta"))
        return {n.removeprefix(_OURS): said for n, said in metas if n.startswith(_OURS)}

    def contributors(self, also: frozenset[str] = frozenset()) -> Iterator[Contributor]:
        for kind, usual in (("creator", "aut"), ("contributor", "")):
            for element in self.named(kind):
                role = self._said(element, "role") or usual
                # A program that made the file had no hand in the work.
                if words(element) and role in _HANDS | also:
                    filed = self._said(element, "file-as")
                    same = filed == words(element)
                    yield Contributor(words(element), role, "" if same else filed)

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
