"""XML from strangers: no entities, no DTD, no network, bounded depth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ficbook.diagnostics import Diagnostic, Report, Span

if TYPE_CHECKING:
    from lxml.etree import XMLParser
    from lxml.etree import _Element as Element

_ENTITY = re.compile(rb"<!ENTITY")


def parse_xml(data: bytes, name: str, report: Report) -> Element | None:
    """The root element of some XML, mended where it is not well formed; None if there is none.

    Entities of the document's own are never put in: FB265. XML that had to be mended: FB266.
    """
    from lxml import etree

    if _ENTITY.search(data[:1_000_000]):
        report.add(Diagnostic("FB265", "entities that the file defines are not read", Span(name)))
    try:
        return etree.fromstring(data, _parser(recover=False))
    except (etree.XMLSyntaxError, ValueError) as error:
        report.add(Diagnostic("FB266", f"no well-formed XML: {str(error)[:200]}", Span(name)))
    try:
        root: Element | None = etree.fromstring(data, _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def _parser(*, recover: bool) -> XMLParser:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
