"""Lint: what a careful editor would say of a Book."""

from collections.abc import Callable, Iterator

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic
from ficbook.lint import metadata, prose, structure
from ficbook.model.book import Book

Rule = Callable[[Book, Config], Iterator[Diagnostic]]

RULES: dict[str, Rule] = {
    "FB370": structure.no_chapters,
    "FB371": structure.numbers,
    "FB372": structure.long_chapters,
    "FB373": structure.same_chapters,
    "FB374": structure.scene_breaks,
    "FB401": prose.quotation_marks,
    "FB402": prose.markup,
    "FB403": prose.mojibake,
    "FB404": prose.double_words,
    "FB405": prose.stray_characters,
    "FB520": metadata.author,
    "FB521": metadata.language,
    "FB522": metadata.rating,
    "FB523": metadata.summary,
}


def check(book: Book, config: Config) -> tuple[Diagnostic, ...]:
    """Everything the rules say of a prepared book, rule by rule."""
    return tuple(said for rule in RULES.values() for said in rule(book, config))
