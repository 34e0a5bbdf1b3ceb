"""What recognition is not sure of, as questions to the author."""

import json
from collections.abc import Iterator

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.draft import Finding, Passage, Reading, Role
from ficbook.recognition.matter import UNSURE

_WORDS = 6  # first words that name a passage
_QUOTE = 70  # characters of the passage that a question shows


def questions(reading: Reading) -> Iterator[Diagnostic]:
    """One warning for each finding that is less sure than it should be."""
    for passage, finding in _unsure(reading):
        yield _question(reading.draft.source, passage, finding)


def _unsure(reading: Reading) -> Iterator[tuple[Passage, Finding]]:
    for passage, finding in zip(reading.draft.passages, reading.findings, strict=True):
        if finding.sureness < UNSURE:
            yield passage, finding


def ask(reading: Reading, report: Report) -> None:
    """Put every question of a reading to the report."""
    for question in questions(reading):
        report.add(question)


def answers_asked(reading: Reading) -> Iterator[str]:
    """Lines for ficbook.toml, one for each question: as it was taken, to be changed where wrong."""
    for passage, finding in _unsure(reading):
        answer = finding.kind or finding.role.value
        yield f'{key(reading.draft.source, passage)} = "{answer}"'


def key(source: str, passage: Passage) -> str:
    """What a passage is called in `[recognition] lines`: its file and first words, as TOML."""
    words = " ".join(passage.text.split()[:_WORDS])
    name = f"{source}: {words}" if words and len(words) <= _QUOTE else f"{source}:{passage.line}"
    return json.dumps(name, ensure_ascii=False)


def _question(source: str, passage: Passage, finding: Finding) -> Diagnostic:
    name = finding.kind or finding.role.value
    other = "scene-break" if "break" in finding.rule else "note"
    other = "chapter" if finding.rule.endswith("title?") else other
    other = other if finding.role is Role.STORY else "story"
    code = {"note": "FB300", "scene-break": "FB301"}.get(other, "FB302")
    line = f'[recognition] lines = {{{key(source, passage)} = "{other}"}}'
    return Diagnostic(
        code,
        f"taken as {name}, {finding.sureness:.0%} sure: {finding.rule}",
        Span(source, passage.line),
        f"if it is not, write {line} in ficbook.toml, or [[{other}]] on a line above it;"
        f' to keep it, write "{name}"',
        Severity.WARNING,
        " ".join(passage.text[:_QUOTE].split()),
    )
