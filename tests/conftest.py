"""What every test may ask for: the checkout, and the sample story built once."""

from pathlib import Path

import pytest

from tests.building import CHECKOUT, BuiltBook, build_book


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--corpus",
        type=Path,
        default=CHECKOUT.parent / "shared" / "corpus",
        help="the folder of stories that tests marked `corpus` run over",
    )


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the checkout."""
    return CHECKOUT


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> BuiltBook:
    """The sample story of `manuscript/`, built once a session."""
    return build_book(CHECKOUT / "manuscript", tmp_path_factory.mktemp("sample"))
