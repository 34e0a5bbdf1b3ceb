"""Archives and XML from strangers."""

import io
import stat
import zipfile

import pytest

from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.readers import archive
from ficbook.readers.archive import files_of
from ficbook.readers.xml import parse_xml
from tests.readers.epubs import packed


def opened(data: bytes) -> tuple[archive.Files, Report]:
    report = Report()
    return files_of(Source("a.zip", data), report), report


def codes(report: Report) -> list[str]:
    return [d.code for d in report]


def test_reads_what_is_there():
    files, report = opened(packed({"a/b.txt": "words"}))
    assert files.names == ("mimetype", "a/b.txt")
    assert files.read("a/b.txt") == b"words"
    assert files.read("none") is None
    assert not codes(report)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\xff" * 18, b"no zip"])
def test_no_archive(data: bytes):
    with pytest.raises(FicbookError) as caught:
        opened(data)
    assert caught.value.diagnostics[0].code == "FB260"


@pytest.mark.parametrize("name", ["../up", "/abs", "a/../../b", "C:/x", "a\\b", "./a", "a/./b"])
def test_names_that_lead_out(name: str):
    files, report = opened(packed({name: "x", "good": "y"}))
    assert files.names == ("mimetype", "good")
    assert codes(report) == ["FB262"]


def test_links_are_not_followed():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        link = zipfile.ZipInfo("secret")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
    files, report = opened(buffer.getvalue())
    assert files.names == ()
    assert codes(report) == ["FB263"]


def test_bomb_is_not_unpacked():
    files, report = opened(packed({"bomb": b"\0" * 40_000_000}))
    assert files.read("bomb") is None
    assert codes(report) == ["FB261"]


def test_bomb_that_lies_about_its_size():
    data = bytearray(packed({"bomb": b"\0" * 4_000_000}))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    files, _ = opened(bytes(data))
    found = files.read("bomb")
    assert found is None or len(found) <= 4_000_000


def test_all_files_together_are_bounded(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "ALTOGETHER", 1000)
    files, report = opened(packed({"a": "x" * 800, "b": "y" * 800}))
    assert files.read("a") == b"x" * 800
    assert files.read("b") is None
    assert codes(report) == ["FB261"]


def test_too_many_files(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "ENTRIES", 3)
    files, report = opened(packed({str(n): "x" for n in range(9)}))
    assert len(files.names) == 3
    assert codes(report) == ["FB261"]


def test_damaged_file():
    data = bytearray(packed({"a": bytes(range(256)) * 40}))
    at = data.index(b"a", data.index(b"PK\x03\x04", 30)) + 20
    data[at : at + 8] = b"\xff" * 8
    files, report = opened(bytes(data))
    assert files.read("a") is None
    assert codes(report) == ["FB264"]


def test_entities_are_not_put_in():
    report = Report()
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    root = parse_xml(f"{data}<x>&l11;&e;</x>".encode(), "x.xml", report)
    text = "" if root is None else "".join(map(str, root.itertext()))
    assert "root:" not in text
    assert len(text) < 1000
    assert codes(report)[0] == "FB265"


def test_xml_that_is_not_well_formed():
    report = Report()
    root = parse_xml(b"<a><b>words</a>", "x.xml", report)
    assert root is not None
    assert "".join(map(str, root.itertext())) == "words"
    assert codes(report) == ["FB266"]
    assert parse_xml(b"", "x.xml", report) is None
