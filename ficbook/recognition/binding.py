"""One chapter bound from its passages: notes before, story, notes after."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from ficbook.model.book import Chapter, Note, NoteKind
from ficbook.model.draft import Draft, Finding, Omission, Passage, Role
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import (
    Block,
    Blocks,
    Heading,
    Inlines,
    SceneBreak,
)
from ficbook.model.walk import plain_text
from ficbook.recognition.apparatus import called
from ficbook.recognition.footnotes import with_footnotes
from ficbook.recognition.groups import Told, grouped
from ficbook.recognition.headers import HeaderLine, taken
from ficbook.recognition.naming import PartLine, named, part_line, part_name
from ficbook.recognition.pieces import (
    between,
    inlines_of,
    note_of,
    scene_head,
    set_apart,
    stronger,
    with_inline_notes,
)
from ficbook.text.labels import label
from ficbook.text.titles import same_words, title_and_author

Piece = tuple[Passage, Finding]

_BY = re.compile(
    r"^(?:(?:written )?by|von|par|di|por|от|escrit[ao] por|scritt[ao] da)\b:?\s*", re.IGNORECASE
)

_TOLD = frozenset((Role.STORY, Role.SCENE_HEAD, Role.EXTRACT, Role.VERSE))


class Bound(NamedTuple):
    """A chapter, the part that begins with it, and what its passages gave elsewhere."""

    chapter: Chapter
    metadata: Metadata
    part: PartLine | None = None
    omissions: tuple[Omission, ...] = ()
    headed: bool = False


class Binder:
    """Takes a chapter's passages in order; `bound` is what they make."""

    def __init__(self, draft: Draft, metadata: Metadata, part: PartLine | None) -> None:
        self._draft = draft
        self._metadata = metadata
        self._old_part = part
        self._part: PartLine | None = None
        self._omissions: list[Omission] = []
        self._names: list[tuple[str, int | None, Inlines]] = []
        self._extra: list[Block] = []
        self._spare: Passage | None = None
        self._footnotes: list[Piece] = []

    def bound(self, pieces: list[Piece]) -> Bound:
        """The chapter that these passages are."""
        first, last = _extent(pieces)
        before = self._matter(pieces[:first])
        blocks = tuple(grouped(self._story(pieces[first:last])))
        after = self._matter(pieces[last:])
        chapter = self._chapter(before, (*self._extra, *blocks), after)
        chapter, marks = with_footnotes(chapter, self._footnotes)
        self._omissions += marks
        line = pieces[0][0].line if pieces else 0
        chapter = structs.replace(chapter, line=line, source=self._draft.source)
        chapter = structs.replace(chapter, published=self._draft.published)
        return Bound(chapter, self._metadata, self._part, tuple(self._omissions), bool(self._names))

    def _chapter(self, notes: tuple[Note, ...], blocks: Blocks, after: tuple[Note, ...]) -> Chapter:
        if self._spare and not self._names:
            self._name(self._spare)
        elif self._spare:
            spare = Note(NoteKind.OTHER, (self._spare.block,), line=self._spare.line)
            notes = (spare, *notes)
        name, number, title = self._names[0] if self._names else ("", None, ())
        chapter = Chapter(title, blocks, label=name, number=number, notes=notes, endnotes=after)
        return structs.replace(chapter, footnotes=called(self._draft.footnotes, chapter))

    def _leave_out(self, passage: Passage, rule: str) -> None:
        if passage.text.strip():
            self._omissions.append(Omission(passage.text, rule, passage.line))

    # Matter

    def _matter(self, pieces: list[Piece]) -> tuple[Note, ...]:
        notes: list[Note] = []
        joins = False
        for passage, finding in pieces:
            kept = self._note(passage, finding)
            if kept is None:
                joins = joins and finding.role is Role.FENCE
                continue
            if joins and not finding.opens and notes[-1].kind == kept.kind:
                notes[-1] = structs.replace(notes[-1], blocks=(*notes[-1].blocks, *kept.blocks))
            else:
                notes.append(kept)
            joins = True
        return tuple(notes)

    def _note(self, passage: Passage, finding: Finding) -> Note | None:
        match finding.role:
            case Role.NOTE:
                return note_of(passage, finding)
            case Role.HEADER:
                return self._header(passage, finding)
            case Role.CHAPTER:
                self._name(passage)
            case Role.SUBTITLE:
                self._subtitle(passage)
            case Role.PART:
                self._open_part(passage)
            case Role.TITLE:
                return self._title(passage)
            case Role.BYLINE:
                self._byline(passage)
            case Role.HEADING:
                self._extra.append(set_apart(passage))
            case Role.FOOTNOTE:
                self._footnotes.append((passage, finding))
            case _:
                self._leave_out(passage, finding.rule)
        return None

    def _header(self, passage: Passage, finding: Finding) -> Note | None:
        text = passage.text.strip()
        found = label(text)
        line = HeaderLine(finding.kind, text[found.end :] if found else text)
        metadata = taken(self._metadata, line)
        if metadata is None:
            return note_of(passage, structs.replace(finding, kind=NoteKind.OTHER))
        self._metadata = metadata
        self._leave_out(passage, f"header line, taken into the metadata: {finding.kind}")
        return None

    def _title(self, passage: Passage) -> Note | None:
        text = " ".join(passage.text.split())
        if not self._metadata.title:
            title, author = title_and_author(text) or (text, "")
            self._metadata = structs.replace(self._metadata, title=title)
            if author:
                line = HeaderLine("author", author)
                self._metadata = taken(self._metadata, line) or self._metadata
        elif not same_words(text, self._metadata.title):
            return self._other_title(passage, text)
        self._leave_out(passage, "the story's title, taken into the metadata")
        return None

    def _other_title(self, passage: Passage, text: str) -> Note | None:
        """A title line that is not the story's title: its author, its chapter, or kept as it is."""
        if any(same_words(text, name) for name in self._metadata.authors):
            self._leave_out(passage, "byline, taken into the metadata")
        elif self._spare is None:
            self._spare = passage
        else:
            return Note(NoteKind.OTHER, (passage.block,), line=passage.line)
        return None

    def _byline(self, passage: Passage) -> None:
        line = HeaderLine("author", _BY.sub("", passage.text.strip()))
        self._metadata = taken(self._metadata, line) or self._metadata
        self._leave_out(passage, "byline, taken into the metadata")

    def _open_part(self, passage: Passage) -> None:
        part = part_line(passage)
        if self._old_part and part_name(part) == part_name(self._old_part):
            self._leave_out(passage, "the part's heading, repeated")
        elif self._part:
            self._extra.append(set_apart(passage))
        else:
            self._part = part

    # Headings

    def _name(self, passage: Passage) -> None:
        name = named(passage)
        if not self._names:
            self._names.append(name)
        elif self._repeats(name):
            self._leave_out(passage, "the chapter's heading, repeated")
        else:
            self._extra.append(Heading(2, inlines_of(passage), passage.line))

    def _repeats(self, name: tuple[str, int | None, Inlines]) -> bool:
        """Whether a second heading says what the first said; a title it adds is taken over."""
        label_, number, title = self._names[0]
        words, new = plain_text(title), plain_text(name[2])
        if words and new:
            if (same := same_words(words, new)) and not label_:
                self._names[0] = (name[0], name[1], title)
            return same
        if name[1] != number and not (label_ and not name[0]):
            return False
        if new:
            self._names[0] = (label_, number, name[2])
        return True

    def _subtitle(self, passage: Passage) -> None:
        if self._part and not self._part.title and not self._names:
            self._part = self._part._replace(title=inlines_of(passage))
            return
        name, number, title = self._names[0] if self._names else ("", None, ())
        if title:
            self._extra.append(Heading(2, inlines_of(passage), passage.line))
        else:
            self._names[:1] = [(name, number, inlines_of(passage))]

    # Story

    def _story(self, pieces: list[Piece]) -> Iterator[Told]:
        pause: SceneBreak | None = None
        for passage, finding in pieces:
            if finding.role is Role.BREAK:
                if pause and pause.ornament:
                    self._leave_out(passage, "one of several break lines in a row")
                pause = stronger(pause, passage, finding)
                continue
            if finding.pause and pause is None:
                pause = SceneBreak(level=finding.pause, line=passage.line)
            block = self._block(passage, finding)
            if block is None:
                continue
            if pause:
                yield pause, None
                pause = None
            yield block, finding

    def _block(self, passage: Passage, finding: Finding) -> Block | None:
        block = passage.block
        match finding.role:
            case Role.STORY | Role.EXTRACT | Role.VERSE:
                return with_inline_notes(block)
            case Role.SCENE_HEAD:
                return scene_head(block)
            case Role.NOTE:
                return between(passage)
            case Role.HEADING | Role.CHAPTER | Role.SUBTITLE | Role.PART:
                return set_apart(passage)
            case Role.HEADER | Role.TITLE | Role.BYLINE:
                return block
            case Role.FOOTNOTE:
                self._footnotes.append((passage, finding))
                return None
            case _:
                self._leave_out(passage, finding.rule)
                return None


def _extent(pieces: list[Piece]) -> tuple[int, int]:
    """Where the story begins and ends; a heading right above it belongs to it."""
    told = [at for at, (_, f) in enumerate(pieces) if f.role in _TOLD]
    if not told:
        return len(pieces), len(pieces)
    first = told[0]
    while first and pieces[first - 1][1].role is Role.HEADING:
        first -= 1
    last = told[-1] + 1
    while last < len(pieces) and pieces[last][1].role is Role.HEADING:
        last += 1
    return first, last
