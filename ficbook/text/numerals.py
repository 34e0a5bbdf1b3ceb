"""Numbers as fiction writes them: digits, Roman, words of many languages, Chinese characters."""

import re
from fractions import Fraction

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_FORM = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis diecisiete dieciocho diecinueve",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezesseis dezessete dezoito dezenove",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
    "quattordici quindici sedici diciassette diciotto diciannove",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
}
_ORDINALS = {
    "en": "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "de": "nulltes erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes "
    "elftes zwölftes dreizehntes vierzehntes fünfzehntes sechzehntes siebzehntes achtzehntes "
    "neunzehntes",
    "fr": "zéroième premier deuxième troisième quatrième cinquième sixième septième huitième "
    "neuvième dixième onzième douzième treizième quatorzième quinzième",
    "es": "cero primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo "
    "duodécimo",
    "pt": "zero primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
    "it": "zero primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo "
    "dodicesimo tredicesimo quattordicesimo quindicesimo",
    "ru": "нулевая первая вторая третья четвёртая пятая шестая седьмая восьмая девятая десятая "
    "одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая "
    "восемнадцатая девятнадцатая двадцатая",
    "uk": "нульовий перший другий третій четвертий п'ятий шостий сьомий восьмий дев'ятий десятий",
    "pl": "zerowy pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty",
    "ar": "صفر الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "he": "אפס ראשון שני שלישי רביעי חמישי שישי שביעי שמיני תשיעי עשירי",
}
_ENDINGS = {  # other genders of an ordinal: what its form above ends in, and what it may end in
    "de": ("s", ("", "r", "n")), "es": ("o", ("a",)), "pt": ("o", ("a",)), "it": ("o", ("a",)),
    "ru": ("ая", ("ый", "ой")),
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
    "vingt": 20, "trente": 30, "veinte": 20, "treinta": 30,
    "vinte": 20, "trinta": 30, "venti": 20, "trenta": 30, "двадцать": 20, "тридцать": 30,
}  # fmt: skip
_MORE = {"une": 1, "una": 1, "hundred": 100, "hundredth": 100}
_MORE_ORDINALS = {
    "première": 1, "seconde": 2, "primer": 1, "tercer": 3, "terza": 3, "четвертая": 4, "третий": 3,
    "второй": 2, "thirtieth": 30,
}  # fmt: skip


def _ordinals() -> dict[str, int]:
    """Every ordinal of the table in each of its endings, and what it counts."""
    found = dict(_MORE_ORDINALS)
    for language, row in _ORDINALS.items():
        ending, others = _ENDINGS.get(language, ("", ()))
        for n, word in enumerate(row.split()):
            stem = word.removesuffix(ending)
            found |= dict.fromkeys((word, *(stem + other for other in others)), n)
    return found


_GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"


def _german() -> dict[str, int]:
    """German numbers from 21 to 99, one word each: "siebenundzwanzig"."""
    ones = ["ein", *_UNITS["de"].split()[2:10]]
    pairs = [(ten, 10 * n) for n, ten in enumerate(_GERMAN_TENS.split(), 2)]
    compound = {f"{o}und{ten}": n + m for ten, n in pairs for m, o in enumerate(ones, 1)}
    return compound | dict(pairs)


_GERMAN = _german()
ORDINALS = _ordinals() | {
    word + ending: n for word, n in _GERMAN.items() for ending in ("ste", "stes", "ster")
}
"""Ordinals in lower case, and what they count: "erstes" in "Erstes Kapitel" is 1."""

_COUNTS = {word: n for row in _UNITS.values() for n, word in enumerate(row.split())}
WORDS = _COUNTS | ORDINALS | _GERMAN | _TENS | _MORE
_AND = frozenset(("and", "et", "und"))
_JOINING = frozenset((20, 30, 40, 50, 60, 70, 80, 90, 100))
_HAN = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
_VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}


def roman(text: str) -> int | None:
    """The value of a well-formed Roman number up to 3999, None for anything else."""
    low = text.lower()
    if not low or not _ROMAN_FORM.fullmatch(low):
        return None
    values = [_ROMAN[c] for c in low]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def han(text: str) -> int | None:
    """The value of a number in Chinese characters (十二, 一百零三), None for anything else."""
    if not text or any(c not in _HAN and c not in _HAN_UNITS for c in text):
        return None
    if not any(c in _HAN_UNITS for c in text):
        return int("".join(str(_HAN[c]) for c in text[:9]))
    total = digit = 0
    for c in text:
        if c in _HAN:
            digit = _HAN[c]
        else:
            unit = _HAN_UNITS[c]
            total += unit if unit in (20, 30) else max(digit, 1) * unit
            digit = 0
    return total + digit


def words(text: str) -> int | None:
    """The value of a number in words ("Twenty-One", "двенадцать"), None for anything else."""
    if (whole := WORDS.get(text.lower())) is not None:
        return whole
    parts = [p for p in re.split(r"[\s-]+", text.lower()) if p and p not in _AND]
    if not parts or len(parts) > 5 or any(p not in WORDS for p in parts):
        return None
    if len(parts) > 1 and _JOINING.isdisjoint(WORDS[p] for p in parts[:-1]):
        return None
    total = 0
    for part in parts:
        value = WORDS[part]
        total = max(total, 1) * 100 if value == 100 else total + value
    return total


def number(text: str) -> Fraction | None:
    """What a chapter is numbered with: "12", "-1", "2.1", "21 3/4", "XII", "Twelve", "十二"."""
    text = text.strip().lstrip("#").strip()
    if not text or len(text) > 40:
        return None
    if text[-1] in _VULGAR:
        text = f"{text[:-1]} {_VULGAR[text[-1]]}"
    if match := re.fullmatch(r"(-?\d{1,6}(?:\.\d{1,4})?)(?:\s+(\d{1,3})/([1-9]\d{0,2}))?", text):
        part = Fraction(int(match[2]), int(match[3])) if match[2] else Fraction(0)
        return Fraction(match[1]) + part
    value = next((v for read in (roman, words, han) if (v := read(text)) is not None), None)
    return None if value is None else Fraction(value)
