"""Pictures: those that few reading systems show become PNG, others are told."""

from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from ficbook.diagnostics import Report
from ficbook.model.book import Asset
from ficbook.render import pictures
from ficbook.render.pictures import fit, picture_files
from tests.books import book


def drawn(kind: str, mode: str = "RGB", size: tuple[int, int] = (3, 2)) -> bytes:
    made = BytesIO()
    Image.new(mode, size, 1).save(made, kind)
    return made.getvalue()


def fitted(data: bytes) -> tuple[tuple[Asset, ...], list[str]]:
    report = Report()
    story = replace(book(), assets=(Asset("pic", "image/bmp", "pic.bmp", data),))
    return fit(story, report).assets, [said.code for said in report]


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("BMP", "RGB"),
        ("BMP", "1"),
        ("TIFF", "RGBA"),
        ("TIFF", "CMYK"),
        ("TIFF", "F"),
        ("TIFF", "L"),
    ],
)
def test_bmp_and_tiff_become_png(kind: str, mode: str) -> None:
    (asset,), codes = fitted(drawn(kind, mode))
    assert not codes
    assert asset.media_type == "image/png"
    assert picture_files((asset,)) == {"pic": "images/pic.png"}
    with Image.open(BytesIO(asset.data), formats=("PNG",)) as picture:
        assert picture.size == (3, 2)
        picture.load()


@pytest.mark.parametrize("data", [b"BM", b"BM" + bytes(60), b"II*\0" + b"\xff" * 40, b"MM\0*"])
def test_a_broken_one_is_told(data: bytes) -> None:
    assert fitted(data) == ((), ["FB600"])


def test_one_of_too_many_pixels_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 5)
    assert fitted(drawn("BMP")) == ((), ["FB600"])
