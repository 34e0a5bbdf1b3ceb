"""The PDF gives its words back, and passes the checkers of PDF/UA-1."""

import json
import sys
from pathlib import Path

import pytest

from tests.building import BuiltBook
from tests.clients.letters import missing, without_heads
from tests.clients.programs import run, verapdf

pytestmark = pytest.mark.clients


def test_pdftotext_reads_the_story(built: BuiltBook) -> None:
    assert (
        missing(built.book, without_heads(run("pdftotext", "-enc", "UTF-8", built.pdf, "-"))) == []
    )


def test_verapdf_passes_it_as_pdf_ua(built: BuiltBook, tmp_path: Path) -> None:
    assert verapdf("ua1", built.pdf, classes=tmp_path) == []


def test_outloud_has_nothing_to_say(built: BuiltBook, tmp_path: Path) -> None:
    report = tmp_path / "outloud.json"
    outloud = Path(sys.executable).parent / "outloud"
    run(outloud, "--fail-on", "never", "--no-info", "--json", report, built.pdf)
    (result,) = json.loads(report.read_text())["results"]
    assert result["findings"] == []
