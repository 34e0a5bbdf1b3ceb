"""What ficbook says when something is wrong: code, file and line, exit code, no traceback."""

import json
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.told import expect

LIMITED = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))"
"""No file may be larger than 20,000 bytes: the error of a full disk, at the same call."""


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


def test_an_unknown_format(ficbook):
    ficbook.write("story.txt")
    expect(ficbook("build", "story.txt", "-f", "edub"), "FB012", 2, 'did you mean "epub"?')


def test_an_unknown_suffix(ficbook):
    ficbook.write("story.txt")
    expect(ficbook("build", "story.txt", "-o", "book.mobi"), "FB114", 2, "epub, pdf")


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


def test_a_suffix_of_another_format(ficbook):
    ficbook.write("story.txt")
    done = ficbook("build", "story.txt", "-o", "x.epub", "-f", "pdf")
    expect(done, "FB114", 2, "x.epub", ".pdf")
    assert ficbook.names() == ["story.txt"]


def test_a_saved_book_has_no_passages_to_explain(ficbook):
    ficbook.write("story.txt")
    ficbook("build", "story.txt", "-o", "book.json")
    expect(ficbook("explain", "book.json"), "FB107", 1, "already")
