"""Markdown as fiction uses it."""

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft
from ficbook.readers import plain
from ficbook.registry import Reader


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a Markdown file."""
    return plain.read(source, config, report)


def recognise(source: Source) -> float:
    """How surely it is Markdown; only the file's name tells for now."""
    return 0.25 if plain.recognise(source) else 0.0


READER = Reader(
    name="markdown",
    suffixes=frozenset({".md", ".markdown", ".mkd", ".mdown"}),
    read=read,
    recognise=recognise,
)
