"""Every story of the corpus is read, bound and set without the loss of a word."""

from pathlib import Path

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError
from ficbook.pipeline.check import account

pytestmark = pytest.mark.corpus

NO_TEXT = {"FB101", "FB103", "FB104"}


def works(corpus: Path) -> list[Path]:
    """The stories of each kind: files, and folders of chapters."""
    kinds = (kind for kind in sorted(corpus.iterdir()) if kind.is_dir())
    return [work for kind in kinds for work in sorted(kind.iterdir()) if work.suffix != ".json"]


def test_every_ledger_balances(corpus: Path):
    lost = {}
    counted = 0
    for work in works(corpus):
        try:
            entries, said = account(work, config=Config())
        except FicbookError as error:
            assert {one.code for one in error.diagnostics} & NO_TEXT, work  # noqa: PT017
            continue
        counted += 1
        assert sum(entry.words for entry in entries), work
        if unbalanced := [one for one in said if one.code == "FB134"]:
            lost[work.name] = unbalanced
    assert not lost
    assert counted
