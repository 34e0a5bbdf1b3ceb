"""Ace by DAISY, the accessibility checker for EPUB, has nothing to say."""

import json
from pathlib import Path

import pytest

from tests.building import BuiltBook
from tests.clients.programs import CHROMIUM, HERE, NODE, run

pytestmark = pytest.mark.clients


def test_ace_finds_nothing(built: BuiltBook, tmp_path: Path) -> None:
    ace = HERE / "node_modules/.bin/ace-cli"
    settings = {"PUPPETEER_EXECUTABLE_PATH": CHROMIUM, "ACE_TIMEOUT_INITIAL": "60000"}
    run(NODE, ace, "--silent", "--force", "--outdir", tmp_path, built.epub, **settings)
    report = json.loads((tmp_path / "report.json").read_text())
    findings = [
        (
            assertions["earl:testSubject"]["url"],
            found["earl:test"]["dct:title"],
            found["earl:result"],
        )
        for assertions in report["assertions"]
        for found in assertions["assertions"]
    ]
    assert findings == []
    assert report["earl:result"]["earl:outcome"] == "pass"
