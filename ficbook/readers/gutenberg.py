"""Project Gutenberg's plain texts: its licence before and after, and what it says of the work."""

import re
from typing import NamedTuple

from ficbook.model.draft import Finding, Omission, Role
from ficbook.model.metadata import Contributor, Metadata
from ficbook.readers.languages import LANGUAGES

_START = re.compile(
    r"^(?:\*\*\*\s?START OF (?:THE|THIS) PROJECT GUTENBERG|\*END\*\s?THE SMALL PRINT).*$",
    re.MULTILINE,
)
_END = re.compile(
    r"^(?:\*\*\*\s?END OF (?:THE|THIS) PROJECT GUTENBERG"
    r"|End of (?:the |this )?Project Gutenberg).*$",
    re.MULTILINE,
)
_FIELD = re.compile(
    r"^(Title|Author|Translator|Editor|Illustrator|Language): *(\S.*)$", re.MULTILINE
)
_ROLES = {"Author": "aut", "Translator": "trl", "Editor": "edt", "Illustrator": "ill"}
_ILLUSTRATION = re.compile(r"\[Illustration\]")
_CREDIT = re.compile(r"^(?:Produced|Transcribed|E-?text prepared|HTML version) by\b", re.MULTILINE)

_HEAD = 30_000  # characters in which the licence must have ended


class Cut(NamedTuple):
    """A text without its licence (lines keep their numbers), what it said, and what went."""

    text: str
    metadata: Metadata = Metadata()
    omissions: tuple[Omission, ...] = ()
    cues: dict[int, Finding] = {}  # noqa: RUF012  # never changed


def cut(text: str) -> Cut:
    """The text itself where it is one of Project Gutenberg's, anything else unchanged."""
    if "gutenberg" not in text[:_HEAD].lower():
        return Cut(text)
    start = _START.search(text, 0, _HEAD)
    if not start:
        return Cut(text)
    end = _END.search(text, start.end())
    stop = end.start() if end else len(text)
    head, tail = text[: start.end()], text[stop:]
    body = _ILLUSTRATION.sub("", text[start.end() : stop])
    gone = [Omission(head, "gutenberg-licence", 1)]
    if tail.strip():
        gone.append(Omission(tail, "gutenberg-licence", text.count("\n", 0, stop) + 1))
    pictures = len(_ILLUSTRATION.findall(text, start.end(), stop))
    gone.extend([Omission("[Illustration]", "gutenberg-illustration")] * pictures)
    whole = "\n" * head.count("\n") + body
    return Cut(whole, _metadata(head), tuple(gone), _credit(whole))


def _credit(text: str) -> dict[int, Finding]:
    """Who made the file, where that stands right below the licence: thanks, and no story."""
    first = len(text) - len(text.lstrip())
    match = _CREDIT.search(text, first, first + 1000)
    if not match:
        return {}
    line = text.count("\n", 0, match.start()) + 1
    return {line: Finding(Role.NOTE, "gutenberg-credit", 0.9, "acknowledgment")}


def _metadata(head: str) -> Metadata:
    fields = dict(_FIELD.findall(head))
    people = (Contributor(fields[key], role) for key, role in _ROLES.items() if key in fields)
    language = LANGUAGES.get(fields.get("Language", "").casefold(), "en")
    return Metadata(title=fields.get("Title", ""), contributors=tuple(people), language=language)
