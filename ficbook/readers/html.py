"""HTML of any age: downloads, saved pages, what word processors export."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Source, Span
from ficbook.model.draft import Draft, Finding, Omission, Passage, Role
from ficbook.model.nodes import Align, Paragraph, Verse
from ficbook.model.walk import block_text, plain_text
from ficbook.readers.decoding import decode, is_binary
from ficbook.readers.markup.css import sheet_of
from ficbook.readers.markup.frames import EMBEDDED, HIDDEN, Page
from ficbook.readers.markup.images import Pictures
from ficbook.readers.markup.marks import Mark
from ficbook.readers.markup.notes import NoteLinks
from ficbook.readers.markup.parse import DEPTH, is_levelled, parse_html, parse_xhtml
from ficbook.readers.markup.pieces import Piece
from ficbook.readers.markup.walk import Walked, walk
from ficbook.readers.sites import profile_of
from ficbook.readers.sites.hosts import unwrapped
from ficbook.registry import Reader

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE
)
_PAGE = re.compile(rb"<!doctype\s+html|<html\b|<head\b|<body\b", re.IGNORECASE)
_TAGS = re.compile(
    rb"</?(?:p|br|div|span|font|center|b|i|em|h[1-6]|hr|a|table)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_ARCHIVE = "web.archive.org/web/"
_LONG = 60
"""Characters: a longer paragraph is not centred for its own sake."""
_VERSE = Finding(Role.VERSE, "markup-verse")


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a page; what its site wrote around the story is left out by rule."""
    text = decode(source, config.manuscript.encoding or declared(source.data), report)
    tree = parse_xhtml(text) if text[:100].lstrip().startswith("<?xml") else parse_html(text)
    archived = unwrapped(tree) if _ARCHIVE in text else {}
    profile = profile_of(tree)
    pictures = Pictures()
    marks = {**profile.marks(tree), **archived}
    sheet = sheet_of(tree, profile.styles)
    page = Page(tree, "", sheet, marks, NoteLinks([("", tree)]), pictures)
    walked = walk(page)
    pictures.report(source.name, report)
    say(walked, source.name, report)
    if is_levelled(tree):
        message = f"tags nested more than {DEPTH} deep taken away, their words kept"
        report.add(_note("FB226", message, source.name))
    return Draft(
        source.name,
        tuple(passages(walked.pieces)),
        profile.metadata(tree),
        walked.footnotes,
        pictures.assets,
        walked.omissions,
    )


def recognise(source: Source) -> float:
    """How surely it is HTML: by its first tags, or by how many of its words are tags."""
    head = source.data[:4096]
    if is_binary(source.data):
        return 0.0
    if _PAGE.search(head):
        return 0.9
    start = source.data[:100_000]
    tagged = sum(map(len, _TAGS.findall(start)))
    return 0.6 if tagged * 40 > len(start) and tagged > 20 else 0.0


def declared(data: bytes) -> str:
    """The encoding a page declares, if its bytes bear that out; else empty."""
    match = _CHARSET.search(data[:4096])
    if not match or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return ""
    name = match[1].decode("ascii", "replace").lower()
    # Browsers read both as Windows-1252, and so were the pages made.
    name = "cp1252" if name in {"iso-8859-1", "us-ascii", "latin1"} else name
    try:
        data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return ""
    return name if "\0" not in data[:4096].decode(name, "replace") else ""


def passages(pieces: Iterable[Piece]) -> Iterator[Passage]:
    """The passages of a page; the first opens it, and so does the first of its chapters."""
    opens = True
    begun = False
    last: Mark | None = None
    for block, line, gap, mark in _settled(list(pieces)):
        cue = mark.cue
        if cue is None and isinstance(block, Verse):
            cue = _VERSE
        elif cue is not None and mark is last:
            cue = Finding(cue.role, cue.rule, cue.sureness, cue.kind, opens=False)
        first = mark.opens and not begun
        yield Passage(block, block_text(block).strip(), line, gap, opens or first, cue)
        opens, begun, last = False, begun or first, mark


def _settled(pieces: list[Piece]) -> list[Piece]:
    """The pieces; where most long paragraphs are centred, that is the page's look, not theirs."""
    long = [p.block for p in pieces if isinstance(p.block, Paragraph) and _is_long(p.block)]
    centred = [block for block in long if block.align is Align.CENTER]
    if 2 * len(centred) <= len(long):
        return pieces
    return [_uncentred(piece) for piece in pieces]


def _is_long(paragraph: Paragraph) -> bool:
    return len(plain_text(paragraph.children)) > _LONG


def _uncentred(piece: Piece) -> Piece:
    block = piece.block
    if isinstance(block, Paragraph) and block.align is Align.CENTER and _is_long(block):
        return piece._replace(block=replace(block, align=Align.START))
    return piece


def say(walked: Walked, source: str, report: Report) -> None:
    """Report what a reader of the page might miss."""
    words: Counter[str] = Counter()
    for omission in walked.omissions:
        words[omission.rule] += len(omission.text.split())
    if count := words[HIDDEN]:
        first = next(o for o in walked.omissions if o.rule == HIDDEN)
        report.add(_hidden(first, count, source))
    if count := words[EMBEDDED]:
        report.add(_note("FB225", f"{count} words inside embedded objects left out", source))
    if walked.flattened:
        message = (
            f"{walked.flattened} boxes inside more than ten others flattened, their words kept"
        )
        report.add(_note("FB226", message, source))
    if walked.refused:
        names = ", ".join(f"{name}:" for name in sorted(set(walked.refused)))
        message = f"links to {names} addresses taken away ({len(walked.refused)}), their words kept"
        report.add(_note("FB224", message, source))
    if not walked.pieces and not any(o.rule.startswith("epub-") for o in walked.omissions):
        report.add(Diagnostic("FB220", "no story text was found in the page", Span(source)))


def _hidden(first: Omission, count: int, source: str) -> Diagnostic:
    return Diagnostic(
        "FB221",
        f"{count} words that the page hides were left out",
        Span(source, first.line),
        "sites hide sentences in stories to catch copies; nobody who reads the page sees them",
        Severity.NOTE,
        first.text[:80],
    )


def _note(code: str, message: str, source: str) -> Diagnostic:
    return Diagnostic(code, message, Span(source), severity=Severity.NOTE)


def tally(source: Source, config: Config) -> str:
    """The words of a page, counted without walking through it."""
    from ficbook.readers.tally.pages import words

    encoding = config.manuscript.encoding or declared(source.data)
    return words(decode(source, encoding, Report()))


READER = Reader(
    name="html",
    suffixes=frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml"}),
    read=read,
    recognise=recognise,
    tally=tally,
)
