"""The package of a DOCX file (ECMA-376 part 2): its parts and what relates them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source, Span
from ficbook.readers.archive import Files, files_of
from ficbook.readers.markup.parse import local
from ficbook.readers.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VAL = f"{W}val"
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)
"""Names of the strict variant, and those everybody else writes."""


class Relation(NamedTuple):
    """What a part relates to: `target` is a part or address, `kind` the last word of its type."""

    kind: str
    target: str
    external: bool = False


class Part(NamedTuple):
    """A part of the package and its relations by id."""

    name: str
    root: Element
    relations: dict[str, Relation]


class Package:
    """An open package. `main` is the part that holds the text.

    Raises FicbookError FB260 if it is no archive, FB240 if it holds no text.
    """

    def __init__(self, source: Source, report: Report) -> None:
        self._source = source
        self._report = report
        self.files: Files = files_of(source, report)
        self._parts: dict[str, Part | None] = {}
        relations = self._relations("")
        found = [r.target for r in relations.values() if r.kind == "officeDocument"]
        main = next((p for n in (*found, "word/document.xml") if (p := self.part(n))), None)
        if main is None:
            raise FicbookError(_no_text(source.name))
        self.main: Part = main
        self.core = next(
            (self.part(r.target) for r in relations.values() if r.kind == "core-properties"), None
        )

    def part(self, name: str) -> Part | None:
        """A part by its name; None if it is missing or no XML."""
        if name not in self._parts:
            root = self._root(name)
            self._parts[name] = None if root is None else Part(name, root, self._relations(name))
        return self._parts[name]

    def related(self, kind: str) -> list[Part]:
        """The parts that the main part relates to in one way, such as "styles" or "footnotes".

        Where it relates to none, the part that has the usual name.
        """
        names = [
            r.target for r in self.main.relations.values() if r.kind == kind and not r.external
        ]
        beside = posixpath.join(posixpath.dirname(self.main.name), f"{kind}.xml")
        return [part for name in dict.fromkeys(names or [beside]) if (part := self.part(name))]

    def _root(self, name: str) -> Element | None:
        data = self.files.read(name)
        if not data:
            return None
        if b"purl.oclc.org" in data[:5000]:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        return parse_xml(data, f"{self._source.name}: {name}", self._report)

    def _relations(self, name: str) -> dict[str, Relation]:
        folder, file = posixpath.split(name)
        beside = posixpath.join(folder, "_rels", f"{file}.rels")
        root = self._root(beside) if beside in self.files.names else None
        found = {}
        for child in root if root is not None else ():
            get = child.attrib.get
            external = get("TargetMode") == "External"
            target = str(get("Target", ""))
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = str(get("Type", "")).rpartition("/")[2]
            found[str(get("Id", ""))] = Relation(kind, target, external)
        return found


def words_of(element: Element) -> str:
    """The characters of every paragraph below an element, paragraphs apart."""
    parts: list[str] = []
    for child in element.iter():
        match local(str(child.tag)):
            case "t" | "delText":
                parts.append(child.text or "")
            case "p" | "br" | "tab" | "cr":
                parts.append(" ")
    return "".join(parts)


def _no_text(name: str) -> Diagnostic:
    return Diagnostic(
        "FB240",
        f"{name} holds no text that can be read",
        Span(name),
        "open it in a word processor and save it again as .docx",
        Severity.ERROR,
    )
