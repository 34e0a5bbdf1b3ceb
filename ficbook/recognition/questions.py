"""What recognition is not sure of, as questions to the author."""

from collections.abc import Iterator

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.draft import Finding, Passage, Reading, Role
from ficbook.recognition.matter import UNSURE

_QUOTE = 70  # characters of the passage that a question shows


def questions(reading: Reading) -> Iterator[Diagnostic]:
    """One warning for each finding that is less sure than it should be."""
    for passage, finding in zip(reading.draft.passages, reading.findings, strict=True):
        if finding.sureness < UNSURE:
            yield _question(reading.draft.source, passage, finding)


def ask(reading: Reading, report: Report) -> None:
    """Put every question of a reading to the report."""
    for question in questions(reading):
        report.add(question)


def _question(source: str, passage: Passage, finding: Finding) -> Diagnostic:
    name = finding.kind or finding.role.value
    other = "scene-break" if "break" in finding.rule else "note"
    other = other if finding.role is Role.STORY else "story"
    code = {"note": "FB300", "scene-break": "FB301"}.get(other, "FB302")
    line = f'[recognition] lines = {{"{source}:{passage.line}" = "{other}"}}'
    return Diagnostic(
        code,
        f"taken as {name}, {finding.sureness:.0%} sure: {finding.rule}",
        Span(source, passage.line),
        f"if it is not, write {line} in ficbook.toml, or [[{other}]] on a line above it;"
        f' to keep it, write "{name}"',
        Severity.WARNING,
        " ".join(passage.text[:_QUOTE].split()),
    )
