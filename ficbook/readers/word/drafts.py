"""A galley as a Draft: what its headings head, where pages begin, what to report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.draft import Draft, Finding, Passage
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Align, Emphasis, Heading, Paragraph, Strong
from ficbook.model.walk import block_text
from ficbook.readers.markdown_headings import cues
from ficbook.readers.markup.images import Pictures
from ficbook.readers.markup.marks import STORY
from ficbook.readers.markup.pieces import Piece, Pieces
from ficbook.readers.word.galley import TITLE, Galley
from ficbook.text.headings import heading

_LONG = 60
"""Characters: a longer paragraph is not centred for its own sake."""
_WIDE = 2
"""Blank lines that a new page counts for where nothing is headed by it."""


def draft_of(
    name: str, galley: Galley, metadata: Metadata, pictures: Pictures, report: Report
) -> Draft:
    """The draft of all that was set."""
    pieces = _settled(_titled(galley.pieces()))
    for author in metadata.authors:
        report.add(_named(name, author))
    pictures.report(name, report)
    _say(name, galley, report, empty=not pieces)
    return Draft(
        name,
        tuple(_passages(pieces, galley.turned, metadata.title)),
        replace(metadata, contributors=()),  # who writes under a pen name means it
        tuple(galley.footnotes),
        pictures.assets,
        tuple(galley.omissions),
    )


def _titled(pieces: Pieces) -> Pieces:
    """The pieces; where the style of titles is used again and again, it heads chapters."""
    titles = [piece for piece in pieces if piece.mark is TITLE]
    if len(titles) < 3:  # some set a title on two lines
        return pieces
    return [_as_heading(piece) if piece.mark is TITLE else piece for piece in pieces]


def _as_heading(piece: Piece) -> Piece:
    block = piece.block
    if isinstance(block, Paragraph):
        block = Heading(1, block.children, block.line)
    return piece._replace(block=block, mark=STORY)


def _settled(pieces: Pieces) -> Pieces:
    """The pieces; where most long paragraphs stand off the usual edge, it is the page's look."""
    long = [p.block for p in pieces if isinstance(p.block, Paragraph) and _is_long(p.block)]
    off = [block for block in long if block.align is not Align.START]
    if 2 * len(off) <= len(long):
        return pieces
    return [_straightened(piece) for piece in pieces]


def _is_long(paragraph: Paragraph) -> bool:
    return len(block_text(paragraph)) > _LONG


def _straightened(piece: Piece) -> Piece:
    block = piece.block
    if isinstance(block, Paragraph) and _is_long(block):
        return piece._replace(block=replace(block, align=Align.START))
    return piece


def _passages(pieces: Pieces, turned: set[int], title: str) -> Iterator[Passage]:
    heads = [(p.block.level, block_text(p.block)) for p in pieces if isinstance(p.block, Heading)]
    own = next((block_text(p.block) for p in pieces if p.mark is TITLE), title)
    found = iter(cues(heads, own))
    for at, (block, line, gap, mark) in enumerate(pieces):
        cue = mark.cue
        if isinstance(block, Heading):
            cue = _styled(next(found))
        text = block_text(block).strip()
        opens = at == 0 or (at in turned and (cue is not None or _may_head(block, text)))
        wide = gap + _WIDE if at in turned and not opens else gap
        yield Passage(block, text, line, wide, opens, cue)


def _styled(cue: Finding | None) -> Finding | None:
    """What a heading of Markdown would head, for a word processor's is made the same way."""
    return cue and replace(cue, rule=cue.rule.replace("markdown", "style"))


def _may_head(block: object, text: str) -> bool:
    """Whether a paragraph at the top of a page looks like the title of what follows."""
    if not isinstance(block, Paragraph) or not text or len(text) > _LONG:
        return False
    faced = all(isinstance(child, Strong | Emphasis) for child in block.children)
    return block.align is Align.CENTER or faced or heading(text) is not None


_SAID = {
    "comment": ("FB243", "of comments in the margin left out"),
    "tracked-deletion": ("FB244", "that a tracked change takes away left out"),
    "tracked-insertion": ("FB244", "that a tracked change adds left out"),
    "hidden-text": ("FB245", "marked as hidden left out"),
    "diagram": ("FB246", "inside a diagram left out"),
}


def _say(name: str, galley: Galley, report: Report, *, empty: bool) -> None:
    """Report what a reader of the document might miss."""
    words: Counter[str] = Counter()
    for omission in galley.omissions:
        words[omission.rule] += len(omission.text.split())
    for rule, (code, said) in _SAID.items():
        if count := words[rule]:
            first = next(o for o in galley.omissions if o.rule == rule)
            said_ = f"{count} {'word' if count == 1 else 'words'} {said}"
            report.add(
                Diagnostic(code, said_, Span(name), severity=Severity.NOTE, quote=first.text[:80])
            )
    if count := galley.flattened:
        said = f"{count} boxes inside more than ten others flattened, their words kept"
        report.add(Diagnostic("FB226", said, Span(name), severity=Severity.NOTE))
    if empty:
        report.add(Diagnostic("FB242", "there are no words in the document", Span(name)))


def _named(source: str, author: str) -> Diagnostic:
    """What to say of a name that nobody wrote into the text: it may be a legal one."""
    return Diagnostic(
        "FB247",
        f"the document's properties name {author}, which is not taken for the author's name",
        Span(source),
        "if you publish under it, set [book] author in ficbook.toml",
        Severity.NOTE,
    )


def report_links(name: str, refused: list[str], report: Report) -> None:
    """Report links that were not kept, by their schemes."""
    if refused:
        names = ", ".join(f"{one}:" for one in sorted(set(refused)))
        said = f"links to {names} addresses taken away ({len(refused)}), their words kept"
        report.add(Diagnostic("FB224", said, Span(name), severity=Severity.NOTE))
