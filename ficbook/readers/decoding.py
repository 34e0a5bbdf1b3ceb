"""The characters of a manuscript: from bytes of any encoding to clean text.

Evidence goes from cheap and certain to dear and likely: the user's word, a byte-order mark,
zero bytes, strict UTF-8, UTF-8 with a few strangers, the older encodings.
"""

import re
from collections import Counter
from unicodedata import category

from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source, Span
from ficbook.readers.legacy import legacy_encoding, shifted_encoding

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture or sound"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document (.doc)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"Vim\x9fUnDo", "Vim's undo file"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
)
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]"
)
_CONTROL_BYTE = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_CONTROLS = 10
"""Where one byte in so many is a control character, it is no text: a log, a dump."""
_CONTROLS_AMONG_STRANGERS = 40
"""So too where many bytes are beyond ASCII and no UTF-8; of random ones every eleventh is one."""
_SCRIPTS = 5
"""The high bytes of UTF-16 in one language: its letters, ASCII, signs."""
_PLAIN = re.compile(r"[\w \n]")
_EASTERN = re.compile(
    "[ぁ-んァ-ヶー。、「」이다는을를의에가고하지한은도로기사나아어그리서들있었，”“的一是不了在人有我他这這个個们們中来來上大为為和说說]"
)
_NEWLINE = re.compile("\r\n?|[\x85\u2028\u2029]")
_PAGE_IN_SENTENCE = re.compile(r"(?<=[^\W\d_,;])[ \n]{0,4}+\f[ \n]{0,4}+(?=[^\W\d_A-Z])")
"""A page ends anywhere in pasted prose; elsewhere a form feed parts paragraphs."""
_PAGE_END = re.compile(r"(?<!\n)\f\n?")
_ESCAPED = re.compile("[\udc80-\udcff]")
_MOJIBAKE = re.compile(
    "â€[\u0080-\u009f™œžš˜¦“”\u009d\u2018-\u201e\u2026]|Ã[\u0080-\u00bfƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    "|Â[\u00a0-\u00bf]|ï»¿|Ð[\u0080-\u00bf]Ñ|â\u0080[\u0090-\u00a6]"
)
_CP1252 = {
    0x80 + place: letter
    for place, letter in enumerate(bytes(range(0x80, 0xA0)).decode("cp1252", "replace"))
    if letter != "\ufffd"
}


def decode(source: Source, encoding: str, report: Report) -> str:
    """The text of a source, its newlines all line feeds and its control characters gone.

    `encoding` is the user's word for it, empty to find out. Raises FicbookError FB200 for what
    is no text at all, FB201 for an encoding that nobody knows.
    """
    text = _characters(source, encoding, report)
    return clean(_mended(text, source, report), source, report)


def is_binary(data: bytes) -> str:
    """What the bytes are if they are no text ("a PNG picture"), else empty."""
    head = data[:4096]
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if bom := _bom(data):
        return "" if _is_sense(head.decode(bom, "replace"), 10) else "a binary file"
    if _wide(head):
        return ""
    controls = len(_CONTROL_BYTE.findall(head))
    strange = len(_HIGH.findall(head)) * 4 > len(head) and not _is_utf8(head)
    share = _CONTROLS_AMONG_STRANGERS if strange else _CONTROLS
    return "a binary file" if controls > 4 and controls * share > len(head) else ""


def _characters(source: Source, encoding: str, report: Report) -> str:
    data = source.data
    if encoding:
        return _as_told(source, encoding, report)
    if bom := _bom(data):
        return data.decode(bom, "replace").removeprefix("\ufeff")
    if shifted := shifted_encoding(data):
        return data.decode(shifted)
    if kind := is_binary(data):
        raise FicbookError(_binary(source, kind))
    if wide := _wide(data[:4096]):
        return data.decode(wide, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    if text := _mostly_utf8(source, report):
        return text
    return _legacy(source, report)


def _bom(data: bytes) -> str:
    return next((name for mark, name in _BOMS if data.startswith(mark)), "")


def _wide(head: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, by what stands at the same place of each unit."""
    if len(head) < 16:
        return ""
    units = len(head) // 4
    zeros = [head[i::4][:units].count(0) / units for i in range(4)]
    if min(zeros[2:]) > 0.9 and zeros[0] < 0.1:
        return "utf-32-le"
    if min(zeros[:2]) > 0.9 and zeros[3] < 0.1:
        return "utf-32-be"
    head = head[: len(head) // 2 * 2]
    sides = {"utf-16-le": head[1::2], "utf-16-be": head[::2]}
    return next((name for name, high in sides.items() if _are_units(head, name, high)), "")


def _are_units(head: bytes, name: str, high: bytes) -> bool:
    """Whether bytes are UTF-16: of few scripts, or with the common signs of East Asia."""
    low = head[::2] if name == "utf-16-le" else head[1::2]
    few = len(set(high)) * 4 <= len(set(low)) and len(set(high)) <= _SCRIPTS
    if not few and _is_utf8(head):  # ASCII is Chinese, two letters to a sign
        return False
    text = head.decode(name, "replace")
    if not _is_sense(text, 50):
        return False
    return (few and 2 * len(_PLAIN.findall(text)) > len(text)) or (
        8 * len(_EASTERN.findall(text)) > len(text)
    )


def _is_sense(text: str, share: int) -> bool:
    """Whether fewer than one character in `share` is one that nobody writes."""
    strange = sum(category(c) in {"Cn", "Co", "Cc", "Cs"} and c not in "\r\n\t" for c in text)
    return strange * share <= len(text)


def _is_utf8(head: bytes) -> bool:
    """Whether bytes are UTF-8, but for a character cut off at their end."""
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4 and error.reason == "unexpected end of data"
    return True


def _as_told(source: Source, encoding: str, report: Report) -> str:
    try:
        text = source.data.decode(encoding, "replace")
    except LookupError as error:
        hint = 'names such as "utf-8", "cp1252", "koi8-r", "shift_jis", "big5" are known'
        raise FicbookError(
            Diagnostic("FB201", f'unknown encoding "{encoding}"', Span(source.name), hint)
        ) from error
    if strangers := text.count("\ufffd"):
        report.add(_strangers(source, encoding, strangers))
    return text.removeprefix("\ufeff")


def _mostly_utf8(source: Source, report: Report) -> str:
    """UTF-8 with a few bytes of cp1252 pasted in; empty if it is not that."""
    text = source.data.decode("utf-8", "surrogateescape")
    strangers = len(_ESCAPED.findall(text))
    multibyte = len(text) - sum(map(len, re.findall("[\x00-\x7f]+", text))) - strangers
    if strangers * 4 > multibyte:
        return ""
    report.add(_strangers(source, "utf-8", strangers))
    return _ESCAPED.sub(lambda m: bytes([ord(m[0]) - 0xDC00]).decode("cp1252", "replace"), text)


def _legacy(source: Source, report: Report) -> str:
    encoding, other = legacy_encoding(source.data)
    maybe = f", or maybe {other}" if other else ""
    report.add(
        Diagnostic(
            "FB202",
            f"read as {encoding}{maybe}: the file is not UTF-8 and does not say what it is",
            Span(source.name),
            f'if letters look wrong, name it: encoding = "{other or encoding}" under [manuscript]',
            Severity.WARNING if other else Severity.NOTE,
        )
    )
    return source.data.decode(encoding, "replace")


def _mended(text: str, source: Source, report: Report) -> str:
    """Text that was encoded twice (`donâ€™t`), put right line by line."""
    if text.isascii() or not _MOJIBAKE.search(text):
        return text
    from ftfy import fix_encoding

    lines = text.split("\n")
    touched = [i for i, line in enumerate(lines) if _MOJIBAKE.search(line)]
    for i in touched:
        lines[i] = fix_encoding(lines[i])
    new = "\n".join(lines)
    if new != text:
        message = f"letters encoded twice were put right in {len(touched)} lines"
        place = Span(source.name, touched[0] + 1)
        report.add(Diagnostic("FB203", message, place, severity=Severity.NOTE))
    return new


def clean(text: str, source: Source, report: Report) -> str:
    """Text with one kind of newline and no control characters; what went is reported."""
    unix = text.replace("\r\n", "\n")
    if unix.replace("\n", "").replace("\t", "").isprintable():
        return unix
    windows = re.search("[\x91-\x97]", text)
    if windows:  # cp1252 that somebody called Latin-1
        text = text.translate(_CP1252)
    text = _NEWLINE.sub("\n", text)
    if "\f" in text:
        text = _PAGE_END.sub("\n\n", _PAGE_IN_SENTENCE.sub("\n", text)).replace("\f", "\n")
    gone = Counter(_CONTROL.findall(text))
    if not gone:
        return text
    names = ", ".join(f"U+{ord(c):04X} {n} times" for c, n in sorted(gone.items()))
    line = text.count("\n", 0, next(_CONTROL.finditer(text)).start()) + 1
    report.add(
        Diagnostic(
            "FB204",
            f"{gone.total()} control characters were left out ({names})",
            Span(source.name, line),
            severity=Severity.NOTE,
        )
    )
    text = text.replace("\x0b", "\n")  # Word's manual line break
    return _CONTROL.sub("", text)


def _binary(source: Source, kind: str) -> Diagnostic:
    return Diagnostic(
        "FB200",
        f"{source.name} is {kind}, no text",
        Span(source.name),
        "give the story as .txt, .md, .html, .epub, .docx, .odt or .rtf",
        Severity.ERROR,
    )


def _strangers(source: Source, encoding: str, count: int) -> Diagnostic:
    return Diagnostic(
        "FB205",
        f"{count} bytes are not {encoding}; they were read as best they could",
        Span(source.name),
        "save the file again as UTF-8, or name its encoding under [manuscript]",
    )
