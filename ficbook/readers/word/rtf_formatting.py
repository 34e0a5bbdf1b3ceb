"""Control words of RTF that change how a paragraph or its words are set."""

from __future__ import annotations

from ficbook.model.nodes import Align
from ficbook.readers.word.rtf_state import Block, State
from ficbook.readers.word.rtf_words import FACES

_ALIGNS = {"qc": Align.CENTER, "qr": Align.END, "ql": Align.START, "qj": Align.START}
_SIDES = {"brdrt": "top", "brdrb": "bottom", "brdrl": "left", "brdrr": "right", "box": "left"}
_CHANGES = frozenset({"deleted", "revised"})


def block_after(word: str, number: int | None, block: Block) -> Block | None:
    """The paragraph after a control word; None if the word says nothing of paragraphs."""
    match word:
        case "pard":
            return Block()
        case "qc" | "qr" | "ql" | "qj":
            return block._replace(align=_ALIGNS[word])
        case "ls":
            return block._replace(list=number or 0)
        case "ilvl":
            return block._replace(level=max(0, min(number or 0, 8)))
        case "brdrt" | "brdrb" | "brdrl" | "brdrr" | "box":
            side = _SIDES[word]
            return block._replace(side=side, borders=block.borders | {side})
        case "brdrnone" | "brdrnil":
            return block._replace(borders=block.borders - {block.side})
        case "intbl":
            return block._replace(in_table=True)
        case _ if word.startswith(("clbrdr", "trbrdr")):
            return block._replace(side="")
        case _:
            return None


def state_after(word: str, number: int | None, state: State) -> State | None:
    """The state after a control word about words' faces; None if the word is about others."""
    if (face := FACES.get(word)) is not None:
        return state.turned(face, on=number != 0)
    match word:
        case "plain":
            return state._replace(face=state.face & _CHANGES, symbols="", encoding="")
        case "super":
            return state.turned("sub", on=False).turned("super", on=number != 0)
        case "sub":
            return state.turned("super", on=False).turned("sub", on=number != 0)
        case "nosupersub":
            return state.turned("super", on=False).turned("sub", on=False)
        case "ulnone":
            return state.turned("ul", on=False)
        case "uc":
            return state._replace(spare=max(0, min(number or 0, 16)))
        case _:
            return None
