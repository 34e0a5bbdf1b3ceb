"""Books to open, and the programs that open them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.building import BuiltBook, build_book
from tests.clients.programs import CHROMIUM, HERE, NODE, run


@pytest.fixture(scope="session")
def stress(tmp_path_factory: pytest.TempPathFactory) -> BuiltBook:
    """A small book with everything in it that a reading system could stumble over."""
    return build_book(HERE / "stress", tmp_path_factory.mktemp("stress"))


@pytest.fixture(scope="session", params=["sample", "stress"])
def built(request: pytest.FixtureRequest) -> BuiltBook:
    """Either book."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def open_book() -> Callable[[str, Path], dict[str, Any]]:
    """Opens an EPUB in a reading system and turns all its pages; yields what the reader saw."""

    def open_(reader: str, epub: Path) -> dict[str, Any]:
        return json.loads(run(NODE, HERE / "open.mjs", reader, epub, CHROMIUM=CHROMIUM))

    return open_
