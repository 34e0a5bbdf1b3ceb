"""What the readers make of a manuscript's files, and which words of theirs are the work's."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.draft import Draft
from ficbook.pipeline.accounts import BARE, account_for_draft
from ficbook.pipeline.faults import at_value, misset
from ficbook.pipeline.files import stop
from ficbook.pipeline.manuscript import Manuscript
from ficbook.pipeline.pictures import with_pictures
from ficbook.readers import choose
from ficbook.readers.chapter_matter import of_chapters
from ficbook.recognition.headers import joined
from ficbook.registry import Reader

Progress = Callable[[str], None]
"""Told what is being done, in a few words, before it is done."""


def drafts(manuscript: Manuscript, report: Report, progress: Progress) -> tuple[Draft, ...]:
    """What the readers make of the files; the first with the work's metadata."""
    made = tuple(_drafts(manuscript, report, progress))
    found = tuple(draft for _, draft in made)
    if all(reader in BARE for reader, _ in made):
        found = of_chapters(found, manuscript.metadata, report)
    about = joined(manuscript.metadata, found[0].metadata)
    return (replace(found[0], metadata=about), *found[1:])


def _drafts(
    manuscript: Manuscript, report: Report, progress: Progress
) -> Iterator[tuple[str, Draft]]:
    """Each file's reader by name, and what it makes of the file, with its pictures."""
    for source in manuscript.sources():
        progress(f"reading {source.name}")
        reader = reader_of(source, manuscript)
        if reader.recognise(source) == 0 and manuscript.config.manuscript.reader == "auto":
            raise stop("FB104", "this is not text, nor a format that ficbook reads", source.name)
        draft = reader.read(source, manuscript.config, report)
        draft = account_for_draft(source, reader, draft, manuscript.config, report)
        yield reader.name, with_pictures(draft, manuscript.folder, report)


def reader_of(source: Source, manuscript: Manuscript) -> Reader:
    """The reader of a source; an unknown one is a fault in the settings."""
    try:
        return choose(source, manuscript.config.manuscript.reader)
    except FicbookError as error:
        keys = ("manuscript", "reader")
        raise misset(
            *(at_value(said, manuscript.folder, keys) for said in error.diagnostics)
        ) from None
