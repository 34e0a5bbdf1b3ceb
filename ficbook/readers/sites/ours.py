"""Books of our own making: the pages around the story are made anew, what is the author's kept.

Their markup is known to the last class (`render`, the theme `base`), so nothing in them is left
to recognition: a story once settled is settled, and reads back as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ficbook.model.book import NoteKind
from ficbook.model.draft import Finding, Role
from ficbook.model.metadata import Contributor, Metadata
from ficbook.readers.markup.marks import ATTRIBUTION, Mark, Marks, cued, left_out
from ficbook.readers.markup.notes import said
from ficbook.readers.sites import Profile
from ficbook.readers.sites.ours_notes import put_back
from ficbook.readers.sites.tree import body_of, by_id, first, has, language_of, with_class, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STYLES = """
.center, .scene-break-typed { text-align: center } .end { text-align: right }
.underline { text-decoration: underline } .small-caps { font-variant: small-caps }
.foreign { -ficbook-kind: foreign } .thought { -ficbook-kind: thought }
body, section { -ficbook-lines: kept }
.inline-note { -ficbook-kind: inline-note }
"""
"""What our classes say of the words; the theme's own sheets say how they look."""

_PAGES = frozenset({"cover", "titlepage", "copyright-page", "about", "notice", "contents"})
_SECTIONS = frozenset({"dedication", "epigraph", "foreword"})
_FOLLOWING = "back-"
_PAGE = left_out("ficbook-page")
_OURS = frozenset(
    {"book-title", "subtitle", "author", "authors", "contributor", "series", "fandom", "rights",
     "fan-work", "made", "folded", "no-warnings", "details", "imprint", "summary", "warnings"}
)  # fmt: skip
"""Classes of the blocks that we write on the pages around the story."""
_WRITTEN = cued(Role.NOTE, "ficbook-section", NoteKind.OTHER)
_STORY = cued(Role.STORY, "ficbook-story")
_ASIDES = {
    name: left_out(f"ficbook-{rule}")
    for name, rule in {
        "unnamed": "number",
        "unlabelled": "label",
        "note-origin": "origin",
        "note-link": "link",
        "footnote-mark": "footnote-mark",
    }.items()
}
"""Classes of words that we wrote, each with the rule that leaves them out again."""
_KINDS = {f"note-{kind.value}": kind for kind in NoteKind}


def marks(tree: Element) -> Marks:
    """What stands where in a document of ours."""
    found: dict[Element, Mark] = {}
    for section in tree.iter("section", "nav"):
        found |= dict(_section(section))
    for note in with_class(tree, "note", "aside"):
        found[note] = _note(note)
    found |= dict.fromkeys(with_class(tree, "attribution", "p"), ATTRIBUTION)
    for span in with_class(tree, "footnote-mark", "span"):  # of a note that nothing calls
        found |= dict.fromkeys(span.iterancestors("aside"), _WRITTEN)
    for name, mark in _ASIDES.items():
        found |= dict.fromkeys(with_class(tree, name), mark)
    return found


def _section(section: Element) -> Iterator[tuple[Element, Mark]]:
    name = section.get("id") or ""
    if name in _PAGES:
        yield section, _PAGE
        yield from ((block, _WRITTEN) for block in section if _is_written(block))
    elif has(section, "chapter"):
        yield from _chapter(section)
    elif has(section, "part"):
        for head in section.iter("h1"):
            yield head, _part(head)
    elif named := _SECTIONS & said(section):
        yield section, cued(Role.NOTE, "ficbook-section", NoteKind(_kind(min(named))))
    elif name.startswith(_FOLLOWING):
        yield section, _WRITTEN


def _is_written(block: Element) -> bool:
    """Whether a block of a page around the story is the author's, and none that we wrote."""
    below, above = block.getnext(), block.getprevious()
    if block.tag == "h2" and below is not None and has(below, "details"):
        return False
    if block.tag in {"h1", "section", "aside", "nav", "img", "details"} or (_OURS & said(block)):
        return False
    return above is None or not has(above, "folded")


def _kind(section: str) -> str:
    return NoteKind.OTHER if section == "foreword" else section


def _chapter(section: Element) -> Iterator[tuple[Element, Mark]]:
    head = first(with_class(section, "chapter-head"))
    spans = [] if head is None else list(head.iter("span"))
    roles = iter((Role.CHAPTER, Role.SUBTITLE))
    for span in spans:
        if has(span, "chapter-label") or has(span, "chapter-title"):
            yield span, cued(next(roles, Role.SUBTITLE), "ficbook-heading")._replace(opens=True)
    for story in with_class(section, "story"):
        yield story, _STORY
        for block in story:
            if (mark := _block(block)) is not None:
                yield block, mark


def _part(head: Element) -> Mark:
    spans = (words(span) for span in head.iter("span"))
    title = ": ".join(filter(None, spans))
    return cued(Role.PART, "ficbook-part")._replace(says=title, opens=True)


def _block(block: Element) -> Mark | None:
    """What a block of a story is besides story."""
    if has(block, "scene-break"):
        level = 2 if has(block, "scene-break-2") else 1
        return Mark(Finding(Role.BREAK, "ficbook-break", pause=level))
    if has(block, "scene-break-typed"):
        return Mark(Finding(Role.BREAK, "ficbook-break", pause=1))
    if has(block, "scene-head"):
        return cued(Role.SCENE_HEAD, "ficbook-scene-head")
    return None


def _note(note: Element) -> Mark:
    named = (_KINDS.get(name) for name in (note.get("class") or "").split())
    kind = next(filter(None, named), NoteKind.OTHER)
    labels = with_class(note, "note-label")
    label = words(first(e for e in labels if not has(e, "unlabelled")))
    return cued(Role.NOTE, "ficbook-note", kind, label)


def summary(tree: Element) -> str:
    """The story's summary as the page about it has it, its paragraphs apart; else empty."""
    box = first(with_class(tree, "summary", "div"))
    paragraphs = [] if box is None else [words(p) for p in box.iter("p")]
    return "\n\n".join(filter(None, paragraphs))


def _page(tree: Element) -> Marks:
    """What stands where in a whole book as one page; there only headings begin chapters."""
    put_back((tree,))
    for style in tree.iter("style"):
        style.text = ""  # a theme's, whose italics are not the author's
    heading = cued(Role.CHAPTER, "ficbook-heading")._replace(opens=True)
    unnamed = (e for e in with_class(tree, "unnamed") if has(e, "chapter-title"))
    return {body_of(tree): _PAGE, **marks(tree), **dict.fromkeys(unnamed, heading)}


def _metadata(tree: Element) -> Metadata:
    """What the title page and the page about the story say."""
    title = by_id(tree, "titlepage")
    page = tree if title is None else title
    return Metadata(
        title=words(first(with_class(page, "book-title"))),
        subtitle=words(first(with_class(page, "subtitle"))),
        contributors=tuple(Contributor(words(e)) for e in with_class(page, "author")),
        fandoms=tuple(map(words, with_class(page, "fandom"))),
        description=summary(tree),
        language=language_of(tree) or "en",
    )


PAGE = Profile(
    name="ficbook",
    signs=(frozenset({"#titlepage", "#copyright-page", "#notice", ".chapter-head"}),),
    marks=_page,
    metadata=_metadata,
    styles=STYLES,
)
