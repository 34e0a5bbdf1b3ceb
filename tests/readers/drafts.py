"""Drafts of files that tests make up; drafts spelled out, and all their words."""

import json
from collections import Counter
from typing import NamedTuple

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft, Passage
from ficbook.model.walk import block_text
from ficbook.registry import Reader


class Reads(NamedTuple):
    """A reader given files of one name."""

    reader: Reader
    name: str

    def __call__(
        self, text: str | bytes, config: Config | None = None, report: Report | None = None
    ) -> Draft:
        """The draft of a file that holds this text."""
        data = text.encode() if isinstance(text, str) else text
        told = Report() if report is None else report
        return self.reader.read(Source(self.name, data), config or Config(), told)


def spell(draft: Draft) -> str:
    """A draft as lines: metadata, passages, footnotes, pictures, what was left out."""
    said = {k: v for k, v in msgspec.to_builtins(draft.metadata).items() if v}
    lines = ["metadata"]
    lines += [f"  {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in said.items()]
    lines += ["passages", *map(_passage, draft.passages)]
    lines += ["footnotes"] if draft.footnotes else []
    lines += [f"  {n.id}: {_json(n.blocks)}" for n in draft.footnotes]
    lines += ["pictures"] if draft.assets else []
    lines += [f"  {a.name} {a.media_type} {len(a.data)}" for a in draft.assets]
    lines += ["left out", *(f"  {o.rule}: {o.text}" for o in draft.omissions)]
    return "\n".join(lines) + "\n"


def _passage(passage: Passage) -> str:
    cue = passage.cue
    said = "" if cue is None else f"[{cue.role} {cue.kind or '-'} {cue.label!r} {cue.rule}]"
    run = "" if cue is None or cue.opens else "…"
    opens = "§" if passage.opens else " "
    return f" {opens}{passage.gap} {run}{said} {_json(passage.block)}"


def _json(value: object) -> str:
    built = msgspec.to_builtins(value)
    return json.dumps(_bare(built), ensure_ascii=False)


def _bare(value: object) -> object:
    """Plain text nodes as strings, lines left out."""
    match value:
        case {"t": "text", "text": text}:
            return text
        case dict():
            return {k: _bare(v) for k, v in value.items() if k != "line"}
        case list():
            return [_bare(v) for v in value]
        case _:
            return value


def everything(draft: Draft) -> str:
    """Every word of a draft: of its passages, its footnotes and what was left out."""
    texts = [block_text(p.block) for p in draft.passages]
    texts += [block_text(b) for note in draft.footnotes for b in note.blocks]
    texts += [o.text for o in draft.omissions]
    return "\n".join(texts)


def ledger(draft: Draft) -> Counter[str]:
    """How often each character stands in the draft, white space apart."""
    return Counter("".join(everything(draft).split()))
