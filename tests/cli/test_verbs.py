"""What each verb yields when all is well."""

import json
import zipfile

import msgspec
import pytest

from ficbook.config.load import read_settings
from ficbook.diagnostics import Source
from ficbook.model.book import Book, NoteKind

EPUB = "the-keepers-daughter.epub"


def test_build_with_nothing_but_a_path(ficbook):
    ficbook.write("story.txt")
    done = ficbook("build", "story.txt")
    assert (done.code, done.out) == (0, f"{EPUB}\n")
    assert zipfile.ZipFile(ficbook.folder / EPUB).testzip() is None


def test_a_path_alone_is_built(ficbook):
    ficbook.write("story.txt")
    assert ficbook("story.txt").out == f"{EPUB}\n"


def test_build_the_folder_one_stands_in(ficbook):
    ficbook.write("10.txt", "Chapter 10: Last\n\nThe tenth came last.\n")
    ficbook.write("2.txt", "Chapter 2: First\n\nThe second came first.\n")
    ficbook.write("ficbook.toml", '[book]\ntitle = "Two"\n[output]\nformats = ["json"]\n')
    assert ficbook("build").out == "two.json\n"
    book = Book.from_json((ficbook.folder / "two.json").read_bytes())
    assert [chapter.source for chapter in book.chapters()] == ["2.txt", "10.txt"]


def test_several_files_in_the_order_given(ficbook):
    ficbook.write("b.txt", "Chapter 1: B\n\nThis is from b.\n")
    ficbook.write("a.txt", "Chapter 2: A\n\nThis is from a.\n")
    assert ficbook("build", "b.txt", "a.txt", "-o", "out.json").code == 0
    book = Book.from_json((ficbook.folder / "out.json").read_bytes())
    assert [chapter.source for chapter in book.chapters()] == ["b.txt", "a.txt"]


def test_settings_hold_for_files_they_take_in_and_no_others(ficbook):
    ficbook.write("mine.txt", "The story begins here, and here it ends.\n")
    ficbook.write("other.txt", "Another story begins here, and ends.\n")
    ficbook.write(
        "ficbook.toml", '[book]\ntitle = "Mine Alone"\n[manuscript]\nfiles = ["mine.txt"]\n'
    )
    assert ficbook("show", "mine.txt").out.startswith("Mine Alone\n")
    assert "Mine Alone" not in ficbook("show", "other.txt").out


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["-f", "epub,json"], [EPUB, "the-keepers-daughter.json"]),
        (["-f", "epub", "-f", "html"], [EPUB, "the-keepers-daughter.html"]),
        (["-o", "x.json"], ["x.json"]),
        (["-o", "x.html", "-f", "html,json"], ["x.html", "x.json"]),
        (["-o", "deep/er"], [f"deep/er/{EPUB}"]),
        (["-o", "dir.d/"], [f"dir.d/{EPUB}"]),
        (["-o", "book.bin", "-f", "epub"], ["book.bin"]),
    ],
)
def test_formats_and_places(ficbook, arguments, files):
    ficbook.write("story.txt")
    done = ficbook("build", "story.txt", *arguments)
    assert done.out.splitlines() == files
    assert ficbook.names() == sorted(["story.txt", *files])


def test_the_same_story_gives_the_same_bytes_anywhere(ficbook):
    ficbook.write("a/story.txt")
    ficbook.write("b/c/story.txt")
    for place in ("a", "b/c"):
        assert ficbook("build", f"{place}/story.txt", "-f", "epub,json", "-o", place).code == 0
    for name in (EPUB, "the-keepers-daughter.json"):
        one, other = ((ficbook.folder / p / name).read_bytes() for p in ("a", "b/c"))
        assert one == other


def test_a_built_book_has_the_rights_the_user_gives(ficbook):
    ficbook.write("story.txt")
    ficbook("build", "story.txt", prelude="import os; os.umask(0o027)")
    assert (ficbook.folder / EPUB).stat().st_mode & 0o777 == 0o640


def test_build_answers_machines(ficbook):
    ficbook.write("story.txt")
    answer = json.loads(ficbook("build", "story.txt", "--json").out)
    assert answer["files"] == [EPUB]
    assert all(said["code"].startswith("FB") for said in answer["diagnostics"])


def test_a_book_goes_through_a_filter_and_is_built(ficbook):
    ficbook.write("story.txt")
    shown = ficbook("show", "story.txt", "--json").out
    book = json.loads(shown)
    book["metadata"]["title"] = "Filtered"
    done = ficbook("build", "-", "-f", "json", stdin=json.dumps(book).encode())
    assert done.out == "filtered.json\n"
    assert (
        Book.from_json((ficbook.folder / "filtered.json").read_bytes()).metadata.title == "Filtered"
    )


def test_a_book_shown_is_shown_again_byte_for_byte(ficbook):
    """`show --json` sets its JSON in lines, and so does `build -f json`."""
    ficbook.write("story.txt")
    shown = ficbook("show", "story.txt", "--json").out
    assert shown.startswith('{\n  "metadata"')
    ficbook.write("shown.json", shown)
    assert ficbook("show", "shown.json", "--json").out == shown
    assert ficbook("show", "-", "--json", stdin=b"\xef\xbb\xbf" + shown.encode()).out == shown
    ficbook("build", "story.txt", "-o", "first.json")
    ficbook("build", "first.json", "-o", "second.json")
    first, second = ((ficbook.folder / name).read_bytes() for name in ("first.json", "second.json"))
    assert first == second


def test_a_book_as_json_makes_the_book_that_its_story_does(ficbook):
    ficbook.write("story.txt")
    ficbook("build", "story.txt", "-o", "told.epub")
    shown = ficbook("show", "story.txt", "--json").out.encode()
    done = ficbook("build", "-", "-o", "saved.epub", stdin=shown)
    assert done.out == "saved.epub\n"
    told, saved = ((ficbook.folder / name).read_bytes() for name in ("told.epub", "saved.epub"))
    assert told == saved


def test_a_story_may_begin_with_a_brace(ficbook):
    done = ficbook("show", "-", stdin=b'{"Hello," she said, "who is there?"}\n\nNobody was.\n')
    assert done.code == 0
    assert "words" in done.out


def test_a_story_without_a_name_is_untitled_and_that_is_said(ficbook):
    story = b"It came by a pipe, at night.\n\nNobody had asked for it.\n"
    done = ficbook("build", "-", "-f", "json", stdin=story)
    assert done.out == "untitled.json\n"
    assert "warning[FB135]" in done.err
    assert b"stdin" not in (ficbook.folder / "untitled.json").read_bytes().lower().replace(
        b'"source": "<stdin>"', b""
    )
    named = ficbook("show", "-", stdin=b"Chapter 1: The Lamp\n\n" + story)
    assert named.out.startswith("The Lamp\n")
    assert "FB135" not in named.err


def test_standard_input_belongs_to_the_folder(ficbook):
    ficbook.write("ficbook.toml", '[output]\nname = "piped"\nformats = ["json"]\n')
    assert ficbook("build", "-", stdin=b"It came by a pipe, at night.\n").out == "piped.json\n"


def test_text_on_standard_input(ficbook):
    done = ficbook("build", "-", "-o", "x.json", stdin=b"Chapter 1: In\n\nIt came by a pipe.\n")
    assert done.code == 0
    assert b"It came by a pipe." in (ficbook.folder / "x.json").read_bytes()


UNSURE = "This is a first paragraph, told at length, by nobody.\n\nAN\n\nWell, then, she said.\n"


def test_strict_makes_warnings_fail(ficbook):
    ficbook.write("story.md", "![a map](map.png)\n\nThe story begins here, with a map.\n")
    assert ficbook("build", "story.md").code == 0
    strict = ficbook("build", "story.md", "--strict")
    assert strict.code == 1
    assert "warning[FB131]" in strict.err


def test_quiet_says_nothing_and_verbose_says_the_notes(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[matter]\nauthor = "drop"\n')
    plain, quiet, verbose = (ficbook("build", *more) for more in ([], ["-q"], ["-v"]))
    assert "-v shows the notes" in plain.err
    assert quiet.err == ""
    assert "note[" in verbose.err
    assert plain.out == quiet.out == verbose.out


def test_many_alike_are_summed_up(ficbook):
    ficbook.write("story.md", "".join(f"![a map](map{n}.png)\n\nIt goes on.\n\n" for n in range(9)))
    done = ficbook("build", "story.md")
    assert done.err.count("warning[FB131]") == 3
    assert "6 more of FB131" in done.err
    assert ficbook("build", "story.md", "-v").err.count("warning[FB131]") == 9


def test_pictures_are_taken_from_the_folder_only(ficbook):
    picture = b"\x89PNG\r\n\x1a\n secret"
    ficbook.write("secret.png", picture)
    ficbook.write("story/inside.png", b"\x89PNG\r\n\x1a\n inside")
    (ficbook.folder / "story" / "link.png").symlink_to("../secret.png")
    names = ["inside.png", "../secret.png", "link.png", str(ficbook.folder / "secret.png")]
    text = "".join(f"![a picture]({name})\n\nIt goes on from there.\n\n" for name in names)
    ficbook.write("story/story.md", text)
    done = ficbook("build", "story", "-f", "json", "-o", "x.json")
    assert "outside the manuscript's folder" in done.err
    assert '"link.png" is left out' in done.err
    book = Book.from_json((ficbook.folder / "x.json").read_bytes())
    assert [asset.data for asset in book.assets] == [b"\x89PNG\r\n\x1a\n inside"]


def test_show_prints_the_outline(ficbook):
    ficbook.write("story.txt", f"Title: The Tower\n\nChapter 1: One\n\n{'word ' * 1204}\n")
    ficbook.write("ficbook.toml", '[book]\nauthor = "Ada"\n')
    out = ficbook("show", "story.txt").out
    assert out.startswith("The Tower\n")
    assert "\nby         Ada\n" in out
    assert "Chapter 1: One" in out
    assert "1,204 words" in out
    assert max(map(len, out.splitlines())) <= 80


def test_show_json_is_the_book(ficbook):
    ficbook.write("story.txt")
    book = Book.from_json(ficbook("show", "story.txt", "--json").out)
    (chapter,) = book.chapters()
    assert chapter.notes[0].kind is NoteKind.AUTHOR


def test_the_schema_describes_the_book(ficbook):
    schema = json.loads(ficbook("show", "--schema").out)
    assert schema["$defs"]["Book"]["required"] == ["metadata", "body"]


def test_explain_says_what_each_passage_is(ficbook):
    ficbook.write("story.txt")
    out = ficbook("explain", "story.txt").out
    assert "note: author" in out
    assert "chapter-title" in out
    assert "scene-break" in out
    assert "note: status" in out


def test_explain_folds_runs_of_story(ficbook):
    ficbook.write("story.txt", "Chapter 1\n\n" + "The story goes on and on.\n\n" * 50)
    assert "49 more passages to line" in ficbook("explain", "story.txt").out
    assert ficbook("explain", "story.txt", "-v").out.count("The story goes on") == 50


def test_explain_for_machines(ficbook):
    ficbook.write("story.txt")
    (answer,) = json.loads(ficbook("explain", "story.txt", "--json").out)
    assert answer["source"] == "story.txt"
    first = answer["passages"][0]
    assert (first["line"], first["finding"]["role"], first["finding"]["kind"]) == (
        1,
        "note",
        "author",
    )


def test_what_explain_says_can_be_settled(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[recognition.lines]\n"story.txt:1" = "story"\n')
    assert "note: author" not in ficbook("explain").out


def test_explain_unsure(ficbook):
    ficbook.write("story.txt", "The Keeper went up.\n\nHe came down.\n")
    assert "everything is sure" in ficbook("explain", "--unsure").out


def test_check_says_what_a_build_would_and_writes_nothing(ficbook):
    ficbook.write("story.md", "![a map](map.png)\n\nThe story begins here, with a map.\n")
    done = ficbook("check", "--json", PATH="")
    assert {"FB131", "FB121"} <= {said["code"] for said in json.loads(done.out)}
    assert done.code == 0
    assert ficbook("check", "--strict", PATH="").code == 1
    assert ficbook.names() == ["story.md"]


@pytest.mark.slow
def test_check_runs_epubcheck(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[book]\nauthor = "Ada"\n')
    assert "all is well" in ficbook("check", "story.txt").err
    ficbook("build", "story.txt")
    with zipfile.ZipFile(ficbook.folder / "broken.epub", "w") as broken:
        broken.writestr("mimetype", "application/epub+zip")
    done = ficbook("check", "broken.epub")
    assert done.code == 1
    assert "error[FB122]: EPUBCheck" in done.err


def test_new_starts_a_book_that_builds(ficbook):
    done = ficbook("new", "My Story")
    assert done.out.splitlines() == ["My Story/ficbook.toml", "My Story/01-first-chapter.txt"]
    assert ficbook("show", "My Story").out.startswith("My Story\n")
    assert ficbook("build", "My Story", "--strict").out == "my-story.epub\n"


def test_new_says_how_to_go_on_and_its_story_raises_no_question(ficbook):
    assert "ficbook build 'My Story'" in ficbook("new", "My Story").err
    assert "everything is sure" in ficbook("explain", "My Story", "--unsure").out


def test_new_leaves_the_title_that_a_story_has(ficbook):
    ficbook.write("one.txt", "Title: The Real Title\n\nChapter 1\n\nIt rained all day.\n")
    ficbook("new", ".")
    assert ficbook("show").out.startswith("The Real Title\n")


def test_the_commented_settings_of_new_are_settings(ficbook):
    ficbook("new", 'A "quoted" \\ name')
    text = (ficbook.folder / 'A "quoted" \\ name' / "ficbook.toml").read_text("utf-8")
    lines = (line.removeprefix("# ") if " = " in line else line for line in text.splitlines())
    config = read_settings(Source("ficbook.toml", "\n".join(lines).encode()))
    assert config.book.cover == "cover.jpg"


def test_new_adds_settings_to_a_story_and_never_replaces(ficbook):
    ficbook.write("one.txt")
    assert ficbook("new", ".").out == "ficbook.toml\n"
    before = (ficbook.folder / "ficbook.toml").read_bytes()
    again = ficbook("new", ".")
    assert again.code == 2
    assert "[FB113]" in again.err
    assert (ficbook.folder / "ficbook.toml").read_bytes() == before


def test_list_names_what_there_is(ficbook):
    out = ficbook("list").out
    for name in (
        "epub",
        "pdf",
        "html",
        "json",
        "plain",
        "markdown",
        "classic",
        "modern",
        "5.5x8.5in",
    ):
        assert f"\n  {name} " in out
    assert ficbook("list", "themes").out.split()[0] == "classic"
    assert set(json.loads(ficbook("list", "--json").out)) == {
        "formats", "readers", "themes", "page-sizes",
    }  # fmt: skip


def test_json_answers_are_one_value(ficbook):
    ficbook.write("story.txt")
    for arguments in (
        ["show", "--json"],
        ["explain", "--json"],
        ["check", "--json"],
        ["list", "--json"],
    ):
        msgspec.json.decode(ficbook(*arguments, PATH="").out)


def test_a_web_page_made_in_the_folder_is_no_chapter_of_the_next_build(ficbook):
    ficbook.write("story.txt")
    ficbook("build", "-f", "html")
    first = (ficbook.folder / "the-keepers-daughter.html").read_bytes()
    ficbook("build", "-f", "html")
    assert (ficbook.folder / "the-keepers-daughter.html").read_bytes() == first


def test_a_cover_and_a_stylesheet_of_the_author_s_own(ficbook):
    picture = b"\xff\xd8\xff\xe0 a picture"
    ficbook.write("mine.jpg", picture)
    ficbook.write("mine.css", "p { color: #123456 }")
    ficbook.write("story.txt")
    ficbook.write(
        "ficbook.toml", '[book]\ncover = "mine.jpg"\n[output]\nname = "b"\nepub.css = "mine.css"\n'
    )
    assert ficbook("build").code == 0
    with zipfile.ZipFile(ficbook.folder / "b.epub") as epub:
        contents = [epub.read(name) for name in epub.namelist()]
    assert picture in contents
    assert any(b"#123456" in content for content in contents)


def test_a_stylesheet_that_is_not_there(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[output.epub]\ncss = "mine.css"\n')
    done = ficbook("build")
    assert done.code == 3
    assert "[FB133]" in done.err


def test_the_ledger_says_what_became_of_every_word(ficbook):
    ficbook.write("story.txt")
    done = ficbook("check", "story.txt", "--ledger")
    assert done.code == 0
    lines = done.out.splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert lines[0] == "story.txt"
    assert lines[2].split() == ["1", "9", "note,", "head", "of", "chapter", "1"]
    assert lines[-1] == "the ledger balances: no word is lost"
    value = json.loads(ficbook("check", "story.txt", "--ledger", "--json").out)
    assert [entry["fate"] for entry in value["entries"]][:2] == ["note", "heading"]
    counted = sum(entry["words"] for entry in value["entries"])
    assert lines[-2].startswith(f"{counted} words: ")
    assert ficbook.names() == ["story.txt"]


def test_the_ledger_names_what_a_policy_drops(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[matter]\nauthor = "drop"\n')
    out = ficbook("check", "--ledger").out
    assert "left out (author note, by [matter])" in out


def test_an_unknown_format_is_said_before_anything_is_read(ficbook):
    ficbook.write("story.txt", "\0\1\2 no text at all \0")
    done = ficbook("build", "story.txt", "-f", "mobi")
    assert (done.code, "FB012" in done.err) == (2, True)


def test_a_rule_too_long_for_its_column_is_set_in_full_if_asked(ficbook):
    ficbook.write("story.txt")
    short, full = ficbook("explain", "story.txt").out, ficbook("explain", "story.txt", "-v").out
    assert "why: " not in short
    cut = [line for line in short.splitlines() if "…" in line[34:60]]
    assert full.count("why: ") >= len(cut)


def test_an_epub_that_is_not_there_is_not_well(ficbook):
    done = ficbook("check", "nope.epub")
    assert (done.code, "FB100" in done.err) == (2, True)


REPEATED = (
    "Disclaimer: I don't own the lighthouse... it owns me.\n\nChapter {n}\n\nThe lamp went out.\n"
)


def test_notes_quote_the_line_that_stands_there_and_are_told_once(ficbook):
    for n in range(1, 6):
        ficbook.write(f"{n}.txt", REPEATED.format(n=n))
    said = ficbook("build", "-v", "-f", "json").err
    assert "1 | Disclaimer: I don't own the lighthouse... it owns me." in said
    assert "| I don’t" not in said
    assert said.count("note[FB355]") == 1
    assert "(and 3 more like it)" in said


def test_an_outline_counts_the_words_that_the_book_says(ficbook):
    ficbook.write("story.txt", "Chapter 1: In\n\nIt came . . . and it went . . . by night.\n")
    assert "1 chapter, 9 words" in ficbook("show", "story.txt").out
    ficbook("build", "story.txt", "-o", "x.html")
    page = (ficbook.folder / "x.html").read_text("utf-8")
    count = page.partition("Words</dt>")[2].partition("</dd>")[0]
    assert count.rpartition(">")[2].strip() == "9"


def test_explain_in_a_pipe_cuts_nothing(ficbook):
    last = "and that was the last of it"
    ficbook.write("story.txt", f"Chapter 1: In\n\n{'It came by night, ' * 30}{last}.\n")
    assert last in ficbook("explain", "story.txt").out
