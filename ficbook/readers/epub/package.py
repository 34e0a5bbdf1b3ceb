"""The package of an EPUB: its manifest, the order of its documents, what they are said to be."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.readers.archive import Files
from ficbook.readers.epub.order import in_order
from ficbook.readers.markup.parse import local
from ficbook.readers.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTAINER = "META-INF/container.xml"
_DOCUMENTS = (".xhtml", ".html", ".htm", ".xht")


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the manifest."""

    path: str
    media_type: str
    properties: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Package:
    """What the OPF says: `metadata` as it stands, `spine` and `kinds` by the files' paths."""

    metadata: Element | None
    items: tuple[Item, ...]
    spine: tuple[str, ...]
    kinds: dict[str, str]
    cover: str = ""
    ncx: str = ""

    @property
    def nav(self) -> str:
        """The path of the navigation document of EPUB 3; empty if there is none."""
        return next((item.path for item in self.items if "nav" in item.properties), "")

    @property
    def generator(self) -> str:
        """The first word of the name of the program that made it."""
        metas = () if self.metadata is None else self.metadata.iter()
        named = (e.get("content") or "" for e in metas if e.get("name") == "generator")
        return next(named, "").partition(" ")[0]

    def of_type(self, media_type: str) -> Iterator[str]:
        """The paths of all files of one type."""
        return (item.path for item in self.items if item.media_type == media_type)


def package_of(files: Files, name: str, report: Report) -> Package:
    """The package of an EPUB; without one (FB230), every document in natural order."""
    path = _package_path(files, report)
    data = files.read(path) if path else None
    root = parse_xml(data, path, report) if data else None
    if root is None:
        report.add(_unlisted(name))
        documents = [n for n in files.names if n.lower().endswith(_DOCUMENTS)]
        return Package(None, tuple(_styles(files)), in_order(documents, files), {})
    return _package(root, path, files, report)


def _unlisted(name: str) -> Diagnostic:
    message = "no package document; files are read by name"
    return Diagnostic("FB230", message, Span(name), severity=Severity.NOTE)


def _styles(files: Files) -> Iterator[Item]:
    return (Item(name, "text/css") for name in files.names if name.lower().endswith(".css"))


def _package_path(files: Files, report: Report) -> str:
    data = files.read(_CONTAINER)
    root = parse_xml(data, _CONTAINER, report) if data else None
    if root is not None:
        for element in root.iter():
            full = element.get("full-path", "")
            if local(str(element.tag)) == "rootfile" and full in files.names:
                return full
    return next((n for n in sorted(files.names, key=len) if n.lower().endswith(".opf")), "")


def _package(root: Element, path: str, files: Files, report: Report) -> Package:
    parts = {local(str(part.tag)): part for part in root}
    items = dict(_manifest(parts.get("manifest"), path))
    spine = parts.get("spine")
    order = [] if spine is None else [ref.get("idref", "") for ref in spine]
    missing = [i for i in order if i not in items or items[i].path not in files.names]
    if missing:
        message = f"{len(missing)} documents of the spine are missing: {', '.join(missing[:5])}"
        report.add(Diagnostic("FB231", message, Span(path)))
    there = dict.fromkeys(items[i].path for i in order if i not in missing)
    ncx = "" if spine is None else spine.get("toc", "")
    return Package(
        parts.get("metadata"),
        tuple(items.values()),
        tuple(there),
        dict(_guide(parts.get("guide"), path)),
        _cover(parts.get("metadata"), items),
        items[ncx].path if ncx in items else _first_ncx(items),
    )


def _manifest(manifest: Element | None, base: str) -> Iterator[tuple[str, Item]]:
    for element in () if manifest is None else manifest:
        get = element.attrib.get
        properties = frozenset((get("properties") or "").split())
        item = Item(resolved(base, get("href") or ""), get("media-type") or "", properties)
        yield get("id") or item.path, item


def _guide(guide: Element | None, base: str) -> Iterator[tuple[str, str]]:
    for element in () if guide is None else guide:
        yield resolved(base, element.get("href") or ""), (element.get("type") or "").lower()


def _cover(metadata: Element | None, items: dict[str, Item]) -> str:
    """The path of the cover's picture."""
    for item in items.values():
        if "cover-image" in item.properties:
            return item.path
    for element in () if metadata is None else metadata.iter():
        if element.get("name") == "cover" and (named := items.get(element.get("content") or "")):
            return named.path if named.media_type.startswith("image/") else ""
    return ""


def _first_ncx(items: dict[str, Item]) -> str:
    return next((i.path for i in items.values() if i.media_type == "application/x-dtbncx+xml"), "")


def resolved(base: str, href: str) -> str:
    """The path that a reference in the file `base` means, without its fragment."""
    file = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), file)) if file else base
