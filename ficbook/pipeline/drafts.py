"""What the readers make of a manuscript's files, and which words of theirs are the work's."""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec
from msgspec.structs import replace

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.draft import Draft
from ficbook.pipeline.accounts import BARE, account_for_draft
from ficbook.pipeline.cache import NO_CACHE, Cache
from ficbook.pipeline.faults import at_value, misset
from ficbook.pipeline.files import stop
from ficbook.pipeline.manuscript import Manuscript
from ficbook.pipeline.pictures import with_pictures
from ficbook.readers import READERS, choose
from ficbook.readers.chapter_matter import of_chapters
from ficbook.recognition.headers import joined
from ficbook.registry import Reader

Progress = Callable[[str], None]
"""Told what is being done, in a few words, before it is done."""

LARGEST = 32 * 1024 * 1024
"""The largest source whose draft is kept, in bytes: beyond that it is pictures."""


class Read(msgspec.Struct, frozen=True):
    """What the reader of that name made of a source."""

    reader: str
    draft: Draft


def drafts(manuscript: Manuscript, report: Report, progress: Progress) -> tuple[Draft, ...]:
    """What the readers make of the files; the first with the work's metadata."""
    made = tuple(_drafts(manuscript, report, progress))
    found = tuple(one.draft for one in made)
    if all(one.reader in BARE for one in made):
        found = of_chapters(found, manuscript.metadata, report)
    about = joined(manuscript.metadata, found[0].metadata)
    return (replace(found[0], metadata=about), *found[1:])


def _drafts(manuscript: Manuscript, report: Report, progress: Progress) -> Iterator[Read]:
    """What the readers make of each file, with its pictures."""
    settings = manuscript.config.manuscript
    for source in manuscript.sources():
        make = partial(read, source, manuscript, progress)
        cache = cache_for(source, manuscript)
        made = cache.recall("draft", (source, settings), Read, make, report)
        yield replace(made, draft=with_pictures(made.draft, manuscript.folder, report))


def cache_for(source: Source, manuscript: Manuscript) -> Cache:
    """Where a draft is kept: nowhere if it is large, or its reader's ways are not ours to know."""
    ours = manuscript.config.manuscript.reader in {"auto", *READERS}
    return manuscript.cache if ours and len(source.data) <= LARGEST else NO_CACHE


def read(source: Source, manuscript: Manuscript, progress: Progress, report: Report) -> Read:
    """What its reader makes of a source, going by nothing but that and `[manuscript]`."""
    progress(f"reading {source.name}")
    config = Config(manuscript=manuscript.config.manuscript)
    reader = reader_of(source, manuscript)
    if reader.recognise(source) == 0 and config.manuscript.reader == "auto":
        raise stop("FB104", "this is not text, nor a format that ficbook reads", source.name)
    draft = reader.read(source, config, report)
    return Read(reader.name, account_for_draft(source, reader, draft, config, report))


def reader_of(source: Source, manuscript: Manuscript) -> Reader:
    """The reader of a source; an unknown one is a fault in the settings."""
    try:
        return choose(source, manuscript.config.manuscript.reader)
    except FicbookError as error:
        keys = ("manuscript", "reader")
        raise misset(
            *(at_value(said, manuscript.folder, keys) for said in error.diagnostics)
        ) from None
