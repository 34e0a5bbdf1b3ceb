"""Stories from mailing lists and Usenet: the message's own headers, and what they say of it.

Field names: RFC 5322 and RFC 5536.
"""

import re
from typing import NamedTuple

from ficbook.model.draft import Finding, Omission, Role

_FIELD = re.compile(r"([A-Z][A-Za-z-]{1,40}): ?(.*)")
_KEPT = frozenset({"from", "subject", "date"})
_WRITTEN = _KEPT | {"to", "cc"}  # what people write of a message in a story
_KNOWN = _KEPT | {
    "to", "cc", "sender", "reply-to", "newsgroups", "message-id", "path", "organization",
    "lines", "references", "in-reply-to", "mime-version", "content-type", "approved",
    "content-transfer-encoding", "distribution", "followup-to", "nntp-posting-host",
    "nntp-posting-date", "xref", "received", "return-path", "mailing-list", "user-agent",
    "summary", "keywords", "archive-name",
}  # fmt: skip
_TAGS = re.compile(r"^(?:re|fwd?|fic|new|repost|update)\s*:\s*|\[[^\]]{1,40}\]\s*", re.IGNORECASE)
_MESSAGE = re.compile(r"\s*Message: ?\d{1,4}\s*")
_RULE = re.compile(r"[\s_=-]{10,}")
_HEAD = 20_000  # characters in which the first message has begun
_PART = re.compile(r"\s*[(\[]?\s*\d{1,3}\s*/\s*(?:\d{1,3}|\?|wip)\s*[)\]]?\s*$", re.IGNORECASE)


class Message(NamedTuple):
    """A text without the fields of its message, the cues of those that stay, its title."""

    text: str
    cues: dict[int, Finding]
    title: str = ""
    omissions: tuple[Omission, ...] = ()


def message(text: str) -> Message | None:
    """The text of a message whose fields stand at its top; None where there are none."""
    lines = text[:_HEAD].split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    fields = _fields(lines, first)
    known = {name for _, _, name in fields if name in _KNOWN}
    if known <= _WRITTEN and text.count("\nSubject:") > 1:
        return None  # a story told in letters, of which the first is no wrapping
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


def digest(text: str) -> Message | None:
    """The texts of a mailing list's digest, each under its subject; None for anything else."""
    if "\nMessage: " not in text[:_HEAD]:
        return None
    lines = text.split("\n")
    starts = [at for at in range(len(lines)) if _opens(lines, at)]
    if not starts:
        return None
    gone = [Omission("\n".join(lines[: starts[0]]), "mail-digest", 1)]
    lines[: starts[0]] = [""] * starts[0]
    cues: dict[int, Finding] = {}
    for start in starts:
        gone += _without_head(lines, start, cues)
    titles = [_title(lines[line - 1]) for line in cues]
    return Message("\n".join(lines), cues, titles[0] if titles else "", tuple(gone))


def _opens(lines: list[str], at: int) -> bool:
    """Whether a message of a digest begins here."""
    if not _MESSAGE.fullmatch(lines[at]):
        return False
    return len(_fields([line.strip() for line in lines[at + 1 : at + 9]], 0)) >= 2


def _without_head(lines: list[str], start: int, cues: dict[int, Finding]) -> list[Omission]:
    """Take away what stands above a message of a digest but its subject, which heads it."""
    first = start
    while first and (not lines[first - 1].strip() or _RULE.fullmatch(lines[first - 1])):
        first -= 1
    head = [line.strip() for line in lines[start + 1 : start + 30]]
    fields = _fields(head, 0)
    last = start + 1 + fields[-1][1]
    gone = [Omission(line, "mail-digest", at) for at, line in _worded(lines, first, last)]
    lines[first:last] = [""] * (last - first)
    for begin, end, name in fields:
        subject = " ".join(head[begin:end]).partition(":")[2].strip()
        if name == "subject" and subject:
            at = start + 1 + begin
            lines[at] = subject
            cues[at + 1] = Finding(Role.CHAPTER, "mail-subject", 0.9)
            gone = [one for one in gone if not at < one.line <= at + end - begin]
            gone.append(Omission("Subject:", "mail-digest", at + 1))
    return gone


def _worded(lines: list[str], first: int, last: int) -> list[tuple[int, str]]:
    return [(at + 1, lines[at]) for at in range(first, last) if lines[at].strip()]


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
