"""The parts of an OpenDocument text (ODF 1.3), packed in an archive or flat in one file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source, Span
from ficbook.model.nodes import Image
from ficbook.readers.archive import files_of
from ficbook.readers.markup.images import LARGEST, Pictures
from ficbook.readers.markup.parse import local
from ficbook.readers.xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{_URN}office:1.0}}"
STYLE = f"{_URN}style:1.0}}"
TEXT = f"{_URN}text:1.0}}"
TABLE = f"{_URN}table:1.0}}"
DRAW = f"{_URN}drawing:1.0}}"
SVG = f"{_URN}svg-compatible:1.0}}"
FO = f"{_URN}xsl-fo-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
_INDEXES = (
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index", "bibliography",
)  # fmt: skip
LEFT_OUT = {
    **{f"{TEXT}{name}": "contents-list" for name in _INDEXES},
    f"{TEXT}page-number": "page-number",
    f"{TEXT}page-count": "page-number",
    f"{TEXT}hidden-text": "hidden-text",
    f"{OFFICE}annotation": "comment",
}
"""Elements whose words are no part of the text, and the rule that leaves them out."""
_BINARY = re.compile(rb"(<office:binary-data[^<>]*>)([^<]*)")


class Document(NamedTuple):
    """An OpenDocument text: its `office:text` and what goes with it.

    `binary` are the pictures inside a flat file, in order, in base64; their places in the tree
    hold their numbers.
    """

    text: Element
    styles: tuple[Element, ...]
    meta: Element | None
    pictures: Pictures
    binary: tuple[bytes, ...] = ()

    def picture(self, image: Element, alt: str) -> Image | None:
        """The picture of a `draw:image`; None if it cannot be had."""
        address = str(image.get(f"{XLINK}href", ""))
        inside = image.find(f"{OFFICE}binary-data")
        if inside is not None:
            place = (inside.text or "").strip()[:9]
            known = place.isdecimal() and int(place) < len(self.binary)
            data = self.binary[int(place)] if known else (inside.text or "").encode()
            address = f"data:;base64,{data[: 2 * LARGEST].decode('ascii', 'replace')}"
        return self.pictures.take(address.removeprefix("./"), alt) if address else None


def document_of(source: Source, report: Report) -> Document:
    """The document in a file.

    Raises FicbookError FB240 if it holds no text, FB241 if it is locked by a password, FB260
    if it is a damaged archive.
    """
    return _packed(source, report) if source.data.startswith(b"PK") else _flat(source, report)


def _packed(source: Source, report: Report) -> Document:
    files = files_of(source, report)
    if b"encryption-data" in (files.read("META-INF/manifest.xml") or b""):
        raise FicbookError(locked(source.name))
    roots = {}
    for name in ("content.xml", "styles.xml", "meta.xml"):
        data = files.read(name)
        roots[name] = parse_xml(data, f"{source.name}: {name}", report) if data else None
    content, common = roots["content.xml"], roots["styles.xml"]
    styles = [root.find(f"{OFFICE}styles") for root in (common,) if root is not None]
    if content is not None:
        styles.append(content.find(f"{OFFICE}automatic-styles"))
    return Document(
        _text_of(content, source.name),
        tuple(style for style in styles if style is not None),
        roots["meta.xml"],
        Pictures(files.read),
    )


def _flat(source: Source, report: Report) -> Document:
    binary: list[bytes] = []

    def taken(match: re.Match[bytes]) -> bytes:
        binary.append(match[2])
        return match[1] + b"%d" % (len(binary) - 1)

    root = parse_xml(_BINARY.sub(taken, source.data), source.name, report)
    found = (
        [root.find(f"{OFFICE}{kind}styles") for kind in ("", "automatic-")]
        if (root is not None)
        else []
    )
    return Document(
        _text_of(root, source.name),
        tuple(style for style in found if style is not None),
        root,
        Pictures(),
        tuple(binary),
    )


def _text_of(root: Element | None, name: str) -> Element:
    text = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if text is None:
        raise FicbookError(
            Diagnostic(
                "FB240",
                f"{name} holds no text that can be read",
                Span(name),
                "open it in LibreOffice and save it again as .odt",
                Severity.ERROR,
            )
        )
    return text


def locked(name: str) -> Diagnostic:
    """What to say of a document that only a password opens."""
    return Diagnostic(
        "FB241",
        f"{name} is locked by a password; its text cannot be read",
        Span(name),
        "open it in your word processor and save it without the password",
        Severity.ERROR,
    )


def words_of(element: Element) -> str:
    """The characters of everything below an element, paragraphs and signs apart."""
    parts: list[str] = []
    for node in element.iter():
        name = local(str(node.tag))
        if name in {"creator", "date", "creator-initials"}:  # of a comment or a change
            parts.append(f" {node.tail or ''}")
            continue
        if name in {"p", "h", "s", "tab", "line-break"}:
            parts.append(" ")
        parts.append(node.text or "")
        if node is not element:
            parts.append(node.tail or "")
    return "".join(parts)
