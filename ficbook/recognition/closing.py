"""The closing matter of a chapter: from its end back to its last story passage."""

from ficbook.model.book import NoteKind
from ficbook.model.draft import Finding, Role
from ficbook.recognition.brackets import IN_BRACKETS
from ficbook.recognition.matter import (
    DOUBTED,
    LIKELY,
    SAID_IN_STORIES,
    fence,
    labelled,
    narrates,
    note,
    runs_on,
)
from ficbook.recognition.page import Page
from ficbook.recognition.talk import speaks, talk_above
from ficbook.text.labels import Trust
from ficbook.text.posting import names_posting
from ficbook.text.voices import authorial, closes_story, pleads, talks_of_end

_LAST = 20  # passages from the end in which a label that stories use may open its notes
_BACK = 60  # how many passages from the end closing matter may begin
_SPEAKERS = 2  # after so many passages of speech no label above them can close the chapter
_SENTENCE_ENDS = frozenset(".!?…\"”’'")
_SHORT = 100  # characters; lines under "The End" that are no longer are a signature or a motto
_STORY = frozenset((Role.STORY, Role.EXTRACT, Role.VERSE, Role.SCENE_HEAD))
_EXCERPT = 12  # passages; no preview's excerpt is longer
_FULL_STOPS = frozenset(".,;")
_TALKS = 0.45  # a voice that alone at the end is an author's
_TAIL = 4  # a line that asks or closes stands among the last few unlabelled passages


def closing(page: Page, start: int, end: int) -> tuple[int, list[Finding]]:
    """Where the closing matter of passages start … end begins, and its findings."""
    begin = _begin(page, start, end)
    begin = talk_above(page, start, begin)
    while begin > start and _closes_alone(page, begin - 1, end):
        begin -= 1
    begin = _faced_above(page, start, begin)
    findings = _read(page, begin, end)
    fences = begin
    while fences > start and (page.is_rule(fences - 1) or _blank(page, fences - 1)):
        if page.settled[fences - 1] and page.settled[fences - 1].role is not Role.BREAK:  # type: ignore[union-attr]
            break
        fences -= 1
    if fences == start:
        return begin, findings
    return fences, [fence()] * (begin - fences) + findings


def _faced_above(page: Page, start: int, begin: int) -> int:
    """Where lines that are set like the note below, and are no sentences, begin above it."""
    face = page.signs[begin].face if begin < len(page.signs) else ""
    at = begin
    while face in {"bold", "italic"} and at > start and page.signs[at - 1].face == face:
        if page.signs[at - 1].scene or page.text(at - 1)[-1:] in _SENTENCE_ENDS:
            break
        at -= 1
    return at if begin - at > 1 else begin


def _blank(page: Page, at: int) -> bool:
    return page.signs[at].blank


def _begin(page: Page, start: int, end: int) -> int:
    """The earliest label near the end after which nothing is story."""
    begin = end
    unlabelled: list[int] = []
    for at in range(end - 1, max(start, end - _BACK) - 1, -1):
        if _opens(page, at, end):
            if _told(page, at, unlabelled):
                begin, unlabelled = at, []
            elif _is_strong(page, at):
                break
        elif not _neutral(page, at):
            unlabelled.append(at)
            if _speech(page, unlabelled) > _SPEAKERS and not _in_preview(page, at, start):
                break
    return begin


def _is_strong(page: Page, at: int) -> bool:
    label = page.signs[at].label
    return label is not None and label.trust is Trust.ANYWHERE


def _speech(page: Page, unlabelled: list[int]) -> int:
    """How many of some passages can only be story: plain, and not their author talking."""
    return sum(1 for i in unlabelled if _surely_story(page, i))


def _surely_story(page: Page, at: int) -> bool:
    if settled := page.settled[at]:
        return settled.role in _STORY
    return not page.signs[at].face and page.voice(at) <= -0.5


def _opens(page: Page, at: int, end: int) -> bool:
    """Whether a passage begins closing matter by its own signs."""
    settled = page.settled[at]
    if settled:
        return settled.role in (Role.NOTE, Role.HEADER, Role.JUNK, Role.FOOTNOTE)
    label = page.signs[at].label
    if label and not label.opens.startswith("header:"):
        edge = end - at <= _LAST and not narrates(page, at)
        return label.trust is Trust.ANYWHERE or (edge and not _stands_bare(page, at))
    return _line(page, at) is not None


def _line(page: Page, at: int) -> Finding | None:
    """Lines that say in words what they are."""
    text = page.text(at)
    if pleads(text):
        return note(NoteKind.PLEA, "asks for reviews", 0.9)
    if closes_story(text) and not page.signs[at].scene:  # "End of the dream"
        return note(NoteKind.STATUS, "end marker", 0.9)
    return None


def _neutral(page: Page, at: int) -> bool:
    return page.signs[at].blank or page.is_rule(at)


def _in_preview(page: Page, at: int, start: int) -> bool:
    """Whether a preview was announced in the dozen passages above."""
    for i in range(at, max(start, at - 12) - 1, -1):
        label = page.signs[i].label
        if label and label.opens == NoteKind.PREVIEW:
            return True
    return False


def _told(page: Page, opener: int, unlabelled: list[int]) -> bool:
    """Whether the unlabelled passages after an opener belong to it and are no story."""
    if not unlabelled:
        return True
    label = page.signs[opener].label
    settled = page.settled[opener]
    if settled and settled.rule == IN_BRACKETS:
        return all(page.voice(i) > 0.2 for i in unlabelled)
    if settled is None and label is None:
        if closes_story(page.text(opener)) and len(unlabelled) <= _TAIL:
            return all(_signs_or_talks(page, i) for i in unlabelled)
        return len(unlabelled) <= 1 and page.voice(unlabelled[0]) > 0.3
    if label and label.opens == NoteKind.PREVIEW:
        return len(unlabelled) <= _EXCERPT and (
            not _speech(page, unlabelled) or _heads(page, opener)
        )
    face = page.signs[opener].face
    alike = sum(page.signs[i].face == face for i in unlabelled)
    if face in {"bold", "italic"} and alike * 5 >= len(unlabelled) * 4:
        return True
    if _speech(page, unlabelled):
        return _heads_list(page, opener) and len(unlabelled) <= _TAIL
    voices = [page.voice(i) for i in unlabelled]
    if len(voices) > _TAIL:
        return sum(v > 0.1 for v in voices) * 2 >= len(voices)
    if max(voices) > 0.2:
        return True
    if label is None or label.trust is not Trust.ANYWHERE:
        return False
    return label.alone or _fenced(page, opener) or not any(map(page.prose, unlabelled))


def _fenced(page: Page, at: int) -> bool:
    """Whether a rule or nothing of a story stands right above a passage."""
    return at > 0 and (page.is_rule(at - 1) or _neutral(page, at - 1))


def _heads(page: Page, at: int) -> bool:
    """Whether a preview's label or the title after it ends its line, as above an excerpt."""
    label, text = page.signs[at].label, page.text(at)
    rest = text[label.end :].strip(" *_)]") if label else ""
    return "." not in rest[:-1].replace("...", "") and (not rest or rest[-1] not in _FULL_STOPS)


def _signs_or_talks(page: Page, at: int) -> bool:
    short = len(page.text(at)) < _SHORT and not _speech(page, [at])
    return short or page.voice(at) > 0.2


def _heads_list(page: Page, at: int) -> bool:
    """Whether a label stands alone with its colon, so that what comes below must be its note."""
    label = page.signs[at].label
    return bool(label and label.alone and page.text(at).rstrip("*_ ")[-1:] in ":：")


def _closes_alone(page: Page, at: int, end: int) -> bool:
    """An unlabelled passage at the very end that can be nothing but its author's."""
    if page.settled[at] or end - at > _TAIL + 4:
        return False
    if _line(page, at):
        return True
    text, voice = page.text(at), page.voice(at)
    if page.language == "en" and not names_posting(text):
        return False
    if page.signs[at].face:
        return (voice >= _TALKS and len(text) > 30) or speaks(page, at)
    fenced = at > 0 and page.is_rule(at - 1)
    if fenced and at == end - 1 and voice >= _TALKS and talks_of_end(text, page.language):
        return True
    return voice >= _TALKS and speaks(page, at, 2 if fenced else 3)


def _read(page: Page, begin: int, end: int) -> list[Finding]:
    """The findings of passages that are all closing matter."""
    found: list[Finding] = []
    run: str = ""
    for at in range(begin, end):
        finding = _one(page, at, run)
        found.append(finding)
        if finding.role is Role.NOTE:
            run = finding.kind
        elif finding.role is Role.FENCE and page.is_rule(at) and run != NoteKind.PREVIEW:
            run = run and NoteKind.AUTHOR
    return found


def _stands_bare(page: Page, at: int) -> bool:
    """Whether a label below story, with no rule above, says nothing that only an author says."""
    label, text = page.signs[at].label, page.text(at)
    if label is None or label.alone or page.signs[at].face or (at > 0 and page.is_rule(at - 1)):
        return False
    if page.posts(at):
        return False
    return label.opens in SAID_IN_STORIES and authorial(text[label.end :], page.language) <= 0


def _one(page: Page, at: int, run: str) -> Finding:
    settled = page.settled[at]
    if settled:
        return fence() if settled.role is Role.BREAK else settled
    if _neutral(page, at):
        return fence()
    label = page.signs[at].label
    if label and not label.opens.startswith("header:"):
        return labelled(label)
    line = _line(page, at)
    if line and not (run and at and _heads_list(page, at - 1)):
        return line
    if run and run not in (NoteKind.PLEA, NoteKind.STATUS):
        doubtful = run != NoteKind.PREVIEW and _surely_story(page, at)
        return runs_on(run, "runs on to the chapter's end", DOUBTED if doubtful else 0.85)
    return note(NoteKind.AUTHOR, "unlabelled, at the chapter's end", LIKELY)
