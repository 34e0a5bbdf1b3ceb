"""One passage made a block or a note of the book."""

from msgspec import structs

from ficbook.model.book import Note, NoteKind
from ficbook.model.draft import Finding, Passage
from ficbook.model.nodes import (
    Block,
    Heading,
    InlineNote,
    Inlines,
    Paragraph,
    SceneBreak,
    SceneHead,
    Text,
)
from ficbook.model.walk import plain_text
from ficbook.recognition.inlines import with_notes, without_front
from ficbook.text.labels import label


def set_apart(passage: Passage) -> Block:
    """A heading or picture that stands before the story."""
    if isinstance(passage.block, Paragraph):
        return Heading(2, passage.block.children, passage.line)
    return passage.block


def scene_head(block: Block) -> Block:
    """A paragraph as the head of a scene."""
    return SceneHead(block.children, block.line) if isinstance(block, Paragraph) else block


def inlines_of(passage: Passage) -> Inlines:
    """The inlines of a line of text; of any other block its words."""
    block = passage.block
    if isinstance(block, Paragraph | Heading | SceneHead):
        return block.children
    return (Text(passage.text),)


def note_of(passage: Passage, finding: Finding) -> Note:
    """A passage as a note; the label's own words stand in `label` and no more in the blocks."""
    kind = NoteKind(finding.kind or NoteKind.AUTHOR)
    block = passage.block
    words = finding.label
    if words and passage.text.strip() == words:  # as formats set it, above the note
        return Note(kind, (), words, line=passage.line)
    if not words or not isinstance(block, Paragraph):
        return Note(kind, (block,) if passage.text.strip() else (), words and "", line=passage.line)
    return _labelled(kind, passage, block)


def _labelled(kind: NoteKind, passage: Passage, block: Paragraph) -> Note:
    text = passage.text
    blanks = len(text) - len(text.lstrip())
    found = label(text.strip())
    if not found:
        return Note(kind, (block,), line=passage.line)
    rest = without_front(block.children, blanks + found.end)
    if bracket := _left_open(text.strip()[: found.end]):
        rest = (Text(bracket), *rest)
    said = plain_text(rest).strip(" *_()[]{}（）【】")
    blocks = (structs.replace(block, children=rest),) if said else ()
    return Note(kind, blocks, found.written, line=passage.line)


def _left_open(front: str) -> str:
    """The brackets that open before a label and close only behind its note."""
    bare = front.lstrip(" *_~")
    opened = bare[: len(bare) - len(bare.lstrip("([{（【"))]
    return "" if any(c in front for c in ")]}）】") else opened


def between(passage: Passage) -> Block:
    """A note between two story paragraphs keeps its place."""
    block = passage.block
    if isinstance(block, Paragraph):
        return structs.replace(block, children=(InlineNote(block.children, "", ""),))
    return block


def with_inline_notes(block: Block) -> Block:
    """A paragraph with each `(A/N: …)` in it made a note."""
    if type(block) is not Paragraph:
        return block
    children = with_notes(block.children)
    return block if children is block.children else structs.replace(block, children=children)


def stronger(pause: SceneBreak | None, passage: Passage, finding: Finding) -> SceneBreak:
    """Of breaks in a row, the first ornament at the strongest level."""
    block = passage.block
    ornament = block.ornament if isinstance(block, SceneBreak) else passage.text.strip()
    if pause is None:
        return SceneBreak(ornament, finding.pause or 1, passage.line)
    return structs.replace(
        pause, level=max(pause.level, finding.pause), ornament=pause.ornament or ornament
    )
