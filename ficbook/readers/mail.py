"""Stories from mailing lists and Usenet: the message's own headers, and what they say of it.

Field names: RFC 5322 and RFC 5536.
"""

import re
from typing import NamedTuple

from ficbook.model.draft import Finding, Omission, Role

_FIELD = re.compile(r"([A-Z][A-Za-z-]{1,40}): ?(.*)")
_KEPT = frozenset({"from", "subject", "date"})
_KNOWN = _KEPT | {
    "to", "cc", "sender", "reply-to", "newsgroups", "message-id", "path", "organization",
    "lines", "references", "in-reply-to", "mime-version", "content-type", "approved",
    "content-transfer-encoding", "distribution", "followup-to", "nntp-posting-host",
    "nntp-posting-date", "xref", "received", "return-path", "mailing-list", "user-agent",
    "summary", "keywords", "archive-name",
}  # fmt: skip
_TAGS = re.compile(r"^(?:re|fwd?|fic|new|repost|update)\s*:\s*|\[[^\]]{1,40}\]\s*", re.IGNORECASE)
_PART = re.compile(r"\s*[(\[]?\s*\d{1,3}\s*/\s*(?:\d{1,3}|\?|wip)\s*[)\]]?\s*$", re.IGNORECASE)


class Message(NamedTuple):
    """A text without the fields of its message, the cues of those that stay, its title."""

    text: str
    cues: dict[int, Finding]
    title: str = ""
    omissions: tuple[Omission, ...] = ()


def message(text: str) -> Message | None:
    """The text of a message whose fields stand at its top; None where there are none."""
    lines = text[:20_000].split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    fields = _fields(lines, first)
    known = {name for _, _, name in fields if name in _KNOWN}
    if len(fields) < 3 or len(known) < 3 or not known & {"subject", "newsgroups", "message-id"}:
        return None
    whole = text.split("\n")
    cues: dict[int, Finding] = {}
    gone: list[Omission] = []
    title = ""
    for start, end, name in fields:
        words = " ".join(line.strip() for line in whole[start:end])
        whole[start:end] = [""] * (end - start)
        if name in _KEPT:
            whole[start] = words
            label = words.partition(":")[0]
            cues[start + 1] = Finding(Role.HEADER, "mail-header", 0.95, label=label)
        else:
            gone.append(Omission(words, "mail-header", start + 1))
        if name == "subject":
            title = _title(words.partition(":")[2])
    return Message("\n".join(whole), cues, title, tuple(gone))


def _fields(lines: list[str], first: int) -> list[tuple[int, int, str]]:
    """Where each field begins and ends (folded lines belong to it), and its name."""
    found: list[tuple[int, int, str]] = []
    for at in range(first, len(lines)):
        line = lines[at]
        if match := _FIELD.match(line):
            found.append((at, at + 1, match[1].lower()))
        elif line[:1] in {" ", "\t"} and line.strip() and found:
            start, _, name = found[-1]
            found[-1] = (start, at + 1, name)
        else:
            break
    return found


def _title(subject: str) -> str:
    """The story's name in a subject: `FIC: "Lamplight" (1/5)` is about Lamplight."""
    bare = subject.strip()
    for _ in range(4):
        bare = _TAGS.sub("", bare, count=1).strip()
    return _PART.sub("", bare).strip().strip("\"'“”")
