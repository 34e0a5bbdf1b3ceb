"""A rebuild makes again what has changed, and the same bytes as a first build, whatever happens."""

import os
import struct
import subprocess
import sys
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import ficbook
from ficbook.config.schema import (
    BookTable,
    Config,
    EpubTable,
    ManuscriptTable,
    OutputTable,
    Quotes,
    RecognitionTable,
    TypographyTable,
)
from ficbook.diagnostics import Diagnostic, FicbookError, Report, Source
from ficbook.model.book import Book
from ficbook.pipeline.cache import NO_CACHE, Cache
from ficbook.pipeline.cache_folder import (
    cache_of,
    caches,
    dated,
    is_private,
    opened,
    packages,
    stamp,
    trim,
)
from ficbook.pipeline.composition import set_by_chapters
from ficbook.pipeline.drafts import LARGEST, cache_for
from ficbook.pipeline.manuscript import Manuscript
from ficbook.pipeline.store import table
from ficbook.transforms.typography import set_typography
from tests.building import CHECKOUT
from tests.strategies import BOOKS, GIF

pytestmark = pytest.mark.slow

PARAGRAPHS = (
    'The ferry was late. "It is the fog," said Maud, and nobody answered.',
    "A/N: I wrote this on the night train. Forgive the commas!",
    "He counted the lamps -- eleven of them -- and then he counted again...",
    "* * *",
    "Disclaimer: the river is not mine, nor the bridge.",
    "Rambling: no beta, all faults are my own.",
    "She *did not* look round, for the house had ears.",
    "To be continued...",
)
CHAPTERS = {
    f"{number:02}.txt": f"Chapter {number}: The Ferry\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[2]}\n"
    for number in (1, 2, 3)
}


class Workshop:
    """A manuscript and its cache; each build says what it read and what it wrote."""

    def __init__(self, folder: Path, texts=CHAPTERS, format="epub") -> None:
        self.format = format
        self.folder = folder / "story"
        self.folder.mkdir()
        self.kept = folder / "kept"
        self.out = folder / "out"
        self.read = []
        for name, text in texts.items():
            self.write(name, text)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def build(self, config=None, by=b"these programs"):
        """The bytes of the book of a build with a cache, and all that was said."""
        cache = Cache(self.kept, by)
        self.read.clear()
        try:
            made = self.built(config, cache)
            cache.save()
        finally:
            cache.close()
        return made

    def built(self, config=None, cache=NO_CACHE):
        built = ficbook.build(
            self.folder,
            formats=[self.format],
            config=config or Config(),
            output=self.out,
            progress=self._told,
            cache=cache,
        )
        return built.files[0].read_bytes(), built.diagnostics

    def fresh(self, config=None):
        """The same of a build that finds nothing, neither a cache nor an older file."""
        for file in self.out.iterdir():
            file.unlink()
        return self.built(config)

    def keys(self):
        """What the values are kept under."""
        with self.kept.open("rb") as file:
            return set(table(file))

    def _told(self, said):
        if said.startswith("reading "):
            self.read.append(said.removeprefix("reading "))


@pytest.fixture
def shop(tmp_path):
    return Workshop(tmp_path)


def test_only_the_chapter_that_changed_is_made_again(shop):
    shop.build()
    assert shop.read == list(CHAPTERS)
    before = shop.keys()
    shop.write("02.txt", CHAPTERS["02.txt"] + "\nOne sentence more.\n")
    changed = shop.build()
    assert shop.read == ["02.txt"]
    assert len(before - shop.keys()) == len(shop.keys() - before) == 3  # read, recognised, set
    assert changed == shop.fresh()


def test_where_nothing_changed_nothing_is_made_again(shop):
    first = shop.build()
    written = shop.kept.stat().st_ino
    assert shop.build() == first
    assert shop.read == []
    assert (
        shop.kept.stat().st_ino == written
    )  # a value made would have been written with the others


@pytest.mark.parametrize(
    ("config", "read"),
    [
        (Config(manuscript=ManuscriptTable(encoding="utf-8")), 3),
        (Config(recognition=RecognitionTable(labels={"Rambling": "author"})), 0),
        (Config(recognition=RecognitionTable(off=True)), 0),
        (Config(typography=TypographyTable(quotes=Quotes.STRAIGHT)), 0),
        (Config(book=BookTable(language="fr")), 0),
        (Config(output=OutputTable(epub=EpubTable(css="p { color: #333 }"))), 0),
    ],
)
def test_other_settings_find_what_does_not_go_by_them(shop, config, read):
    shop.write("01.txt", "\n\n".join(PARAGRAPHS))
    shop.build()
    changed = shop.build(config)
    assert len(shop.read) == read
    assert changed == shop.fresh(config)


def test_other_programs_find_nothing(shop):
    shop.build()
    shop.build(by=b"those programs")
    assert shop.read == list(CHAPTERS)


def test_a_file_of_another_name_is_another_file(shop):
    shop.build()
    (shop.folder / "02.txt").rename(shop.folder / "02-the-fog.txt")
    changed = shop.build()
    assert shop.read == ["02-the-fog.txt"]
    assert changed == shop.fresh()


def test_a_picture_is_taken_anew_each_time(shop):
    shop.write("02.md", "# The Map\n\nHe unrolled it.\n\n![A map](map.gif)\n")
    shop.build()
    (shop.folder / "map.gif").write_bytes(GIF)
    changed = shop.build()
    assert shop.read == []
    assert changed == shop.fresh()
    with ZipFile(BytesIO(changed[0])) as epub:
        assert GIF in map(epub.read, epub.namelist())


def test_a_book_with_pictures_in_it_is_read_once(shop):
    shop.write("02.md", "# The Map\n\nHe unrolled it.\n\n![A map](map.gif)\n")
    (shop.folder / "map.gif").write_bytes(GIF)
    made, _ = shop.build()
    for file in (*shop.folder.iterdir(), shop.kept):
        file.unlink()
    (shop.folder / "posted.epub").write_bytes(made)
    shop.write("more.txt", PARAGRAPHS[2])
    config = Config(manuscript=ManuscriptTable(files=("posted.epub", "more.txt")))
    first = shop.build(config)
    assert shop.read == ["posted.epub", "more.txt"]
    shop.write("more.txt", PARAGRAPHS[6])
    second = shop.build(config)
    assert shop.read == ["more.txt"]
    assert second == shop.fresh(config) != first


def test_of_one_file_nothing_is_kept(tmp_path):
    shop = Workshop(tmp_path, {"01.txt": CHAPTERS["01.txt"]})
    assert shop.build() == shop.build()
    assert shop.read == ["01.txt"]
    assert not shop.kept.exists()


TEXTS = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=5).map("\n\n".join)
CONFIGS = st.builds(
    Config,
    book=st.builds(BookTable, language=st.sampled_from([None, "de", "ja"])),
    recognition=st.builds(RecognitionTable, off=st.booleans()),
    typography=st.builds(TypographyTable, quotes=st.sampled_from(Quotes), dashes=st.booleans()),
)
STATES = st.tuples(
    st.dictionaries(st.sampled_from(["1.txt", "2.md", "3 Fog.txt"]), TEXTS, min_size=1), CONFIGS
)


@given(st.lists(STATES, min_size=2, max_size=3))
def test_rebuilt_or_not_the_bytes_and_the_words_said_are_the_same(tmp_path_factory, states):
    shop = Workshop(tmp_path_factory.mktemp("any"), {}, "json")
    for texts, config in states:
        for name in ("1.txt", "2.md", "3 Fog.txt"):
            (shop.folder / name).unlink(missing_ok=True)
        for name, text in texts.items():
            shop.write(name, text)
        assert shop.build(config) == shop.fresh(config)


@given(BOOKS, CONFIGS)
def test_chapters_are_set_as_if_each_were_alone(book, config):
    whole = set_typography(book, config, Report())
    assert set_by_chapters(NO_CACHE, book, config, Report()) == whole


# A cache with something amiss


@given(st.data())
def test_a_damaged_cache_is_an_empty_one(tmp_path_factory, data):
    texts = {"1.txt": "\n\n".join(PARAGRAPHS), "2.txt": PARAGRAPHS[2]}
    shop = Workshop(tmp_path_factory.mktemp("damaged"), texts, "json")
    whole = shop.build()
    kept = bytearray(shop.kept.read_bytes())
    at = data.draw(st.integers(0, len(kept) - 1))
    if data.draw(st.booleans()):
        kept[at] ^= data.draw(st.integers(1, 255))
    else:
        del kept[at:]
    shop.kept.write_bytes(kept)
    assert shop.build() == whole
    shop.build()
    assert shop.read == []  # it is whole again


@pytest.mark.parametrize(
    "data",
    [b"", b"ficbook\1" * 4, b"\0" * 100, b"ficbook\1" + struct.pack(">QQL", 0, 1 << 62, 0)],
)
def test_any_other_file_is_an_empty_cache(shop, data):
    shop.kept.write_bytes(data)
    shop.build()
    assert shop.read == list(CHAPTERS)


def test_a_value_of_another_form_is_made_again(tmp_path):
    for kind, value in ((list[int], [1]), (Book, None), (int, 7)):
        cache = Cache(tmp_path / "kept")
        made = cache.recall("stage", "given", kind, lambda _: value, Report())  # noqa: B023
        assert made == value
        cache.save()


@pytest.mark.parametrize("path", ["/proc/kept", "nowhere/kept", "."])
def test_a_cache_that_cannot_be_written_keeps_nothing(shop, path):
    shop.kept = shop.kept.parent / path
    first = shop.build()
    assert shop.build() == first
    assert shop.read == list(CHAPTERS)


def test_two_builds_at_once_leave_a_whole_cache(shop):
    one, other = Cache(shop.kept), Cache(shop.kept)
    first = shop.built(cache=one)
    shop.write("02.txt", CHAPTERS["02.txt"] + "\nOne sentence more.\n")
    second = shop.built(cache=other)
    for cache in (one, other):
        cache.save()
        cache.close()
    shop.read.clear()
    assert shop.build(by=b"") == second != first
    assert shop.read == []


def test_a_build_that_fails_leaves_the_cache_as_it_was(shop):
    shop.build()
    before = shop.kept.read_bytes()
    shop.write("02.txt", "\0\0")
    with pytest.raises(FicbookError):
        shop.build()
    assert shop.kept.read_bytes() == before
    assert list(shop.kept.parent.glob("tmp*")) == []


def test_what_was_said_is_said_again_and_before_an_error_too(tmp_path):
    def failing(report):
        report.add(Diagnostic("FB300", "unsure"))
        raise FicbookError

    def telling(report):
        report.add(Diagnostic("FB300", "unsure"))
        return 7

    for make in (failing, telling, failing):  # which is not asked the second time
        report, cache = Report(), Cache(tmp_path / "kept")
        try:
            assert cache.recall("stage", "given", int, make, report) == 7
        except FicbookError:
            assert make is failing
        cache.save()
        assert [said.code for said in report] == ["FB300"]
        cache.close()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_is_no_text_is_read_each_time(shop):
    (shop.folder / "03.txt").rename(shop.folder / os.fsdecode(b"caf\xe9.txt"))
    first = shop.build()
    assert shop.build() == first
    assert shop.read == [os.fsdecode(b"caf\xe9.txt")]


def test_what_others_read_or_is_large_is_not_kept():
    cache = Cache(Path("/proc/kept"))
    ours = Manuscript(Path(), (), Config(), cache=cache)
    theirs = replace(ours, config=Config(manuscript=ManuscriptTable(reader="theirs")))
    source = Source("a.txt", b"a")
    assert cache_for(source, ours) is cache
    assert cache_for(source, theirs) is NO_CACHE
    assert cache_for(Source("a.epub", b"a" * (LARGEST + 1)), ours) is NO_CACHE


# Where it lies


def command(folder, *arguments, **environ):
    """`ficbook build` as a process of its own, with a cache."""
    environ = {"PATH": "", "PYTHONPATH": str(CHECKOUT), "HOME": str(folder), **environ}
    return partial(
        subprocess.Popen,
        [sys.executable, "-m", "ficbook", "build", *arguments],
        cwd=folder,
        env=environ,
        stdout=subprocess.DEVNULL,
    )


def test_two_commands_at_once(shop, tmp_path):
    start = command(tmp_path, "story", "-o", "a.epub", XDG_CACHE_HOME=str(tmp_path / "caches"))
    running = [start(), start()]
    assert [process.wait(60) for process in running] == [0, 0]
    (kept,) = (tmp_path / "caches" / "ficbook").iterdir()
    with kept.open("rb") as file:
        assert len(table(file)) == 9
    assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert (tmp_path / "a.epub").read_bytes() == shop.built()[0]


def test_it_can_be_turned_off(shop, tmp_path):
    assert command(tmp_path, shop.folder, "-o", "a.epub", FICBOOK_CACHE="off")().wait(60) == 0
    assert not (tmp_path / ".cache").exists()


def test_the_library_keeps_nothing(shop, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.delenv("FICBOOK_CACHE")
    shop.built()
    ficbook.read(shop.folder)
    assert not (tmp_path / "caches").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="macOS and Windows have places of their own")
def test_it_lies_where_the_system_has_caches(monkeypatch):
    monkeypatch.setenv("HOME", "/home/maud")
    assert caches({"XDG_CACHE_HOME": "/var/tmp/maud"}) == Path("/var/tmp/maud")
    assert caches({"XDG_CACHE_HOME": "relative"}) == Path("/home/maud/.cache")
    assert caches({}) == Path("/home/maud/.cache")


@pytest.mark.parametrize("environ", [{"FICBOOK_CACHE": "OFF"}, {"XDG_CACHE_HOME": "/proc"}])
def test_there_is_none_where_it_is_off_or_cannot_be(environ):
    with opened([Path()], environ) as cache:
        assert cache is NO_CACHE


def test_a_folder_that_others_may_write_into_is_not_used(tmp_path):
    folder = tmp_path / "ficbook"
    folder.mkdir(mode=0o700)
    assert is_private(folder)
    assert cache_of([Path()], {"XDG_CACHE_HOME": str(tmp_path)}) is not NO_CACHE
    folder.chmod(0o770)
    assert not is_private(folder)
    assert cache_of([Path()], {"XDG_CACHE_HOME": str(tmp_path)}) is NO_CACHE


def test_each_manuscript_has_a_file(tmp_path):
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    for works in ([Path("a.txt")], [Path("b.txt")], [Source("<stdin>", b"")], [Path("a.txt")]):
        with opened(works, environ) as cache:
            cache.recall("stage", "given", int, lambda _: 7, Report())
    assert len(list((tmp_path / "ficbook").iterdir())) == 3


def test_what_was_built_least_lately_goes_first(tmp_path):
    for number in range(5):
        file = tmp_path / str(number)
        file.write_bytes(b"x" * 10)
        os.utime(file, (number, number))
    os.utime(tmp_path / "0", (9, 9))
    trim(tmp_path, room=35)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["0", "3", "4"]


def test_a_changed_program_or_package_is_another(tmp_path):
    module = tmp_path / "walk" / "tree.py"
    module.parent.mkdir()
    module.write_text("x = 1")
    before = set(dated(tmp_path))
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "tree.pyc").write_bytes(b"x")
    assert set(dated(tmp_path)) == before
    os.utime(module, (1, 1))
    assert set(dated(tmp_path)) != before
    (tmp_path / "lxml-6.0.dist-info").mkdir()
    assert ["lxml-6.0.dist-info" in one for one in packages([str(tmp_path), "/nowhere"])] == [True]
    assert stamp() == stamp()
