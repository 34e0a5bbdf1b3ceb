"""The language of a work: what settings and sources say, else what its story shows."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Severity
from ficbook.model.draft import Reading, Role
from ficbook.model.metadata import Metadata
from ficbook.text.language import SAMPLE, Found, language_of

_SURE = 0.6
_SILENT = Metadata().language
"""The language of metadata that say nothing of it."""


class Spoken(NamedTuple):
    """A work's metadata with its language, and what is to be said of that."""

    metadata: Metadata
    said: tuple[Diagnostic, ...] = ()


def spoken(metadata: Metadata, readings: Sequence[Reading], config: Config) -> Spoken:
    """The metadata with the language that the story is in, where nobody says another."""
    if config.book.language or metadata.language != _SILENT:
        return Spoken(metadata)
    found = language_of(sample(readings))
    if found.sureness >= _SURE and found.tag != _SILENT:
        return Spoken(replace(metadata, language=found.tag), (_found(found),))
    if found.sureness and not found.tag:
        return Spoken(metadata, (_unknown(),))
    return Spoken(metadata)


def sample(readings: Sequence[Reading]) -> str:
    """Paragraphs of the story, from all of it, so many as tell its language."""
    texts = [
        passage.text
        for reading in readings
        for passage, finding in zip(reading.draft.passages, reading.findings, strict=True)
        if finding.role is Role.STORY
    ]
    step = max(1, sum(map(len, texts)) // SAMPLE)
    return "\n".join(texts[::step])


def _found(found: Found) -> Diagnostic:
    return Diagnostic(
        "FB305",
        f"the story reads as “{found.tag}”: its quotation marks, hyphens and headings are set so",
        hint=f'language = "{found.tag}" under [book] settles it, or the tag of another language',
        severity=Severity.NOTE,
    )


def _unknown() -> Diagnostic:
    return Diagnostic(
        "FB305",
        "the story is in no language that ficbook knows by its words: it is set as English",
        hint='name it by its tag: language = "cy" under [book]',
    )
