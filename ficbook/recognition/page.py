"""The draft with everything that can be said of it before its grammar is read."""

from dataclasses import dataclass

from msgspec import structs

from ficbook.config.schema import RecognitionTable
from ficbook.model.draft import Draft, Finding, Passage, Role
from ficbook.model.nodes import Extract, Heading, Paragraph, SceneHead, Verse
from ficbook.recognition.answers import answers
from ficbook.recognition.inlines import without_notes
from ficbook.recognition.layout import Layout, form, layout
from ficbook.recognition.signs import Sign, sign
from ficbook.text.breaks import Likeness
from ficbook.text.documents import is_sentence
from ficbook.text.language import language_of
from ficbook.text.phrases import LONGEST_LINE, is_page_line
from ficbook.text.voices import authorial, posts

_SMALL = frozenset(". …xX")  # what may be a break by itself between paragraphs of narration
_PARAGRAPH = 60  # characters; shorter ones beside "..." make it a beat of the story
_SAMPLE, _SAMPLED = 3000, 40  # characters and paragraphs: enough to tell a language
_TOLD = 0.6
_SPEECH = frozenset('"“”‘’«»„「」—')


@dataclass(frozen=True)
class Page:
    """Passages, the signs of each, what is settled already, and the layout of the whole.

    `settled` are findings that need no grammar: the author's answers and what the format knows.
    `voices` and `posted` fill as they are asked for; `language` is the one of most of the text.
    """

    passages: tuple[Passage, ...]
    signs: list[Sign]
    settled: list[Finding | None]
    layout: Layout
    title: str
    voices: list[float | None]
    posted: dict[int, int]
    language: str = "en"

    def text(self, at: int) -> str:
        """The words of a passage, without the blanks around them."""
        return self.passages[at].text.strip()

    def is_rule(self, at: int) -> bool:
        """Whether a passage is a break line in this story."""
        found = self.settled[at]
        if found:
            return found.role in (Role.BREAK, Role.FENCE)
        rule = self.signs[at].rule
        if rule is Likeness.IF_REPEATED:
            again = form(self.passages[at]) in self.layout.levels and not self.in_dialogue(at)
            return again or self.in_narration(at)
        return rule is Likeness.SURE

    def in_dialogue(self, at: int) -> bool:
        """Whether somebody speaks right before and after: there "..." is a silence."""
        around = [i for i in (at - 1, at + 1) if 0 <= i < len(self.passages)]
        return all(self.text(i)[:1] in {'"', "“", "‘", "«", "—"} for i in around)

    def in_narration(self, at: int) -> bool:
        """Whether dots or an "x" stand between two full paragraphs of narration: none is silent."""
        if not set(self.text(at)) <= _SMALL or not 0 < at < len(self.passages) - 1:
            return False
        return all(
            len(self.text(i)) > _PARAGRAPH
            and _SPEECH.isdisjoint(self.text(i)[:1] + self.text(i)[-1:])
            for i in (at - 1, at + 1)
        )

    def level(self, at: int) -> int:
        """The level of a break line."""
        return self.layout.levels.get(form(self.passages[at]), 1)

    def spaced(self, at: int) -> bool:
        """Whether the white space above a passage is wide enough for a scene break."""
        return 0 < self.layout.wide <= self.passages[at].gap

    def pauses(self, at: int) -> bool:
        """Whether white space above a passage can be a pause: prose on both sides, no rule."""
        either = (self.passages[at].block, self.passages[at - 1].block)
        prose = all(isinstance(block, Paragraph | Heading) for block in either)
        set_off = (Role.VERSE, Role.EXTRACT, Role.HEADING)
        beside = (self.settled[at], self.settled[at - 1])
        return (
            prose and not self.is_rule(at - 1) and not any(f and f.role in set_off for f in beside)
        )

    def voice(self, at: int) -> float:
        """How much a passage sounds like its author talking (1) or like narration (-1)."""
        voice = self.voices[at]
        if voice is None:
            voice = authorial(without_notes(self.text(at)), self.language)
            self.voices[at] = voice
        return voice

    def prose(self, at: int) -> bool:
        """Whether a passage is a sentence in which nobody speaks of himself: the story's own."""
        text = self.text(at)
        return self.voice(at) <= 0 and is_sentence(text)

    def posts(self, at: int) -> int:
        """How many signs there are in a passage that somebody posts a story here."""
        found = self.posted.get(at)
        if found is None:
            found = self.posted[at] = posts(self.text(at), self.language)
        return found


def page(draft: Draft, table: RecognitionTable) -> Page:
    """The page of a draft."""
    own = {label.lower(): kind for label, kind in table.labels.items()}
    signs = [sign(passage, own) for passage in draft.passages]
    settled = answers(draft, table)
    for at, passage in enumerate(draft.passages):
        if settled[at] is None:
            if _is_plain(passage):
                continue
            heads = passage.cue is None or passage.cue.role is Role.HEADING
            of_page = _of_page(passage.text) if heads else None
            settled[at] = of_page or passage.cue or _by_block(passage)
        if (found := settled[at]) and found.role is Role.NOTE:
            settled[at] = _with_label(found, signs[at])
    return Page(
        draft.passages,
        signs,
        settled,
        layout(draft.passages, signs),
        draft.metadata.title,
        [None] * len(signs),
        {},
        _language(draft.passages),
    )


def _is_plain(passage: Passage) -> bool:
    """Whether nothing can settle a passage by itself: a paragraph too long for a page's line."""
    long = len(passage.text) >= LONGEST_LINE
    return long and passage.cue is None and type(passage.block) is Paragraph


def _language(passages: tuple[Passage, ...]) -> str:
    """The language of most of the text, told from paragraphs of its middle; English in doubt."""
    long = [p.text for p in passages if len(p.text) > _PARAGRAPH // 3]
    middle = long[len(long) // 3 :] + long[: len(long) // 3]
    text = "\n".join(middle[:_SAMPLED])[:_SAMPLE]
    found = language_of(text)
    return found.tag if found.tag and found.sureness >= _TOLD else "en"


def _with_label(finding: Finding, shown: Sign) -> Finding:
    """A note that was settled with the label that its own text shows."""
    if finding.label or not shown.label:
        return finding
    if not finding.opens or shown.label.opens.startswith("header:"):
        return finding
    return structs.replace(finding, label=shown.label.written)


def _of_page(text: str) -> Finding | None:
    """A line that an archive's page writes round a chapter, copied with it."""
    if is_page_line(text):
        return Finding(Role.JUNK, "a line of the archive's page", 0.9)
    return None


def _by_block(passage: Passage) -> Finding | None:
    match passage.block:
        case Paragraph():
            return None
        case Verse():
            return Finding(Role.VERSE, "format")
        case Extract(kind):
            return Finding(Role.EXTRACT, "format", kind=kind)
        case SceneHead():
            return Finding(Role.SCENE_HEAD, "format")
        case _:
            return None
