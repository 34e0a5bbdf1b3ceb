"""Scene breaks: one is enough between two scenes, and none at the edge of a chapter."""

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Book, Chapter
from ficbook.model.nodes import Block, SceneBreak
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.words import chapter_name


def tidy_breaks(book: Book, _: Config, report: Report) -> Book:
    """The book without breaks at the edges of chapters, and with neighbouring breaks as one.

    Of two neighbours the stronger stays, or the one that the author drew.
    """

    def tidied(chapter: Chapter) -> Chapter:
        blocks: list[Block] = []
        for block in chapter.blocks:
            if not isinstance(block, SceneBreak):
                blocks.append(block)
            elif not blocks:
                report.add(_left_out(chapter, block, "at the head of"))
            elif isinstance(last := blocks[-1], SceneBreak):
                blocks[-1] = max(last, block, key=_strength)
                report.add(_left_out(chapter, min(block, last, key=_strength), "beside another in"))
            else:
                blocks.append(block)
        if blocks and isinstance(last := blocks[-1], SceneBreak):
            report.add(_left_out(chapter, last, "at the end of"))
            del blocks[-1]
        return msgspec.structs.replace(chapter, blocks=tuple(blocks))

    return map_chapters(book, tidied)


def _strength(scene_break: SceneBreak) -> tuple[int, bool]:
    return scene_break.level, bool(scene_break.ornament)


def _left_out(chapter: Chapter, scene_break: SceneBreak, where: str) -> Diagnostic:
    mark = f" ({scene_break.ornament})" if scene_break.ornament else ""
    message = f"the scene break{mark} {where} {chapter_name(chapter)} is left out"
    has_place = chapter.source and scene_break.line
    span = Span(chapter.source, scene_break.line) if has_place else None
    return Diagnostic("FB366", message, span, severity=Severity.NOTE, quote=scene_break.ornament)
