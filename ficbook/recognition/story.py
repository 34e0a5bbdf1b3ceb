"""The story of a chapter: between opening and closing matter only explicit marks count."""

from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import DOUBTED, labelled, narrates
from ficbook.recognition.page import Page
from ficbook.recognition.signs import PLAIN
from ficbook.text.labels import Trust

STORY = Finding(Role.STORY, "no sign of anything else")
_NAMES = 2  # words; more are no name
_STACKED = 80  # characters; a longer line is no place
_PAUSED = {level: Finding(Role.STORY, "white space above", 0.85, pause=level) for level in (1, 2)}


def story(page: Page, start: int, end: int) -> list[Finding]:
    """The findings of the passages of a chapter that are not its opening or closing matter."""
    return [_one(page, at, start, end) for at in range(start, end)]


def _one(page: Page, at: int, start: int, end: int) -> Finding:
    settled, sign = page.settled[at], page.signs[at]
    spaced = at > start and page.spaced(at) and page.pauses(at)
    if settled is None and (sign is PLAIN or not any(sign)):
        return _PAUSED[page.layout.spaced] if spaced else STORY
    finding = settled or _by_signs(page, at, last=at == end - 1)
    if finding.role is Role.BREAK:
        return _break(page, at, start, end, finding)
    if spaced and not finding.pause:
        return Finding(
            finding.role, finding.rule, finding.sureness, finding.kind, finding.label,
            finding.opens, page.layout.spaced,
        )  # fmt: skip
    return finding


def _beside_scene_head(page: Page, at: int) -> bool:
    """Whether a short line in bold or italics stands in a stack of such with a date or hour."""
    face = page.signs[at].face
    if face not in {"bold", "italic"} or len(page.text(at)) > _STACKED:
        return False
    for step in (1, -1):
        for i in range(at + step, at + 4 * step, step):
            if not 0 <= i < len(page.signs) or page.signs[i].face != face:
                break
            if page.signs[i].scene in {"date", "hour"}:
                return True
            if len(page.text(i)) > _STACKED:
                break
    return False


def _break(page: Page, at: int, start: int, end: int, finding: Finding) -> Finding:
    """A break line: of its level inside the story, a fence at its edge."""
    if at == start or at == end - 1:
        return Finding(Role.FENCE, "rule at the edge of the story", finding.sureness)
    pause = finding.pause or page.level(at)
    return Finding(Role.BREAK, finding.rule, finding.sureness, finding.kind, pause=pause)


def _is_name(text: str) -> bool:
    """Whether a line is a name and nothing else: whose scene it is."""
    words = text.split()
    return 0 < len(words) <= _NAMES and all(w.isalpha() and w.istitle() for w in words)


def _by_signs(page: Page, at: int, *, last: bool) -> Finding:
    sign = page.signs[at]
    if sign.blank:
        return Finding(Role.FENCE, "nothing but white space")
    if page.is_rule(at):
        return Finding(Role.BREAK, "break line", 0.95)
    if sign.label and sign.label.trust is Trust.ANYWHERE and page.text(at)[0] not in "\"“'":
        return labelled(sign.label)
    if sign.scene or _beside_scene_head(page, at):
        return Finding(Role.SCENE_HEAD, f"scene head: {sign.scene or 'place'}", 0.85)
    if sign.face == "bold" and _is_name(page.text(at)):
        return Finding(Role.SCENE_HEAD, "scene head: a name in bold", 0.65)
    if sign.rule:
        return Finding(Role.STORY, "story, or a scene break used once?", 0.65)
    if sign.label:
        asked = last or sign.label.opens == "preview" or narrates(page, at)
        sure = DOUBTED if asked else 0.8
        return Finding(Role.STORY, f"story: “{sign.label.written}” opens no note here", sure)
    return STORY
