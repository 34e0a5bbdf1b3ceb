"""The library: its names, and that it is as quiet and light as it says."""

import ast
import doctest
import subprocess
import sys

import msgspec
import pytest

import ficbook
from ficbook.config.schema import BookTable, Config

STORY = "Chapter 1: The Tower\n\nA/N: Hello!\n\nShe climbed the stairs, and the lamp was out.\n"


def test_every_exported_name_is_there_and_no_other():
    for name in ficbook.__all__:
        assert getattr(ficbook, name) is not None
    assert dir(ficbook) == sorted(ficbook.__all__)
    with pytest.raises(AttributeError, match="no attribute 'writ'"):
        ficbook.writ  # noqa: B018


def test_type_checkers_see_the_same_names(checkout):
    stub = ast.parse((checkout / "ficbook" / "__init__.pyi").read_text("utf-8"))
    imported = {
        alias.asname
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert imported | {"__version__"} == set(ficbook.__all__)


def test_the_version_is_that_of_the_package(checkout):
    import tomllib

    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == ficbook.__version__


def test_importing_it_loads_nothing(checkout):
    program = (
        "import sys; before = set(sys.modules); import ficbook;"
        "print(sorted(m for m in set(sys.modules) - before if m != 'ficbook'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=checkout, capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_the_three_lines_of_the_docstring(tmp_path, monkeypatch, capfd):
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    monkeypatch.chdir(tmp_path)
    example = ficbook.__doc__.partition("\n\n")[2].partition("\n\nThe names")[0]
    lines = [line.strip() for line in example.splitlines() if line.strip()]
    assert len(lines) == 3
    exec("\n".join(lines))
    assert (tmp_path / "story.epub").read_bytes()[:2] == b"PK"
    assert capfd.readouterr() == ("", "")


def test_read_yields_the_book(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    book = ficbook.read(path)
    assert [chapter.label for chapter in book.chapters()] == ["Chapter 1"]
    assert ficbook.read(ficbook.Source("story.txt", STORY.encode())) == book


def test_settings_may_be_given_as_values(tmp_path):
    config = Config(book=BookTable(title="Another Title"))
    book = ficbook.read(ficbook.Source("story.txt", STORY.encode()), config)
    assert book.metadata.title == "Another Title"


def test_write_puts_a_book_into_a_file(tmp_path):
    book = ficbook.read(ficbook.Source("story.txt", STORY.encode()))
    assert ficbook.write(book, tmp_path / "a.json") == tmp_path / "a.json"
    assert ficbook.write(book, tmp_path / "b", "json") == tmp_path / "b"
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b").read_bytes()
    with pytest.raises(ficbook.FicbookError, match="FB114"):
        ficbook.write(book, tmp_path / "a.doc")


def test_build_tells_what_it_made_and_what_it_noticed(tmp_path, capfd):
    (tmp_path / "story.md").write_text(f"![a map](map.png)\n\n{STORY}", "utf-8")
    said = []
    built = ficbook.build(
        tmp_path, formats=["json", "html"], output=tmp_path / "out", progress=said.append
    )
    assert [path.suffix for path in built.files] == [".json", ".html"]
    assert all(path.is_file() for path in built.files)
    assert "FB131" in {diagnostic.code for diagnostic in built.diagnostics}
    assert len(said) >= 3
    assert capfd.readouterr() == ("", "")
    with pytest.raises(AttributeError):
        built.files = ()


def test_an_error_says_everything(tmp_path):
    with pytest.raises(ficbook.FicbookError) as caught:
        ficbook.read(tmp_path / "nowhere.txt")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "FB100"
    assert diagnostic.severity is ficbook.Severity.ERROR
    assert caught.value.exit_code == 2
    assert "FB100" in str(caught.value)


def test_the_documented_names_are_the_names(checkout):
    page = (checkout / "docs" / "library.md").read_text("utf-8")
    undocumented = [
        n for n in ficbook.__all__ if n not in page and n not in {"__version__", "Report"}
    ]
    assert undocumented == []


def test_examples_in_docstrings_run():
    import ficbook.config.locate
    import ficbook.diagnostics

    for module in (ficbook.config.locate, ficbook.diagnostics):
        assert doctest.testmod(module).failed == 0


def test_a_book_is_a_value():
    book = ficbook.read(ficbook.Source("story.txt", STORY.encode()))
    assert ficbook.Book.from_json(book.to_json()) == book
    changed = msgspec.structs.replace(book, metadata=ficbook.Metadata(title="New"))
    assert changed.metadata.title == "New"
    assert book.metadata.title != "New"
