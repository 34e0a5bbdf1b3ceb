"""Where the paragraphs of a word processor are set one after another, whatever its format.

Every word said is in a block, a footnote or an omission.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ficbook.model.book import Footnote
from ficbook.model.draft import Finding, Omission, Role
from ficbook.model.nodes import Align, SceneBreak
from ficbook.readers.markup.looks import LINK, Format, Formats
from ficbook.readers.markup.marks import STORY, Mark
from ficbook.readers.markup.paragraphs import Place, blocks
from ficbook.readers.markup.pieces import Container, Piece, Pieces
from ficbook.readers.markup.runs import BLANK, Run, RunMark, Runs
from ficbook.readers.word.lists import Item, Listed, list_of

TITLE = Mark(Finding(Role.TITLE, "title-style"))
BYLINE = Mark(Finding(Role.BYLINE, "author-style", 0.9))
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
"""White space that is not one space already: far rarer than white space."""
_DEEPEST = 10
"""Tables inside one another; those further in only hold their paragraphs."""
_LARGEST_TABLE = 5000
"""Characters: a larger table is there for its look, and holds the story."""


class Shape(NamedTuple):
    """What is known of a paragraph besides its words.

    `heading` is its level from 1, 0 for none; `above` and `below` say where a line is drawn;
    `label` are the number or sign that the program sets before a heading.
    """

    align: Align = Align.START
    heading: int = 0
    mark: Mark = STORY
    quoted: bool = False
    item: Item | None = None
    above: bool = False
    below: bool = False
    label: str = ""


PLAIN = Shape()


@dataclass(slots=True)
class _Flow:
    """Where paragraphs go: the page, a cell, a note; and the list or quotation they build.

    `aside` are the blocks of boxes that hang on the open paragraph.
    """

    container: Container
    runs: Runs = field(default_factory=list)
    gap: int = 1
    group: str = ""
    listed: list[Listed] = field(default_factory=list)
    aside: Pieces = field(default_factory=list)


class Galley:
    """Paragraphs on their way to passages.

    `turned` are the places among the page's pieces where the author began a new page; `line`
    counts paragraphs, for word processors have no lines; `flattened` counts what stood too deep
    inside others to be set apart.
    """

    def __init__(self) -> None:
        self._flows = [_Flow(Container("page"))]
        self.line = 1
        self.turned: set[int] = set()
        self.flattened = 0
        self.footnotes: list[Footnote] = []
        self.omissions: list[Omission] = []

    # Words

    def say(self, text: str, formats: Formats = ()) -> None:
        """Take some words into the open paragraph."""
        if words := _SPACES.sub(" ", text):
            self._flows[-1].runs.append(Run(formats, words))

    def put(self, mark: RunMark, formats: Formats = ()) -> None:
        """Take a line break, picture, note mark or ruby into the open paragraph."""
        self._flows[-1].runs.append(Run(formats, mark))

    def omit(self, text: str, rule: str) -> None:
        """Take down words that are left out."""
        if words := " ".join(text.split()):
            self.omissions.append(Omission(words, rule, self.line))

    def leave_out(self, text: str, rule: str) -> None:
        """Take down characters that are left out; those of one stretch together."""
        last = self.omissions[-1] if self.omissions else None
        if last and last.rule == rule and last.line == self.line:
            self.omissions[-1] = Omission(f"{last.text}{text}", rule, last.line)
        elif text.strip():
            self.omissions.append(Omission(text, rule, self.line))

    @property
    def started(self) -> bool:
        """Whether the open paragraph has anything in it."""
        return bool(self._flows[-1].runs)

    # Paragraphs

    def end(self, shape: Shape = PLAIN) -> None:
        """End the open paragraph; one without words is white space, or a drawn line."""
        flow = self._flows[-1]
        runs, flow.runs = _evened(flow.runs, bare=bool(shape.heading) or shape.mark is TITLE), []
        if not any(_inked(run) for run in runs) and not (shape.label and shape.heading):
            if shape.above or shape.below:
                self.rule()
            else:
                flow.gap += 1
        else:
            self._set(runs, shape)
        self._counted()
        self._place_asides()

    def rule(self) -> None:
        """A line drawn across the page."""
        self._flush()
        self._put(Piece(SceneBreak(line=self.line), self.line, self._gap()))

    def page(self) -> None:
        """A new page begins."""
        if len(self._flows) == 1:
            self._flush()
            self.turned.add(len(self._flows[0].container.pieces))

    def _place_asides(self) -> None:
        flow = self._flows[-1]
        pieces, flow.aside = flow.aside, []
        if pieces:
            self._flush()
        for piece in pieces:
            self._put(piece)

    def _counted(self) -> None:
        if len(self._flows) == 1:
            self.line += 1

    def _set(self, runs: Runs, shape: Shape) -> None:
        if shape.above:
            self.rule()
        if shape.label and shape.heading:
            runs.insert(0, Run((), f"{shape.label} "))
        self._gather(shape)
        flow = self._flows[-1]
        place = Place(self.line, shape.align, shape.heading)
        first = True
        for block, blank in blocks(runs, place):
            flow.gap = flow.gap + blank if first or block is None else max(1, blank)
            if block is None:
                continue
            piece = Piece(block, self.line, self._gap(), shape.mark)
            if flow.group:
                flow.listed.append(Listed(piece, shape.item if first else None))
            else:
                self._put(piece)
            first = False
        if shape.below:
            self.rule()

    def _gather(self, shape: Shape) -> None:
        """Open, continue or close the list or quotation that the paragraph belongs to."""
        group = f"list {shape.item.list}" if shape.item else "quote" if shape.quoted else ""
        flow = self._flows[-1]
        if shape.item and shape.item.level and flow.group.startswith("list"):
            group = flow.group  # a list inside the open one often has a number of its own
        if group != flow.group:
            self._flush()
            flow.group = group

    def _gap(self) -> int:
        flow = self._flows[-1]
        gap, flow.gap = flow.gap, 1
        return gap

    def _flush(self) -> None:
        """Close the open list or quotation."""
        flow = self._flows[-1]
        listed, flow.listed = flow.listed, []
        group, flow.group = flow.group, ""
        if not listed:
            return
        if group == "quote":
            quote = Container("quote", line=listed[0].piece.line, limit=_LARGEST_TABLE)
            quote.pieces.extend(one.piece for one in listed)
            pieces = quote.close()
        else:
            pieces = list_of(listed)
        for piece in pieces:
            self._put(piece)

    def _put(self, piece: Piece) -> None:
        container = self._flows[-1].container
        if container.kind in {"table", "row"}:
            container.parts.append(Container("loose", pieces=[piece]))
        else:
            container.pieces.append(piece)

    # Tables and notes

    def open(self, kind: str, *, header: bool = False) -> None:
        """Open a "table", a "row" or a "cell" of one."""
        if len(self._flows) > 3 * _DEEPEST:
            self.flattened += kind != "loose"
            kind = "loose"
        self._pause()
        container = Container(kind, line=self.line, limit=_LARGEST_TABLE, header=header)
        self._flows.append(_Flow(container))

    def close(self) -> None:
        """Close what was opened last."""
        self._pause()
        closed = self._flows.pop().container
        parent = self._flows[-1]
        if closed.kind in {"row", "cell"} and parent.container.kind in {"table", "row"}:
            parent.container.parts.append(closed)
            return
        for piece in closed.close():
            self._put(piece)

    def open_note(self) -> None:
        """Open a footnote; the paragraph it hangs on stays open."""
        self._flows.append(_Flow(Container("note")))

    def close_note(self) -> str:
        """Close the footnote; its id, or "" if there is nothing in it."""
        self._pause()
        pieces = self._flows.pop().container.close()
        if not pieces:
            return ""
        note = Footnote(f"note-{len(self.footnotes) + 1}", tuple(piece.block for piece in pieces))
        self.footnotes.append(note)
        return note.id

    def open_aside(self) -> None:
        """Open a box of text that hangs on the open paragraph."""
        self._flows.append(_Flow(Container("loose")))

    def close_aside(self) -> None:
        """Close the box; its blocks follow the paragraph."""
        self._pause()
        pieces = self._flows.pop().container.close()
        self._flows[-1].aside.extend(pieces)

    def _pause(self) -> None:
        """End the open paragraph, if there is one, and the open list."""
        if self._flows[-1].runs:
            self.end()
        self._flush()
        self._place_asides()

    def pieces(self) -> Pieces:
        """All that was set on the page."""
        while len(self._flows) > 1:
            self.close()
        self._pause()
        return self._flows[0].container.pieces


def _inked(run: Run) -> bool:
    return not isinstance(run.content, str) or bool(run.content.strip(BLANK))


def _evened(runs: Runs, *, bare: bool) -> Runs:
    """The runs with a space between two of one face in that face too, other spaces in none.

    `bare`: what sets the whole apart is the look of a heading, and is taken off.
    """
    last = len(runs) - 1
    for at, run in enumerate(runs):
        if (run.formats or 0 < at < last) and not _inked(run):
            between = 0 < at < last and runs[at - 1].formats == runs[at + 1].formats
            runs[at] = run._replace(formats=runs[at - 1].formats if between else ())
    if bare and runs:
        faces = [set(run.formats) for run in runs if _inked(run)]
        shared = {f for f in set[Format].intersection(*faces) if f.kind != LINK} if faces else set()
        return [Run(tuple(f for f in r.formats if f not in shared), r.content) for r in runs]
    return runs
