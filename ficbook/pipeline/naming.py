"""Titles that the text lacks and the names of its files and its folder have."""

from pathlib import PurePath

from msgspec.structs import replace

from ficbook.diagnostics import Diagnostic, Report
from ficbook.model.book import Book, Chapter
from ficbook.model.nodes import Text
from ficbook.pipeline.manuscript import Manuscript
from ficbook.readers.folder import label_from_name, number_from_name, title_from_name
from ficbook.recognition.assemble import readable
from ficbook.transforms.chapters import map_chapters


def named_by_files(book: Book, manuscript: Manuscript) -> Book:
    """The book of several files with the titles that their names have where the text has none.

    A work that would be called by its first chapter's file is called by its folder.
    """
    if len(manuscript.files) < 2:
        return book
    seen: set[str] = set()

    def named(chapter: Chapter) -> Chapter:
        first = chapter.source not in seen
        seen.add(chapter.source)
        if not first or chapter.title or chapter.label:
            return chapter
        title = title_from_name(chapter.source)
        return replace(
            chapter,
            title=(Text(title),) if title else (),
            label=label_from_name(chapter.source),
            number=number_from_name(chapter.source),
        )

    return map_chapters(named_by_folder(book, manuscript), named)


def named_by_folder(book: Book, manuscript: Manuscript) -> Book:
    """The book with its folder's name for a title, if it has only its first file's."""
    folder = readable(manuscript.folder.resolve().name)
    if not folder or book.metadata.title != readable(PurePath(manuscript.files[0].name).stem):
        return book
    return replace(book, metadata=replace(book.metadata, title=folder))


UNTITLED = "Untitled"


def titled(book: Book, manuscript: Manuscript, report: Report) -> Book:
    """The book, called "Untitled" where only the pipe it came through has a name: "<stdin>"."""
    pipe = manuscript.files[0].name
    named = readable(PurePath(pipe).stem)
    if not pipe.startswith("<") or book.metadata.title != named:
        return book
    hint = "say it in the text (Title: …), or in ficbook.toml under [book]"
    report.add(Diagnostic("FB135", f"the story has no title: {UNTITLED}", hint=hint))

    def retitled(chapter: Chapter) -> Chapter:
        if chapter.title != (Text(named),):
            return chapter
        return replace(chapter, title=(Text(UNTITLED),))

    return map_chapters(replace(book, metadata=replace(book.metadata, title=UNTITLED)), retitled)
