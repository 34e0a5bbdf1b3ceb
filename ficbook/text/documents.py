"""Documents inside a story: how letters begin and end, and lines of messages and games.

The phrases are each language's usual ones; the English ones, and the forms of messages and stat
boxes, come from conventions.md 3.7.
"""

import re
from functools import cache

LONGEST = 60
"""No salutation, closing or signature is longer than this many characters."""

SALUTATIONS: tuple[tuple[str, str], ...] = (
    ("en", "dear|dearest|my dear|my dearest|my darling|to my dear|to my dearest"),
    ("en", "to whom it may concern"),
    ("de", "liebe|lieber|liebste|liebster|mein lieber|meine liebe|geehrter|geehrte|sehr geehrte"),
    ("fr", "cher|chère|mon cher|ma chère|très cher|très chère"),
    ("es", "querido|querida|mi querido|mi querida|estimado|estimada"),
    ("pt", "caro|cara|querido|querida|meu querido|minha querida|prezado|prezada"),
    ("it", "caro|cara|mio caro|mia cara|carissimo|carissima|gentile|egregio"),
    ("ru", "дорогой|дорогая|милый|милая|уважаемый|уважаемая|любимый|любимая"),
)
CLOSINGS: tuple[tuple[str, str], ...] = (
    ("en", "yours|ever yours|your|love|with love|with all my love|all my love|lots of love"),
    ("en", "much love|sincerely|sincerely yours|regards|best regards|kind regards|best wishes"),
    ("en", "with best wishes|warmest regards|warmly|respectfully|faithfully|affectionately"),
    ("en", "as ever|always|always yours|forever yours|cordially|in haste|hugs|best|your humble"),
    ("de", "dein|deine|ihr|ihre|euer|eure|liebe grüße|viele grüße|mit freundlichen grüßen"),
    ("de", "hochachtungsvoll|in liebe|herzlichst"),
    ("fr", "cordialement|amicalement|ton|ta|votre|bien à toi|bien à vous|avec amour|bises"),
    ("fr", "affectueusement|tendrement"),
    ("es", "atentamente|con cariño|con amor|un abrazo|besos|tuyo|tuya|tu|saludos"),
    ("pt", "atenciosamente|com amor|com carinho|um abraço|beijos|teu|tua|seu|sua"),
    ("it", "cordiali saluti|distinti saluti|con affetto|tuo|tua|baci|un abbraccio"),
    ("ru", "с любовью|с уважением|твой|твоя|ваш|ваша|искренне твой|искренне ваш|целую"),
)


def _alternatives(table: tuple[tuple[str, str], ...]) -> str:
    words = sorted({w for _, row in table for w in row.split("|")}, key=len, reverse=True)
    return "|".join(map(re.escape, words))


_GREETINGS = frozenset(w.split()[0] for _, row in SALUTATIONS for w in row.split("|"))
"""First words of salutations: most lines have none, and need no pattern."""


@cache
def _salutation() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_alternatives(SALUTATIONS)})\b(?P<name>[^.?!\"“”\n]{{0,50}})[,:;!—–-]{{0,2}}",
        re.IGNORECASE,
    )


@cache
def _closing() -> re.Pattern[str]:
    """A closing with its comma, or one with the name on the same line: "Love, Ginny"."""
    words = _alternatives(CLOSINGS)
    return re.compile(
        rf"(?:{words})\b(?:[^.?!\"“”:;\n]{{0,40}}[,—–-]{{1,2}}"
        r"|(?:\s[^\W\d_]{2,12}){0,3},\s[A-Z][\w. ]{0,30})",
        re.IGNORECASE,
    )


_READERS = re.compile(
    r"\b(?:readers?|reviewers?|followers?|all|everyone|everybody|guys|fans?|friends|anon\w*|guest|"
    r"me|god|lord|heavens?|leser\w*|lecteur\w*|lectores|leitor\w*|lettor\w*|читател\w*)\b",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"(?:p\.?\s?){1,3}s\b", re.IGNORECASE)
_NARROW = 40  # characters of a line; wrapped prose has longer ones
_EMAIL = re.compile(r"[*_]{0,2}(?:from|to|subject|cc|bcc|sent|date|re)[*_]{0,2}:", re.IGNORECASE)


def salutes(line: str) -> bool:
    """Whether a line opens a letter to somebody in the story: "Dear Mr Holmes,"."""
    bare = line.strip(" \t*_")
    if not 4 < len(bare) <= LONGEST or bare.split(None, 1)[0].lower() not in _GREETINGS:
        return False
    match = _salutation().fullmatch(bare)
    if not match or _READERS.search(match["name"]):
        return False
    named = match["name"].strip(" ,:;!—–-")
    return bare[-1] in ",:;!—–-" or named[:1].isupper() or not named


def signs_off(line: str) -> bool:
    """Whether a line closes a letter: "Yours truly,", "Love, Ginny"."""
    bare = line.strip(" \t*_")
    if not 3 < len(bare) <= LONGEST:
        return False
    return bool(_closing().fullmatch(bare))


def is_signature(line: str) -> bool:
    """Whether a line may be a name under a letter."""
    bare = line.strip(" \t*_")
    if not 0 < len(bare) <= 40 or len(bare.split()) > 6 or bare[-1] in '!?,:;…"”':
        return False
    name = bare.lstrip("-–—~ ")
    return name[:1].isupper() and (bare[-1] != "." or len(bare.split()[-1]) <= 3)


def is_postscript(text: str) -> bool:
    """Whether a paragraph begins with P.S."""
    return bool(_POSTSCRIPT.match(text.lstrip("*_ ")))


def heads_email(line: str) -> bool:
    """Whether a line is one of an e-mail's header: "Subject: Your owl"."""
    return ":" in line and len(line) <= 120 and bool(_EMAIL.match(line))


def is_sentence(line: str) -> bool:
    """Whether a line reads as a sentence and as no title: "It rained.", not "The Long Rain."."""
    words = line.strip(" *_").split()
    if words and words[-1][-1] in "。！？」":
        return True
    if len(words) < 2 or words[-1][-1] not in '.!?…"”':
        return False
    return sum(word[:1].islower() for word in words) * 2 >= len(words)


def is_stanza(lines: list[str], *, below_verse: bool = False) -> bool:
    """Whether very short lines are verse that has no capitals; two are enough below a stanza."""
    if len(lines) < (2 if below_verse else 4) or max(map(len, lines)) > _NARROW:
        return False
    if sum(len(line.split()) for line in lines) < 3 * len(lines) or not lines[0][:1].isupper():
        return False
    stopped = sum(line[-1:] in '.:!?"”' for line in lines[:-1])
    return stopped * 4 <= len(lines) and not any(":" in line[:24] for line in lines)


def is_verse(lines: list[str]) -> bool:
    """Whether short lines that their author kept apart are verse."""
    if len(lines) < 2 or not all(lines) or max(map(len, lines)) > LONGEST + 5:  # a couplet
        return False
    spoken = sum(line[0] in '"“«„「—' for line in lines)
    bare = [line.lstrip("*_'’‘( ") for line in lines]
    capital = sum(line[:1].isupper() or not line[:1].isascii() for line in bare)
    ended = sum(line[-1] in ".:" for line in lines[:-1])
    labelled = sum(":" in line[:24] for line in lines)
    enough = len(lines) > 2 or all(len(line) > 20 for line in lines)
    return (
        enough and spoken <= 1 and capital * 4 >= len(lines) * 3
        and ended * 2 <= len(lines) and labelled * 2 < len(lines)
    )  # fmt: skip
