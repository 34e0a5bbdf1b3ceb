"""Header lines ("Rating: PG-13") into metadata, and whose word counts where two speak."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import structs

from ficbook.config.schema import BookTable
from ficbook.model.book import Chapter, Note, NoteKind
from ficbook.model.draft import Reading, Role
from ficbook.model.metadata import Contributor, Metadata, Series, Status
from ficbook.model.walk import block_text
from ficbook.text.ratings import rating_of

_STATUSES = {
    Status.COMPLETE: "complete|completed|yes|finished|abgeschlossen|fertiggestellt|ja|terminée|"
    "terminé|complète|completa|completo|terminada|terminado|finalizada|concluída|sim|conclusa|завершён|"
    "завершен|закончен|完结|完結|已完结|已完結",
    Status.IN_PROGRESS: "in progress|in-progress|wip|ongoing|no|in arbeit|nein|en cours|"
    "en progreso|en proceso|em andamento|não|in corso|в процессе|连载|连载中|連載|連載中",
    Status.HIATUS: "hiatus|on hiatus|pausiert|en pause|en pausa|em hiatus|sospesa|заморожен|"
    "заморожена|休載",
    Status.ABANDONED: "abandoned|abgebrochen|abandonnée|abandonada|interrotta|заброшен|坑",
}
_STATUS = {word: status for status, words in _STATUSES.items() for word in words.split("|")}
_HEADER = frozenset((Role.HEADER, Role.TITLE, Role.BYLINE))
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
    rating = rating_of(value)
    if rating is None:
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


def posted_summary(chapter: Chapter, notes: tuple[Note, ...], first: Sequence[Reading]) -> str:
    """The work's summary: the only one in the header block above its first chapter; else empty."""
    headed = any(finding.role in _HEADER for reading in first for finding in reading.findings)
    found = [n for n in (*notes, *chapter.notes) if n.kind is NoteKind.SUMMARY]
    if not headed or len(found) != 1:
        return ""
    return "\n\n".join(map(block_text, found[0].blocks))


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
