"""Documents of real word processors: every word of their paragraphs is in the draft."""

import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.readers import choose
from tests.readers.drafts import ledger

pytestmark = pytest.mark.corpus
TEXTS = {"t", "delText"}


def characters(path: Path) -> Counter[str]:
    """The characters of a DOCX file's text and notes, found without its reader."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml"):
                for element in etree.fromstring(archive.read(name)).iter():
                    if etree.QName(element).localname in TEXTS and element.text:
                        found.update("".join(element.text.split()))
    return found


def test_no_character_of_a_docx_is_lost(corpus: Path):
    paths = sorted(corpus.rglob("*.docx"))
    assert paths
    for path in paths:
        source = Source(path.name, path.read_bytes())
        draft = choose(source).read(source, Config(), Report())
        assert not characters(path) - ledger(draft), path.name


def test_every_document_has_a_story(corpus: Path):
    paths = [
        p for kind in ("odt", "fodt", "rtf", "docx") for p in sorted(corpus.rglob(f"*.{kind}"))
    ]
    assert paths
    for path in paths:
        source = Source(path.name, path.read_bytes())
        assert choose(source).read(source, Config(), Report()).passages, path.name
