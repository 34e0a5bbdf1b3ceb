"""HTML to drafts: cases by folder, the ledger, and what the page may not do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.readers import choose
from ficbook.readers.html import READER
from tests.readers.drafts import spell

Golden = Callable[[str, Path], None]
CASES = Path(__file__).parent.parent / "golden" / "readers" / "html"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_golden(case: Path, golden: Golden):
    source = Source("in.html", (case / "in.html").read_bytes())
    report = Report()
    draft = READER.read(source, Config(), report)
    said = "".join(f"{diagnostic}\n" for diagnostic in report)
    golden(spell(draft) + said, case / "expected.txt")


def test_chosen_by_content():
    page = b"<!DOCTYPE html><html><body><p>Once.</p></body></html>"
    assert choose(Source("story.txt", page)).name == "html"
    assert choose(Source("story.html", b"No page at all, whatever it is called.")).name != "html"
