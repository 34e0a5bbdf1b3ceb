"""Every page and EPUB of the corpus: read without an exception, no word of it lost."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft
from ficbook.readers import epub
from ficbook.readers.decoding import decode
from ficbook.readers.html import READER, declared
from ficbook.readers.markup.parse import parse_html
from tests.readers.drafts import everything

pytestmark = pytest.mark.corpus
PAGES = {".html", ".htm", ".xhtml"}
UNSEEN = ("head", "script", "style", "template", "title")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w", text))


def pages(corpus: Path) -> Iterator[Path]:
    return (path for path in sorted(corpus.rglob("*")) if path.suffix in PAGES)


def test_every_word_of_every_page(corpus: Path):
    lost = {}
    for path in pages(corpus):
        data = path.read_bytes()
        draft = READER.read(Source(path.name, data), Config(), Report())
        tree = parse_html(decode(Source(path.name, data), declared(data), Report()))
        for silent in list(tree.iter(*UNSEEN)):
            silent.clear(keep_tail=True)
        shown = words("".join(map(str, tree.itertext())))
        if missing := shown - words(everything(draft)):
            lost[path.name] = missing
    assert lost == {}


def folders(corpus: Path) -> Iterator[Draft]:
    for package in sorted(corpus.rglob("*.opf")):
        folder = package.parent
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }
        source = Source(folder.name, epub.packed(files))
        yield epub.READER.read(source, Config(), Report())


def test_every_epub(corpus: Path):
    for path in corpus.rglob("*.epub"):
        draft = epub.READER.read(Source(path.name, path.read_bytes()), Config(), Report())
        assert draft.passages, path.name
    for draft in folders(corpus):
        assert [p for p in draft.passages if p.cue and p.cue.role == "chapter-title"], draft.source
