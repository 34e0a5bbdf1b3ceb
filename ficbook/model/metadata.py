"""What a catalogue would say of the book."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec

Language = Annotated[
    str, msgspec.Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="BCP 47")
]


class Rating(StrEnum):
    """AO3's five ratings."""

    NOT_RATED = "not-rated"
    GENERAL = "general"
    TEEN = "teen"
    MATURE = "mature"
    EXPLICIT = "explicit"


class Status(StrEnum):
    """How far the author has come."""

    IN_PROGRESS = "in-progress"
    COMPLETE = "complete"
    HIATUS = "hiatus"
    ABANDONED = "abandoned"


class _Record(
    msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, rename="kebab"
):
    pass


class Contributor(_Record, frozen=True):
    """Somebody who had a hand in it; `role` is a MARC relator: aut, edt, trl, ill, bkp, pfr."""

    name: str
    role: str = "aut"
    file_as: str = ""
    url: str = ""


class Series(_Record, frozen=True):
    """A series and the work's place in it."""

    name: str
    position: float | None = None


class Metadata(_Record, frozen=True):
    """Dublin Core first, then what fan-fiction archives add to it."""

    title: str = ""
    subtitle: str = ""
    contributors: tuple[Contributor, ...] = ()
    language: Language = "en"
    identifier: str = ""
    publisher: str = ""
    published: date | None = None
    updated: date | None = None
    description: str = ""
    subjects: tuple[str, ...] = ()
    rights: str = ""
    source: str = ""
    series: tuple[Series, ...] = ()
    cover: str = ""

    fandoms: tuple[str, ...] = ()
    rating: Rating = Rating.NOT_RATED
    rating_as_written: str = ""  # "PG-13", "K+": the author's own word for it
    warnings: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: Status | None = None
    planned_chapters: int | None = None  # the 12 of "3/12"; None for "3/?"

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of those who wrote it, in order."""
        return tuple(c.name for c in self.contributors if c.role == "aut")
