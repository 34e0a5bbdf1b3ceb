"""What ficbook says when something is wrong: code, file and line, exit code, no traceback."""

import json
import signal
import subprocess
import sys
import time

import pytest

LIMITED = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))"
"""No file may be larger than 20,000 bytes: the error of a full disk, at the same call."""


def expect(done, code, exit_code, *words):
    assert done.is_kind, done.err
    assert done.code == exit_code, done.err
    assert f"[{code}]" in done.err
    for word in words:
        assert word in done.err


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 64])
def test_an_empty_file(ficbook, content):
    ficbook.write("story.txt", content)
    expect(ficbook("build", "story.txt"), "FB103", 1, "story.txt", "empty")
    assert ficbook.names() == ["story.txt"]


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\0" * 64])
def test_nothing_on_standard_input(ficbook, content):
    expect(ficbook("build", "-", stdin=content), "FB103", 1, "<stdin>", "empty")
    assert ficbook.names() == []


def test_a_binary_file(ficbook):
    ficbook.write("story.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 64)
    expect(ficbook("build", "story.txt"), "FB104", 1, "story.txt")


def test_a_folder_without_text(ficbook):
    ficbook.write("cover.jpg", b"\xff\xd8\xff")
    expect(ficbook("build"), "FB101", 1, ".txt or .md")


@pytest.mark.parametrize("verb", ["build", "check", "show", "explain"])
def test_a_path_that_is_not_there(ficbook, verb):
    expect(ficbook(verb, "stroy.txt"), "FB100", 2, "stroy.txt")


def test_a_path_without_a_letter(ficbook):
    expect(ficbook("build", ""), "FB100", 2, "variable")


def test_a_file_named_twice(ficbook):
    ficbook.write("one.txt")
    expect(ficbook("build", "one.txt", "one.txt"), "FB115", 2, "once")
    assert ficbook.names() == ["one.txt"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["build", "none.txt"], "FB100"),
        (["build", "--bogus"], "FB003"),
        (["show", "none.txt"], "FB100"),
        (["check", "none.txt", "--ledger"], "FB100"),
        (["explain", "none.txt"], "FB100"),
    ],
)
def test_a_machine_is_told_in_json_why_there_is_no_answer(ficbook, arguments, code):
    done = ficbook(*arguments, "--json")
    said = json.loads(done.out)
    assert [one["code"] for one in said["diagnostics"]] == [code]
    assert said.get("files", []) == []
    assert f"[{code}]" in done.err
    assert json.loads(ficbook("check", "none.txt", "--json").out)[0]["code"] == "FB100"


def test_an_unreadable_file(ficbook):
    """Root may read anything, so the refusal comes from the system call itself."""
    ficbook.write("story.txt")
    refuse = (
        "import io, pathlib\n"
        "real = pathlib.Path.open\n"
        "def refuse(self, *a, **k):\n"
        "    if self.suffix == '.txt': raise PermissionError(13, 'Permission denied', str(self))\n"
        "    return real(self, *a, **k)\n"
        "pathlib.Path.open = refuse"
    )
    expect(ficbook("build", "story.txt", prelude=refuse), "FB102", 1, "permission denied")


def test_a_folder_among_files(ficbook):
    ficbook.write("one.txt")
    (ficbook.folder / "two").mkdir()
    expect(ficbook("build", "one.txt", "two"), "FB102", 1, "two")


def test_an_unknown_key(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[book]\nlangauge = "en"\n')
    expect(ficbook("build"), "FB011", 3, "ficbook.toml:2:1", 'did you mean "language"?', "^^^^^^^^")


def test_invalid_toml(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", "[book]\ntitle = At The Station\n")
    expect(ficbook("show"), "FB010", 3, "ficbook.toml:2:9")


def test_an_unknown_format(ficbook):
    ficbook.write("story.txt")
    expect(ficbook("build", "story.txt", "-f", "edub"), "FB012", 2, 'did you mean "epub"?')


def test_an_unknown_suffix(ficbook):
    ficbook.write("story.txt")
    expect(ficbook("build", "story.txt", "-o", "book.mobi"), "FB114", 2, "epub, pdf")


def test_an_unknown_theme(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme]\nname = "clasic"\n')
    expect(ficbook("build"), "FB640", 3, 'did you mean "classic"?')


def test_an_output_that_would_replace_the_manuscript(ficbook):
    story = ficbook.write("story.txt")
    before = story.read_bytes()
    expect(ficbook("build", "story.txt", "-f", "epub", "-o", "story.txt"), "FB112", 2)
    assert story.read_bytes() == before


def test_an_unwritable_output(ficbook):
    ficbook.write("story.txt")
    ficbook.write("taken", "a file, not a folder")
    done = ficbook("build", "story.txt", "-o", "taken/story.epub")
    expect(done, "FB110", 5, "taken")
    assert ficbook.names() == ["story.txt", "taken"]


def test_a_folder_in_the_way(ficbook):
    ficbook.write("story.txt")
    (ficbook.folder / "out" / "the-keepers-daughter.epub").mkdir(parents=True)
    expect(ficbook("build", "story.txt", "-o", "out"), "FB110", 5, "the-keepers-daughter.epub")
    assert ficbook.names() == ["story.txt"]


def test_a_full_device(ficbook):
    ficbook.write("story.txt")
    expect(ficbook("build", "story.txt", "-f", "epub", "-o", "/dev/full"), "FB111", 5, "no space")


def test_a_full_disk_leaves_the_old_book(ficbook):
    ficbook.write("story.txt")
    old = ficbook.write("book.epub", b"the old book")
    done = ficbook("build", "story.txt", "-o", "book.epub", prelude=LIMITED)
    expect(done, "FB111", 5, "book.epub", "untouched")
    assert old.read_bytes() == b"the old book"
    assert ficbook.names() == ["book.epub", "story.txt"]


def test_one_format_that_fails_leaves_the_others(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[output]\nname = "b"\n[output.pdf]\npage-size = "postcard"\n')
    old = ficbook.write("b.epub", b"the old book")
    done = ficbook("build", "-f", "epub,pdf")
    assert done.is_kind
    assert done.code != 0
    assert old.read_bytes() == b"the old book"


def test_a_missing_system_library(ficbook):
    ficbook.write("story.txt")
    hook = (
        "import ctypes.util, cffi\n"
        "def refuse(self, name=None, flags=0): raise OSError(f'cannot load library {name!r}')\n"
        "cffi.FFI.dlopen = refuse"
    )
    done = ficbook("build", "story.txt", "-f", "pdf", prelude=hook)
    expect(done, "FB621", 4, "libpango-1.0-0", "apt install")
    assert done.out == ""
    assert ficbook.names() == ["story.txt"]


def test_a_missing_package(ficbook):
    ficbook.write("story.txt")
    hook = "sys.modules['ebooklib'] = None"
    expect(ficbook("build", "story.txt", prelude=hook), "FB120", 4, "pip install ebooklib")


def test_a_fault_of_ours_says_how_to_report_it(ficbook):
    ficbook.write("story.txt")
    hook = "import ficbook.recognition as r\ndef fail(*a): raise IndexError('boom')\nr.recognise = fail"
    done = ficbook("show", "story.txt", prelude=hook)
    assert done.code == 1
    assert "[FB001]" in done.err
    assert "FICBOOK_DEBUG=1" in done.err
    assert "Traceback" not in done.err
    assert "Traceback" in ficbook("show", "story.txt", prelude=hook, FICBOOK_DEBUG="1").err


INTERRUPTIBLE = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
"""What runs behind a shell (`make test &`) is born deaf to an interrupt, and so are its children."""

SLOW = (
    INTERRUPTIBLE + "import os, pathlib, time\n"
    "real = os.fsync\n"
    "def fsync(handle):\n"
    "    real(handle)\n"
    "    pathlib.Path('writing').touch()\n"
    "    time.sleep(60)\n"
    "os.fsync = fsync"
)
"""A disk that takes a minute: the file `writing` says when the book is on its way."""


@pytest.mark.parametrize(
    ("kill", "code", "left"),
    [(signal.SIGINT, 130, 0), (signal.SIGTERM, 143, 0), (signal.SIGKILL, -signal.SIGKILL, 1)],
)
def test_killed_half_way_the_old_book_stays(ficbook, kill, code, left):
    ficbook.write("story.txt")
    old = ficbook.write("book.epub", b"the old book")
    program = f"import sys\n{SLOW}\nfrom ficbook.cli import main\nsys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", program, "build", "story.txt", "-o", "book.epub"],
        cwd=ficbook.folder,
        env=ficbook.environment,
        stderr=subprocess.PIPE,
    ) as process:
        deadline = time.monotonic() + 60
        while not (ficbook.folder / "writing").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(kill)
        _, err = process.communicate()
    assert process.returncode == code
    assert b"Traceback" not in err
    assert old.read_bytes() == b"the old book"
    assert sum(name.endswith(".part") for name in ficbook.names()) == left


def test_a_reader_that_has_enough_ends_it_quietly(ficbook):
    ficbook.write("story.txt", "Chapter 1\n\n" + "A paragraph of the story.\n\n" * 5000)
    done = ficbook.shell("ficbook explain -v story.txt | head -n 1")
    assert (done.code, done.out.count("\n"), done.err) == (0, 1, "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"metadata": {}}', "body"),
        ('{"metadata": {"title": 3}, "body": []}', "title"),
        ("Once upon a time.", "book.json"),
        ('{"a": ' + "[" * 100_000, "FB107"),
        ('{"metadata": {"title": "T"}, "body": [{"t": "chapter", "title": [], "blocks": '
         + '[{"t":"quotation","children":' * 400 + "[]" + "}]" * 400 + "}]}", "FB107"),
    ],
)  # fmt: skip
def test_json_that_is_no_book(ficbook, text, words):
    ficbook.write("book.json", text)
    done = ficbook("build", "book.json", "-f", "epub")
    assert done.is_kind, done.err
    assert done.code == 1
    assert words in done.err


def test_hostile_text_does_not_reach_the_terminal_raw(ficbook):
    ficbook.write("story\x1b[31m.txt", "\x1b]0;owned\x07 *A line\x1b[2J\n\nAnother.\n")
    for verb in ("explain", "show"):
        done = ficbook(verb, "-v", "story\x1b[31m.txt")
        assert "\x1b" not in done.out + done.err
        assert "\x07" not in done.out + done.err


@pytest.mark.parametrize(
    "command", ["show story.txt --json", "show story.txt", "list", "explain story.txt", "--help"]
)
def test_an_answer_that_finds_no_room(ficbook, command):
    ficbook.write("story.txt")
    done = ficbook.shell(f"ficbook {command} > /dev/full")
    assert done.code == 5, done.err
    assert "error[FB111]: no room to write it: no space left on device" in done.err
    assert done.is_kind
    assert "Exception ignored" not in done.err


@pytest.mark.parametrize("module", ["click", "msgspec", "ficbook.cli.run"])
def test_an_interrupt_while_it_starts_is_quiet(ficbook, module):
    hook = (
        INTERRUPTIBLE + "import os\n"
        "class Interrupt:\n"
        "    def find_spec(self, name, *more):\n"
        f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupt())"
    )
    ficbook.write("story.txt")
    done = ficbook("build", "story.txt", prelude=hook)
    assert done.code == 130
    assert done.err == ""
    assert ficbook.names() == ["story.txt"]


def test_a_terminal_that_knows_ascii_only(ficbook):
    ficbook.write("story.txt", "Chapter 1: Ночь\n\nОна шла — и пришла.\n")
    done = ficbook("show", "story.txt", PYTHONIOENCODING="ascii")
    assert done.is_kind
    assert done.code == 0
    assert "\\u041d" in done.out


def test_closed_output(ficbook):
    ficbook.write("story.txt")
    done = ficbook.shell("ficbook show story.txt >&-")
    assert done.is_kind
    assert done.code == 0


PLACED = [
    ('[manuscript]\nreader = "plian"\n', "FB012", "ficbook.toml:2:10", 'did you mean "plain"?'),
    ('[output]\nformats = [\n  "epub",\n  "pfd",\n]\n', "FB012", "ficbook.toml:4:3", '"pdf"'),
    ('[output]\nname = "../../x"\n', "FB016", "ficbook.toml:2:8", "^^^^^^^^^"),
    ('[output]\nname = "a/b"\n', "FB016", "ficbook.toml:2:8", "folder"),
    ('[recognition]\nlines = { ":1" = "nte" }\n', "FB017", "ficbook.toml:2", '"note"'),
    ('[recognition.labels]\nRambling = "auther"\n', "FB017", "ficbook.toml:2:12", '"author"'),
    (
        '[manuscript]\nfiles = [\n"story.txt", "storry.txt"]\n',
        "FB109",
        "ficbook.toml:3:14",
        '"story.txt"',
    ),
]


@pytest.mark.parametrize(("settings", "code", "place", "hint"), PLACED)
@pytest.mark.parametrize("verb", ["build", "check"])
def test_a_fault_in_the_settings_has_its_place(ficbook, verb, settings, code, place, hint):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", settings)
    expect(ficbook(verb), code, 3, place, hint)
    assert ficbook.names() == ["ficbook.toml", "story.txt"]


PAGES = [
    ('page-size = "a55"', "FB620", "ficbook.toml:3:13"),
    ('conformance = "pdf/x"', "FB625", "ficbook.toml:3:15"),
    ('margin-inner = "120mm"', "FB623", "ficbook.toml:3:16"),
]


@pytest.mark.parametrize(("setting", "code", "place"), PAGES)
@pytest.mark.parametrize("verb", [["build", "-f", "pdf"], ["check"]])
def test_a_page_that_cannot_be_set_is_placed(ficbook, verb, setting, code, place):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", f"# the page\n[output.pdf]\n{setting}\n")
    expect(ficbook(*verb), code, 3, place)


def test_a_theme_that_cannot_be_read_is_placed(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme]\nname = "mine"\n')
    ficbook.write("mine/theme.toml", 'description = "mine"\ncolour = "red"\n')
    expect(ficbook("build", "story.txt"), "FB641", 3, "mine/theme.toml:2:1")
    ficbook.write("mine/theme.toml", 'description = "mine"\nname = red\n')
    expect(ficbook("build", "story.txt"), "FB641", 3, "mine/theme.toml:2:8")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ('"story.txt:400" = "note"', "no passage begins at line 400"),
        ('"stroy.txt:1" = "note"', 'did you mean "story.txt"?'),
        ('"story.txt: The lamp had gnoe" = "note"', "did you mean"),
        ('"story.txt" = "note"', "first words"),
    ],
)
def test_an_answer_about_nothing_is_said(ficbook, answer, words):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", f"[recognition.lines]\n{answer}\n")
    done = ficbook("build", "-f", "json")
    assert done.code == 0
    assert "warning[FB018]" in done.err
    assert "ficbook.toml:2:1" in done.err
    assert words in done.err


def test_answers_about_something_are_not_spoken_of(ficbook):
    ficbook.write("story.txt")
    answers = '"story.txt:1" = "note"\n": the lamp  had gone" = "story"\n":3" = "title"\n'
    answers += '"story.txt: \\"It is the wind,\\" said Ada" = "story"\n'
    ficbook.write("ficbook.toml", f"[recognition.lines]\n{answers}")
    assert "FB018" not in ficbook("build", "-f", "json").err


def test_a_pattern_that_fits_nothing_is_a_warning(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[manuscript]\nfiles = ["*.txt", "extras/*.md"]\n')
    done = ficbook("build", "-f", "json")
    assert done.code == 0
    assert "warning[FB109]" in done.err
    assert "ficbook.toml:2:19" in done.err


def test_a_suffix_of_another_format(ficbook):
    ficbook.write("story.txt")
    done = ficbook("build", "story.txt", "-o", "x.epub", "-f", "pdf")
    expect(done, "FB114", 2, "x.epub", ".pdf")
    assert ficbook.names() == ["story.txt"]


def test_a_misspelt_knob_of_a_theme(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme.variables]\ntext-fnt = "Spectral"\n')
    done = ficbook("build", "-f", "html")
    assert done.code == 0
    assert "warning[FB645]" in done.err
    assert "ficbook.toml:2" in done.err
    assert 'did you mean "text-font"?' in done.err


BROKEN = ["p { color: }}} @import url(x)", "p { color: } q { }", "p{background:url(x.png)}",
          "p{direction:rtl}", "@media print{p{color:}}", "p > > q {color:red}", "p[ {color:red}",
          "@import 'x'; p{color:red}"]  # fmt: skip


@pytest.mark.parametrize("css", BROKEN)
def test_a_sheet_that_would_make_no_valid_epub(ficbook, css):
    ficbook.write("story.txt")
    ficbook.write("mine.css", f"em {{ color: gray }}\n{css}\n")
    ficbook.write("ficbook.toml", '[output.epub]\ncss = "mine.css"\n')
    expect(ficbook("build"), "FB659", 3, "mine.css:2:")
    ficbook.write("ficbook.toml", f'[output.epub]\ncss = "{css}"\n')
    if "{" in css:
        expect(ficbook("build"), "FB659", 3, "ficbook.toml:2:")
    assert ficbook.names() == ["ficbook.toml", "mine.css", "story.txt"]


def test_a_sheet_of_a_theme_of_one_s_own_is_read_over(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme]\nname = "mine"\n')
    ficbook.write("mine/theme.toml", 'description = "mine"\n')
    ficbook.write("mine/book.css", "p { position: absolute }\n")
    done = ficbook("build", "-f", "html")
    assert done.code == 0
    assert "warning[FB653]" in done.err
    ficbook.write("mine/book.css", "p { color: }\n")
    expect(ficbook("build", "-f", "html"), "FB659", 3, "book.css:1:")


def test_a_saved_book_has_no_passages_to_explain(ficbook):
    ficbook.write("story.txt")
    ficbook("build", "story.txt", "-o", "book.json")
    expect(ficbook("explain", "book.json"), "FB107", 1, "already")
