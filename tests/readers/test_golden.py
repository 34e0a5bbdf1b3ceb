"""Files of every format to drafts: a case is a folder, its draft spelled out beside its file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.readers import choose
from tests.readers.documents import LINKS, docx
from tests.readers.drafts import spell

CASES = Path(__file__).parents[1] / "golden" / "readers"


@pytest.mark.parametrize("case", sorted(CASES.glob("*/*")), ids=lambda case: case.name)
def test_golden(case: Path, golden: Callable[[str, Path], None]):
    report = Report()
    draft = choose(source_of(case), case.parent.name).read(source_of(case), Config(), report)
    said = "".join(f"{diagnostic}\n" for diagnostic in report)
    golden(spell(draft) + said, case / "expected.txt")


def source_of(case: Path) -> Source:
    """The file of a case; a DOCX is packed from its parts."""
    if case.parent.name == "docx":
        parts = {file.stem: file.read_text("utf-8") for file in case.glob("*.xml")}
        return Source("story.docx", docx(parts.pop("body"), *LINKS, **parts))
    (file,) = case.glob("in.*")
    return Source(file.name, file.read_bytes())
