"""Plain text as it was posted: paragraphs, the gaps between them, emphasis."""

import re

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft, Passage
from ficbook.model.nodes import Align, Paragraph
from ficbook.model.walk import plain_text
from ficbook.readers.decoding import decode, is_binary
from ficbook.readers.inline import inlines
from ficbook.readers.layout import Piece, pieces
from ficbook.registry import Reader

_CENTRED = re.compile(
    r"(?:\[center\]|<center>)(.*)(?:\[/center\]|</center>)", re.IGNORECASE | re.DOTALL
)


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a plain text, one passage for each paragraph."""
    text = decode(source, config.manuscript.encoding, report)
    found = tuple(_passage(piece, at) for at, piece in enumerate(pieces(text)))
    return Draft(source.name, found)


def recognise(source: Source) -> float:
    """How surely it is plain text: anything that is no binary file might be."""
    return 0.0 if is_binary(source.data) else 0.3


def _passage(piece: Piece, at: int) -> Passage:
    text, align = piece.text, Align.START
    if centred := _CENTRED.fullmatch(text):
        text, align = centred[1].strip(), Align.CENTER
    children = inlines(text)
    block = Paragraph(children, align, piece.line)
    return Passage(block, plain_text(children), piece.line, piece.gap, at == 0)


READER = Reader(name="plain", suffixes=frozenset({".txt", ".text"}), read=read, recognise=recognise)
