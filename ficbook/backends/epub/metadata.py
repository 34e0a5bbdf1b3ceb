"""What the package document says of a book: Dublin Core, series, accessibility.

EPUB 3.3, section 5.5; EPUB Accessibility 1.1, section 2, and 1.2, which makes
accessModeSufficient required.
"""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, time

from ficbook.config.schema import Config
from ficbook.model.book import Book
from ficbook.model.metadata import Metadata, Rating
from ficbook.model.walk import block_images
from ficbook.render.escape import clean

Entry = tuple[str, str, dict[str, str]]
"""An element's name ("dc:title" or "meta"), its text and its attributes."""

_ARTICLES = ("The ", "An ", "A ")
_FEATURES = (
    "alternativeText",
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
)


def identifier(metadata: Metadata) -> str:
    """A URN that stays the same as long as the work is the same: never random."""
    if metadata.identifier.strip().lower().startswith("urn:"):
        return clean(metadata.identifier.strip())
    name = metadata.identifier or metadata.source
    if not name.strip():
        name = "\n".join(("ficbook", metadata.title, *metadata.authors))
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, clean(name.strip()))}"


def modified(metadata: Metadata, config: Config) -> datetime:
    """When the book last changed, in UTC: by its own dates, else by the build's epoch."""
    if day := metadata.updated or metadata.published:
        return datetime.combine(day, time(), UTC)
    if config.epoch is not None:
        return datetime.fromtimestamp(config.epoch, UTC)
    return datetime(2000, 1, 1, tzinfo=UTC)


def entries(book: Book) -> Iterator[Entry]:
    """Every element of the package's metadata in order, but dcterms:modified; none is empty."""
    for name, text, attributes in _entries(book):
        said = " ".join(clean(text).split())
        if said or "content" in attributes:
            yield name, said, {key: clean(value) for key, value in attributes.items()}


def _entries(book: Book) -> Iterator[Entry]:
    metadata = book.metadata
    yield "dc:identifier", identifier(metadata), {"id": "pub-id"}
    if metadata.identifier and metadata.identifier != identifier(metadata):
        yield "dc:identifier", metadata.identifier, {}
    yield from _titles(metadata)
    yield "dc:language", metadata.language, {}
    yield from _contributors(metadata)
    yield from _dublin_core(metadata)
    yield from _series(metadata)
    yield "meta", "", {"name": "cover", "content": "cover-image"}
    yield "meta", "", {"name": "generator", "content": "ficbook"}
    yield from _own(metadata)
    yield from _accessibility(book)


def _own(metadata: Metadata) -> Iterator[Entry]:
    """What Dublin Core has no place for, so that the book can be read again as it was."""
    said = {
        "rating-as-written": metadata.rating_as_written,
        "status": metadata.status or "",
        "planned-chapters": str(metadata.planned_chapters or ""),
        "updated": metadata.updated.isoformat() if metadata.updated else "",
        "cover": "" if metadata.cover else "drawn",
    }
    for name, value in said.items():
        if value.strip():
            yield "meta", "", {"name": f"ficbook:{name}", "content": value}


def _property(name: str, text: str, refines: str = "", **attributes: str) -> Entry:
    about = {"refines": f"#{refines}"} if refines else {}
    return "meta", text, {"property": name, **about, **attributes}


def _titles(metadata: Metadata) -> Iterator[Entry]:
    yield "dc:title", metadata.title, {"id": "title"}
    yield _property("title-type", "main", "title")
    yield _property("file-as", _filed(metadata), "title")
    if metadata.subtitle.strip():
        yield "dc:title", metadata.subtitle, {"id": "subtitle"}
        yield _property("title-type", "subtitle", "subtitle")


def _filed(metadata: Metadata) -> str:
    """A title as libraries file it: "Long Way Home, The"."""
    if metadata.language.partition("-")[0].lower() == "en":
        for article in _ARTICLES:
            if metadata.title.startswith(article) and metadata.title[len(article) :].strip():
                return f"{metadata.title[len(article) :]}, {article.strip()}"
    return metadata.title


def _contributors(metadata: Metadata) -> Iterator[Entry]:
    """Authors as creators, others as contributors; pseudonyms are filed as they are."""
    for count, one in enumerate((c for c in metadata.contributors if c.name.strip()), 1):
        element = "creator" if one.role == "aut" else "contributor"
        mark = f"{element}-{count}"
        yield f"dc:{element}", one.name, {"id": mark}
        if one.role.isascii() and one.role.isalpha() and len(one.role) == 3:
            yield _property("role", one.role.lower(), mark, scheme="marc:relators")
        yield _property("file-as", one.file_as.strip() or one.name, mark)


def _dublin_core(metadata: Metadata) -> Iterator[Entry]:
    yield "dc:description", metadata.description, {}
    if metadata.fandoms:
        yield "dc:type", "Fan fiction", {}
    yield from _subjects(metadata)
    yield "dc:publisher", metadata.publisher, {}
    if metadata.published:
        yield "dc:date", metadata.published.isoformat(), {}
    yield "dc:source", metadata.source, {}
    yield "dc:rights", metadata.rights, {}


def _subjects(metadata: Metadata) -> Iterator[Entry]:
    """The archive's tags, each with its type (EPUB 3.3, sections D.3.2 and D.3.12), then others.

    Readers and catalogues that know no types have them all as plain subjects, none twice.
    """
    typed = {tag: kind for kind, tags in reversed(_tags(metadata)) for tag in tags if tag.strip()}
    in_order = dict.fromkeys(tag for _, tags in _tags(metadata) for tag in tags if tag in typed)
    for count, tag in enumerate(in_order, 1):
        mark = f"subject-{count}"
        yield "dc:subject", tag, {"id": mark}
        yield _property("authority", f"{_TAGS_OF_AO3}{typed[tag]}", mark)
        yield _property("term", tag, mark)
    for subject in dict.fromkeys((metadata.rating_as_written, *metadata.subjects)):
        if subject not in typed:
            yield "dc:subject", subject, {}


def _tags(metadata: Metadata) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """AO3's types of tags, by its own names for them, and the work's tags of each."""
    rated = metadata.rating is not Rating.NOT_RATED
    return (
        ("Fandom", metadata.fandoms),
        ("Relationship", metadata.relationships),
        ("Character", metadata.characters),
        ("Freeform", metadata.tags),
        ("Rating", (_RATINGS[metadata.rating],) if rated else ()),
        ("ArchiveWarning", metadata.warnings),
        ("Category", metadata.categories),
    )


_TAGS_OF_AO3 = "https://archiveofourown.org/tags#"
_RATINGS = {
    Rating.GENERAL: "General Audiences",
    Rating.TEEN: "Teen And Up Audiences",
    Rating.MATURE: "Mature",
    Rating.EXPLICIT: "Explicit",
}


def _series(metadata: Metadata) -> Iterator[Entry]:
    """Each series the EPUB 3 way, and the first one calibre's way.

    crengine honours only the first collection, and calibre:series only before its index.
    """
    named = [one for one in metadata.series if one.name.strip()]
    for count, one in enumerate(named, 1):
        mark = f"series-{count}"
        yield _property("belongs-to-collection", one.name, id=mark)
        yield _property("collection-type", "series", mark)
        if one.position is not None:
            yield _property("group-position", f"{one.position:g}", mark)
    for one in named[:1]:
        yield "meta", "", {"name": "calibre:series", "content": one.name}
        if one.position is not None:
            yield "meta", "", {"name": "calibre:series_index", "content": f"{one.position:g}"}


def _accessibility(book: Book) -> Iterator[Entry]:
    """What is true of every book made here: there is nothing in it that moves or sounds."""
    pictures = bool(book.assets)
    for mode in ("textual", "visual") if pictures else ("textual",):
        yield _property("schema:accessMode", mode)
    yield _property("schema:accessModeSufficient", "textual")
    features = _FEATURES if _all_have_words(book) else _FEATURES[1:]
    for feature in features:
        yield _property("schema:accessibilityFeature", feature)
    yield _property("schema:accessibilityHazard", "none")
    yield _property("schema:accessibilitySummary", _SUMMARY)


def _all_have_words(book: Book) -> bool:
    """Whether every picture in the text has words that say what it shows."""
    if not book.assets:
        return True
    notes = [note for c in book.chapters() for note in (*c.notes, *c.endnotes)]
    sections = (*book.front_matter, *book.back_matter)
    notes += (*book.notes, *(note for section in sections for note in section.notes))
    footnotes = [f for chapter in book.chapters() for f in chapter.footnotes]
    footnotes += (f for section in sections for f in section.footnotes)
    several = (
        *(chapter.blocks for chapter in book.chapters()),
        *(footnote.blocks for footnote in footnotes),
        *(section.blocks for section in sections),
        *(note.blocks for note in notes),
    )
    images = (i for blocks in several for block in blocks for i in block_images(block))
    return all(image.alt.strip() for image in images)


_SUMMARY = (
    "Reflowable text in reading order, with headings, a table of contents and landmarks. "
    "The cover has a text alternative."
)
