"""The stories of other people that ficbook is measured on; they never enter the project."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def corpus(request: pytest.FixtureRequest) -> Path:
    """The folder of stories: ../shared/corpus, or what `--corpus` names."""
    folder = request.config.getoption("--corpus").resolve()
    if not folder.is_dir():
        raise pytest.UsageError(f"there is no folder {folder}; name one with --corpus")
    return folder
