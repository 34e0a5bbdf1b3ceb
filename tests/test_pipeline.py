"""Where the stages meet: files found, read within bounds, written whole."""

import os
from zipfile import ZipFile

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ficbook
from ficbook.config.schema import Config, ManuscriptTable, OutputTable
from ficbook.diagnostics import Diagnostic, Report, Source, Span
from ficbook.model.book import Asset
from ficbook.model.draft import Draft
from ficbook.model.walk import plain_text
from ficbook.pipeline import find
from ficbook.pipeline.files import read_file, write_file
from ficbook.pipeline.pictures import MAX_PICTURE, with_pictures
from ficbook.pipeline.quoting import quoted
from ficbook.pipeline.targets import targets

PNG = b"\x89PNG\r\n\x1a\n"


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_any_bytes_make_a_book_or_a_kind_error(data):
    try:
        book = ficbook.read(ficbook.Source("story.txt", data))
    except ficbook.FicbookError as error:
        codes = {said.code for said in error.diagnostics}
        assert codes
    else:
        assert book.metadata.title


@pytest.mark.slow
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


@pytest.mark.parametrize("name", ["a/b", "../../x", "..", "a\\b"])
def test_a_name_of_the_book_that_is_none(tmp_path, name):
    with pytest.raises(ficbook.FicbookError, match="FB016") as caught:
        targets("T", ("epub",), "", OutputTable(folder="out", name=name), tmp_path)
    assert caught.value.exit_code == 3


def test_no_formats_in_the_settings_are_the_default(tmp_path):
    paths = targets("T", (), "", OutputTable(formats=()), tmp_path)
    assert [path.name for path in paths] == ["t.epub"]


def test_what_is_noticed_is_placed_from_here(tmp_path, monkeypatch):
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "1.md").write_text("![a map](map.png)\n\nThe story begins with a map.\n")
    monkeypatch.chdir(tmp_path)
    built = ficbook.build("story", formats=["json"], output="x.json")
    places = {said.span.source for said in built.diagnostics if said.code == "FB131"}
    assert places == {"story/1.md"}
    assert msgspec.json.decode((tmp_path / "x.json").read_bytes())["body"][0]["source"] == "1.md"


STORY = "The lamp went out, and nobody on the quay spoke a word.\n\nShe waited for an hour.\n"


def put(folder, **texts):
    """A folder with these files, a dot written as two underlines."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name.replace("__", ".")).write_text(text)
    return folder


def noticed(folder, config=None):
    return {said.code: said for said in find(folder, config=config).beside}


def test_a_list_of_chapters_gives_the_order_and_what_it_leaves_out_is_said(tmp_path):
    put(tmp_path, a__md=STORY, b__md=STORY, c__md=STORY, Book__txt="b.md\na.md\n")
    assert [path.name for path in find(tmp_path).files] == ["b.md", "a.md"]
    said = noticed(tmp_path)["FB108"]
    assert "c.md" in said.message
    assert said.severity == "warning"


def test_a_listed_chapter_that_is_not_there_is_said_at_its_line(tmp_path):
    put(tmp_path, gate__md=STORY, Book__txt="gate.md\n\ngates.md\n")
    said = noticed(tmp_path)["FB116"]
    assert (said.severity, said.span.line, said.quote) == ("warning", 3, "gates.md")
    assert "gate.md" in said.hint


def test_a_summary_leads_into_folders(tmp_path):
    put(tmp_path, SUMMARY__md="# Summary\n\n- [One](src/one.md)\n")
    put(tmp_path / "src", one__md=STORY)
    assert [path.name for path in find(tmp_path).files] == ["one.md"]


def test_what_stands_beside_the_story_is_a_note_and_unread_folders_a_warning(tmp_path):
    put(tmp_path, one__txt=STORY, README__md="How to read this.")
    put(tmp_path / "drafts", two__txt=STORY)
    assert list(noticed(tmp_path)) == ["FB106"]
    put(tmp_path / "part-2", two__txt=STORY)
    assert "part-2" in noticed(tmp_path)["FB108"].message
    assert not noticed(tmp_path, Config(manuscript=ManuscriptTable(files=("*.txt",))))


def test_the_work_is_described_by_a_file_beside_it_and_chapters_named_by_theirs(tmp_path):
    put(tmp_path, info__yml="title: The Tide\nauthor: Ann\n")
    (tmp_path / "01-the-quay.txt").write_text(STORY)
    (tmp_path / "02-the-lamp.txt").write_text("Chapter 2: A Light\n\n" + STORY)
    book = ficbook.read(tmp_path)
    assert (book.metadata.title, book.metadata.authors) == ("The Tide", ("Ann",))
    assert [plain_text(chapter.title) for chapter in book.chapters()] == ["The Quay", "A Light"]


def test_a_work_without_a_title_is_called_by_its_folder(tmp_path):
    folder = put(tmp_path / "the-long-night", ch1__txt=STORY, ch2__txt=STORY)
    assert ficbook.read(folder).metadata.title == "The Long Night"


def test_an_unpacked_epub_is_read_in_the_order_of_its_spine(tmp_path):
    packed = tmp_path / "packed.epub"
    texts = put(tmp_path / "story", one__txt="Chapter 1: Z\n\n" + STORY)
    (texts / "two.txt").write_text("Chapter 2: A\n\n" + STORY)
    ficbook.build(texts, output=packed)
    with ZipFile(packed) as archive:
        archive.extractall(tmp_path / "unpacked")
    book, same = ficbook.read(tmp_path / "unpacked"), ficbook.read(packed)
    titles = [plain_text(chapter.title) for chapter in book.chapters()]
    assert titles[-2:] == ["Z", "A"]
    assert [c.blocks for c in book.chapters()] == [c.blocks for c in same.chapters()]


@pytest.mark.parametrize("format", ["epub", "html"])
def test_a_book_made_here_is_no_chapter_of_the_next(tmp_path, monkeypatch, format):
    put(tmp_path, story__html=f"<html><body><h1>Ash</h1><p>{STORY}</p></body></html>")
    monkeypatch.chdir(tmp_path)
    ficbook.build(formats=[format])
    assert len(list(tmp_path.iterdir())) == 2
    assert [path.name for path in find(tmp_path).files] == ["story.html"]
    assert not find(tmp_path).beside


def test_a_file_that_would_be_the_same_is_left_alone(tmp_path):
    put(tmp_path, one__txt=STORY)
    (made,) = ficbook.build(tmp_path, output=tmp_path / "out.epub").files
    os.utime(made, (1, 1))
    ficbook.build(tmp_path, output=made)
    assert made.stat().st_mtime == 1
    put(tmp_path, one__txt=STORY + "\nAnd then it was morning.\n")
    ficbook.build(tmp_path, output=made)
    assert made.stat().st_mtime > 1


def test_a_rebuild_over_the_old_file_gives_the_bytes_of_a_first_build(tmp_path):
    texts = put(tmp_path / "story", one__txt=STORY * 90, two__txt=STORY * 80)
    ficbook.build(texts, output=tmp_path / "old.epub")
    put(texts, two__txt=STORY * 81)
    ficbook.build(texts, output=tmp_path / "old.epub")
    ficbook.build(texts, output=tmp_path / "new.epub")
    assert (tmp_path / "old.epub").read_bytes() == (tmp_path / "new.epub").read_bytes()


def test_whatever_stands_in_the_way_of_an_epub_does_not_show_in_it(tmp_path):
    put(tmp_path, one__txt=STORY)
    (tmp_path / "old.epub").write_bytes(b"PK\3\4 no zip at all")
    ficbook.build(tmp_path / "one.txt", output=tmp_path / "old.epub")
    ficbook.build(tmp_path / "one.txt", output=tmp_path / "new.epub")
    assert (tmp_path / "old.epub").read_bytes() == (tmp_path / "new.epub").read_bytes()


def test_what_is_no_text_is_not_quoted():
    packed = Source("story", b"PK\x03\x04\0\0\0\0")
    said = Diagnostic("FB300", "is this a note?", Span("story", 3), quote="Hi, everyone!")
    assert list(quoted([said], lambda _: packed, "")) == [said]
