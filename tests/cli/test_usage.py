import pytest

from ficbook import __version__
from ficbook.cli import VERBS


def test_the_version(ficbook):
    done = ficbook("--version")
    assert (done.code, done.out, done.err) == (0, f"ficbook {__version__}\n", "")


def test_the_version_costs_no_import(ficbook):
    done = ficbook(
        "--version",
        prelude="import atexit; atexit.register(lambda: print(len({'typer', 'click', 'msgspec', "
        "'re'} & sys.modules.keys())))",
    )
    assert done.out.split()[-1] == "0"


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_names_every_verb_and_exit_code(ficbook, arguments):
    done = ficbook(*arguments)
    assert done.code == 0
    assert all(f"\n  {verb} " in done.out for verb in VERBS)
    assert all(f"{code} " in done.out for code in (0, 1, 2, 3, 4, 5, 130))


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_help_with_examples_in_80_columns(ficbook, verb):
    done = ficbook(verb, "--help")
    assert done.code == 0
    assert f"  ficbook {verb}" in done.out.partition("Examples:")[2]
    assert max(map(len, done.out.splitlines())) <= 80
    assert "PATH" not in done.out or "folder you stand in" in done.out


def test_help_loads_nothing_heavy(ficbook):
    heavy = "{'weasyprint', 'ebooklib', 'jinja2', 'lxml', 'markdown_it', 'PIL', 'yaml', 'rich'}"
    done = ficbook(
        "--help",
        prelude=f"import atexit; atexit.register(lambda: print(sorted({heavy} & sys.modules.keys())))",
    )
    assert done.out.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["build", "--formt", "pdf"], "--format"),
        (["explain", "--unsur"], "--unsure"),
        (["buidl"], "build"),
        (["list", "theme"], "themes"),
    ],
)
def test_a_misspelt_word_gets_its_near_match(ficbook, arguments, near):
    done = ficbook(*arguments)
    assert done.code == 2
    assert done.err.startswith("error[FB003]")
    assert near in done.err
    assert done.is_kind


def test_a_missing_argument_is_named(ficbook):
    done = ficbook("new")
    assert done.code == 2
    assert "FOLDER" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_and_completes(ficbook, shell):
    completed = ficbook(
        prelude="sys.argv[0] = 'ficbook'",
        _FICBOOK_COMPLETE=f"complete_{shell}",
        COMP_WORDS="ficbook bu",
        COMP_CWORD="1",
        _TYPER_COMPLETE_ARGS="ficbook bu",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    assert "build" in completed.out


def test_install_completion_is_offered(ficbook):
    # Named, not looked for: the shell that runs the tests may be one without completion.
    done = ficbook("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.is_kind
    assert "ficbook" in done.out + done.err


def test_an_address_without_fanficfare(ficbook, tmp_path):
    (tmp_path / "none").mkdir()
    hook = "import importlib.util as u\nreal = u.find_spec\n"
    hook += "u.find_spec = lambda name, *a: None if name == 'fanficfare' else real(name, *a)"
    for arguments in (["build", "https://test1.com/?sid=1"], ["https://test1.com/?sid=1"]):
        done = ficbook(*arguments, prelude=hook, PATH=str(tmp_path / "none"))
        assert done.code == 4
        assert "[FB136]" in done.err
        assert "--> https://test1.com/?sid=1" in done.err
        assert 'pip install "ficbook[fetch]"' in done.err


def test_the_help_of_build_says_on_what_terms_stories_are_fetched(ficbook):
    assert "terms of use" in ficbook("build", "--help").out
