"""Drawings in a DOCX file: pictures, drawn lines, and boxes of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ficbook.readers.markup.parse import local
from ficbook.readers.word.ooxml import R, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_BOX = f"{W}txbxContent"
_FLAT = 8
"""How many times wider than high a picture is that stands for a drawn line."""
_LOW = 600_000
"""EMU (914,400 to an inch): the greatest height of one."""


class Shown(NamedTuple):
    """What a drawing shows: pictures by relation (with their words), boxes, a line."""

    pictures: tuple[tuple[str, str], ...] = ()
    boxes: tuple[Element, ...] = ()
    ruled: bool = False
    diagram: str = ""


def shown(drawing: Element) -> Shown:
    """What a `w:drawing`, `w:pict` or `w:object` shows, each thing once."""
    pictures: list[tuple[str, str]] = []
    boxes: list[Element] = []
    alt, ruled, flat, diagram = "", False, False, ""
    for element in _inside(drawing):
        get = element.attrib.get
        match local(str(element.tag)):
            case "docPr":
                alt = str(get("descr") or get("title") or "")
            case "extent":
                flat = _is_flat(str(get("cx", "")), str(get("cy", "")))
            case "blip":
                pictures.append((str(get(f"{R}embed") or get(f"{R}link") or ""), alt))
            case "imagedata":
                said = str(get(f"{_OFFICE}title") or get("alt") or alt)
                pictures.append((str(get(f"{R}id") or get(f"{R}href") or ""), said))
            case "rect" | "line":
                ruled = ruled or get(f"{_OFFICE}hr") in {"t", "true", "1"}
            case "relIds":
                diagram = str(get(f"{R}dm", ""))
            case "txbxContent":
                boxes.append(element)
    if flat and len(pictures) == 1 and not boxes:
        ruled = True
    return Shown(tuple(p for p in pictures if p[0]), tuple(boxes), ruled, diagram)


def _is_flat(width: str, height: str) -> bool:
    if not (width[:10].isdecimal() and height[:10].isdecimal()):
        return False
    wide, high = int(width[:10]), int(height[:10])
    return 0 < high <= _LOW and wide >= _FLAT * high


def _inside(drawing: Element) -> Iterator[Element]:
    """The elements of a drawing; not inside its boxes, nor in what old programs show instead."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        yield element
        if element.tag == _BOX and element is not drawing:
            continue
        children = list(element)
        if local(str(element.tag)) == "AlternateContent":
            children = children[:1]
        waiting.extend(reversed(children))
