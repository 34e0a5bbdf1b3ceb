"""Small works of our own in every format that is read, for the fuzzing to start from."""

from pathlib import Path

from ficbook.model.book import Book, Chapter, Note, NoteKind
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Paragraph, Text
from tests.readers.documents import docx, fodt, odt, p, r, styled
from tests.readers.epubs import PNG, book, entry, xhtml

HERE = Path(__file__).parent / "seeds"


def seeds() -> dict[str, tuple[bytes, ...]]:
    """Sources by the name of the reader that takes them; "json" is our own form of a book."""
    text, page = (HERE / "posted.txt").read_bytes(), (HERE / "work.html").read_bytes()
    return {
        "plain": (text, text.decode().encode("utf-16"), "Глава 1\n\nСоль.".encode("koi8-r")),
        "markdown": ((HERE / "folder.md").read_bytes(), text),
        "html": (page, b"<center><h1>Salt</h1></center><p>One<p>Two<br><br>Three"),
        "epub": (_epub(page), _own()),
        "docx": (_docx(),),
        "odt": (odt(_ODF_BODY), fodt(_ODF_BODY)),
        "rtf": ((HERE / "letter.rtf").read_bytes(),),
        "json": (_book().to_json(),),
    }


def _book() -> Book:
    words = (Text("The gate was shut."),)
    note = Note(NoteKind.AUTHOR, (Paragraph((Text("Late again."),)),), label="A/N")
    chapters = (Chapter((Text("The Coin"),), (Paragraph(words), Paragraph(words)), notes=(note,)),)
    return Book(Metadata(title="The Toll"), chapters)


def _own() -> bytes:
    """An EPUB of our own making."""
    from ficbook.backends.epub import BACKEND
    from ficbook.config.schema import Config
    from ficbook.diagnostics import Report
    from ficbook.themes import find_theme
    from ficbook.transforms import prepare

    report = Report()
    ready = prepare(_book(), Config(), report)
    return BACKEND.write(ready, find_theme(Config().theme.name), Config(), report)


def _epub(page: bytes) -> bytes:
    notes = (
        '<aside epub:type="footnote" id="n1"><p>By law. <a href="a.xhtml#r1">back</a></p></aside>'
    )
    pages = {
        "t.xhtml": xhtml('<section epub:type="titlepage"><h1>The Toll</h1></section>'),
        "a.xhtml": xhtml(
            '<h1>One</h1><p>Shut.<a epub:type="noteref" id="r1" href="n.xhtml#n1">1</a></p>'
        ),
        "b.xhtml": page.decode(),
        "n.xhtml": xhtml(notes),
    }
    contents = entry("a.xhtml", "One", f"<ol>{entry('b.xhtml#chapters', 'Two')}</ol>")
    return book(pages, contents, s__css=".it{font-style:italic}", g__png=PNG)


def _docx() -> bytes:
    table = "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    changed = (
        f'<w:ins w:id="1">{r("rained")}</w:ins>'
        "<w:del><w:r><w:delText>snowed</w:delText></w:r></w:del>"
    )
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = styled("berschrift1", "Chapter 1") + p(r("It ", "<w:i/>"), changed, mark)
    body += p("* * *", properties='<w:jc w:val="center"/>') + table + p("The end")
    note = f'<w:footnote w:id="2">{p("By law.")}</w:footnote>'
    return docx(body, footnotes=note, core="<dc:title>The Toll</dc:title>")


_ODF_BODY = (
    '<text:h text:outline-level="1">Chapter 1</text:h><text:p>It <text:span '
    'text:style-name="Italic">rained</text:span><text:note text:id="f" '
    'text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
    '<text:p>By law.</text:p></text:note-body></text:note><text:s text:c="3"/>on.</text:p>'
    "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
    '<text:p text:style-name="Middle">* * *</text:p><text:p>The end</text:p>'
)
