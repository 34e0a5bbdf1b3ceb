"""Ways into a book: landmarks (EPUB 3), NCX and guide (EPUB 2).

Kobo's and Nook's older engines know only the NCX and the guide.
"""

from collections.abc import Sequence

from ficbook.render import Document
from ficbook.render.escape import attribute, escape
from ficbook.render.words import Words


def start(documents: Sequence[Document]) -> Document:
    """Where the story begins; the title page if there is none yet."""
    return next((d for d in documents if d.matter == "bodymatter"), documents[0])


def landmarks(documents: Sequence[Document], words: Words) -> str:
    """The landmarks, hidden by attribute and by style: MuPDF 1.21 shows what is only `hidden`.

    Each has one `epub:type`: Apple Books skips those with several.
    """
    places = (
        ("cover", "cover.xhtml", words("cover")),
        ("titlepage", "titlepage.xhtml", words("titlepage")),
        ("toc", "contents.xhtml", words("contents")),
        ("bodymatter", start(documents).href, words("start")),
    )
    entries = "\n".join(
        f'<li><a epub:type="{kind}" href="{href}">{escape(name)}</a></li>'
        for kind, href, name in places
    )
    return (
        '<nav id="landmarks" class="landmarks" epub:type="landmarks" '
        'hidden="hidden" style="display: none" '
        f'aria-label="{attribute(words("landmarks"))}">\n<ol>\n{entries}\n</ol>\n</nav>'
    )


def guide(documents: Sequence[Document], words: Words) -> list[dict[str, str]]:
    """The guide's references, by their EPUB 2 names."""
    return [
        {"type": "cover", "title": words("cover"), "href": "cover.xhtml"},
        {"type": "title-page", "title": words("titlepage"), "href": "titlepage.xhtml"},
        {"type": "toc", "title": words("contents"), "href": "contents.xhtml"},
        {"type": "text", "title": words("start"), "href": start(documents).href},
    ]


def ncx(documents: Sequence[Document], title: str, uid: str, language: str) -> str:
    """The NCX: the same entries as the contents, in the same order."""
    listed = [document for document in documents if document.kind != "contents"]
    depth = 2 if any(document.inside for document in listed) else 1
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" '
        f'xml:lang="{language}">\n<head>\n'
        f'<meta name="dtb:uid" content="{attribute(uid)}"/>\n'
        f'<meta name="dtb:depth" content="{depth}"/>\n'
        '<meta name="dtb:totalPageCount" content="0"/>\n'
        '<meta name="dtb:maxPageNumber" content="0"/>\n</head>\n'
        f"<docTitle><text>{escape(title)}</text></docTitle>\n"
        f"<navMap>\n{_points(listed)}</navMap>\n</ncx>\n"
    )


def _points(documents: Sequence[Document]) -> str:
    """The navigation points, those of chapters inside those of their part."""
    lines = []
    open_part = ""
    for order, document in enumerate(documents, 1):
        if open_part and document.inside != open_part:
            lines.append("</navPoint>")
            open_part = ""
        lines.append(
            f'<navPoint id="nav-{order}" playOrder="{order}"><navLabel><text>'
            f'{escape(document.title)}</text></navLabel><content src="{document.href}"/>'
        )
        if document.kind == "part":
            open_part = document.id
        else:
            lines.append("</navPoint>")
    lines.append("</navPoint>" if open_part else "")
    return "\n".join(lines)
