"""The position grammar: a chapter is opening matter, story and closing matter."""

from msgspec import structs

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.draft import Draft, Finding, Passage, Reading, Role
from ficbook.recognition.brackets import settle_bracketed
from ficbook.recognition.closing import closing
from ficbook.recognition.doubts import first_doubt, with_doubts
from ficbook.recognition.extracts import set_off, with_verse
from ficbook.recognition.footnotes import settle_footnotes
from ficbook.recognition.forewords import take_forewords
from ficbook.recognition.header_lines import settle_swallowed
from ficbook.recognition.lines import with_lines_apart
from ficbook.recognition.opening import Opening
from ficbook.recognition.page import Page, page
from ficbook.recognition.questions import ask
from ficbook.recognition.scripts import settle_scripts
from ficbook.recognition.sections import Section, sections
from ficbook.recognition.sent import settle_sent
from ficbook.recognition.story import story
from ficbook.text.voices import names_note


def recognise(draft: Draft, config: Config, report: Report) -> Reading:
    """One finding for each passage of a draft; what is unsure is put to the report."""
    draft = with_lines_apart(draft)
    if config.recognition.off:
        reading = Reading(draft, tuple(map(_untouched, draft.passages)))
    else:
        reading = Reading(draft, _findings(page(draft, config.recognition)))
    ask(reading, report)
    return reading


def _untouched(passage: Passage) -> Finding:
    return passage.cue or Finding(Role.STORY, "recognition is off")


def _findings(whole: Page) -> tuple[Finding, ...]:
    take_forewords(whole)
    settle_swallowed(whole)
    settle_bracketed(whole)
    settle_scripts(whole)
    set_off(whole)
    settle_sent(whole)
    found: list[Finding] = []
    for section in sections(whole):
        found += _chapter(whole, section)
    return tuple(found)


def _chapter(whole: Page, section: Section) -> list[Finding]:
    settle_footnotes(whole, section.start, section.end)
    opening = Opening(whole, *section)
    opened = opening.walk()
    if section.head >= 0 and _all_note(whole, section, opening.at):
        return _begun(opened + [_addendum(whole, at) for at in range(opening.at, section.end)])
    first = opening.at
    close, closed = closing(whole, first, section.end)
    body = with_doubts(whole, first, with_verse(whole, first, story(whole, first, close)))
    question = first_doubt(whole, first, section.end, noted=opening.noted)
    if question and body and body[0].role is Role.STORY:
        body[0] = question
    return _begun(opened + body + closed)


def _begun(findings: list[Finding]) -> list[Finding]:
    if findings:
        findings[0] = structs.replace(findings[0], begins=True)
    return findings


def _all_note(whole: Page, section: Section, at: int) -> bool:
    """Whether a chapter is a note from end to end: its title says so and nobody speaks in it."""
    line = whole.signs[section.head].heading
    title = line.title if line else whole.text(section.head)
    rest = range(at, section.end)
    if not names_note(title) or not rest:
        return False
    voices = [whole.voice(i) for i in rest]
    return sum(voices) > 0 and sum(v <= -0.5 for v in voices) * 5 <= len(voices)


def _addendum(whole: Page, at: int) -> Finding:
    settled = whole.settled[at]
    if settled or whole.is_rule(at):
        return settled or Finding(Role.FENCE, "rule in a note")
    first = at == 0 or whole.signs[at].label is not None
    return Finding(Role.NOTE, "the chapter's title says note", 0.85, "author", opens=first)
