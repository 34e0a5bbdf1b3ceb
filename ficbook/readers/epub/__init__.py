"""EPUB 2 and 3, packed or as a folder: AO3's, FanFicFare's, FicHub's, calibre's, anybody's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import basename
from typing import NamedTuple

from msgspec.structs import asdict, replace

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source, Span
from ficbook.model.book import Asset
from ficbook.model.draft import Draft, Passage, Role
from ficbook.model.metadata import Metadata
from ficbook.readers.archive import Files, files_of
from ficbook.readers.decoding import decode
from ficbook.readers.epub import catalogue, information, titlepage
from ficbook.readers.epub.catalogue import metadata_of
from ficbook.readers.epub.documents import Document, apparatus, chapters
from ficbook.readers.epub.navigation import Contents, contents_of
from ficbook.readers.epub.package import Package, package_of
from ficbook.readers.html import declared, passages, say
from ficbook.readers.markup.css import Sheet, sheet_of
from ficbook.readers.markup.frames import Page
from ficbook.readers.markup.images import Pictures
from ficbook.readers.markup.marks import Marks, left_out
from ficbook.readers.markup.notes import NoteLinks
from ficbook.readers.markup.parse import parse_xhtml
from ficbook.readers.markup.walk import Walked, walk
from ficbook.readers.sites import ao3, fanficfare, names_in, ours
from ficbook.readers.sites.ours_notes import put_back
from ficbook.readers.sites.tree import body_of
from ficbook.registry import Reader

_HEADS = frozenset({Role.PART, Role.CHAPTER})
_TOLD = frozenset({Role.STORY, Role.CHAPTER})
_MIMETYPE = b"mimetypeapplication/epub+zip"
_CONTAINER = b"META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of an EPUB. Raises FicbookError FB232 if it is locked, FB260 if it is no zip."""
    return read_files(source.name, files_of(source, report), config, report)


def recognise(source: Source) -> float:
    """How surely it is an EPUB: by its first file, or by its container."""
    if _MIMETYPE in source.data[:100]:
        return 1.0
    return 0.9 if source.data.startswith(b"PK") and _CONTAINER in source.data else 0.0


def is_unpacked(names: tuple[str, ...]) -> bool:
    """Whether the files of a folder are those of an unpacked EPUB."""
    return any(n.endswith(".opf") or n == "META-INF/container.xml" for n in names)


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files of an unpacked EPUB as one file again, so that a folder is read as a book is."""
    from zipfile import ZipFile, ZipInfo

    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(ZipInfo("mimetype"), _MIMETYPE.removeprefix(b"mimetype"))
        for name in sorted(files.keys() - {"mimetype"}):
            archive.writestr(ZipInfo(name), files[name])
    return buffer.getvalue()


def read_files(name: str, files: Files, config: Config, report: Report) -> Draft:
    """The draft of the files of an EPUB, wherever they lie; `name` is the draft's source."""
    _refuse_locked(name, files)
    package = package_of(files, name, report)
    contents = contents_of(package, files, report)
    documents = tuple(_documents(package, contents, files, config, report))
    own = package.generator == "ficbook"
    told = tuple(_our_told(documents) if own else _told(documents, contents))
    pictures = Pictures(files.read)
    shown = package.cover if not catalogue.is_drawn(package.metadata) else ""
    cover = pictures.take(shown, "") if shown else None
    css = ours.STYLES if own else _linked(package, files)
    walked = tuple(_walked(told, css, pictures))
    pictures.report(name, report)
    whole = _joined(walked)
    say(whole, name, report)
    return Draft(
        name,
        tuple(_passages(walked, apart=own)),
        _metadata(package, documents, cover.asset if cover else "", pictures.assets),
        whole.footnotes,
        pictures.assets,
        whole.omissions,
    )


class _Told(NamedTuple):
    """A document and what its format or site says of its elements."""

    document: Document
    marks: Marks


def _refuse_locked(name: str, files: Files) -> None:
    data = files.read(_ENCRYPTION) or b""
    if data.count(b"EncryptionMethod") > sum(data.count(font) for font in _FONTS):
        raise FicbookError(
            Diagnostic(
                "FB232",
                f"{name} is locked by its shop (DRM); its text cannot be read",
                Span(name),
                "give an EPUB without a lock",
                Severity.ERROR,
            )
        )


def _documents(
    package: Package, contents: Contents, files: Files, config: Config, report: Report
) -> Iterator[Document]:
    for path in package.spine:
        data = files.read(path)
        if data is None:
            continue
        encoding = config.manuscript.encoding or declared(data)
        tree = parse_xhtml(decode(Source(path, data), encoding, report))
        kind = package.kinds.get(path, contents.landmarks.get(path, ""))
        yield Document(path, tree, "toc" if path == package.nav else kind)


def _told(documents: tuple[Document, ...], contents: Contents) -> Iterator[_Told]:
    """What each document is: by AO3's template if it is one of theirs, else by the contents."""
    if any(ao3.DOWNLOAD.fits(names_in(document.tree)) for document in documents):
        return (_Told(d, ao3.DOWNLOAD.marks(d.tree)) for d in documents)
    return (_Told(d, _marks(d, contents, at)) for at, d in enumerate(documents))


def _our_told(documents: tuple[Document, ...]) -> Iterator[_Told]:
    """What each document of a book of ours is, the notes where they were written."""
    put_back(document.tree for document in documents)
    # What stands behind the story and came from no chapter is said of the whole work.
    in_order = sorted(documents, key=lambda d: not basename(d.path).startswith("back-"))
    return (_Told(d, ours.marks(d.tree)) for d in in_order)


def _marks(document: Document, contents: Contents, at: int) -> Marks:
    if rule := apparatus(document, contents, at):
        return {body_of(document.tree): left_out(rule)}
    return chapters(document, contents)


def _linked(package: Package, files: Files) -> str:
    """All the style sheets of the book, one after another."""
    sheets = (files.read(path) for path in package.of_type("text/css"))
    return "\n".join(data.decode("utf-8", "replace") for data in sheets if data)


def _walked(told: tuple[_Told, ...], css: str, pictures: Pictures) -> Iterator[Walked]:
    notes = NoteLinks((document.path, document.tree) for document, _ in told)
    shared = Sheet(css)
    for document, marks in told:
        own = next(document.tree.iter("style"), None) is not None
        sheet = sheet_of(document.tree, css) if own else shared
        yield walk(Page(document.tree, document.path, sheet, marks, notes, pictures))


def _joined(walked: tuple[Walked, ...]) -> Walked:
    return Walked(
        [piece for part in walked for piece in part.pieces],
        tuple(note for part in walked for note in part.footnotes),
        tuple(omission for part in walked for omission in part.omissions),
        tuple(scheme for part in walked for scheme in part.refused),
        sum(part.flattened for part in walked),
    )


def _passages(walked: tuple[Walked, ...], *, apart: bool) -> Iterator[Passage]:
    """The passages of all documents.

    A document that names no chapter goes on with the one before, unless all stand `apart`, and
    so does the one after a page that has nothing but the name of a part.
    """
    before = {Role.CHAPTER}
    for number, found in enumerate(filter(None, (tuple(passages(w.pieces)) for w in walked))):
        roles = {p.cue.role if p.cue else Role.STORY for p in found}
        goes_on = not apart and roles.isdisjoint(_HEADS)
        goes_on = goes_on or (Role.PART in before and not before & _TOLD)
        yield from (replace(p, opens=False) for p in found) if goes_on and number else found
        before = roles


def _metadata(
    package: Package, documents: tuple[Document, ...], cover: str, assets: tuple[Asset, ...]
) -> Metadata:
    """What the package says, and over it what a page of fields says."""
    found = metadata_of(package.metadata)
    if package.metadata is None:
        found = replace(found, **titlepage.fields(document.tree for document in documents))
    bare = asdict(Metadata())
    if package.generator != "ficbook":
        shown = information.fields(document.tree for document in documents)
        told = asdict(found)
        found = replace(found, **{k: v for k, v in shown.items() if told[k] == bare[k]})
    for document in documents:
        if ao3.DOWNLOAD.fits(names_in(document.tree)):
            said = asdict(ao3.DOWNLOAD.metadata(document.tree))
            told = {k: v for k, v in said.items() if v != bare[k]}
            # calibre was given all tags as subjects, one list without their kinds.
            found = replace(found, **told, subjects=())
        elif fanficfare.is_title_page(document.tree):
            found = replace(found, **fanficfare.fields(document.tree))
    if package.generator == "ficbook":
        found = replace(found, **catalogue.of_ours(package.metadata))
        summaries = (ours.summary(document.tree) for document in documents)
        found = replace(found, description=next(filter(None, summaries), found.description))
    name = next((asset.name for asset in assets if asset.id == cover), "")
    return replace(found, cover=name) if name else found


def tally(source: Source, config: Config) -> str:
    """The words of the documents in the spine, counted without walking through it."""
    from ficbook.readers.tally.pages import words

    files = files_of(source, Report())
    documents = (
        (path, data)
        for path in package_of(files, source.name, Report()).spine
        if (data := files.read(path))
    )
    return " ".join(
        words(decode(Source(path, data), config.manuscript.encoding or declared(data), Report()))
        for path, data in documents
    )


READER = Reader(
    name="epub",
    suffixes=frozenset({".epub", ".kepub"}),
    read=read,
    recognise=recognise,
    tally=tally,
)
