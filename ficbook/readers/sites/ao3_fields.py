"""The fields of a work on Archive of Our Own, from the list above it, to Metadata."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from ficbook.model.metadata import Contributor, Metadata, Rating, Series, Status
from ficbook.readers.sites.tree import by_id, first, has, with_class, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RATINGS = {
    "general audiences": Rating.GENERAL,
    "teen and up audiences": Rating.TEEN,
    "mature": Rating.MATURE,
    "explicit": Rating.EXPLICIT,
    "not rated": Rating.NOT_RATED,
}
LANGUAGES = {
    "english": "en", "français": "fr", "deutsch": "de", "español": "es", "italiano": "it",
    "português brasileiro": "pt-BR", "português europeu": "pt-PT", "русский": "ru",
    "українська": "uk", "polski": "pl", "čeština": "cs", "magyar": "hu", "nederlands": "nl",
    "svenska": "sv", "norsk": "no", "dansk": "da", "suomi": "fi", "türkçe": "tr",
    "tiếng việt": "vi", "bahasa indonesia": "id", "中文-普通话 國語": "zh",
    "中文-广东话 粵語": "yue", "日本語": "ja", "한국어": "ko", "العربية": "ar", "עברית": "he",
    "فارسی": "fa", "ไทย": "th", "ελληνικά": "el", "latina": "la", "esperanto": "eo",
    "română": "ro", "български": "bg", "català": "ca", "filipino": "fil", "हिन्दी": "hi",
}  # fmt: skip
"""Languages by the names the archive gives them, in BCP 47."""

_HOME = "https://archiveofourown.org/"
_PART = re.compile(r"Part\s+(\d+)\s+of\s*\Z")
_DATE = re.compile(r"(Published|Updated|Completed):\s*(\d{4})-(\d\d)-(\d\d)")
_CHAPTERS = re.compile(r"Chapters:\s*([\d,]+)/([\d,]+|\?)")

Field = dict[str, Any]


def metadata(tree: Element) -> Metadata:
    """What a work's page or download says of it."""
    found: Field = {"publisher": "Archive of Our Own"}
    for name, value in _fields(tree):
        for start, read in _READERS.items():
            if name.startswith(start):
                found |= read(value)
    found |= _heading(tree)
    if (source := _source(tree)) and found.keys() - {"publisher"}:
        found |= {"source": source, "identifier": source}
    return Metadata(**found)


def _fields(tree: Element) -> Iterator[tuple[str, Element]]:
    """The names of the fields, in lower case, and the elements that hold their values."""
    for fields in tree.iter("dl"):
        if has(fields, "tags") or has(fields, "meta"):
            for name in fields.iter("dt"):
                value = name.getnext()
                if value is not None and value.tag == "dd":
                    yield words(name).rstrip(":").lower(), value


def _names(value: Element) -> tuple[str, ...]:
    links = tuple(words(link) for link in value.iter("a"))
    return links or tuple(filter(None, (part.strip() for part in words(value).split(","))))


def _several(field: str) -> Callable[[Element], Field]:
    return lambda value: {field: _names(value)}


def _rating(value: Element) -> Field:
    written = ", ".join(_names(value))
    return {
        "rating": RATINGS.get(written.lower(), Rating.NOT_RATED),
        "rating_as_written": written,
    }


def _language(value: Element) -> Field:
    code = LANGUAGES.get(words(value).lower(), "")
    return {"language": code} if code else {}


def _series(value: Element) -> Field:
    """Every series and the work's place in each: "Part 2 of …"."""
    found = []
    for link in value.iter("a"):
        if {"previous", "next"} & set((link.get("class") or "").split()):
            continue
        before = link.getprevious()
        parent = link.getparent()
        text = (parent.text if parent is not None else "") if before is None else before.tail
        part = _PART.search(text or "")
        found.append(Series(words(link), float(part[1]) if part else None))
    return {"series": tuple(found)}


def _stats(value: Element) -> Field:
    text = " ".join(f"{words(e)}" for e in value.iter("dt", "dd")) or words(value)
    found: Field = {}
    complete = True
    for name, *parts in _DATE.findall(text):
        try:
            day = date(*map(int, parts))
        except ValueError:
            continue
        found["published" if name == "Published" else "updated"] = day
        complete = complete and name != "Updated"
    if chapters := _CHAPTERS.search(text):
        written, planned = chapters[1].replace(",", ""), chapters[2].replace(",", "")
        complete = written == planned
        found["planned_chapters"] = int(planned) if planned != "?" else None
    return found | {"status": Status.COMPLETE if complete else Status.IN_PROGRESS}


_READERS: dict[str, Callable[[Element], Field]] = {
    "rating": _rating,
    "archive warning": _several("warnings"),
    "categor": _several("categories"),
    "fandom": _several("fandoms"),
    "relationship": _several("relationships"),
    "character": _several("characters"),
    "additional tag": _several("tags"),
    "language": _language,
    "series": _series,
    "stats": _stats,
}


def _heading(tree: Element) -> Field:
    """Title, authors and summary, where the page has them."""
    found: Field = {}
    titles = [e for e in tree.iter("h1", "h2") if e.tag == "h1" or has(e, "title")]
    title = next((e for e in titles if has(e, "title")), first(titles))
    if title is None:
        preface = by_id(tree, "preface")
        title = None if preface is None else first(preface.iter("b"))
    if title is not None:
        found["title"] = words(title)
    byline = first(with_class(tree, "byline"))
    if byline is not None:
        found["contributors"] = tuple(_authors(byline))
    if summary := _summary(tree):
        found["description"] = summary
    return found


def _authors(byline: Element) -> Iterator[Contributor]:
    links = [link for link in byline.iter("a") if link.get("rel") == "author"]
    for link in links:
        yield Contributor(words(link), url=urljoin(_HOME, link.get("href") or ""))
    if not links and (name := words(byline).removeprefix("by").strip()):
        yield Contributor(name)


def _summary(tree: Element) -> str:
    """The work's summary, its paragraphs on lines of their own."""
    field = first(tree.iterfind(".//div[@id='preface']//blockquote"))
    if field is None:
        box = first(e for e in with_class(tree, "summary") if not has(e, "chapter"))
        field = None if box is None else first(box.iter("blockquote"))
    else:
        label = field.getprevious()
        field = field if words(label) == "Summary" else None
    if field is None:
        return ""
    paragraphs = [words(p) for p in field.iter("p")] or [words(field)]
    return "\n".join(filter(None, paragraphs))


def _source(tree: Element) -> str:
    for link in tree.iter("a", "link"):
        href = link.get("href") or ""
        if re.match(r"https?://(www\.)?archiveofourown\.org/works/\d+/?\Z", href):
            return href.rstrip("/")
    return ""
