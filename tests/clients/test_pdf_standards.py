"""Pages that hold one of everything keep the standards they claim, by veraPDF and outloud."""

import json
import sys
from pathlib import Path

import pytest

from ficbook.backends.pdf import BACKEND
from ficbook.config.schema import Config, OutputTable, PdfTable
from ficbook.diagnostics import Report
from ficbook.themes import find_theme
from tests.backends.crossing import BOOK
from tests.clients.programs import run, verapdf

# WeasyPrint 70 leaves its colour profile open, which the garbage collector tells of.
pytestmark = [
    pytest.mark.clients,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def written(folder: Path, theme: str, **settings: str) -> Path:
    config = Config(output=OutputTable(pdf=PdfTable(**settings)))
    file = folder / f"{theme}.pdf"
    file.write_bytes(BACKEND.write(BOOK, find_theme(theme), config, Report()))
    return file


@pytest.mark.parametrize("theme", ["classic", "modern"])
@pytest.mark.parametrize("size", ["a5", "letter"])
def test_everything_is_accessible(theme: str, size: str, tmp_path: Path) -> None:
    file = written(tmp_path, theme, page_size=size)
    assert verapdf("ua1", file, classes=tmp_path) == []
    assert errors(file, tmp_path) == []


@pytest.mark.parametrize(
    ("conformance", "flavour"),
    [("pdf/a-2b", "2b"), ("pdf/a-2u", "2u"), ("pdf/a-3a", "3a"), ("pdf/a-3u", "3u")],
)
def test_an_archive_s_standard_is_kept(conformance: str, flavour: str, tmp_path: Path) -> None:
    file = written(tmp_path, "classic", conformance=conformance)
    assert verapdf(flavour, file, classes=tmp_path) == []


def errors(file: Path, folder: Path) -> list[str]:
    """What outloud calls an error; that a long word is read in pieces it calls a warning."""
    report = folder / "outloud.json"
    outloud = Path(sys.executable).parent / "outloud"
    run(outloud, "--fail-on", "never", "--no-info", "--json", report, file)
    results = json.loads(report.read_text())["results"]
    return [f["message"] for one in results for f in one["findings"] if f["severity"] == "error"]
