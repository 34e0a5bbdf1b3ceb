"""FanFiction.net: a chapter's page as browsers save it, from the desktop and the mobile site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.model.metadata import Contributor, Metadata, Rating, Status
from ficbook.readers.markup.marks import OPENING, Mark, Marks, cued, left_out
from ficbook.readers.sites import Profile, ffn_mobile
from ficbook.readers.sites.tree import body_of, by_id, first, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

RATINGS = {
    "K": Rating.GENERAL,
    "K+": Rating.GENERAL,
    "T": Rating.TEEN,
    "M": Rating.MATURE,
    "MA": Rating.EXPLICIT,
}
LANGUAGES = {
    "English": "en", "Spanish": "es", "French": "fr", "German": "de", "Italian": "it",
    "Portuguese": "pt", "Russian": "ru", "Polish": "pl", "Dutch": "nl", "Indonesian": "id",
    "Chinese": "zh", "Japanese": "ja", "Swedish": "sv", "Danish": "da", "Norwegian": "no",
    "Finnish": "fi", "Hungarian": "hu", "Czech": "cs", "Turkish": "tr", "Vietnamese": "vi",
    "Filipino": "fil", "Korean": "ko", "Latin": "la", "Esperanto": "eo", "Ukrainian": "uk",
    "Greek": "el", "Hebrew": "he", "Arabic": "ar", "Romanian": "ro", "Catalan": "ca",
}  # fmt: skip
GENRES = frozenset(
    {"Adventure", "Angst", "Crime", "Drama", "Family", "Fantasy", "Friendship", "General",
     "Horror", "Humor", "Hurt/Comfort", "Mystery", "Parody", "Poetry", "Romance", "Sci-Fi",
     "Spiritual", "Supernatural", "Suspense", "Tragedy", "Western"}
)  # fmt: skip

_FRAME = left_out("ffn-page")
_AUTHOR = re.compile(r"(?:https?://(?:www\.|m\.)?(?:fanfiction\.net|fictionpress\.com))?/u/\d")
_NUMBER = re.compile(r"\d+\.\s*")
_GENRE = re.compile("|".join(sorted(GENRES, key=len, reverse=True)))
_FIELD = re.compile(
    r"(Rated|Chapters|Words|Reviews|Favs|Follows|Updated|Published|Status|id): *(.*)"
)
_SISTERS = ("fanfiction.net", "fictionpress.com")
_PAIRING = re.compile(r"\[([^\[\]]+)\]")
_MOBILE_COUNT = re.compile(
    r"(?:words|chapters|reviews|favs|follows|updated|published):", re.IGNORECASE
)
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def _marks(tree: Element) -> Marks:
    marks: dict[Element, Mark] = {body_of(tree): _FRAME}
    for name in ("storytext", "storycontent"):
        if (text := by_id(tree, name)) is not None:
            marks[text] = OPENING
    return marks | dict(_head(tree)) | dict(_chapter(tree))


def _head(tree: Element) -> Iterator[tuple[Element, Mark]]:
    """Title, author and summary above the story."""
    top = _top(tree)
    if top is None:
        return
    for element in top.iter("b", "a", "div"):
        if element.tag == "b" and element is first(top.iter("b")):
            yield element, cued(Role.TITLE, "ffn-title")
        elif element.tag == "a" and _leads_to_author(element):
            yield element, cued(Role.BYLINE, "ffn-byline")
        elif element.tag == "div" and element.getparent() is top and _sums_up(element, top):
            yield element, cued(Role.NOTE, "ffn-summary", NoteKind.SUMMARY, "Summary")


def _sums_up(box: Element, top: Element) -> bool:
    """Whether a box above the story holds its summary: the mobile site has none."""
    return top.get("id") == "profile_top" and bool(words(box))


def _leads_to_author(link: Element) -> bool:
    """Whether a link leads to its author; browsers save addresses with the site's name."""
    return bool(_AUTHOR.match(link.get("href") or ""))


def _chapter(tree: Element) -> Iterator[tuple[Element, Mark]]:
    """The chapter's title: it stands in the menu of chapters alone."""
    menu = first(tree.iterfind(".//select[@id='chap_select']"))
    if menu is not None:
        chosen = first(o for o in menu.iter("option") if o.get("selected") is not None)
        if chosen is not None:
            title = _NUMBER.sub("", _own(chosen), count=1)
            yield chosen, cued(Role.CHAPTER, "ffn-chapter-menu")._replace(says=title, opens=True)


def _own(option: Element) -> str:
    """The words of an option: unclosed, it seems to hold those after it."""
    return " ".join((option.text or "").split())


def _top(tree: Element) -> Element | None:
    top = by_id(tree, "profile_top")
    return top if top is not None else _mobile_top(tree)


def _mobile_top(tree: Element) -> Element | None:
    """What stands above the story on the mobile site."""
    content = by_id(tree, "content")
    return content if content is not None and by_id(content, "storycontent") is None else None


def _mobile_marks(tree: Element) -> Marks:
    marks = dict(_marks(tree))
    top = _mobile_top(tree)
    for element in () if top is None else top.iter("b", "br", "hr", "div"):
        said = ffn_mobile.HEAD.match((element.tail or "").strip())
        if said and element not in marks:
            head = cued(Role.CHAPTER, "ffn-mobile-head")
            marks[element] = head._replace(says=said[0], opens=True)
            break
    return marks


def _metadata(tree: Element) -> Metadata:
    """The line of fields: "Rated: Fiction T - English - Humor - …"."""
    found: dict[str, Any] = {"publisher": "FanFiction.net"}
    top = _top(tree)
    if top is not None:
        line = first(e for e in top.iter("span") if "Rated:" in words(e))
        found |= _mobile_fields(top) if line is None else _fields(line)
        found["title"] = words(first(top.iter("b")))
        authors = [a for a in top.iter("a") if _leads_to_author(a)]
        found["contributors"] = tuple(Contributor(words(a)) for a in authors[:1])
        summary = first(d for d in top.iter("div") if d is not top and words(d))
        found["description"] = words(summary)
        if line is None:
            found |= ffn_mobile.fields(tree, top, found["title"])
    if fandom := _fandom(tree):
        found["fandoms"] = fandom
    return Metadata(**(found | _sister(tree, found)))


def _sister(tree: Element, found: dict[str, Any]) -> dict[str, Any]:
    """What is otherwise on FictionPress, whose pages are the same."""
    if not words(tree.find(".//title")).endswith("FictionPress"):
        return {}
    said = {key: found.get(key, "").replace(*_SISTERS) for key in ("source", "identifier")}
    return {"publisher": "FictionPress", "fandoms": (), **said}


def _fandom(tree: Element) -> tuple[str, ...]:
    links = by_id(tree, "pre_story_links")
    last = [] if links is None else list(links.iter("a"))[-1:]
    name = words(last[0]).removesuffix(" Crossover") if last else ""
    return tuple(filter(None, name.split(" + ")))


def _fields(line: Element) -> dict[str, Any]:
    return _dates(line) | fields_of(words(line))


def fields_of(line: str) -> dict[str, Any]:
    """What a line of fields says, by the names of `Metadata`."""
    found: dict[str, Any] = {"status": Status.IN_PROGRESS}
    loose = []
    for part in line.split(" - "):
        if field := _FIELD.fullmatch(part.strip()):
            found |= _field(field[1], field[2])
        else:
            loose.append(part.strip())
    for part in loose:
        found |= _loose(part, found)
    return found


def _mobile_fields(top: Element) -> dict[str, Any]:
    """The line of the mobile site: "Rated: T, English, Humor & Family, Ada B., words: 5k+"."""
    _, rated, line = ffn_mobile.field_line(top).partition("Rated:")
    if not rated:
        return {}
    first_, *parts = (part.strip() for part in f"Rated:{line}".split(","))
    found: dict[str, Any] = {"status": Status.IN_PROGRESS} | _field("Rated", first_[6:].strip())
    people = []
    for part in parts:
        if _MOBILE_COUNT.match(part):
            continue
        known = _loose(part.replace(" & ", "/"), {"characters": ()} | found)
        found |= known
        if not known and part:
            people += part.split(" & ")
    return _dates(top) | found | ({"characters": tuple(people)} if people else {})


def _field(name: str, value: str) -> dict[str, Any]:
    match name:
        case "Rated":
            written = value.removeprefix("Fiction").strip()
            rating = RATINGS.get(written, Rating.NOT_RATED)
            return {"rating": rating, "rating_as_written": written}
        case "Status" if value == "Complete":
            return {"status": Status.COMPLETE}
        case "id":
            address = f"https://www.fanfiction.net/s/{value}/"
            return {"source": address, "identifier": address}
        case "Updated" | "Published" if day := _DAY.search(value):
            return {name.lower(): _day(int(day[3]), int(day[1]), int(day[2]))}
        case _:
            return {}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _loose(part: str, found: dict[str, Any]) -> dict[str, Any]:
    """What has no name in the line: the language, then genres, then characters."""
    if part in LANGUAGES and "language" not in found:
        return {"language": LANGUAGES[part]}
    if not _GENRE.sub("", part).replace("/", "") and part:
        return {"tags": tuple(_GENRE.findall(part))}
    if "characters" in found or not part or part == "Complete":
        return {"status": Status.COMPLETE} if part == "Complete" else {}
    pairs = _PAIRING.findall(part)
    names = re.split(r",\s*", part.replace("[", "").replace("] ", ", ").replace("]", ""))
    together = tuple("/".join(n.strip() for n in pair.split(",")) for pair in pairs)
    return {"characters": tuple(filter(None, names)), "relationships": together}


def _dates(line: Element) -> dict[str, Any]:
    """The dates, which the page has as seconds since 1970."""
    found: dict[str, Any] = {}
    for span in line.iter("span"):
        seconds = span.get("data-xutime") or ""
        before = span.getprevious()
        parent = span.getparent()
        label = (
            parent.text
            if before is None and parent is not None
            else before.tail
            if before is not None
            else ""
        )
        if seconds.isdecimal() and len(seconds) < 12:
            name = "updated" if "updated" in (label or "").lower() else "published"
            found[name] = datetime.fromtimestamp(int(seconds), UTC).date()
    return found


DESKTOP = Profile(
    name="ffn",
    signs=(frozenset({"#storytext", "#profile_top"}),),
    marks=_marks,
    metadata=_metadata,
)
MOBILE = Profile(
    name="ffn-mobile",
    signs=(frozenset({"#storycontent"}),),
    marks=_mobile_marks,
    metadata=_metadata,
)
