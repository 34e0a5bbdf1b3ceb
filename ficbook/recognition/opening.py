"""The opening matter of a chapter: from its top to its first story passage."""

from ficbook.model.book import NoteKind
from ficbook.model.draft import Finding, Role
from ficbook.model.nodes import Figure
from ficbook.recognition.epigraphs import below_part, epigraph
from ficbook.recognition.header_lines import field, within_header
from ficbook.recognition.matter import (
    LIKELY,
    OF_MATTER,
    RUNS_ON,
    SURE,
    headed,
    labelled,
    note,
    runs_on,
)
from ficbook.recognition.page import Page
from ficbook.recognition.runs import ended_by, posted_until
from ficbook.recognition.title_lines import (
    above_heading,
    counts_otherwise,
    has_title,
    line_above,
    looks_titled,
    plainly_titled,
    title_or_byline,
    titled_again,
    titled_below_note,
)
from ficbook.recognition.unlabelled import (
    announced,
    dedicated,
    disclaimed,
    disclaims_next,
    faced,
    says_itself,
)
from ficbook.text.labels import Label, Trust
from ficbook.text.voices import (
    answers_reader,
    claims_ownership,
    ends_handing_over,
    gets_going,
    hands_over,
    pleads,
)

_LONG = 200  # characters; no title, byline or attribution is longer
_BULLETS = frozenset("・•※●○＊")
_NEAR = 4  # a single header line is believed so near the top
_TELLING = frozenset(
    f"header:{f}" for f in ("title", "author", "rating", "relationships", "fandoms")
)
_TOLD_ONCE = frozenset(("disclaimer", "warning", "summary"))


class Opening:
    """A walk from the top of a chapter; `found` grows until the story begins.

    `head` is where the chapter's own heading stands, -1 if it has none.
    """

    def __init__(self, page: Page, start: int, end: int, head: int) -> None:
        self.page = page
        self.at = self.start = start
        self.end = end
        self.head = head
        self.found: list[Finding] = []
        self._run: Finding | None = None
        self._sure_until = -1
        self._titled = False

    def walk(self) -> list[Finding]:
        """The findings from the top to the first story passage, which is not among them."""
        while self.at < self.end:
            finding = self._step()
            if finding is None:
                break
            self.found.append(finding)
            self.at += 1
        return self.found

    @property
    def noted(self) -> bool:
        """Whether a note stands open where the story begins."""
        return self._run is not None

    def _step(self) -> Finding | None:
        at = self.at
        settled = self.page.settled[at]
        if settled:
            return self._settled(settled)
        if self.page.signs[at].blank:
            return Finding(Role.FENCE, "nothing but white space")
        if self.page.is_rule(at):
            self._run = self._run if self._run and self._is_alone(at - 1) else None
            return Finding(Role.FENCE, "rule before the story", 0.95)
        if isinstance(self.page.passages[at].block, Figure):
            return above_heading(self.page, self.at, self.end, self.head)
        known = self._heading() or self._label() or field(self.page, at, self.end, self.found)
        return known or self._line() or self._unlabelled()

    def _settled(self, finding: Finding) -> Finding | None:
        if finding.role is Role.HEADING and (mark := self.page.signs[self.at].label):
            return self._open(labelled(mark))
        if finding.role is Role.HEADING:
            return self._set_heading(finding)
        if finding.role is Role.BREAK:
            self._run = None
            return Finding(Role.FENCE, finding.rule, finding.sureness)
        if finding.role in OF_MATTER:
            if finding.role is Role.CHAPTER:
                self._titled, self._run = True, None
            return finding
        return None

    def _set_heading(self, finding: Finding) -> Finding | None:
        """A heading that is none of a chapter: a byline, or one with matter still below it."""
        byline = self._title_or_byline()
        if byline and byline.role is Role.BYLINE:
            return byline
        below = self.page.signs[self.at + 1].label if self.at + 1 < self.end else None
        return finding if self.at < self.head or below else None

    def _heading(self) -> Finding | None:
        finding = headed(self.page, self.at)
        if finding and finding.role is Role.CHAPTER:
            again = self._titled and self.at != self.head
            if again and counts_otherwise(self.page, self.at, self.head):
                return None
            self._titled = True
        if finding:
            self._run = None
        return finding

    def _label(self) -> Finding | None:
        label = self.page.signs[self.at].label
        if label is None or not self._believed(label):
            return None
        if label.opens == "other" and within_header(
            self.page, self.at, self.start, self.end, self.found
        ):
            found = Finding(Role.HEADER, "line of a header", SURE, "other", label.written)
            return self._open(found)
        return self._open(labelled(label))

    def _believed(self, label: Label) -> bool:
        """A header line needs company or the top of the file; other labels are believed."""
        if label.trust is Trust.ANYWHERE or self.at < self.head or label.opens in _TOLD_ONCE:
            return True
        if label.opens in {"other", "dedication"} or label.opens.startswith("header:"):
            beside = (self.at - 1, self.at + 1)
            company = any(self.start <= i < self.end and self.page.signs[i].label for i in beside)
            first = label.opens in _TELLING and self.at - self.start < _NEAR
            company = company or (bool(self.found) and self.found[-1].role is Role.HEADER)
            return company or first or self.page.signs[self.at].face != ""
        return True

    def _open(self, finding: Finding) -> Finding:
        self._run = finding
        if ends_handing_over(self.page.text(self.at)):
            self._run = None
        return finding

    def _line(self) -> Finding | None:
        """Lines that say in words what they are."""
        text = self.page.text(self.at)
        if len(text) > _LONG:
            return None
        going = self._run is not None and self._run.kind == NoteKind.AUTHOR and gets_going(text)
        if going or (hands_over(text) and (self._run or self.found)):
            run, self._run = self._run, None
            kind = run.kind if run and run.role is Role.NOTE else "author"
            return runs_on(kind, "hand-over line", 0.95) if run else note(kind, "hand-over line")
        if pleads(text):
            return note(NoteKind.PLEA, "asks for reviews", 0.9)
        if said := says_itself(text) or dedicated(self.page, self.at, self.found):
            self._run = said
            return said
        return self._title_or_byline()

    def _title_or_byline(self) -> Finding | None:
        return title_or_byline(self.page, self.at, self.end, self.head, near_top=self._near_top())

    def _near_top(self) -> bool:
        return all(f.role is not Role.STORY for f in self.found) and (
            self.at < self.head or self.at - self.start < 4
        )

    def _unlabelled(self) -> Finding | None:
        if self.at <= self._sure_until and self._run:
            return self._run_on(self._run.kind)
        if self.at < self.head:
            return self._before_heading()
        if self._run and self._run.role is Role.NOTE and self._continues():
            return self._run_on(self._run.kind)
        if plain := plainly_titled(self.page, self.at, self.head, self.end):
            return plain
        return self._said() or self._posted() or self._bare_title()

    def _run_on(self, kind: str) -> Finding:
        """The run goes on, or its author begins to talk about something else."""
        if kind == NoteKind.AUTHOR and (own := disclaims_next(self.page, self.at)):
            self._run = own
            return own
        if kind in _TOLD_ONCE and not self._runs_on_before_heading(self.page.text(self.at)):
            self._run = note(NoteKind.AUTHOR, "talks on after the label above", LIKELY)
            return self._run
        return runs_on(kind, "runs on from the label above")

    def _before_heading(self) -> Finding | None:
        text, run = self.page.text(self.at), self._run
        if run and run.role is Role.NOTE and self._runs_on_before_heading(text):
            return runs_on(run.kind, "runs on before the heading", 0.85)
        if of_part := below_part(self.page, self.at, self.found):
            return of_part
        if not self._run and (title := line_above(self.page, self.at, first=not self.found)):
            return title
        self._run = note(NoteKind.AUTHOR, "above the chapter's heading", LIKELY)
        return self._run

    def _runs_on_before_heading(self, text: str) -> bool:
        """Above the heading all is matter; the question is only whose."""
        kind = self._run.kind if self._run else ""
        if self._is_alone(self.at - 1):
            return True
        if kind == NoteKind.DISCLAIMER:
            return claims_ownership(text)
        if text[:1] in _BULLETS and self.page.text(self.at - 1)[:1] == text[:1]:
            return True
        return kind in RUNS_ON and not (kind in _TOLD_ONCE and self.page.voice(self.at) > 0)

    def _continues(self) -> bool:
        """Whether the note above surely runs on over this passage."""
        run, at = self._run, self.at
        text = self.page.text(at)
        if run is None or run.kind not in RUNS_ON or self.page.signs[at].scene:
            return False
        if self._is_alone(at - 1) or announced(self.page, at, self.end):
            return True
        if run.kind == NoteKind.REPLY and answers_reader(text):
            return True
        face = self.page.signs[at].face
        if face and face == self.page.signs[at - 1].face and self.page.voice(at) > -0.5:
            return True
        self._sure_until = ended_by(self.page, at, self.end, self._ends_untitled, run.kind)
        if self._sure_until >= at:
            return True
        signs = self.page.posts(at)  # "I" and "my" alone are any story's
        talks = signs > 1 or (signs > 0 and self.page.voice(at) >= 0.5)
        return run.kind not in _TOLD_ONCE and talks

    def _is_alone(self, at: int) -> bool:
        label = self.page.signs[at].label if at >= self.start else None
        return bool(label and label.alone)

    def _ends_untitled(self, at: int) -> bool:
        """Whether a line is the title that the chapter still lacks."""
        if self.head >= 0 or self._titled or at >= self.end:
            return False
        page, end = self.page, self.end
        return looks_titled(page, at, self.start, end) or titled_below_note(page, at, end)

    def _said(self) -> Finding | None:
        page, at, end = self.page, self.at, self.end
        found = disclaimed(page, at, end, self.found, self._ends_untitled) or faced(page, at)
        self._run = found or self._run
        quoted = bool(self.found) and self.found[-1].kind == NoteKind.EPIGRAPH
        return found or epigraph(page, at, end, follows=quoted)

    def _posted(self) -> Finding | None:
        """Paragraphs right above a rule, or handing over to the story, that speak of posting."""
        last = -1 if self._run else posted_until(self.page, self.at, self.end, self._ends_untitled)
        if last < 0:
            return None
        found = note(NoteKind.AUTHOR, "speaks of posting, above the story", LIKELY)
        if last > self.at:
            self._run, self._sure_until = found, last
        return found

    def _bare_title(self) -> Finding | None:
        if self.head < 0 and not self._titled and titled_again(self.page, self.at, self.end):
            return Finding(Role.TITLE, "title above the chapter's title", 0.8)
        noted = self.found[-1:] and self.found[-1].role in (Role.NOTE, Role.FENCE)
        looks = looks_titled(self.page, self.at, self.start, self.end) or (
            noted and titled_below_note(self.page, self.at, self.end)
        )
        if not looks or any(f.role is Role.SUBTITLE for f in self.found):
            return None
        if self._titled:
            first = self.at == self.head + 1 or self.found[-1].role is not Role.CHAPTER
            named = self.head >= 0 and has_title(self.page, self.head)
            return None if named or not first else Finding(Role.SUBTITLE, "title line", LIKELY)
        if self.head >= 0:
            return None
        self._titled, self._run = True, None
        return Finding(Role.CHAPTER, "bare title", 0.85)
