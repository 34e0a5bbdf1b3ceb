"""Signs and headlines in a story: lines in capitals, and the words of prose that announce them."""

import re
from functools import cache

LONGEST = 80
"""No line of a sign or headline is longer than this many characters."""

# language, what bears a sign, what bears a headline; conventions.md 3.7, and the languages' words
BEARERS: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        (
            "sign|signs|notice|plaque|poster|banner|placard|noticeboard|graffiti|inscription|headstone|"
            "gravestone|tombstone|nameplate|billboard|engraved|carved|painted|stencilled"
        ),
        (
            "newspaper|paper|papers|headline|headlines|prophet|times|gazette|quibbler|article|tabloid|"
            "front page|clipping|magazine"
        ),
    ),
    (
        "de",
        "schild|plakat|tafel|aushang|inschrift|grabstein",
        "zeitung|schlagzeile|artikel|tagesprophet",
    ),
    ("fr", "panneau|pancarte|plaque|affiche|écriteau|inscription", "journal|gros titre|gazette"),
    ("es", "cartel|letrero|placa|pancarta|rótulo|inscripción", "periódico|titular|diario|profeta"),
    ("pt", "placa|cartaz|letreiro|aviso|inscrição", "jornal|manchete|profeta"),
    ("it", "cartello|insegna|targa|manifesto|iscrizione", "giornale|titolo|gazzetta|profeta"),
    ("ru", "табличк|вывеск|плакат|объявлени|надпис", "газет|заголов|пророк|стать"),
)
_PAPER = re.compile(
    r"\b(?:DAILY|PROPHET|GAZETTE|HERALD|TRIBUNE|CHRONICLE|QUIBBLER|BUGLE|OBSERVER|COURIER|"
    r"EVENING POST|MORNING POST|TAGESPROPHET|PROFETA|ПРОРОК|ВЕСТНИК)\b"
)
_BY = re.compile(r"(?:by|von|par|por|di)\s[^\W\d_].{2,60}", re.IGNORECASE)
_NOISE = re.compile(r"(.)\1{2,}|^[\W\d_]*$")


@cache
def _bears(column: int) -> re.Pattern[str]:
    words = "|".join(row[column] for row in BEARERS)
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


def is_capitals(line: str) -> bool:
    """Whether a line is words in capitals, as a sign or headline has them, and no shout."""
    if not 3 < len(line) <= LONGEST or not line.isupper() or line[0] in "\"“'‘«„—-*":
        return False
    return len(set(line.split())) > 1 and not _NOISE.search(line)


def announces_sign(prose: str) -> bool:
    """Whether prose speaks of a sign, poster or stone that bears words."""
    return bool(_bears(1).search(prose))


def announces_news(prose: str) -> bool:
    """Whether prose speaks of a newspaper."""
    return bool(_bears(2).search(prose))


def names_paper(line: str) -> bool:
    """Whether a line in capitals is a newspaper's name: "THE DAILY PROPHET"."""
    return line.isupper() and bool(_PAPER.search(line))


def is_credit(line: str) -> bool:
    """Whether a line below a headline says who wrote it: "By Rita Skeeter, Correspondent"."""
    return bool(_BY.fullmatch(line)) and line[-1] not in ".!?"
