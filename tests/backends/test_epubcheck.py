"""EPUBCheck finds nothing to say of any book: no fault, no warning, no usage hint."""

from pathlib import Path

import pytest

from ficbook.backends.epub import write
from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.themes import find_theme
from tests import epubcheck
from tests.books import VARIETY


@pytest.mark.slow
def test_epubcheck_has_nothing_to_say(tmp_path: Path) -> None:
    for name, book in VARIETY.items():
        theme = find_theme("modern" if name == "one" else "classic")
        (tmp_path / f"{name}.epub").write_bytes(write(book, theme, Config(), Report()))
    assert epubcheck.messages(sorted(tmp_path.glob("*.epub"))) == []


@pytest.mark.slow
def test_epubcheck_is_heard(tmp_path: Path) -> None:
    """A check that could not fail would prove nothing."""
    broken = tmp_path / "broken.epub"
    faultless = write(VARIETY["one"], find_theme("classic"), Config(), Report())
    broken.write_bytes(faultless.replace(b"toc.ncx", b"tac.ncx"))
    assert {message.id for message in epubcheck.messages([broken])} >= {"RSC-001"}
