"""A Markdown file put together: its blocks, notes, footnotes and pictures as one Draft."""

from collections.abc import Iterator
from itertools import islice

import msgspec

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Footnote
from ficbook.model.draft import Draft, Finding, Omission, Passage, Role
from ficbook.model.nodes import Block, Blocks, Heading, Inline, Paragraph, Quotation, Text, Verse
from ficbook.model.walk import block_text
from ficbook.readers.frontmatter import FrontMatter
from ficbook.readers.inline import unclosed
from ficbook.readers.markdown_blocks import Cutter, Laid
from ficbook.readers.markdown_dialects import Plain, plain
from ficbook.readers.markdown_headings import cues
from ficbook.readers.markdown_html import unwrapped
from ficbook.readers.markdown_notes import orphans, take_definitions
from ficbook.readers.markdown_tokens import environment
from ficbook.readers.markup.images import Pictures
from ficbook.readers.one_line import say_if_one_line
from ficbook.text.labels import label


class Page:
    """A Markdown file being read."""

    def __init__(self, name: str, matter: FrontMatter, report: Report) -> None:
        self.name = name
        self.matter = matter
        self.report = report
        self.pictures = Pictures()
        self.omissions: list[Omission] = []
        self.dialect = Plain("")
        self.taken: frozenset[int] = frozenset()

    def draft(self, text: str) -> Draft:
        """The draft of the text that stood below the front matter."""
        found = plain("\n" * self.matter.lines + text)
        self.omissions.extend(found.omissions)
        self.dialect = found
        written = found.text.split("\n")
        lines = list(written)
        definitions = [*take_definitions(lines), *found.footnotes]
        self.taken = found.taken | _blanked(written, lines)
        names = frozenset(definition.name for definition in definitions)
        self.report_orphans(lines, names)
        cutter = Cutter(environment(text, names), self.picture)
        laid = list(self.laid(cutter, lines))
        if laid:
            laid[0] = laid[0]._replace(gap=laid[0].gap - self.matter.lines)
        footnotes = tuple(
            Footnote(definition.name, self.blocks(cutter, definition.text, definition.line))
            for definition in definitions
        )
        head = self.head()
        before = self.note(cutter, self.matter.notes, "Notes")
        after = self.note(cutter, self.matter.endnotes, "End Notes")
        passages = [*head, *before, *self.passages(laid), *after]
        if passages:
            passages[0] = msgspec.structs.replace(passages[0], opens=True)
        say_if_one_line(passages, self.name, self.report)
        self.report_stray(cutter)
        self.pictures.report(self.name, self.report)
        return Draft(
            self.name,
            tuple(passages),
            self.matter.metadata,
            footnotes,
            self.pictures.assets,
            tuple(self.omissions),
        )

    def laid(self, cutter: Cutter, lines: list[str], first: int = 1) -> Iterator[Laid]:
        """The blocks of some lines, their HTML read too; `first` is the number of the first."""
        for item in map(self.drawn_up, cutter.blocks(lines, first)):
            if not item.html:
                yield item
                continue
            found = unwrapped(block_text(item.block), getattr(item.block, "line", 0), self.pictures)
            self.omissions.extend(found.omissions)
            for place, (block, gap) in enumerate(found.blocks):
                yield Laid(block, gap if place else item.gap)

    def drawn_up(self, item: Laid) -> Laid:
        """A block without the gap that lines leave which were taken away."""
        line = getattr(item.block, "line", 0)
        taken = sum(at in self.taken for at in range(line - item.gap, line))
        return item._replace(gap=max(item.gap - 2 * taken, 1)) if taken else item

    def blocks(self, cutter: Cutter, text: str, first: int = 1) -> Blocks:
        """The blocks of some Markdown that stands by itself."""
        return tuple(item.block for item in self.laid(cutter, text.split("\n"), first))

    def head(self) -> Iterator[Passage]:
        """The chapter's heading that stood in the front matter, beside the work's title."""
        if words := self.matter.chapter:
            cue = Finding(Role.CHAPTER, "front-matter")
            yield Passage(Heading(1, (Text(words),), 1), words, 1, cue=cue)

    def note(self, cutter: Cutter, text: str, name: str) -> Iterator[Passage]:
        """A note that stood in the front matter."""
        for place, block in enumerate(self.blocks(cutter, text)):
            kind = Finding(Role.NOTE, "front-matter", 1.0, "author", name, opens=not place)
            yield Passage(block, block_text(block), 1, cue=kind)

    def passages(self, laid: list[Laid]) -> Iterator[Passage]:
        """The passages of a file's blocks, its headings with what they head."""
        heads = [(b.level, block_text(b)) for b, *_ in laid if isinstance(b, Heading)]
        of_heads = iter(cues(heads, self.matter.metadata.title))
        at = 0
        while at < len(laid):
            block, gap, _ = laid[at]
            cue = next(of_heads) if isinstance(block, Heading) else None
            at += 1
            if isinstance(block, Heading) and cue is None and _is_empty(laid, at):
                self.omissions.append(Omission(block_text(block), "empty-heading", block.line))
            elif isinstance(block, Heading) and cue is None and at < len(laid):
                note = _note_below(block, gap, laid[at])
                at += len(note) > 1
                yield from note
            else:
                yield _passage(block, gap, cue or self.cue(block))

    def cue(self, block: Block) -> Finding | None:
        """What a block is by the division around it, or by the way it is written."""
        if isinstance(block, Verse):
            return Finding(Role.VERSE, "markdown-verse")
        if (line := getattr(block, "line", 0)) not in self.dialect.notes:
            return None
        opens = line - 1 in self.dialect.taken or line - 2 in self.dialect.taken
        return Finding(Role.NOTE, "markdown-division", 0.95, "author", opens=opens)

    def picture(self, address: str, words: str) -> Inline:
        """A picture beside the text; one from elsewhere is only its words."""
        return self.pictures.take(address, words) or Text(words)

    def report_orphans(self, lines: list[str], names: frozenset[str]) -> None:
        """Say which marks of footnotes stand as they were typed, for they have no footnote."""
        for line, name in islice(orphans(lines, names), 20):
            said = f"the mark of footnote “{name}” has no footnote; it is set as it stands"
            hint = f'write "[^{name}]: …" below the text, or take the mark out'
            self.report.add(Diagnostic("FB360", said, Span(self.name, line), hint))

    def report_stray(self, cutter: Cutter) -> None:
        """Say which emphasis was never closed, and what is nested too deep."""
        for line, mark in cutter.stray[:20]:
            self.report.add(unclosed(mark, self.name, line))
        if cutter.flattened:
            count, first = sum(cutter.flattened.values()), min(cutter.flattened)
            said = f"{count} lines inside more than six others flattened, their words kept"
            span = Span(self.name, first)
            self.report.add(Diagnostic("FB226", said, span, severity=Severity.NOTE))


def _blanked(before: list[str], after: list[str]) -> frozenset[int]:
    """The numbers of the lines that stood before and are blank after."""
    pairs = enumerate(zip(before, after, strict=True), 1)
    return frozenset(number for number, (was, now) in pairs if was.strip() and not now.strip())


def _passage(block: Heading | Inline | object, gap: int, cue: Finding | None) -> Passage:
    line = getattr(block, "line", 0)
    return Passage(block, block_text(block), line, gap, cue=cue)  # type: ignore[arg-type]


def _is_empty(laid: list[Laid], at: int) -> bool:
    """Whether nothing stands under a heading that names a note, as converters leave it."""
    if at == len(laid):
        return True
    block, gap, _ = laid[at]
    return isinstance(block, Heading) or (gap >= 3 and isinstance(block, Paragraph))


def _note_below(block: Heading, gap: int, below: Laid) -> list[Passage]:
    """A note's heading and the quotation under it that holds the note; else the heading alone."""
    words = block_text(block)
    found = label(words)
    if not found or not isinstance(below.block, Quotation):
        return [_passage(block, gap, None)]
    cue = Finding(Role.NOTE, "markdown-note", 0.95, found.opens, found.written)
    rest = msgspec.structs.replace(cue, label="", opens=False)
    return [_passage(block, gap, cue), *(_passage(b, 1, rest) for b in below.block.children)]
