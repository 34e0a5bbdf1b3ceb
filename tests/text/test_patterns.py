"""What the patterns of the package may be written with."""

import re

import pytest

from tests.building import CHECKOUT

_REPEATED_GROUP = re.compile(r"\)(?:[*+?]|\{\d+,?\d*\})\+(?![^\[\]\n]*\])")
MODULES = sorted((CHECKOUT / "ficbook").rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_group_is_repeated_possessively(module):
    # Before Python 3.11.5 such a group matches too little: github.com/python/cpython/issues/106052
    # Debian 12 has 3.11.2. An atomic group round the repetition says the same: (?>(?:…)*)
    assert not _REPEATED_GROUP.findall(module.read_text("utf-8"))
