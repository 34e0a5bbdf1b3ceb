"""Files made to do harm, by name; each is built where a test asks for it."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.readers.documents import docx, fodt, odt, p, rtf
from tests.readers.epubs import CONTAINER, book, opf, packed, xhtml

DEEP = 100_000
STORY = "<p>The gate was shut, and nobody asked why.</p>"

Make = Callable[[str, str], bytes | str]
"""What makes a file of the addresses of a secret file and of a server that nobody may ask."""


def entities(root: str, inner: str, secret: str, server: str) -> str:
    """XML whose entities are a thousand million words, a file and a page."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    outside = f'<!ENTITY f SYSTEM "{secret}"><!ENTITY h SYSTEM "{server}">'
    subset = f'<!ENTITY % p SYSTEM "{server}/x.dtd">%p;<!ENTITY l0 "ha">{laughs}{outside}'
    return f'<?xml version="1.0"?><!DOCTYPE {root} SYSTEM "{server}/y.dtd" [{subset}]>{inner}'


def wide_png(side: int = 60_000) -> bytes:
    """A picture of a few kilobytes that unpacks to gigabytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    data = zlib.compress(b"\0" * 4_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def references(secret: str, server: str) -> str:
    """Every way in which a page can ask for something that lies elsewhere."""
    ways = (
        '<img src="{0}"/><img src="{0}.png" srcset="{0} 2x"/><link rel="stylesheet" href="{0}"/>'
        '<script src="{0}">x</script><iframe src="{0}"></iframe><object data="{0}"></object>'
        '<embed src="{0}"/><video src="{0}" poster="{0}"></video><audio src="{0}"></audio>'
        '<svg><image href="{0}"/><script>x</script></svg><p style="background:url({0})">x</p>'
        '<base href="{0}"/><style>@import "{0}"; @import url({0}); p {{ background: url({0}) }}'
        "@font-face {{ font-family: x; src: url({0}) }}</style>"
        '<meta http-equiv="refresh" content="0;url={0}"/><a href="{0}">there</a>'
    )
    return "".join(ways.format(address) for address in (secret, server, "../secret.png"))


def linked() -> bytes:
    """An archive whose chapter is a link to a file outside of it."""
    buffer = io.BytesIO(book({"a.xhtml": xhtml(f'{STORY}<img src="s.png"/>')}))
    with zipfile.ZipFile(buffer, "a") as archive:
        for name, target in (("OEBPS/s.png", "/etc/passwd"), ("OEBPS/b.xhtml", "/etc/passwd")):
            link = zipfile.ZipInfo(name)
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, target)
    return buffer.getvalue()


def traversing(secret: str) -> bytes:
    up = "../" * 20 + secret.removeprefix("file:///")
    items = f'<item id="a" href="{up}" media-type="application/xhtml+xml"/>'
    items += '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>'
    spine = '<itemref idref="a"/><itemref idref="b"/>'
    return packed(
        {
            "META-INF/container.xml": CONTAINER,
            "OEBPS/content.opf": opf("", items, spine),
            "OEBPS/b.xhtml": xhtml(f'{STORY}<img src="{up}"/>'),
            up: "out",
            "/etc/out": "out",
        }
    )


def _package(secret: str, server: str) -> bytes:
    inner = opf("<dc:title>&f;&h;&l9;</dc:title>", "", "").removeprefix('<?xml version="1.0"?>')
    return packed(
        {
            "META-INF/container.xml": CONTAINER,
            "OEBPS/content.opf": entities("package", inner, secret, server),
            "OEBPS/a.xhtml": entities(
                "html", f"<html><body>{STORY}<p>&f;&h;&l9;</p></body></html>", secret, server
            ),
        }
    )


FILES: dict[str, Make] = {
    "bomb.epub": lambda *_: book({"a.xhtml": xhtml(STORY), "b.xhtml": "<p>" + "x" * 200_000_000}),
    "many.epub": lambda *_: packed({f"{n}.xhtml": "x" for n in range(30_000)}),
    "links.epub": lambda *_: linked(),
    "up.epub": lambda secret, _: traversing(secret),
    "entities.epub": _package,
    "entities.xhtml": lambda *far: entities(
        "html", f"<html><body>{STORY}<p>&f;&h;&l9;</p></body></html>", *far
    ),
    "entities.fodt": lambda *far: entities(
        "x", fodt("<text:p>Shut.</text:p><text:p>&l9;&f;&h;</text:p>").decode().partition("?>")[2],
        *far,
    ),
    "references.html": lambda *far: f"<!doctype html><html>{STORY}{references(*far)}",
    "references.epub": lambda *far: book(
        {"a.xhtml": xhtml(f"{STORY}{references(*far)}")},
        s__css=f'@import "{far[1]}"; p {{ background: url({far[0]}) }}',
    ),
    "references.md": lambda *far: f"# One\n\nShut.\n\n![x]({far[0]}) ![y]({far[1]})\n\n{references(*far)}\n",
    "external.docx": lambda *far: docx(
        p("Shut.") + '<w:p><w:r><w:object><o:OLEObject r:id="rx"/></w:object></w:r></w:p>',
        ("rx", "oleObject", far[1]), ("ry", "image", far[0]), ("rz", "attachedTemplate", far[1]),
    ),
    "objects.rtf": lambda *far: rtf(
        "Shut.\\par{\\object\\objautlink{\\*\\objdata 0105}}"
        f'{{\\field{{\\*\\fldinst{{INCLUDEPICTURE "{far[0]}"}}}}{{\\fldrslt x}}}}'
        f'{{\\field{{\\*\\fldinst{{INCLUDETEXT "{far[1]}"}}}}{{\\fldrslt y}}}}\\bin999999999 z'
    ),
    "wide.epub": lambda *_: book(
        {"a.xhtml": xhtml(f'{STORY}<p><img src="w.png" alt="wide"/></p>')}, w__png=wide_png()
    ),
    "script.epub": lambda *_: book(
        {"a.xhtml": xhtml(f'{STORY}<p><img src="s.svg" alt="drawn"/></p>')},
        s__svg="<svg xmlns='http://www.w3.org/2000/svg' onload='x()'><script>x()</script></svg>",
    ),
    "styles.html": lambda *_: (
        f"<!doctype html><style>{'div div div .a, ' * 60_000}p{{color:red}}</style>"
        + "<div>" * 150 + STORY * 2_000
    ),
    "broken.html": lambda *_: b"<!doctype html><p>Shut.</p>\xff\xfe\xc3<p>\x00Open.\xed\xa0\x80</p>",
    "broken.txt": lambda *_: b"The gate was shut.\n\n\xc3\x28 and \xff then\n\nOpen.\n" * 9,
    "deep.html": lambda *_: f"<!doctype html>{STORY}{'<div><b>' * DEEP}deep",
    "deep.xhtml": lambda *_: f"<?xml version='1.0'?><html><body>{STORY}{'<q>' * DEEP}deep{'</q>' * DEEP}</body></html>",
    "deep.epub": lambda *_: book({"a.xhtml": xhtml(f"{STORY}{'<i>' * DEEP}deep{'</i>' * DEEP}")}),
    "deep.docx": lambda *_: docx(p("Shut.") + "<w:sdt><w:sdtContent>" * DEEP),
    "deep.odt": lambda *_: odt("<text:p>Shut.</text:p>" + "<text:section>" * DEEP),
    "deep.rtf": lambda *_: rtf("Shut.\\par" + "{" * DEEP + "deep"),
    "deep.md": lambda *_: "# One\n\nShut.\n\n" + "> " * DEEP + "deep\n\n" + "*" * DEEP + "[" * DEEP,
    "deep.json": lambda *_: '{"metadata":{},"body":' + "[" * DEEP,
    "long.txt": lambda *_: "It rained on the quay. " * 4_400_000,
    "long.md": lambda *_: "It *rained* on the quay. " * 80_000,
    "long.html": lambda *_: "<!doctype html><p>" + "It <i>rained</i> on the quay. " * 200_000,
    "long.rtf": lambda *_: rtf("It {\\i rained} on the quay. " * 100_000),
}  # fmt: skip


def put(name: str, folder: Path, secret: str, server: str) -> Path:
    """The hostile file of a name, made in a folder."""
    data = FILES[name](secret, server)
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path
