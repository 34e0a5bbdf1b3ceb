"""What users write, for type checkers to read: `mypy --strict tests/typing/api.py`."""

from pathlib import Path
from typing import assert_type

import ficbook
from ficbook.config.schema import BookTable, Config, Place


def three_lines() -> None:
    book = ficbook.read("story.txt")
    assert_type(book, ficbook.Book)
    assert_type(ficbook.write(book, "story.epub"), Path)


def with_settings(folder: Path) -> tuple[Path, ...]:
    config = Config(book=BookTable(title="The Tower", author=("Ada", "Ben")))
    assert_type(config.matter.author, Place)
    built = ficbook.build(folder, formats=["epub", "pdf"], output=folder / "out", config=config)
    for said in built.diagnostics:
        assert_type(said.severity, ficbook.Severity)
        assert_type(said.span.line if said.span else 0, int)
    return built.files


def titles(book: ficbook.Book) -> list[str]:
    assert_type(book.metadata, ficbook.Metadata)
    return [chapter.label for chapter in book.chapters()]


def failing() -> int:
    try:
        ficbook.read(ficbook.Source("empty.txt", b""))
    except ficbook.FicbookError as error:
        return error.exit_code
    return 0


settings: ficbook.Config = ficbook.load_config(Path())
