"""What every test may ask for: the checkout, and the sample story built once."""

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, settings

import ficbook
from tests.building import CHECKOUT, BuiltBook, build_book

os.environ["FICBOOK_CACHE"] = "off"  # no test finds what another has made

# The same examples on every machine, so that a change fails by its own fault alone, and few of
# them for `make quick`; `make fuzz` searches at random and for long. A profile says how many: a
# test does not. A slow machine is no fault of a test.
SEARCH = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", SEARCH, derandomize=True, max_examples=100)
settings.register_profile("quick", SEARCH, derandomize=True, max_examples=10)
settings.register_profile("searching", SEARCH, max_examples=5000)
settings.load_profile("same")

# Hypothesis tries the strings and numbers that stand in our modules, as far as they are loaded:
# all of them, or a test would see other examples when it runs after others.
for module in walk_packages(ficbook.__path__, "ficbook."):
    import_module(module.name)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--corpus",
        type=Path,
        default=CHECKOUT.parent / "shared" / "corpus",
        help="the folder of stories that tests marked `corpus` run over",
    )
    parser.addoption(
        "--golden", action="store_true", help="write the golden results anew instead of comparing"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compares a result with its golden file, or with `--golden` writes it there."""

    def compare(found: str, expected: Path) -> None:
        if request.config.getoption("--golden"):
            expected.write_text(found, encoding="utf-8")
        assert found == expected.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder of the checkout."""
    return CHECKOUT


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> BuiltBook:
    """The sample story of `manuscript/`, built once a session."""
    return build_book(CHECKOUT / "manuscript", tmp_path_factory.mktemp("sample"))
