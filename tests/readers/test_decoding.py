"""Bytes to characters, whatever wrote them."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.diagnostics import FicbookError, Report, Severity, Source
from ficbook.readers.decoding import decode, is_binary

ENGLISH = "“Don’t,” she said — and he didn’t. Café, naïve, ¾.\n" * 3
FRENCH = "L'été où la mère d'Hélène s'en alla, le château resta fermé; même le garçon pleura.\n" * 3
RUSSIAN = "Паром не пришёл. Ида села на стену и стала ждать, пока кто-нибудь принесёт ключ.\n" * 3
JAPANESE = "渡し船は来なかった。「歩こうか」と兄は言った。イダは笑って、靴を海に投げた。\n" * 3
SIMPLE = "渡船没有来。她在墙上坐下，等着有人来把门打开，他们说这个人是不会来的了。\n" * 3
FULL = "渡船沒有來。她在牆上坐下，等著有人來把門打開，他們說這個人是不會來的了。\n" * 3
GREEK = "Ο φάρος στεκόταν στην άκρη της προβλήτας και κανείς δεν θυμόταν ποιος τον άναψε.\n"
HEBREW = "המגדלור עמד בקצה המזח ואיש לא זכר מי הדליק בו את המנורה הראשונה.\n"
ARABIC = "وقفت المنارة على حافة الرصيف ولم يتذكر أحد من أشعل فيها المصباح الأول.\n"
THAI = "ประภาคารตั้งอยู่ปลายท่าเรือ และไม่มีใครจำได้ว่าใครจุดตะเกียงดวงแรก\n"
POLISH = "Latarnia stała na końcu mola i nikt nie pamiętał, kto zapalił w niej lampę.\n"
CZECH = (
    "Maják stál na konci mola a nikdo si nepamatoval, kdo v něm rozsvítil první lampu; že příště.\n"
)
TURKISH = (
    "Deniz feneri iskelenin ucunda duruyordu ve ilk lambayı kimin yaktığını kimse bilmiyordu.\n"
)
KOREAN = "등대는 부두 끝에 서 있었고, 처음 불을 밝힌 사람을 기억하는 이는 아무도 없었다.\n"
UKRAINIAN = "Маяк стояв на краю пірсу, і ніхто не пам'ятав, хто запалив у ньому першу лампу.\n"


def told(data: bytes, encoding: str = "") -> tuple[str, list[str]]:
    report = Report()
    text = decode(Source("story.txt", data), encoding, report)
    return text, [diagnostic.code for diagnostic in report]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (FRENCH, "latin-1"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (SIMPLE, "gb18030"),
        (SIMPLE, "gb2312"),
        (FULL, "big5"),
    ],
)
def test_old_encodings_are_found_and_told(text: str, encoding: str):
    assert told(text.encode(encoding)) == (text, ["FB202"])


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
)
def test_unicode_needs_no_word(encoding: str):
    text = "A plain English tale, with one “quotation”.\n" * 3
    assert told(text.encode(encoding)) == (text, [])


def test_utf16_of_another_script_needs_no_mark():
    assert told(RUSSIAN.encode("utf-16-le")) == (RUSSIAN, [])
    assert told(RUSSIAN.encode("utf-16-be")) == (RUSSIAN, [])


def test_the_users_word_counts():
    assert told("é".encode("cp850"), "cp850")[0] == "é"


def test_an_unknown_encoding_is_refused():
    with pytest.raises(FicbookError) as caught:
        told(b"x", "utf-9")
    assert caught.value.diagnostics[0].code == "FB201"


def test_strange_bytes_in_utf8_are_read_as_windows_wrote_them():
    data = "Été, café, naïve, déjà. ".encode() * 3 + b"don\x92t"
    text, codes = told(data)
    assert text.endswith("don’t")
    assert codes == ["FB205"]


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n", "\x85", "\u2028", "\u2029"])
def test_every_newline(newline: str):
    assert told(f"One.{newline}{newline}Two.".encode())[0] == "One.\n\nTwo."


def test_mixed_newlines():
    assert told(b"a\r\nb\rc\nd\r\r\ne")[0] == "a\nb\nc\nd\n\ne"


def test_control_characters_go_and_are_told():
    assert told(b"a\x00b\x07c\x0cd") == ("abc\nd", ["FB204"])
    assert told(b"line\x0bbreak")[0] == "line\nbreak"


def test_windows_quotes_called_latin_1():
    assert told("don\x92t \x93now\x94".encode())[0] == "don’t “now”"


def test_text_encoded_twice_is_mended_and_told():
    broken = "Donâ€™t go â€¦ cafÃ©.\n"
    assert told(("Fine line.\n" + broken).encode()) == ("Fine line.\nDon’t go … café.\n", ["FB203"])


def test_accents_are_no_mojibake():
    text = "Ã is a letter; Âme too; pão, não.\n"
    assert told(text.encode()) == (text, [])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a PNG picture"),
        (b"PK\x03\x04" + bytes(50), "a zip archive"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"MZ\x90\x00" + bytes(50), "a program"),
        (bytes(range(32)) * 20, "a binary file"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str):
    with pytest.raises(FicbookError) as caught:
        told(data)
    diagnostic = caught.value.diagnostics[0]
    assert diagnostic.code == "FB200"
    assert what in diagnostic.message
    assert diagnostic.hint


@given(st.integers(min_value=0), st.integers(min_value=200, max_value=5000))
def test_random_bytes_are_no_text(seed: int, size: int):
    assert is_binary(Random(seed).randbytes(size))


@pytest.mark.parametrize("head", [b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"])
def test_a_mark_of_order_before_random_bytes_makes_no_text_of_them(head: bytes):
    assert is_binary(head + Random(7).randbytes(3000))


def test_every_byte_in_turn_is_no_text():
    assert is_binary(bytes(range(256)) * 64)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Она пришла на рассвете, и море было серым.\n", "koi8-r"),
        ("Она пришла на рассвете, и море было серым.\n", "cp1251"),
        ("Она пришла на рассвете, и море было серым.\n", "cp866"),
        ("夜明けに彼女は来た。海は灰色だった。\n", "shift_jis"),
        ("夜明けに彼女は来た。海は灰色だった。\n", "iso2022_jp"),
        ("她在黎明时来了，海是灰色的。\n", "gb18030"),
        ("她在黎明時來了，海是灰色的。\n", "big5"),
        ("“Où ça ?” dit-elle… l’été, déjà.\n", "cp1252"),
        (
            "She came\x00 at dawn.\x07 The sea\x13 was grey. It was cold, and it was early.\n",
            "utf-8",
        ),
        ("“She came\x00 at dawn. The sea\x13 was grey. It was cold, and it was early.\n", "cp1252"),
    ],
)
def test_old_encodings_and_stray_controls_are_text(text: str, encoding: str):
    assert not is_binary((text * 20).encode(encoding))


@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff\u2028\u2029"
        )
    )
)
def test_clean_utf8_is_itself(text: str):
    data = text.encode()
    if data[:2] in {b"BZ", b"MZ", b"PK", b"GI", b"ID", b"RI", b"7z", b"Ra", b"%P", b"Og", b"SQ"}:
        return
    text_read, codes = told(data)
    assert text_read == text or codes == ["FB203"]


def refused(data: bytes) -> str:
    """The code with which some bytes are refused; empty if they are read."""
    try:
        told(data)
    except FicbookError as error:
        return error.diagnostics[0].code
    return ""


@given(st.binary())
def test_any_bytes_are_read_or_refused_kindly(data: bytes):
    assert refused(data) in {"", "FB200"}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN, "mac_cyrillic"),
        (UKRAINIAN, "koi8-u"),
        (UKRAINIAN, "cp1251"),
        (GREEK, "cp1253"),
        (HEBREW, "cp1255"),
        (ARABIC, "cp1256"),
        (THAI, "cp874"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (CZECH, "cp1250"),
        (TURKISH, "cp1254"),
        (KOREAN, "euc_kr"),
        (FRENCH.replace("œ", "oe"), "mac_roman"),
        (FRENCH.replace("œ", "oe"), "cp850"),
        (ENGLISH.replace("¾", "3/4"), "mac_roman"),
        ("She paid, and left the caf\u00e9.", "cp1252"),
        ("“Wait…” she said.", "cp1252"),
    ],
)
def test_a_hundred_characters_show_the_encoding(text: str, encoding: str):
    short = text[:100].rstrip("\n")
    assert told(short.encode(encoding))[0] == short


def test_two_encodings_that_may_both_be_right_are_asked_about():
    report = Report()
    decode(
        Source("story.txt", "A világítótorony a móló végén állt, későn.".encode("cp1250")),
        "",
        report,
    )
    (said,) = report
    assert (said.code, said.severity) == ("FB202", Severity.WARNING)
    assert "cp1250" in said.message + said.hint


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(JAPANESE, "iso2022_jp"), (KOREAN, "iso2022_kr"), (SIMPLE, "hz")],
)
def test_old_mail_in_seven_bits(text: str, encoding: str):
    assert told(text.encode(encoding)) == (text, [])


def test_a_drawn_line_is_no_chinese():
    assert told(b"~{*}~ and ~{*}~\n" * 9)[0] == "~{*}~ and ~{*}~\n" * 9


@pytest.mark.parametrize("text", [JAPANESE, SIMPLE, FULL, KOREAN, THAI, ARABIC, HEBREW, GREEK])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark(text: str, encoding: str):
    assert told(text.encode(encoding)) == (text, [])
    assert told(text.rstrip().encode(encoding)) == (text.rstrip(), [])
