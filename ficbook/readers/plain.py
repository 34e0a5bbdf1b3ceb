"""Plain text as it was posted: paragraphs, the gaps between them, emphasis."""

import re
from itertools import pairwise
from typing import NamedTuple

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Source, Span
from ficbook.model.draft import Draft, Finding, Omission, Passage
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Align, Block, Paragraph, Quotation
from ficbook.model.walk import plain_text
from ficbook.readers import aozora, atx, gutenberg, mail
from ficbook.readers.decoding import decode, is_binary
from ficbook.readers.inline import inlines, unclosed
from ficbook.readers.layout import Layout, Piece, pieces
from ficbook.readers.one_line import say_if_one_line
from ficbook.registry import Reader

_CENTRED = re.compile(
    r"(?:\[center\]|<center>)(.*)(?:\[/center\]|</center>)", re.IGNORECASE | re.DOTALL
)
_PAGES = 3  # numbers of pages that are no accident
_PAGE = re.compile(
    r"(?:[Pp]age |p\. ?)(\d{1,4})(?: of \d{1,4}|/\d{1,4})?|[-–—] ?(\d{1,4}) ?[-–—]"
).fullmatch
_SAID = 20  # notes of one kind that are worth reading


class _Kept(NamedTuple):
    """A text without what a site put around it, and what that said."""

    text: str
    metadata: Metadata = Metadata()
    cues: dict[int, Finding] = {}  # noqa: RUF012  # never changed
    omissions: tuple[Omission, ...] = ()
    layout: Layout | None = None


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a plain text, one passage for each paragraph."""
    kept = _kept(decode(source, config.manuscript.encoding, report))
    found = pieces(kept.text, kept.layout, kept.cues)
    _say_if_paged(found, source.name, report)
    stray: list[tuple[int, str]] = []
    passages = tuple(_passage(piece, kept.cues, stray) for piece in found)
    say_if_one_line(passages, source.name, report)
    for line, mark in stray[:_SAID]:
        report.add(unclosed(mark, source.name, line))
    if passages:
        first = msgspec.structs.replace(passages[0], opens=True, gap=0)
        passages = (first, *passages[1:])
    return Draft(source.name, passages, kept.metadata, omissions=kept.omissions)


def recognise(source: Source) -> float:
    """How surely it is plain text: anything that is no binary file might be."""
    return 0.0 if is_binary(source.data) else 0.3


def _kept(text: str) -> _Kept:
    """The text of the story, whatever archive it was taken from."""
    cut = gutenberg.cut(text)
    if cut.omissions:
        return _Kept(cut.text, cut.metadata, cut.cues, cut.omissions)
    if message := mail.message(text) or mail.digest(text):
        metadata = Metadata(title=message.title)
        return _Kept(message.text, metadata, message.cues, message.omissions)
    if aozora.is_aozora(text):
        bare = aozora.bare(text)
        return _Kept(bare.text, bare.metadata, bare.cues, bare.omissions, Layout(0, single=True))
    if found := atx.headed(text):
        return _Kept(found.text, cues=found.cues)
    return _Kept(text)


def _passage(piece: Piece, cues: dict[int, Finding], stray: list[tuple[int, str]]) -> Passage:
    text, align = piece.text, Align.START
    if text[0] in "[<" and (centred := _CENTRED.fullmatch(text)):
        text, align = centred[1].strip(), Align.CENTER
    open_marks: list[str] = []
    children = inlines(text, open_marks)
    stray.extend((piece.line, mark) for mark in open_marks)
    block: Block = Paragraph(children, align, piece.line)
    if piece.quoted:
        block = Quotation((block,), line=piece.line)
    cue = cues.get(piece.line)
    return Passage(block, plain_text(children), piece.line, piece.gap, cue=cue)


def _say_if_paged(found: list[Piece], name: str, report: Report) -> None:
    """Report numbers of pages among the paragraphs, each greater than the one before."""
    pages = [(piece, int(match[1] or match[2])) for piece in found if (match := _PAGE(piece.text))]
    rising = sum(after > before for (_, before), (_, after) in pairwise(pages))
    if len(pages) >= _PAGES and rising == len(pages) - 1:
        first = pages[0][0]
        report.add(
            Diagnostic(
                "FB211",
                f"{len(pages)} lines look like the numbers of pages",
                Span(name, first.line),
                "they come with text copied from a PDF; take them out, they are set as they stand",
                quote=first.text,
            )
        )


def tally(source: Source, config: Config) -> str:
    """The text as it stands, markup and all."""
    return decode(source, config.manuscript.encoding, Report())


READER = Reader(
    name="plain",
    suffixes=frozenset({".txt", ".text"}),
    read=read,
    recognise=recognise,
    tally=tally,
)
