"""Where the stages meet: files found, read within bounds, written whole."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ficbook
from ficbook.config.schema import Config, ManuscriptTable, OutputTable
from ficbook.diagnostics import Report
from ficbook.model.book import Asset
from ficbook.model.draft import Draft
from ficbook.pipeline import find
from ficbook.pipeline.files import read_file, write_file
from ficbook.pipeline.pictures import MAX_PICTURE, with_pictures
from ficbook.pipeline.targets import targets

PNG = b"\x89PNG\r\n\x1a\n"


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_any_bytes_make_a_book_or_a_kind_error(data):
    try:
        book = ficbook.read(ficbook.Source("story.txt", data))
    except ficbook.FicbookError as error:
        codes = {said.code for said in error.diagnostics}
        assert codes
    else:
        assert book.metadata.title


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_built_without_a_fault(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any")
    try:
        built = ficbook.build(
            ficbook.Source("story.txt", text.encode()), formats=["epub", "html"], output=folder
        )
    except ficbook.FicbookError as error:
        assert error.diagnostics  # noqa: PT017 -- either way is right
    else:
        assert len(built.files) == 2


def test_a_folder_in_natural_order_without_what_leads_out(tmp_path):
    folder = tmp_path / "story"
    folder.mkdir()
    for name in ("10.txt", "2.txt", ".hidden.txt", "old.epub"):
        (folder / name).write_text("x")
    (tmp_path / "secret.txt").write_text("x")
    (folder / "3.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "part").mkdir()
    (folder / "part" / "1.txt").write_text("x")
    assert [path.name for path in find(folder).files] == ["2.txt", "10.txt"]
    deep = Config(manuscript=ManuscriptTable(files=("*.txt", "part/*.txt")))
    assert {path.name for path in find(folder, config=deep).files} == {"1.txt", "2.txt", "10.txt"}


def test_a_picture_larger_than_the_limit_is_left_out_and_said(tmp_path):
    with (tmp_path / "map.png").open("wb") as file:
        file.truncate(MAX_PICTURE + 1)
    (tmp_path / "fine.png").write_bytes(PNG)
    report = Report()
    draft = Draft("s.md", (), assets=(Asset("a", "", "map.png"), Asset("b", "", "fine.png")))
    kept = with_pictures(draft, tmp_path, report).assets
    assert kept == (Asset("b", "", "fine.png", PNG),)
    assert [said.code for said in report] == ["FB132"]


@pytest.mark.parametrize("name", ["../x.png", "/etc/hostname", "a/../../x.png", "x\0.png"])
def test_a_picture_elsewhere_is_left_out_and_said(tmp_path, name):
    (tmp_path / "x.png").write_bytes(PNG)
    folder = tmp_path / "story"
    folder.mkdir()
    report = Report()
    assert (
        with_pictures(Draft("s.md", (), assets=(Asset("a", "", name),)), folder, report).assets
        == ()
    )
    assert {said.code for said in report} <= {"FB130", "FB131"}
    assert len(report) == 1


def test_a_file_larger_than_the_limit_is_not_read_whole(tmp_path):
    path = tmp_path / "story.txt"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(ficbook.FicbookError, match="FB105"):
        read_file(path)


def test_writing_follows_a_link_and_leaves_it_one(tmp_path):
    real, link = tmp_path / "real.epub", tmp_path / "link.epub"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.epub", "real.epub"]


def test_the_name_of_a_book_stays_in_its_folder(tmp_path):
    paths = targets("T", ("epub",), None, OutputTable(folder="out", name="../../x"), tmp_path)
    assert list(paths) == [tmp_path / "out" / "x.epub"]


def test_what_is_noticed_is_placed_from_here(tmp_path, monkeypatch):
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "1.md").write_text("![a map](map.png)\n\nThe story begins with a map.\n")
    monkeypatch.chdir(tmp_path)
    built = ficbook.build("story", formats=["json"], output="x.json")
    places = {said.span.source for said in built.diagnostics if said.code == "FB131"}
    assert places == {"story/1.md"}
    assert msgspec.json.decode((tmp_path / "x.json").read_bytes())["body"][0]["source"] == "1.md"
