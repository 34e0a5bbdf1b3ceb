"""Answers of the author in `[recognition]`: each must be known, and be about something."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report
from ficbook.model.book import NoteKind
from ficbook.model.draft import Draft
from ficbook.pipeline.faults import at_key, at_value, misset
from ficbook.recognition.answers import ANSWERS, spoken

_TABLE = "recognition"
_LOOKED_AT = 2000  # passages of a file among which a near match is looked for
FIRST_WORDS = 200
"""So many characters of a passage may be named, as `ficbook.recognition.answers` has it."""


def check_answers(config: Config, folder: Path) -> None:
    """Raise FicbookError FB017 for answers that nobody knows."""
    if faults := tuple(unknown_answers(config, folder)):
        raise misset(*faults)


def unknown_answers(config: Config, folder: Path) -> Iterator[Diagnostic]:
    """What is said of answers that name no kind of passage, or no kind of note."""
    kinds = [kind.value for kind in NoteKind]
    table = config.recognition
    for name, given, known in (
        ("lines", table.lines, list(ANSWERS)),
        ("labels", table.labels, kinds),
    ):
        for key, answer in given.items():
            if answer not in known:
                near = get_close_matches(answer, known, 1)
                hint = f'did you mean "{near[0]}"?' if near else f"known: {', '.join(known)}"
                said = Diagnostic("FB017", f'"{answer}" is no kind of passage', hint=hint)
                yield at_value(said, folder, (_TABLE, name, key))


def tell_unmet(config: Config, folder: Path, drafts: Sequence[Draft], report: Report) -> None:
    """Report the answers that are about no passage of the story (FB018)."""
    lines = config.recognition.lines
    if not lines:
        return
    texts = {draft.source: Beginnings(draft) for draft in drafts}
    for key in lines:
        if fault := unmet(key, texts):
            message, hint = fault
            said = Diagnostic("FB018", message, hint=hint)
            report.add(at_key(said, folder, (_TABLE, "lines", key)))


class Beginnings:
    """Where the passages of a file begin: their lines and their first words, both sorted."""

    def __init__(self, draft: Draft) -> None:
        self.lines = sorted({passage.line for passage in draft.passages})
        self.words = sorted(spoken(passage.text[:FIRST_WORDS]) for passage in draft.passages)

    def has(self, words: str) -> bool:
        """Whether a passage begins with some words."""
        at = bisect_left(self.words, words)
        return at < len(self.words) and self.words[at].startswith(words)


def unmet(key: str, texts: Mapping[str, Beginnings]) -> tuple[str, str] | None:
    """Why an answer is about nothing, and a hint; None where it is about a passage."""
    name, rest = divided(key, list(texts))
    if name and name not in texts:
        near = get_close_matches(name, texts, 1)
        here = ", ".join(list(texts)[:5])
        return (
            f'the story has no file "{name}"',
            f'did you mean "{near[0]}"?' if near else f"files here: {here}",
        )
    if not rest:
        return f'"{key}" names no line', 'write "file:line" or "file: first words"'
    meant = [texts[name]] if name else list(texts.values())
    return unmet_line(int(rest), meant) if rest.isdecimal() else unmet_words(rest, meant)


def unmet_words(rest: str, meant: Sequence[Beginnings]) -> tuple[str, str] | None:
    """Why an answer about first words is about nothing; None where a passage begins so."""
    words = spoken(rest)
    if any(one.has(words) for one in meant):
        return None
    begins = [text[: len(words)] for one in meant for text in one.words[:_LOOKED_AT]]
    near = get_close_matches(words, begins, 1)
    hint = f'did you mean "{near[0]}"?' if near else "`ficbook explain -v` shows every passage"
    return f'no passage begins with "{rest}"', hint


def divided(key: str, names: Sequence[str]) -> tuple[str, str]:
    """The file that an answer is about ("" for any), and its line or first words."""
    name = next((n for n in (*names, "") if key.startswith(f"{n}:")), None)
    if name is None:
        name, _, rest = key.partition(":")
        return name, rest.strip()
    return name, key[len(name) + 1 :].strip()


def unmet_line(line: int, meant: Sequence[Beginnings]) -> tuple[str, str] | None:
    """Why an answer about a line is about nothing; None where a passage begins there."""
    lines = [at for one in meant for at in one.lines]
    if line in lines:
        return None
    near = min(lines, key=lambda at: abs(at - line), default=0)
    hint = f"a passage begins at line {near}" if near else "there is nothing in it"
    return f"no passage begins at line {line}", hint
