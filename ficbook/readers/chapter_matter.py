"""Front matter of many files that make one work: what it says of a chapter goes to that chapter.

A file's title is its chapter's, unless all files say the same or the first alone speaks; so are
its summary and warnings. What only a whole work can have is gathered from all files.
"""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from ficbook.diagnostics import Report
from ficbook.model.draft import Draft, Finding, Passage, Role
from ficbook.model.metadata import Metadata, Rating
from ficbook.model.nodes import Heading, Paragraph, Text
from ficbook.readers.frontmatter import unused

_LISTS = (
    "contributors", "subjects", "series", "fandoms", "categories", "relationships", "characters",
    "tags", "warnings",
)  # fmt: skip
_SINGLE = ("language", "identifier", "publisher", "rights", "source", "cover", "status")
_RULE = "front-matter"


class _Own(NamedTuple):
    """What a file's front matter says of its chapter alone."""

    title: bool
    subtitle: bool
    description: bool
    warnings: bool


def of_chapters(drafts: Sequence[Draft], whole: Metadata, report: Report) -> tuple[Draft, ...]:
    """The drafts of a work's files with what they say of their chapters among their passages.

    The first holds what they say of the work. `whole` is what is known of that already.
    """
    if len(drafts) < 2 or all(draft.metadata == _EMPTY for draft in drafts):
        return tuple(drafts)
    owned = list(_owned(drafts, whole))
    told = [_told(draft, own) for draft, own in zip(drafts, owned, strict=True)]
    first = _gathered([draft.metadata for draft in told])
    for draft in told:
        if left := list(_unplaced(draft.metadata, first)):
            report.add(unused(left, draft.source))
    return (replace(told[0], metadata=first), *(replace(d, metadata=Metadata()) for d in told[1:]))


# Whose a field is


def _owned(drafts: Sequence[Draft], whole: Metadata) -> Iterator[_Own]:
    """What is the chapter's in each file; a file without a text speaks of the work."""
    for silent in (draft.metadata for draft in drafts if not draft.passages):
        whole = replace(whole, title=whole.title or silent.title)
    about = [draft.metadata if draft.passages else Metadata() for draft in drafts]
    opening = _opens_the_work(drafts)
    titles = _differing([m.title for m in about], whole.title, opening=opening)
    subtitles = _differing([m.subtitle for m in about], whole.subtitle, opening=opening)
    described = [m.description for m in about]
    summaries = _differing(described, whole.description, opening=opening)
    alone = sum(map(bool, described)) == 1
    warnings = _differing([m.warnings for m in about], whole.warnings, opening=opening)
    for title, subtitle, summary, warning in zip(
        titles, subtitles, summaries, warnings, strict=True
    ):
        yield _Own(title, subtitle or title, summary or (title and alone), warning)


def _opens_the_work(drafts: Sequence[Draft]) -> bool:
    """Whether the first file alone names an author or a fandom, above a chapter's own heading."""
    first, *rest = drafts
    names = first.metadata.contributors or first.metadata.fandoms
    others = any(d.metadata.contributors or d.metadata.fandoms for d in rest)
    return bool(names) and not others and any(_is_chapter(p) for p in first.passages)


def _differing(values: Sequence[Hashable], whole: Hashable, *, opening: bool) -> list[bool]:
    """Which of the values are the chapters': none where all that is said is the same."""
    said = {value for value in values if value}
    if len(said) == 1 and (said == {whole} or (values[0] and not whole)):
        return [False] * len(values)
    return [bool(v) and v != whole and not (opening and not n) for n, v in enumerate(values)]


# Put into the chapter


def _told(draft: Draft, own: _Own) -> Draft:
    """A draft with its front matter's words for the chapter before its passages."""
    about, passages = draft.metadata, draft.passages
    if own.title:
        passages = tuple(_headed(passages, about.title))
    front = tuple(_front(about, own, passages))
    if front:
        front = (replace(front[0], opens=True), *front[1:])
        passages = tuple(replace(p, opens=False) for p in passages)
    kept = replace(
        about,
        title="" if own.title else about.title,
        subtitle="" if own.subtitle else about.subtitle,
        description="" if own.description else about.description,
        warnings=() if own.warnings else about.warnings,
    )
    return replace(draft, passages=(*front, *passages), metadata=kept, published=about.published)


def _front(about: Metadata, own: _Own, passages: Sequence[Passage]) -> Iterator[Passage]:
    if own.title and not (passages and _names(passages[0], about.title)):
        several = sum(map(_is_chapter, passages)) > 1
        yield _heading(about.title, Role.PART if several else Role.CHAPTER)
    if own.subtitle and about.subtitle:
        yield _heading(about.subtitle, Role.SUBTITLE)
    if own.description and about.description:
        yield _note(about.description, "summary", "Summary")
    if own.warnings and about.warnings:
        yield _note(", ".join(about.warnings), "warning", "Warnings")


def _headed(passages: Sequence[Passage], title: str) -> Iterator[Passage]:
    """Passages in which a heading that repeats the title heads the chapter, those below it not."""
    level = next((p.block.level for p in passages if _names(p, title)), 7)  # type: ignore[union-attr]
    for passage in passages:
        if _names(passage, title):
            yield replace(passage, cue=Finding(Role.CHAPTER, _RULE))
        elif isinstance(passage.block, Heading) and passage.cue and passage.block.level > level:
            yield replace(passage, cue=Finding(Role.HEADING, "markdown-heading", 0.9))
        else:
            yield passage


def _names(passage: Passage, title: str) -> bool:
    return isinstance(passage.block, Heading) and _letters(passage.text) == _letters(title)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_chapter(passage: Passage) -> bool:
    return passage.cue is not None and passage.cue.role is Role.CHAPTER


def _heading(words: str, role: Role) -> Passage:
    return Passage(Heading(1, (Text(words),), 1), words, 1, cue=Finding(role, _RULE))


def _note(words: str, kind: str, label: str) -> Passage:
    found = Finding(Role.NOTE, _RULE, 1.0, kind, label)
    return Passage(Paragraph((Text(words),), line=1), words, 1, cue=found)


# Gathered for the work


def _gathered(said: Sequence[Metadata]) -> Metadata:
    """What the files say of the work: lists joined, the first and last of days."""
    fields: dict[str, Any] = {}
    for name in Metadata.__struct_fields__:
        values = [value for m in said if (value := getattr(m, name)) != getattr(_EMPTY, name)]
        if name in _LISTS:
            fields[name] = tuple(dict.fromkeys(item for value in values for item in value))
        elif values:
            fields[name] = values[0]
    rated = max(said, key=lambda m: list(Rating).index(m.rating))
    days = [day for m in said for day in (m.published, m.updated) if day]
    if len({m.published for m in said if m.published}) > 1:
        fields |= {"published": min(days), "updated": max(days)}
    fields |= {"rating": rated.rating, "rating_as_written": rated.rating_as_written}
    return Metadata(**fields)


def _unplaced(said: Metadata, gathered: Metadata) -> Iterator[str]:
    """What a file says of the work and another has said otherwise."""
    for name in _SINGLE:
        value = getattr(said, name)
        if value != getattr(_EMPTY, name) and value != getattr(gathered, name):
            yield f"{name} = {value}"


_EMPTY = Metadata()
