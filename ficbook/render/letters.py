"""What the parts of a letter are, in the words of the Z39.98 structural vocabulary."""

from collections.abc import Iterator

from ficbook.model.nodes import Block, Blocks, ExtractKind, Paragraph
from ficbook.model.walk import block_text
from ficbook.text.documents import is_postscript, is_signature, salutes, signs_off

VOCABULARY = "http://www.daisy.org/z3998/2012/vocab/structure/"
"""Where the prefix `z3998` leads, which a page that uses it has to declare."""

_WHOLE = {ExtractKind.LETTER: "z3998:letter", ExtractKind.JOURNAL: "z3998:diary"}


def named(kind: ExtractKind) -> str:
    """The attribute that says what an extract is; empty where the vocabulary has no word."""
    return f' epub:type="{name}"' if (name := _WHOLE.get(kind)) else ""


def parts(kind: ExtractKind, children: Blocks) -> Iterator[tuple[Block, str]]:
    """Each block of an extract, and what part of a letter it is; "" for its body."""
    closed = False
    for at, block in enumerate(children):
        part = _part(block, at, closed=closed) if kind is ExtractKind.LETTER else ""
        closed = closed or part == "valediction"
        yield block, part and f"z3998:{part}"


def _part(block: Block, at: int, *, closed: bool) -> str:
    text = block_text(block) if isinstance(block, Paragraph) else ""
    if not text.strip():
        return ""
    if at == 0:
        return "salutation" if salutes(text.split("\n", 1)[0]) and "\n" not in text else ""
    if is_postscript(text):
        return "postscript"
    if any(map(signs_off, text.split("\n"))):
        return "valediction"
    return "sender" if closed and is_signature(text) else ""
