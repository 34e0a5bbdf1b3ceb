"""Front matter: the YAML or TOML block that opens a Markdown file, and files like it.

The keys are AO3's own words and those that archives, static sites and pandoc use for the same
thing. A key that means nothing to us is reported; its text is left in the file, not lost.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

import msgspec

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.metadata import Contributor, Language, Metadata, Rating, Series, Status
from ficbook.model.walk import plain_text
from ficbook.readers.days import day_of
from ficbook.readers.front_values import from_toml, from_yaml, values_of
from ficbook.readers.inline import inlines
from ficbook.text.ratings import rating_of

_PANDOC = re.compile(r"%[ \t]+\S.*\n(?:[ \t]+\S.*\n)*(?:%.*\n(?:[ \t]+\S.*\n)*){1,2}(?=[ \t]*\n)")
_LARGEST = 200_000  # characters: front matter is a page at most
_FLAGS = re.DOTALL | re.MULTILINE
_YAML = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", _FLAGS)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", _FLAGS)

_KEYS: dict[str, str] = {
    alias: field
    for field, aliases in {
        "title": "title name",
        "work": "work work-title book book-title story story-title novel",
        "chapter": "chapter-title",
        "subtitle": "subtitle",
        "authors": "author authors creator creators by byline",
        "translators": "translator translators",
        "betas": "beta betas betaed-by",
        "fandoms": "fandom fandoms",
        "rating": "rating rated",
        "warnings": "warning warnings archive-warning archive-warnings content-warnings",
        "categories": "category categories",
        "relationships": "relationship relationships pairing pairings ship ships",
        "characters": "character characters",
        "tags": "tags tag additional-tags freeform freeforms freeform-tags keywords genre genres",
        "series": "series",
        "position": "series-part series-index series-position part-of-series series-number",
        "language": "language lang",
        "description": "description summary abstract blurb",
        "status": "status complete completed",
        "published": "published date date-published created pubdate",
        "updated": "updated modified date-updated lastmod last-updated completed-on",
        "chapters": "chapters",
        "source": "source url ao3-url canonical permalink link original",
        "rights": "rights copyright license licence",
        "identifier": "identifier isbn uuid",
        "publisher": "publisher",
        "cover": "cover cover-image",
        "notes": "notes note author-notes authors-note beginning-notes start-notes",
        "endnotes": "end-notes endnotes end-note notes-end",
    }.items()
    for alias in aliases.split()
}
_IGNORED = frozenset({
    "words", "word-count", "wordcount", "layout", "draft", "slug", "id", "idtag", "hits",
    "kudos", "comments", "bookmarks", "weight", "type", "format", "toc", "template", "css",
    "output", "geometry", "documentclass", "fontsize",
})  # fmt: skip
"""Keys about a site or a tool, not about the work."""

_TABLES = frozenset({"params", "extra"})
"""Tables in which Hugo and Zola keep the keys that are not theirs."""

_STATUSES: dict[str, Status] = {
    **dict.fromkeys(("complete", "completed", "finished", "done", "true", "yes"), Status.COMPLETE),
    **dict.fromkeys(("in progress", "wip", "ongoing", "false", "no"), Status.IN_PROGRESS),
    **dict.fromkeys(("hiatus", "on hiatus", "paused"), Status.HIATUS),
    **dict.fromkeys(("abandoned", "discontinued", "dropped"), Status.ABANDONED),
}
_ITEM = re.compile(r"[ ]*(?:\"([^\"]*)\"[ ]*(?=[,;]|$)|([^,;]+))[,;]?")
_ROLES = {"authors": "aut", "translators": "trl", "betas": "edt"}
_LISTS = ("fandoms", "warnings", "categories", "relationships", "characters", "tags")
_TEXTS = ("title", "subtitle", "rights", "source", "identifier", "publisher", "cover")


class FrontMatter(NamedTuple):
    """What stood before the text: metadata, the notes written there, and lines it took.

    `chapter` is the title of the file's chapter where the work's is given beside it.
    """

    metadata: Metadata = Metadata()
    notes: str = ""
    endnotes: str = ""
    lines: int = 0
    chapter: str = ""


def split(text: str, name: str, report: Report) -> tuple[FrontMatter, str]:
    """The front matter of a text and the text after it; an empty one where there is none."""
    head = text[:_LARGEST]
    if title_block := _PANDOC.match(head):
        said: dict[str, Any] = dict(
            zip(("title", "author", "date"), _said(title_block), strict=False)
        )
        matter = front_matter(said, name, report)
        return matter._replace(lines=title_block[0].count("\n")), text[title_block.end() :]
    for pattern, parse in ((_YAML, from_yaml), (_TOML, from_toml)):
        if match := pattern.match(head):
            values = values_of(match[1], parse, name, report)
            if any(map(_field, values)) or (values and all(map(_KEY.fullmatch, map(str, values)))):
                matter = front_matter(values, name, report)
                return matter._replace(lines=match[0].count("\n")), text[match.end() :]
    return FrontMatter(), text


_KEY = re.compile(r"[\w-]+")


def _plain(key: Any) -> str:
    """A key in small letters and hyphens."""
    return re.sub(r"[\s_]+", "-", str(key).strip().lower())


def _field(key: Any) -> str | None:
    """Our own name for a key."""
    return _KEYS.get(_plain(key))


def _said(title_block: re.Match[str]) -> Iterator[Any]:
    """Title, authors and date of Pandoc's title block, each after a `%`; authors apart by `;`."""
    for at, part in enumerate(re.split(r"^%", title_block[0], flags=re.MULTILINE)[1:]):
        names = [name.strip() for name in re.split(r"[;\n]", part) if name.strip()]
        yield names if at == 1 else " ".join(part.split())


def front_matter(values: Mapping[Any, Any], name: str, report: Report) -> FrontMatter:
    """What some keys and values say of the work; keys that say nothing to us are reported."""
    known: dict[str, Any] = {}
    strangers: list[str] = []
    for key, value in _items(values):
        if field := _field(key):
            known.setdefault(field, value)
        elif _plain(key) not in _IGNORED:
            strangers.append(f"{key} = {_line(value)}")
    if strangers:
        report.add(unused(strangers, name))
    notes, endnotes = (str(known.pop(key, None) or "") for key in ("notes", "endnotes"))
    chapter = _line(known.pop("chapter", ""))
    if work := _line(known.pop("work", "")):
        chapter = chapter or _line(known.get("title", ""))
        known["title"] = work
    return FrontMatter(_metadata(known, name, report), notes, endnotes, chapter=chapter)


def _items(values: Mapping[Any, Any]) -> Iterator[tuple[Any, Any]]:
    """The keys and values of front matter, those in tables of a site's own too."""
    for key, value in values.items():
        if key in _TABLES and isinstance(value, Mapping):
            yield from value.items()
        else:
            yield key, value


def _metadata(known: Mapping[str, Any], name: str, report: Report) -> Metadata:
    fields: dict[str, Any] = {key: _line(known[key]) for key in _TEXTS if known.get(key)}
    fields |= {key: _words(known[key]) for key in _LISTS if known.get(key)}
    fields["contributors"] = tuple(_contributors(known))
    for key in ("title", "subtitle"):
        if key in fields:
            fields[key] = plain_text(inlines(fields[key]))
    fields["description"] = plain_text(inlines(str(known.get("description") or "").strip()))
    fields["series"] = tuple(_series(known))
    for key in ("published", "updated"):
        if key in known:
            fields[key] = _date(known[key], key, name, report)
    rating = _line(known.get("rating", ""))
    fields["rating"] = rating_of(rating) or Rating.NOT_RATED
    fields["rating_as_written"] = rating
    fields["status"] = _status(known)
    fields["planned_chapters"] = _planned(known)
    if language := _language(_line(known.get("language", ""))):
        fields["language"] = language
    return Metadata(**fields)


def _contributors(known: Mapping[str, Any]) -> Iterable[Contributor]:
    for key, role in _ROLES.items():
        names = known.get(key) or ()
        for item in names if isinstance(names, list | tuple) else [names]:
            name = item.get("name", "") if isinstance(item, Mapping) else item
            if name := _line(name):
                yield Contributor(name, role)


def _series(known: Mapping[str, Any]) -> Iterable[Series]:
    value = known.get("series") or ()
    for item in value if isinstance(value, list | tuple) else [value]:
        place = known.get("position")
        name = item
        if isinstance(item, Mapping):
            name = item.get("name") or item.get("title") or ""
            place = next((item[k] for k in ("position", "part", "index") if k in item), place)
        if name := _line(name):
            yield Series(name, _number(place))


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return None


def _planned(known: Mapping[str, Any]) -> int | None:
    """The 12 of "3/12", or of a plain 12."""
    match = re.fullmatch(r"(?:\d{1,5}/)?(\d{1,5})", _line(known.get("chapters", "")))
    return int(match[1]) if match else None


def _status(known: Mapping[str, Any]) -> Status | None:
    said = _line(known.get("status", ""))
    complete = Status.COMPLETE if day_of(said) else None
    return _STATUSES.get(said.casefold().replace("-", " "), complete)


def _language(words: str) -> str:
    """A BCP 47 tag, from the tag itself or the language's own name; empty if neither."""
    from ficbook.readers.languages import LANGUAGES

    tag = words.replace("_", "-")
    # A region that the author names is kept, where a site's "en-US" means English only.
    if "-" not in tag and (known := LANGUAGES.get(words.casefold())):
        return known
    try:
        return msgspec.convert(tag, Language)
    except msgspec.ValidationError:
        return LANGUAGES.get(words.casefold(), "")


def _date(value: Any, key: str, name: str, report: Report) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    day = day_of(_line(value))
    if day is None:
        hint = "write it as 2026-01-31"
        message = f'"{key}" is no date: {_line(value)}'
        report.add(Diagnostic("FB207", message, Span(name, 1), hint))
    return day


def _words(value: Any) -> tuple[str, ...]:
    """A list of words, however it was written: a list, or with commas, and quotes around some."""
    if isinstance(value, list | tuple):
        return tuple(word for item in value if (word := _line(item)))
    items = (quoted or bare.strip() for quoted, bare in _ITEM.findall(_line(value)))
    return tuple(filter(None, items))


def _line(value: Any) -> str:
    """A value as one line of text; of lists and tables their scalars only."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return ", ".join(f"{k}: {v}" for k, v in value.items() if isinstance(v, str | int | float))
    if isinstance(value, list | tuple):
        return ", ".join(str(v) for v in value if isinstance(v, str | int | float))
    return " ".join(str(value).split())


def unused(strangers: list[str], name: str) -> Diagnostic:
    """What to say of front matter that has no place in the book, each item as "key = value"."""
    return Diagnostic(
        "FB208",
        f"front matter that is not used: {'; '.join(s[:80] for s in strangers[:12])}",
        Span(name, 1),
        "say it in ficbook.toml under [book] if it belongs in the book",
        Severity.NOTE,
    )
