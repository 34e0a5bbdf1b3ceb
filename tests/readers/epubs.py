"""EPUBs made on the spot."""

import io
import zipfile

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
    b"\0\0\0\nIDATx\x9cc\0\1\0\0\5\0\1\r\n-\xb4\0\0\0\0IEND\xaeB`\x82"
)


def opf(metadata: str, manifest: str, spine: str, rest: str = "") -> str:
    return (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        'unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:opf="http://www.idpf.org/2007/opf">{metadata}</metadata>'
        f'<manifest>{manifest}</manifest><spine toc="ncx">{spine}</spine>{rest}</package>'
    )


def xhtml(body: str, head: str = "", attributes: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en">'
        f"<head><title>x</title>{head}</head><body {attributes}>{body}</body></html>"
    )


def packed(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def book(
    documents: dict[str, str],
    contents: str = "",
    metadata: str = "<dc:title>Saltgate</dc:title>",
    rest: str = "",
    **more: str | bytes,
) -> bytes:
    """An EPUB of some documents (name to XHTML), a nav document of `contents`."""
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"/>'
        for at, name in enumerate(documents)
    )
    items += '<item id="css" href="s.css" media-type="text/css"/>'
    if contents:
        items += (
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        )
    spine = "".join(f'<itemref idref="i{at}"/>' for at in range(len(documents)))
    files: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER}
    files["OEBPS/content.opf"] = opf(metadata, items, spine, rest)
    files |= {f"OEBPS/{name}": text for name, text in documents.items()}
    if contents:
        nav = f'<nav epub:type="toc"><ol>{contents}</ol></nav>'
        files["OEBPS/nav.xhtml"] = xhtml(nav)
    return packed(files | {f"OEBPS/{k.replace('__', '.')}": v for k, v in more.items()})


def entry(href: str, title: str, inner: str = "") -> str:
    return f'<li><a href="{href}">{title}</a>{inner}</li>'
