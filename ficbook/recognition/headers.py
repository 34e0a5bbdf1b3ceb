"""Header lines ("Rating: PG-13") into metadata, and whose word counts where two speak."""

import re
from collections.abc import Callable
from typing import NamedTuple

from msgspec import structs

from ficbook.config.schema import BookTable
from ficbook.model.metadata import Contributor, Metadata, Rating, Series, Status

# How sites and authors rate. Sources: AO3's five ratings; FanFiction.net's K to MA; the MPA's.
RATINGS: dict[str, Rating] = {
    "general audiences": Rating.GENERAL, "general": Rating.GENERAL, "g": Rating.GENERAL,
    "k": Rating.GENERAL, "k+": Rating.GENERAL, "pg": Rating.GENERAL, "all": Rating.GENERAL,
    "teen and up audiences": Rating.TEEN, "teen": Rating.TEEN, "t": Rating.TEEN,
    "pg-13": Rating.TEEN, "pg13": Rating.TEEN, "t+": Rating.TEEN,
    "mature": Rating.MATURE, "m": Rating.MATURE, "r": Rating.MATURE,
    "explicit": Rating.EXPLICIT, "e": Rating.EXPLICIT, "nc-17": Rating.EXPLICIT,
    "nc17": Rating.EXPLICIT, "ma": Rating.EXPLICIT, "adult": Rating.EXPLICIT,
    "not rated": Rating.NOT_RATED,
}  # fmt: skip
_STATUS = {
    "complete": Status.COMPLETE, "completed": Status.COMPLETE, "yes": Status.COMPLETE,
    "finished": Status.COMPLETE, "in progress": Status.IN_PROGRESS, "wip": Status.IN_PROGRESS,
    "in-progress": Status.IN_PROGRESS, "ongoing": Status.IN_PROGRESS, "no": Status.IN_PROGRESS,
    "hiatus": Status.HIATUS, "on hiatus": Status.HIATUS, "abandoned": Status.ABANDONED,
}  # fmt: skip
_LISTS = frozenset(("relationships", "characters", "fandoms", "tags", "categories"))


class HeaderLine(NamedTuple):
    """A header line: the metadata field it fills, and its words."""

    field: str
    value: str


def taken(metadata: Metadata, line: HeaderLine) -> Metadata | None:
    """The metadata with a header line's words in it; None where they say nothing it can hold."""
    value = line.value.strip(" \t*_")
    read = _FIELDS.get(line.field)
    if line.field in _LISTS:
        return _listed(metadata, line.field, value)
    return read(metadata, value) if read and value else None


def _listed(metadata: Metadata, field: str, value: str) -> Metadata | None:
    items = tuple(v.strip() for v in re.split(r"[,;、，]\s*|\s+&\s+(?=\S+/)", value) if v.strip())
    old: tuple[str, ...] = getattr(metadata, field)
    return structs.replace(metadata, **{field: tuple(dict.fromkeys((*old, *items)))})


def _title(metadata: Metadata, value: str) -> Metadata:
    return metadata if metadata.title else structs.replace(metadata, title=value)


def _author(metadata: Metadata, value: str) -> Metadata:
    if metadata.contributors:
        return metadata
    name = re.sub(r"\s*\([\d./ -]+\)$", "", value)  # "Somebody (24.06.2001)"
    return structs.replace(metadata, contributors=(Contributor(name),))


def _rating(metadata: Metadata, value: str) -> Metadata | None:
    first = re.split(r"[\s(,;/]", value, maxsplit=1)[0].lower().rstrip(".:")
    rating = RATINGS.get(value.lower().rstrip(".")) or RATINGS.get(first)
    if rating is None or len(value) > 60:
        return None
    return structs.replace(metadata, rating=rating, rating_as_written=value)


def _status(metadata: Metadata, value: str) -> Metadata | None:
    status = _STATUS.get(value.lower().rstrip("."))
    return structs.replace(metadata, status=status) if status else None


def _series(metadata: Metadata, value: str) -> Metadata:
    return structs.replace(metadata, series=(*metadata.series, Series(value)))


_FIELDS: dict[str, Callable[[Metadata, str], Metadata | None]] = {
    "title": _title, "author": _author, "rating": _rating, "status": _status, "series": _series,
}  # fmt: skip


def joined(first: Metadata, second: Metadata) -> Metadata:
    """Two metadata as one; where both speak, the first counts."""
    empty = Metadata()
    changes = {
        field: getattr(second, field)
        for field in Metadata.__struct_fields__
        if getattr(first, field) == getattr(empty, field)
    }
    return structs.replace(first, **changes)


def configured(metadata: Metadata, table: BookTable) -> Metadata:
    """The metadata with what `[book]` says put over it."""
    changes = {
        field: getattr(table, field)
        for field in Metadata.__struct_fields__
        if getattr(table, field, None) not in (None, "", ())
    }
    if isinstance(series := changes.get("series"), Series):
        changes["series"] = (series,)
    if table.summary:
        changes["description"] = table.summary
    authors = (table.author,) if isinstance(table.author, str) and table.author else table.author
    if authors:
        others = table.contributors or tuple(c for c in metadata.contributors if c.role != "aut")
        changes["contributors"] = (*(Contributor(name) for name in authors), *others)
    return structs.replace(metadata, **changes)
