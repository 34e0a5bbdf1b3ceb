"""The position grammar: a chapter is opening matter, story and closing matter."""

from msgspec import structs

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.draft import Draft, Finding, Passage, Reading, Role
from ficbook.recognition.closing import closing
from ficbook.recognition.opening import Opening
from ficbook.recognition.page import Page, page
from ficbook.recognition.questions import ask
from ficbook.recognition.sections import Section, sections
from ficbook.recognition.story import story


def recognise(draft: Draft, config: Config, report: Report) -> Reading:
    """One finding for each passage of a draft; what is unsure is put to the report."""
    if config.recognition.off:
        reading = Reading(draft, tuple(map(_untouched, draft.passages)))
    else:
        reading = Reading(draft, _findings(page(draft, config.recognition)))
    ask(reading, report)
    return reading


def _untouched(passage: Passage) -> Finding:
    return passage.cue or Finding(Role.STORY, "recognition is off")


def _findings(whole: Page) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for section in sections(whole):
        found += _chapter(whole, section)
    return tuple(found)


def _chapter(whole: Page, section: Section) -> list[Finding]:
    opening = Opening(whole, *section)
    opened = opening.walk()
    first = opening.at
    close, closed = closing(whole, first, section.end)
    body = story(whole, first, close)
    question = opening.question()
    if question and body and body[0].role is Role.STORY:
        body[0] = question
    findings = opened + body + closed
    if findings:
        findings[0] = structs.replace(findings[0], begins=True)
    return findings
