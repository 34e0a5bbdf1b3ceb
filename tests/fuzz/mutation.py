"""Sources that were something once: bytes cut, doubled, swapped and sprinkled with what hurts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from hypothesis import strategies as st

_HURTFUL = (
    b"<", b">", b"</", b"&", b"&#x0;", b"&l1;", b"<!--", b"<![CDATA[", b"<!DOCTYPE x [<!ENTITY l1 'ha'>]>",
    b"<p>", b"</p>", b"<div><div>", b"<br>" * 9, b"<table><td>", b"<h1>", b"<li>", b"<pre>", b"<ruby><rt>",
    b"<blockquote>" * 30, b"<svg>", b"<select><option>", b"<style>p{", b"<script>", b"{", b"}", b"\\'",
    b"{" * 50, b"\\par\n", b"\\u-9999?", b"\\bin99999 ", b"{\\field", b"\\ucx", b"*" * 60, b"_" * 60,
    b"[^1]", b"[^1]: ", b"[[[[", b"](", b"`" * 7, b"> " * 20, b"\n---\n", b"\n***\n", b"- " * 20, b"| a ",
    b"\n\n", b"\r", b"\t", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x80", b"\xc3", b"\x1b$B",
    b"Chapter 1\n", b"A/N: ", b"Disclaimer: ", b"Title: ", b"* * *\n", b"(A/N ", b"http://127.0.0.1:9/x ",
    "\u202e".encode(), "\u200b".encode(), "\u0301".encode() * 20, "𝒜".encode(), "《".encode(), b"1e999",
)  # fmt: skip

_PIECES = st.one_of(st.sampled_from(_HURTFUL), st.binary(max_size=6))
_ACTS = st.sampled_from(("cut", "double", "put", "swap"))
_PLACES = st.floats(0, 1, exclude_max=True)
_SIZES = st.integers(1, 400)


def mutated(seeds: tuple[bytes, ...]) -> st.SearchStrategy[bytes]:
    """A seed after up to eight changes: to its bytes, or to the files packed in it."""
    changes = st.lists(st.tuples(_ACTS, _PLACES, _SIZES, _PIECES), max_size=8)
    return st.builds(_applied, st.sampled_from(seeds), _PLACES, changes)


Change = tuple[str, float, int, bytes]


def _applied(seed: bytes, place: float, changes: list[Change]) -> bytes:
    files = _files(seed)
    if not files or place > 0.9:
        return _changed(seed, changes)
    name = sorted(files)[int(place / 0.9 * (len(files) - 1))]
    return _packed(files | {name: _changed(files[name], changes)})


def _changed(data: bytes, changes: list[Change]) -> bytes:
    for act, place, size, piece in changes:
        at = int(place * len(data))
        middle = data[at : at + size]
        match act:
            case "cut":
                data = data[:at] + data[at + size :]
            case "double":
                data = data[:at] + middle * 3 + data[at + size :]
            case "put":
                data = data[:at] + piece + data[at:]
            case "swap":
                data = data[at:] + data[:at]
    return data


def _files(data: bytes) -> dict[str, bytes]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile:
        return {}


def _packed(files: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data)
    return buffer.getvalue()
