"""Blocks as XHTML."""

from collections import deque
from collections.abc import Sequence
from typing import assert_never

from ficbook.model.nodes import (
    Align,
    Block,
    Blocks,
    Extract,
    Figure,
    Heading,
    Inlines,
    List,
    Paragraph,
    Preformatted,
    Quotation,
    SceneBreak,
    SceneHead,
    Table,
    Verse,
)
from ficbook.render.escape import attribute, escape
from ficbook.render.inlines import inlines, picture
from ficbook.render.letters import named, parts
from ficbook.render.scope import Scope

_ALIGN = {Align.START: "", Align.CENTER: "center", Align.END: "end"}


def story(blocks: Blocks, scope: Scope, links: Sequence[tuple[int, str]] = ()) -> str:
    """The blocks of a story: its first paragraph, and the first after each break, say so.

    `links` are XHTML to stand before the first block whose source line is beyond theirs.
    """
    lines: list[str] = []
    opens = "opening"
    waiting = deque(links)
    for node in blocks:
        while waiting and node.line > waiting[0][0]:
            lines.append(waiting.popleft()[1])
        match node:
            case Paragraph():
                classes = f"{opens} {_ALIGN[node.align]}".strip()
                lines.append(_paragraph(node.children, classes, scope))
                opens = ""
            case SceneBreak() | SceneHead() | Heading():
                lines.append(block(node, scope))
                opens = opens or "after-break"
            case _:
                lines.append(block(node, scope))
                opens = ""
    return "\n".join((*lines, *(link for _, link in waiting)))


def blocks(nodes: Blocks, scope: Scope) -> str:
    """Blocks one below the other."""
    return "\n".join([block(node, scope) for node in nodes])


def block(node: Block, scope: Scope) -> str:
    """One block."""
    match node:
        case Paragraph():
            return _paragraph(node.children, _ALIGN[node.align], scope)
        case Heading(level, children):
            return _heading(level, children, scope)
        case SceneHead(children):
            return _paragraph(children, "scene-head", scope)
        case SceneBreak(ornament, level):
            return _scene_break(ornament, level, scope)
        case Quotation(children, attribution):
            end = _paragraph(attribution, "attribution", scope) if attribution else ""
            return f'<blockquote class="quotation">\n{blocks(children, scope)}{end}</blockquote>'
        case Extract(kind, children):
            inner = "\n".join([_named(node, part, scope) for node, part in parts(kind, children)])
            return f'<div class="extract extract-{kind}"{named(kind)}>\n{inner}\n</div>'
        case Verse(stanzas):
            inner = "\n".join([_stanza(lines, scope) for lines in stanzas if lines])
            return f'<div class="verse">\n{inner}\n</div>'
        case List(items, ordered, start):
            return _list(items, scope, start if ordered else None)
        case Table(rows, header):
            return _table(rows, header, scope)
        case Figure(image, caption):
            words = inlines(caption, scope)
            end = f'\n<figcaption class="caption">{words}</figcaption>' if words else ""
            inner = picture(image.asset, image.alt, scope)
            return f'<figure class="figure">{inner}{end}</figure>'
        case Preformatted(text):
            return f'<pre class="preformatted">{escape(text)}</pre>'
        case _ as never:
            assert_never(never)


def _paragraph(children: Inlines, classes: str, scope: Scope) -> str:
    if classes:
        return f'<p class="{classes}">{inlines(children, scope)}</p>'
    return f"<p>{inlines(children, scope)}</p>"


def _named(node: Block, part: str, scope: Scope) -> str:
    """A block of a document, its paragraph named for the part that it is."""
    if not part or not isinstance(node, Paragraph):
        return block(node, scope)
    return f'<p epub:type="{part}"' + _paragraph(node.children, _ALIGN[node.align], scope)[2:]


def _heading(wanted: int, children: Inlines, scope: Scope) -> str:
    inner = inlines(children, scope)
    if not inner.strip():  # an empty heading is a stumbling block for screen readers
        return ""
    level = scope.level(wanted)
    return f"<h{level}>{inner}</h{level}>"


def _scene_break(ornament: str, level: int, scope: Scope) -> str:
    """A break: a rule that the theme dresses, or what was typed, which is heard as a break too."""
    stronger = " scene-break-2" if level > 1 else ""
    if scope.library.draws_breaks:
        typed = f' data-ornament="{attribute(ornament)}"' if ornament else ""
        return f'<hr class="scene-break{stronger}"{typed}/>'
    if not ornament.strip():
        return f'<hr class="scene-break scene-break-white{stronger}"/>'
    return f'<p class="scene-break-typed" role="separator">{escape(ornament)}</p>'


def _stanza(lines: tuple[Inlines, ...], scope: Scope) -> str:
    inner = "\n".join([f'<p class="line">{_indented(inlines(line, scope))}</p>' for line in lines])
    return f'<div class="stanza">\n{inner}\n</div>'


_DEEPEST = 24  # columns: more would leave no room on a telephone


def _indented(line: str) -> str:
    """A line of verse whose spaces at its head are seen: half an em each, as on a typewriter."""
    if line[:1] not in {" ", "\t"}:
        return line
    bare = line.lstrip(" \t")
    columns = len(line[: len(line) - len(bare)].expandtabs(4))
    return "\u00a0\u00a0" * min(columns, _DEEPEST) + bare


def _list(items: tuple[Blocks, ...], scope: Scope, start: int | None) -> str:
    element = "ul" if start is None else "ol"
    first = "" if start in {None, 1} else f' start="{start}"'
    inner = "\n".join([f"<li>{blocks(item, scope)}</li>" for item in items])
    return f"<{element}{first}>\n{inner}\n</{element}>" if items else ""


def _table(rows: tuple[tuple[Inlines, ...], ...], header: tuple[Inlines, ...], scope: Scope) -> str:
    head = ""
    if header:
        cells = "".join([f'<th scope="col">{inlines(cell, scope)}</th>' for cell in header])
        head = f"<thead>\n<tr>{cells}</tr>\n</thead>\n"
    lines = [
        "<tr>" + "".join([f"<td>{inlines(cell, scope)}</td>" for cell in row]) + "</tr>"
        for row in rows
        if row
    ]
    body = "<tbody>\n" + "\n".join(lines) + "\n</tbody>\n" if lines else ""
    return f"<table>\n{head}{body}</table>" if head or body else ""
