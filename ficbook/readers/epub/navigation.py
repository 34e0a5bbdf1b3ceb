"""The contents of an EPUB: which entry leads where, from the nav document or the NCX."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from ficbook.diagnostics import Report
from ficbook.readers.archive import Files
from ficbook.readers.epub.package import Package, resolved
from ficbook.readers.markup.notes import said
from ficbook.readers.markup.parse import epub_type, local, parse_xhtml
from ficbook.readers.sites.tree import words
from ficbook.readers.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Entry(NamedTuple):
    """A line of the contents; `fragment` is the id of the place within the file, or empty."""

    path: str
    fragment: str
    title: str
    has_children: bool = False


class Contents(NamedTuple):
    """The entries in order, and what the landmarks call the files."""

    entries: tuple[Entry, ...] = ()
    landmarks: Mapping[str, str] = MappingProxyType({})

    def of(self, path: str) -> list[Entry]:
        """The entries that lead into a file."""
        return [entry for entry in self.entries if entry.path == path]


def contents_of(package: Package, files: Files, report: Report) -> Contents:
    """The contents by EPUB 3's navigation document if it has any, else by EPUB 2's NCX."""
    nav = files.read(package.nav) if package.nav else None
    if nav is not None:
        tree = parse_xhtml(nav.decode("utf-8", "replace"))
        found = Contents(tuple(_nav(tree, package.nav)), dict(_landmarks(tree, package.nav)))
        if found.entries:
            return found
    data = files.read(package.ncx) if package.ncx else None
    root = parse_xml(data, package.ncx, report) if data else None
    return Contents(() if root is None else tuple(_ncx(root, package.ncx)))


def _nav(tree: Element, path: str) -> Iterator[Entry]:
    for nav in tree.iter("nav"):
        if "toc" in said(nav) or "doc-toc" in said(nav):
            for link in nav.iter("a"):
                if href := link.get("href"):
                    following = link.getnext()
                    children = following is not None and following.tag == "ol"
                    yield _entry(path, href, words(link), has_children=children)


def _landmarks(tree: Element, path: str) -> Iterator[tuple[str, str]]:
    for nav in tree.iter("nav"):
        if "landmarks" in said(nav):
            for link in nav.iter("a"):
                yield resolved(path, link.get("href") or ""), epub_type(link)


def _ncx(root: Element, path: str) -> Iterator[Entry]:
    for point in root.iter():
        if local(str(point.tag)) != "navPoint":
            continue
        parts = {local(str(child.tag)): child for child in point}
        content = parts.get("content")
        if content is not None and "navLabel" in parts:
            title = words(parts["navLabel"])
            yield _entry(path, content.get("src") or "", title, has_children="navPoint" in parts)


def _entry(base: str, href: str, title: str, *, has_children: bool) -> Entry:
    return Entry(resolved(base, href), unquote(href.partition("#")[2]), title, has_children)
