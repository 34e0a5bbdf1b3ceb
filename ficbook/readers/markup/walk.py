"""One walk through a page: every word goes into a block, a footnote or an omission."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ficbook.model.book import Footnote
from ficbook.model.draft import Omission
from ficbook.model.nodes import Block, Heading, LineBreak, NoteReference, Ruby, SceneBreak, Text
from ficbook.readers.markup.elements import CONTAINERS, MARGIN, PARENTS, SILENT
from ficbook.readers.markup.frames import Frame, Page, frame_of
from ficbook.readers.markup.links import KEPT, scheme, target
from ficbook.readers.markup.looks import Look, with_link
from ficbook.readers.markup.paragraphs import Place, blocks
from ficbook.readers.markup.pieces import Container, Piece, Pieces
from ficbook.readers.markup.runs import SPACE, Run, RunMark, Runs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 10
"""Containers inside one another; those further in only hold their blocks."""


class Walked(NamedTuple):
    """What a page came to.

    `refused` are the schemes of links that were not kept; `flattened` is how many quotations,
    lists and tables stood too deep inside others to be kept as such.
    """

    pieces: Pieces
    footnotes: tuple[Footnote, ...]
    omissions: tuple[Omission, ...]
    refused: tuple[str, ...]
    flattened: int = 0


def walk(page: Page) -> Walked:
    """The blocks of a page in reading order."""
    from lxml import etree

    walker = _Walker(page)
    events = etree.iterwalk(page.tree, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walker.leave(element)
        elif not walker.enter(element):
            events.skip_subtree()
    return walker.walked()


class _Walker:
    """The state of the walk: the open elements, the runs of the open paragraph, the omissions."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._frames = [Frame("", Look())]
        self._containers = [Container("page")]
        self._runs: Runs = []
        self._started = self._frames[0]
        self._gap = 1
        self._omitted: list[str] = []
        self._footnotes: list[Footnote] = []
        self._omissions: list[Omission] = []
        self._refused: list[str] = []
        self._flattened = 0
        self._limit = max(2000, 2 * page.size // 5)

    def enter(self, element: Element) -> bool:
        """Take in an element and the text before its first child; False to pass over it."""
        tag = str(element.tag)
        above = self._frames[-1]
        if tag in SILENT and element not in self._page.marks:
            self._frames.append(above._replace(tag=tag, block=False, container=""))
            return False
        too_deep = len(self._containers) > _DEEPEST
        self._flattened += too_deep and tag in CONTAINERS
        inside = "" if too_deep else self._containers[-1].kind
        frame = frame_of(element, above, self._page, inside)
        self._frames.append(frame)
        if frame.block:
            self._break(above, frame)
        elif frame.omit != above.omit:
            self._leave_out(above, frame)
        if frame.container:
            self._open(element, frame)
        if not self._enters(element, frame):
            return False
        if element.text:
            self._say(element.text, frame)
        return True

    def leave(self, element: Element) -> None:
        """Close an element and take in the text after it."""
        frame = self._frames.pop()
        above = self._frames[-1]
        if frame.tag == "q" and not frame.omit:
            self._say("”", frame)
        if frame.block:
            self._break(frame, frame)
        if frame.block or frame.omit != above.omit:
            self._leave_out(frame, above)
        if frame.container:
            self._close(element)
        if element.tail:
            self._say(element.tail, above)

    def walked(self) -> Walked:
        """What the walk came to."""
        last = self._frames[-1]
        self._break(last, last)
        return Walked(
            self._containers[0].close(),
            tuple(self._footnotes),
            tuple(self._omissions),
            tuple(self._refused),
            self._flattened,
        )

    def _open(self, element: Element, frame: Frame) -> None:
        start = (element.get("start") or "1")[:6]
        self._containers.append(
            Container(
                frame.container,
                frame.mark,
                frame.line,
                self._limit,
                start=int(start) if start.isdecimal() else 1,
                header=frame.tag == "th",
            )
        )

    def _close(self, element: Element) -> None:
        closed = self._containers.pop()
        parent = self._containers[-1]
        if closed.kind == "note":
            note = self._page.notes.bodies[element]
            inner = tuple(piece.block for piece in closed.close())
            self._footnotes.append(Footnote(note, inner))
        elif closed.kind in PARENTS:
            parent.parts.append(closed)
        else:
            for piece in closed.close():
                self._put(piece)

    def _enters(self, element: Element, frame: Frame) -> bool:
        """What an element brings besides its words; False if that is all of it."""
        mark = self._page.marks.get(element)
        if mark is not None and mark.says:
            self._put(Piece(Heading(1, (Text(mark.says),), frame.line), frame.line, 1, mark))
        if frame.omit:
            return True
        if (note := self._page.notes.marks.get(element)) is not None:
            self._run(NoteReference(note), frame._replace(look=Look()))
            self._record(_text(element), "footnote-mark", frame.line)
            return False
        match frame.tag:
            case "br":
                self._run(LineBreak(), frame)
            case "hr" if not frame.among_notes:
                typed = element.get("data-ornament") or ""  # our own books say what it was
                self._add(SceneBreak(typed, line=frame.line), frame)
            case "img":
                self._picture(element, frame)
            case "q":
                self._say("“", frame)
            case "a" if (refused := scheme(element.get("href") or "")) not in KEPT:
                self._refused.append(refused)
            case "ruby":
                self._ruby(element, frame)
                return False
        return True

    def _picture(self, element: Element, frame: Frame) -> None:
        address = (element.get("src") or "").strip()
        alt = SPACE.sub(" ", element.get("alt") or "").strip()
        image = self._page.pictures.take(address, alt, self._page.path) if address else None
        if image is not None:
            self._run(image, frame)
        elif alt:
            look = with_link(frame.look, leads) if (leads := target(address)) else frame.look
            self._say(alt, frame._replace(look=look))

    def _ruby(self, element: Element, frame: Frame) -> None:
        for base, reading in _readings(element):
            if base and reading:
                self._run(Ruby(base, reading), frame)
            else:
                self._say(base or reading, frame)

    # Words

    def _say(self, text: str, frame: Frame) -> None:
        if frame.omit:
            self._omitted.append(text)
        elif frame.look.preformatted or (frame.look.newlines and self._ends_line(text)):
            for at, line in enumerate(text.split("\n")):
                if at:
                    self._run(LineBreak(), frame)
                if line := line if frame.look.preformatted else SPACE.sub(" ", line):
                    self._run(line, frame)
        elif (words := SPACE.sub(" ", text)) != " " or self._runs:
            self._run(words, frame)

    def _ends_line(self, text: str) -> bool:
        return "\n" in text and bool(self._runs or not text.isspace())

    def _run(self, content: str | RunMark, frame: Frame) -> None:
        if not self._runs:
            self._started = frame
        self._runs.append(Run(frame.look.formats, content))

    def _break(self, before: Frame, after: Frame) -> None:
        """End the open paragraph, and what was being left out if something else begins."""
        if self._runs:
            self._flush()
        self._leave_out(before, after)
        if not after.omit and after.tag in MARGIN:
            self._gap = max(self._gap, 1)

    def _leave_out(self, before: Frame, after: Frame) -> None:
        if before.omit and before.omit != after.omit:
            self._record("".join(self._omitted), before.omit, before.line)
            self._omitted = []
        elif before.omit:
            self._omitted.append(" ")

    def _record(self, text: str, rule: str, line: int) -> None:
        if words := SPACE.sub(" ", text).strip():
            self._omissions.append(Omission(words, rule, line))

    def _flush(self) -> None:
        runs, self._runs = self._runs, []
        frame = self._started
        look = frame.look
        place = Place(
            frame.line, look.align, frame.heading, look.preformatted, look.lines_kept, look.newlines
        )
        any_words = False
        for block, blank in blocks(runs, place):
            self._gap += blank if block is not None or not any_words else max(blank - 1, 0)
            if block is not None:
                any_words = True
                self._add(block, frame)

    def _add(self, block: Block, frame: Frame) -> None:
        self._put(Piece(block, frame.line, self._gap, frame.mark))
        self._gap = 0

    def _put(self, piece: Piece) -> None:
        container = self._containers[-1]
        if container.kind in {"ul", "ol", "table", "row"}:
            container.parts.append(Container("loose", pieces=[piece]))
        else:
            container.pieces.append(piece)


def _readings(ruby: Element) -> Iterator[tuple[str, str]]:
    """The words of a `ruby` element, each with its reading."""
    base = ruby.text or ""
    for child in ruby:
        match child.tag:
            case "rt" | "rtc":
                yield base.strip(), _text(child).strip()
                base = ""
            case "rp":
                pass
            case _:
                base += _text(child)
        base += child.tail or ""
    if base.strip():
        yield base.strip(), ""


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext()))
