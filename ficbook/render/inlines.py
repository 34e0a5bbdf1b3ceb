"""Inlines as XHTML."""

import re
from typing import assert_never

from ficbook.model.nodes import (
    Emphasis,
    Image,
    Inline,
    InlineNote,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Ruby,
    Span,
    SpanKind,
    Strong,
    Text,
)
from ficbook.render.escape import address, attribute, escape
from ficbook.render.scope import Scope

_ELEMENTS = {
    SpanKind.UNDERLINE: ("span", "underline"),
    SpanKind.STRIKETHROUGH: ("s", "strikethrough"),
    SpanKind.SUPERSCRIPT: ("sup", ""),
    SpanKind.SUBSCRIPT: ("sub", ""),
    SpanKind.SMALL_CAPS: ("span", "small-caps"),
    SpanKind.CODE: ("code", ""),
    SpanKind.FOREIGN: ("i", "foreign"),
    SpanKind.THOUGHT: ("i", "thought"),
    SpanKind.TITLE: ("cite", "title"),
}
"""The element and class of each kind of span."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def inlines(children: Inlines, scope: Scope) -> str:
    """A run of inlines."""
    if len(children) == 1 and type(only := children[0]) is Text:
        return escape(only.text)
    return "".join([inline(child, scope) for child in children])


def inline(node: Inline, scope: Scope) -> str:
    """One inline."""
    match node:
        case Text():
            return escape(node.text)
        case Emphasis():
            return f"<em>{inlines(node.children, scope)}</em>"
        case Strong():
            return f"<strong>{inlines(node.children, scope)}</strong>"
        case LineBreak():
            return "<br/>\n"
        case Span(kind, children, language):
            return _span(kind, inlines(children, scope), language)
        case Link(target, children):
            return _link(target, inlines(children, scope), scope)
        case Image(asset, alt):
            high = asset in scope.library.high_pictures
            return picture(asset, alt, scope, "block" if high else "")
        case NoteReference(note):
            return _reference(note, scope)
        case Ruby(base, reading):
            return f"<ruby>{escape(base)}<rt>{escape(reading)}</rt></ruby>"
        case InlineNote(children, opens, closes):
            inner = inlines(children, scope)
            return f'<span class="inline-note">{escape(opens)}{inner}{escape(closes)}</span>'
        case _ as never:
            assert_never(never)


def language_attributes(language: str) -> str:
    """` lang="…" xml:lang="…"`, or nothing if it is no language tag."""
    if not _LANGUAGE.fullmatch(language):
        return ""
    return f' lang="{language}" xml:lang="{language}"'


def _span(kind: SpanKind, inner: str, language: str) -> str:
    element, name = _ELEMENTS[kind]
    classes = f' class="{name}"' if name else ""
    return f"<{element}{classes}{language_attributes(language)}>{inner}</{element}>"


def _link(target: str, inner: str, scope: Scope) -> str:
    """A link that leads somewhere; one that would not, or that nobody could see, is its words."""
    if "<a " in inner or not inner.strip():  # links do not nest
        return inner
    if target.startswith("#"):
        chapter = scope.library.chapters.get(target[1:], "")
        return f'<a href="{chapter}.xhtml">{inner}</a>' if chapter else inner
    href = address(target)
    return f'<a href="{attribute(href)}">{inner}</a>' if href else inner


def picture(asset: str, alt: str, scope: Scope, classes: str = "") -> str:
    """A picture, or its words where the book has no such picture."""
    source = scope.library.pictures.get(asset, "")
    named = f' class="{classes}"' if classes else ""
    return f'<img src="{source}" alt="{attribute(alt)}"{named}/>' if source else escape(alt)


def _reference(note: str, scope: Scope) -> str:
    number, first = scope.cite(note)
    if not number:
        return f'<sup class="noteref">[{escape(note)}]</sup>'
    base = f"{scope.document}-fn-{number}"
    mark = f' id="{scope.document}-ref-{number}"' if first else ""
    return (
        f'<a{mark} class="noteref" epub:type="noteref" role="doc-noteref" href="#{base}">'
        f"{number}</a>"
    )
