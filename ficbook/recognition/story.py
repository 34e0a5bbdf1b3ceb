"""The story of a chapter: between opening and closing matter only explicit marks count."""

from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import labelled
from ficbook.recognition.page import Page
from ficbook.text.labels import Trust

STORY = Finding(Role.STORY, "no sign of anything else")
_PAUSED = {level: Finding(Role.STORY, "white space above", 0.85, pause=level) for level in (1, 2)}


def story(page: Page, start: int, end: int) -> list[Finding]:
    """The findings of the passages of a chapter that are not its opening or closing matter."""
    return [_one(page, at, start, end) for at in range(start, end)]


def _one(page: Page, at: int, start: int, end: int) -> Finding:
    settled, sign = page.settled[at], page.signs[at]
    spaced = at > start and page.spaced(at) and not page.is_rule(at - 1)
    if settled is None and not any(sign):
        return _PAUSED[page.layout.spaced] if spaced else STORY
    finding = settled or _by_signs(page, at)
    if finding.role is Role.BREAK:
        return _break(page, at, start, end, finding)
    if spaced and not finding.pause:
        return Finding(
            finding.role, finding.rule, finding.sureness, finding.kind, finding.label,
            finding.opens, page.layout.spaced,
        )  # fmt: skip
    return finding


def _break(page: Page, at: int, start: int, end: int, finding: Finding) -> Finding:
    """A break line: of its level inside the story, a fence at its edge."""
    if at == start or at == end - 1:
        return Finding(Role.FENCE, "rule at the edge of the story", finding.sureness)
    pause = finding.pause or page.level(at)
    return Finding(Role.BREAK, finding.rule, finding.sureness, finding.kind, pause=pause)


def _by_signs(page: Page, at: int) -> Finding:
    sign = page.signs[at]
    if sign.blank:
        return Finding(Role.FENCE, "nothing but white space")
    if page.is_rule(at):
        return Finding(Role.BREAK, "break line", 0.95)
    if sign.rule:
        return Finding(Role.STORY, "story, or a scene break used once?", 0.65)
    if sign.label and sign.label.trust is Trust.ANYWHERE and page.text(at)[0] not in "\"“'":
        return labelled(sign.label)
    if sign.scene:
        return Finding(Role.SCENE_HEAD, f"scene head: {sign.scene}", 0.85)
    return STORY
