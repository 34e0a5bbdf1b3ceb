"""Word processors' files made on the spot, from the few parts that matter."""

import io
import zipfile

from ficbook.config.schema import Config, ManuscriptTable, TrackedChanges
from tests.readers.epubs import PNG

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
LINKS = (
    ("web", "hyperlink", "https://example.org/a"),
    ("bad", "hyperlink", "file:///etc/passwd"),
)
"""Relations of a DOCX to other places."""
REJECT = Config(manuscript=ManuscriptTable(tracked_changes=TrackedChanges.REJECT))
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="My chapters"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Thoughts"><w:name w:val="Thoughts"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
"""


def part(name: str, inner: str) -> str:
    return f"{HEAD}<w:{name} {NAMES}>{inner}</w:{name}>"


def relations(*entries: tuple[str, str, str]) -> str:
    """Relations of (id, kind, target); a target with "://" is external."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for name, kind, target in entries
    )
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{names}">{inner}</Relationships>'


def packed(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()


def docx(
    body: str,
    *related: tuple[str, str, str],
    core: str = "",
    styles: str = STYLES,
    **parts: str | bytes,
) -> bytes:
    """A DOCX of some paragraphs; `parts` by name (numbering, footnotes …), related by kind."""
    wanted = [(f"r{kind}", kind, f"{kind}.xml") for kind in parts]
    files: dict[str, str | bytes] = {
        "_rels/.rels": relations(
            ("r1", "officeDocument", "word/document.xml"),
            ("r2", "metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": part("styles", styles),
        "word/_rels/document.xml.rels": relations(
            ("rstyles", "styles", "styles.xml"), *wanted, *related
        ),
        "word/media/gate.png": PNG,
    }
    files |= {f"word/{k}.xml": v if isinstance(v, bytes) else part(k, v) for k, v in parts.items()}
    if core:
        dc = "http://purl.org/dc/elements/1.1/"
        cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        files["docProps/core.xml"] = (
            f'{HEAD}<cp:coreProperties xmlns:cp="{cp}" xmlns:dc="{dc}">{core}</cp:coreProperties>'
        )
    return packed(files)


def p(*runs: str, properties: str = "") -> str:
    made = (run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(made)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def styled(style: str, *runs: str) -> str:
    return p(*runs, properties=f'<w:pStyle w:val="{style}"/>')


ODF = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
        for name, full in (
            ("office", "office"),
            ("style", "style"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
            ("meta", "meta"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT_STYLES = """
<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Line" style:family="paragraph"><style:paragraph-properties fo:border-bottom="0.5pt solid #000000"/></style:style>
<style:style style:name="Middle" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
"""


def fodt(text: str, meta: str = "", styles: str = ODT_STYLES) -> bytes:
    return (
        f"{HEAD}<office:document {ODF} "
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta>{meta}</office:meta><office:automatic-styles>{styles}"
        "</office:automatic-styles><office:body><office:text>"
        f"{text}</office:text></office:body></office:document>"
    ).encode()


def odt(text: str, meta: str = "", styles: str = ODT_STYLES, **parts: str | bytes) -> bytes:
    """The same, packed."""
    files: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f"{HEAD}<office:document-content {ODF}><office:automatic-styles>{styles}"
            "</office:automatic-styles><office:body><office:text>"
            f"{text}</office:text></office:body></office:document-content>"
        ),
        "meta.xml": f"{HEAD}<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": "<manifest/>",
        "Pictures/gate.png": PNG,
    }
    return packed(files | {name.replace("__", "/"): data for name, data in parts.items()})


def rtf(body: str, head: str = "") -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + head + "\n" + body + "}").encode("ascii")
