"""What WeasyPrint leaves to be done in a PDF before it is written.

Running heads and folios become artifacts, which screen readers pass over (ISO 14289-1, 7.8);
whatever an item of a list holds stands in its body (7.2); links may be printed; fonts forget when
they were made, so that the same book gives the same bytes. WeasyPrint 70 and pydyf 0.13 are
meant; tests/clients/test_pdf_standards.py says if they change.
"""

import struct
from collections import defaultdict
from typing import Any

_HEAD = struct.Struct(">4sIII")


def finish(document: Any, pdf: Any) -> None:
    """A finisher for WeasyPrint's `write_pdf`."""
    del document
    _pass_over_wordless(pdf)
    _make_artifacts(pdf)
    _fill_lists(pdf)
    for thing in pdf.objects:
        _settle(thing)


def _settle(thing: Any) -> None:
    """Make links printable, pictures plain (ISO 19005-2, 6.2.8), fonts independent of the clock."""
    if isinstance(thing, dict) and thing.get("Subtype") == "/Link":
        thing["F"] = 4
    extra = getattr(thing, "extra", None) or {}
    if extra.get("Subtype") == "/Image":
        extra["Interpolate"] = "false"
    if "Length1" in extra and thing.stream and isinstance(thing.stream[0], bytes):
        thing.stream[0] = timeless(thing.stream[0])


def timeless(font: bytes) -> bytes:
    """A font file, modified when it was created; its checksums put right (OpenType, `head`)."""
    count = int.from_bytes(font[4:6], "big")
    entries = (_HEAD.unpack_from(font, 12 + 16 * i) for i in range(count))
    tables = {entry[0]: (i, *entry[2:]) for i, entry in enumerate(entries)}
    if b"head" not in tables:
        return font
    index, start, length = tables[b"head"]
    whole = bytearray(font)
    whole[start + 28 : start + 36] = whole[start + 20 : start + 28]
    whole[start + 8 : start + 12] = bytes(4)
    table = _checksum(bytes(whole[start : start + length]))
    struct.pack_into(">I", whole, 12 + 16 * index + 4, table)
    struct.pack_into(">I", whole, start + 8, (0xB1B0AFBA - _checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _pass_over_wordless(pdf: Any) -> None:
    """Take pictures without words out of the structure, as HTML's empty `alt` does (7.3)."""
    for element in [o for o in pdf.objects if _is_element(o) and o["S"] == "/Figure"]:
        alt = element.get("Alt")
        if alt is None or not getattr(alt, "string", str(alt)).strip():
            kids = pdf.objects[_number(element["P"])]["K"]
            if element.reference in kids:
                kids.remove(element.reference)


def _make_artifacts(pdf: Any) -> None:
    """Mark as artifacts what is marked as content but stands in no structure: margin boxes."""
    orphans = _orphans(pdf)
    by_page: dict[int, set[int]] = defaultdict(set)
    for element in orphans:
        page = _number(element["Pg"])
        by_page[page].update(kid for kid in element["K"] if isinstance(kid, int))
    for page, marks in by_page.items():
        _mark(pdf, pdf.objects[page], marks)
    for element in orphans:
        element.clear()


def _orphans(pdf: Any) -> list[Any]:
    """Structure elements that the document's structure does not hold."""
    root = pdf.catalog.get("StructTreeRoot")
    if root is None:
        return []
    held = _held(pdf, pdf.objects[_number(root)])
    return [one for one in pdf.objects if _is_element(one) and one.number not in held]


def _is_element(thing: Any) -> bool:
    return isinstance(thing, dict) and thing.get("Type") == "/StructElem"


def _held(pdf: Any, root: Any) -> set[int]:
    held: set[int] = set()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        held.add(element.number)
        kids = (kid for kid in element.get("K", ()) if isinstance(kid, bytes))
        numbers = (_number(kid) for kid in kids)
        waiting.extend(pdf.objects[number] for number in numbers if number not in held)
    return held


def _mark(pdf: Any, page: Any, marks: set[int]) -> None:
    """Turn the marked content numbered `marks` on a page into artifacts of pagination."""
    operators = pdf.objects[_number(page["Contents"])].stream
    for i, operator in enumerate(operators):
        if isinstance(operator, dict) and operator.get("MCID") in marks:
            operators[i - 1] = "/Artifact"
            del operator["MCID"]
            operator["Type"] = "/Pagination"
    root = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]
    parents = pdf.objects[_number(root["ParentTree"])]["Nums"]
    of_page = parents[2 * page["StructParents"] + 1]
    for mark in marks:
        of_page[mark] = b"null"


def _fill_lists(pdf: Any) -> None:
    """Put whatever an item of a list holds, besides its label, into its body."""
    from pydyf import Array, Dictionary

    for item in [o for o in pdf.objects if _is_element(o) and o["S"] == "/LI"]:
        kids = [(kid, pdf.objects[_number(kid)]) for kid in item["K"]]
        stray = [(kid, element) for kid, element in kids if element["S"] not in ITEM]
        if not stray:
            continue
        body = Dictionary({"Type": "/StructElem", "S": "/LBody", "P": item.reference})
        body["Pg"] = item["Pg"]
        body["K"] = Array([kid for kid, _ in stray])
        pdf.add_object(body)
        for _, element in stray:
            element["P"] = body.reference
        item["K"] = Array([kid for kid, element in kids if element["S"] in ITEM] + [body.reference])


ITEM = ("/Lbl", "/LBody")
"""What an item of a list may hold."""


def _number(reference: bytes) -> int:
    """The number of the object that a reference like b"12 0 R" means."""
    return int(reference.split()[0])
