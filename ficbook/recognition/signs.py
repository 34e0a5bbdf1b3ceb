"""What one passage shows by itself: a heading, a label, a rule, a face. No neighbours are asked."""

from typing import NamedTuple

from ficbook.model.draft import Passage
from ficbook.model.nodes import (
    Align,
    Emphasis,
    Extract,
    Heading,
    Paragraph,
    SceneBreak,
    SceneHead,
    Strong,
    Verse,
)
from ficbook.model.walk import is_bare, plain_text
from ficbook.text.breaks import LONGEST as LONGEST_BREAK
from ficbook.text.breaks import Likeness, break_likeness
from ficbook.text.headings import HeadingLine, heading
from ficbook.text.labels import Label, Trust, label
from ficbook.text.narration import recounts, recounts_abroad, speaks_to_finder
from ficbook.text.scenes import scene_head
from ficbook.text.voices import is_told

_FACED = frozenset((Strong, Emphasis))
_OF_STORIES = frozenset(("author", "warning", "other"))  # "Note:" and "Warning:" are said there too
_NARRATES = frozenset(("summary", "recap", "preview"))  # they tell as stories do
_SPEECH = frozenset('"“«„‘「『')
_BRACKETS = frozenset(("[]", "()", "{}", "【】", "（）"))
_OPENERS = frozenset(pair[0] for pair in _BRACKETS)


class Sign(NamedTuple):
    """The signs of one passage.

    `face` is "bold", "italic" or "bracket" where that holds for the whole of it; `rule` how
    much it looks like a scene break; `scene` the rule by which it opens a scene.
    """

    heading: HeadingLine | None = None
    label: Label | None = None
    rule: Likeness = Likeness.NONE
    scene: str = ""
    face: str = ""
    blank: bool = False


PLAIN = Sign()
_BLANK = Sign(blank=True)
_RULE = Sign(rule=Likeness.SURE)


def sign(passage: Passage, own: dict[str, str]) -> Sign:
    """The signs of a passage; `own` are the story's own labels."""
    block = passage.block
    if type(block) is not Paragraph:
        return _of_block(passage, own)
    text = passage.text.strip()
    if not text:
        return _BLANK
    bare = is_bare(block.children) and text[0] not in _OPENERS  # as most of a story is
    face = "" if bare else _face(block, text)
    if text[0] in _SPEECH:
        return Sign(face=face) if face else PLAIN
    mark = _label(text, own)
    if len(text) > LONGEST_BREAK + 20 or "\n" in text:
        return Sign(label=mark, face=face) if mark or face else PLAIN
    return _short(text, mark, face, centred=block.align is Align.CENTER)


def _label(text: str, own: dict[str, str]) -> Label | None:
    """The label of a paragraph, unless narration goes on from its word: "Note: fish, he said."."""
    mark = label(text, own)
    if mark is None or (mark.trust is Trust.EDGE and is_told(text)):
        return None
    rest = text[mark.end :]
    told = mark.opens not in _NARRATES and recounts(rest)
    if mark.trust is Trust.EDGE and mark.opens in _OF_STORIES:
        told = told or recounts_abroad(rest) or speaks_to_finder(rest)
    return None if told else mark


def _short(text: str, mark: Label | None, face: str, *, centred: bool) -> Sign:
    head = heading(text)
    rule = break_likeness(text) if head is None else Likeness.NONE
    if rule is Likeness.IF_REPEATED and centred:
        rule = Likeness.SURE
    scene = scene_head(text) if head is None else ""
    if scene:  # its words are kept, not made an ornament
        rule = Likeness.NONE
    if not (head or mark or rule or scene or face):
        return PLAIN
    return Sign(head, mark, rule, scene, face)


def _of_block(passage: Passage, own: dict[str, str]) -> Sign:
    match passage.block:
        case SceneBreak():
            return _RULE
        case SceneHead():
            return Sign(scene="format")
        case Heading():
            text = passage.text.strip()
            return Sign(heading(text), label(text, own)) if text else _BLANK
        case Extract() | Verse():
            return PLAIN
        case _:
            mark = label(passage.text.strip(), own) if passage.text.strip() else None
            return Sign(label=mark) if mark else PLAIN


def _mostly(block: Paragraph) -> str:
    """The face of at least nine tenths of a paragraph's characters."""
    kinds: set[type] = set()
    plain = whole = 0
    for child in block.children:
        size = len(plain_text((child,)).strip())
        whole += size
        if type(child) in _FACED:
            kinds.add(type(child))
        else:
            plain += size
    if plain * 10 > whole:
        return ""
    return "bold" if Strong in kinds else "italic"


def _face(block: Paragraph, text: str) -> str:
    """The face of the whole paragraph: one inline that is bold or italic, or brackets round it."""
    if block.children and type(block.children[0]) in _FACED and (face := _mostly(block)):
        return face
    if text[0] + text[-1] in _BRACKETS and text.find(text[-1]) == len(text) - 1:
        return "bracket"
    return ""
