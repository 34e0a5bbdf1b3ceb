"""Whose voice is it? Lines authors say to their readers, and how much a paragraph sounds like one."""

import re
from itertools import repeat

_HANDOVER = re.compile(
    r"(?:(?:enough|okay|ok|so|now|well|and|anyway|anyways|but|alright|without further ado|here we go|"
    r"that(?:'|’)s all|with that said|that being said)\b.{0,80})?"
    r"\b(?:on|onto|on to|on with|here(?:'|’)s|here is|back to|to|let(?:'|’)s get on (?:with|to)|"
    r"let(?:'|’)s (?:start|begin)|continue with|get to|get on with|enjoy|read on)\s+"
    r"(?:with\s+|to\s+)?(?:the|this|my|our)\s+(?:next\s+|first\s+|new\s+|actual\s+)?"
    r"(?:story|chapter|fic|fanfic|show|tale|prologue|ficlet|oneshot|one-shot|reading|madness|good stuff)"
    r"\b.{0,30}"
    r"|(?:please |i (?:really )?hope (?:you|y'all|everyone)(?: all| guys)? |so |now |and |as always,? |well,? |anyways?,? )*"
    r"enjoy(?: (?:it|the (?:chapter|story|fic|show|ride|read)|this (?:chapter|one|story)|reading|everyone|guys|all))?"
    r"|(?:and |so |now )*without further ado.{0,60}"
    r"|(?:and |so |now |anyways?,? )*(?:here (?:we|you) go|happy reading|read on|on with it|let's go|"
    r"let the show begin|on with the show|start reading)(?:,? \w+)?"
    r"|viel spaß.{0,40}|bonne lecture.{0,30}|buona lettura.{0,30}|boa leitura.{0,30}|"
    r"(?:a leer|disfruten|que lo disfruten|espero que (?:les|os) guste).{0,30}|"
    r"приятного (?:чтения|прочтения).{0,30}|ну что ж,? поехали.{0,20}",
    re.IGNORECASE,
)
_PLEA = re.compile(
    r"(?:.{0,60}\b)?(?:please|pls|plz|r ?& ?r|rnr|don(?:'|’)t forget to|remember to|kindly)?\s?"
    r"(?:please |pls |plz )?(?:read (?:and|&|n) review|read,? (?:and )?review|review(?:s)?(?: please| plz| pls)?"
    r"|r ?& ?r|rnr|r/r|reviews? (?:are|is|make|=|equals?|would be).{0,60}|leave (?:a|me a|some|your)? ?"
    r"(?:review|comment|kudos).{0,60}|comments? (?:and|&) kudos.{0,60}|kudos (?:and|&) comments?.{0,60}"
    r"|favou?rite,? follow.{0,40}|follow,? favou?rite.{0,40}|comment(?:s)? please|review.{0,30}please"
    r"|tell me what you think.{0,30}|let me know what you (?:think|thought).{0,30}"
    r"|(?:bitte )?(?:hinterlasst|lasst).{0,20}(?:review|kommentar).{0,20}|kommentare? (?:sind|wären).{0,30}"
    r"|(?:dejen|deja) (?:un )?(?:review|comentario)s?.{0,30}|laissez.{0,15}(?:review|commentaire).{0,20}"
    r"|(?:жду|оставляйте|пишите).{0,20}(?:отзыв|коммент|комментари).{0,30})",
    re.IGNORECASE,
)
_PLEA_CUE = re.compile(
    r"review|comment|kudos|r ?& ?r|rnr|r/r|favou?rite|think|kommentar|отзыв|коммент", re.IGNORECASE
)
_PLEA_START = re.compile(
    r"(?:finished!?|please|pls|plz|r ?& ?r|rnr|review|reviews|comment|comments|kudos|leave|read|don|so|and|"
    r"thanks|thank you|remember|as always|tell me|let me|bitte|kommentar|dejen|deja|laissez|жду|"
    r"оставляйте|пишите|until next time|hope you|i love|follow|fav|well|ok|okay|anyway|now|kindly)",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?:to be continued|tbc|t\.b\.c|continued in.{0,40}|the end(?: of (?:the |this |my )?\w+(?: \w+)?)?|the end\?|fin|finis|end|owari|ende|"
    r"end (?:of )?(?:chapter|part|book|act|episode|prologue|season|story|volume|arc)\b.{0,60}|"
    r"not? (?:the )?end(?:ed)?|end \(?\d+/[\d?]+\)?|a suivre|à suivre|continuará|continuara|"
    r"fortsetzung folgt|конец|продолжение следует|конец \w+(?: \w+)?|完|本章完|全文完|未完待续|未完待續|終|つづく|続く|終わり|おわり|"
    r"fim|fin del cap[íi]tulo.{0,20}|tbc.{0,30}|\(?to be continued\)?.{0,30}|continues?.{0,3}|"
    r"until next (?:time|chapter|week).{0,30}|end of file)",
    re.IGNORECASE,
)
_SPACED = re.compile(r"[^\W\d_](?:[ .~*-]{1,3}[^\W\d_]){2,8}")
_TRIM = ' \t*_~=-–—.…!()[]{}<>|•:（）【】"“”'
_META = frozenset(
    [
        "chapter",
        "chapters",
        "review",
        "reviews",
        "reviewed",
        "reviewer",
        "reviewers",
        "reviewing",
        "update",
        "updates",
        "updated",
        "updating",
        "fanfic",
        "fanfics",
        "fanfiction",
        "fic",
        "fics",
        "ficlet",
        "ficlets",
        "story",
        "stories",
        "reader",
        "readers",
        "canon",
        "oc",
        "ocs",
        "ooc",
        "au",
        "pairing",
        "pairings",
        "beta",
        "betas",
        "beta'd",
        "betaed",
        "plot",
        "oneshot",
        "oneshots",
        "one-shot",
        "writing",
        "wrote",
        "written",
        "rewrite",
        "edit",
        "edited",
        "editing",
        "edits",
        "post",
        "posted",
        "posting",
        "prompt",
        "character",
        "characters",
        "enjoy",
        "enjoyed",
        "guys",
        "y'all",
        "hiatus",
        "wip",
        "discord",
        "patreon",
        "tumblr",
        "ao3",
        "ffn",
        "wattpad",
        "kudos",
        "comment",
        "comments",
        "feedback",
        "sequel",
        "prequel",
        "series",
        "universe",
        "drabble",
        "disclaimer",
        "headcanon",
        "crossover",
        "fandom",
        "muse",
        "alert",
        "alerts",
        "alerted",
        "favorite",
        "favourite",
        "favorites",
        "favourites",
        "favorited",
        "favourited",
        "follow",
        "followers",
        "followed",
        "epilogue",
        "prologue",
        "author",
        "hpmor",
        "slash",
        "yaoi",
        "lemon",
        "smut",
        "fluff",
        "angst",
        "spoiler",
        "spoilers",
        "profile",
        "poll",
        "ps",
        "p.s",
        "scene",
        "read",
        "reading",
        "short",
        "long",
    ]
)
_STRONG_META = (
    "this chapter", "this fic", "this story", "this oneshot", "this one-shot", "this is my",
    "next chapter", "next update", "my first", "my beta", "my story", "my fic", "my other",
    "thank you", "thanks", "review", "updat", "fanfic", "fan fic", "sorry for", "hope you",
    "hope y'all", "you guys", "let me know", "i'm sorry", "i am sorry", "i'm so sorry", "i'm not sure",
    "i'm planning", "i'm trying", "i'm going to", "each chapter", "first chapter", "first two chapters",
    "first few chapters", "last chapter", "patreon", "discord", "i do not own", "i don't own",
    "happy reading", "happy new year", "happy holidays", "happy halloween", "merry christmas",
    "pointing out", "feel free", "don't worry", "check out", "favorited", "favourited",
    " :)", " :-)", " :d", " :p", " :-p", ";)", "<3", "^^", "^_^", " xd",
)  # fmt: skip
_FIRST_PERSON = frozenset(
    ["i", "i'm", "i've", "i'll", "i'd", "my", "me", "you", "your", "you're", "we", "u"]
)
_NARRATION = frozenset(
    [
        "he",
        "she",
        "him",
        "her",
        "his",
        "hers",
        "himself",
        "herself",
        "said",
        "asked",
        "whispered",
        "looked",
        "walked",
        "turned",
        "smiled",
        "eyes",
        "stood",
        "sat",
        "felt",
        "nodded",
        "sighed",
        "hand",
        "hands",
        "voice",
        "door",
    ]
)
_UNEDGED = str.maketrans(dict.fromkeys('.,!?;:()[]{}*_~"“”…–—', " "))
_WEIGHTS: dict[str, float] = (
    dict.fromkeys(_META, 2.5) | dict.fromkeys(_FIRST_PERSON, 1.0) | dict.fromkeys(_NARRATION, -3.0)
)
_NOTE_TITLE = re.compile(
    r"(?:(?:important|very|quick|an?|final|short|brief|not a chapter|please read)[\s:,!-]*)*"
    r"(?:a/n|author'?s'? notes?|addendum|announcement|hiatus(?: notice| note)?|notice|update|"
    r"not a chapter|note(?: to readers)?|adoption notice|rewrite notice|q ?& ?a|от автора|"
    r"примечани[ея] автора|作者的话|後書き|あとがき)(?:[\s:,!-]+(?:please read|not a chapter|\d+))*",
    re.IGNORECASE,
)
_OWNERSHIP = re.compile(
    r"\b(?:own(?:s|ed|er|ers|ership)?|belongs?|property|rights?|copyright|profit|sue|jk|j\.k\.|rowling|"
    r"creators?|infringement|trademark|gehör|принадлеж|apartien|perten)",
    re.IGNORECASE,
)
_SPEECH = ('"', "“", "«", "„", "‘", "—", "– ", "「", "『")


def hands_over(text: str) -> bool:
    """Whether a line says "enough talking, on with the story": the end of an opening note."""
    text = text.strip()
    if len(text) > 160 or "\n" in text:
        return False
    return bool(_HANDOVER.fullmatch(text.strip(_TRIM)))


def ends_handing_over(text: str) -> bool:
    """Whether a longer paragraph's last sentence hands over to the story."""
    text = text.strip()
    last = re.split(r"[.!?:)]\s+", text[-200:].rstrip(_TRIM))[-1]
    return len(text) > 20 and bool(_HANDOVER.fullmatch(last.strip(_TRIM)))


def pleads(text: str) -> bool:
    """Whether a line asks for reviews and says nothing else."""
    text = text.strip()
    if not 3 <= len(text) <= 160 or "\n" in text or text[0] in _SPEECH:
        return False
    if not _PLEA_CUE.search(text):
        return False
    bare = text.strip(_TRIM)
    return bool(_PLEA_START.match(bare) and _PLEA.fullmatch(bare))


def closes_story(text: str) -> bool:
    """Whether a line is an end marker: "to be continued!", "~Fin~", "End of chapter 3", 完."""
    text = text.strip()
    if not text or len(text) > 90 or "\n" in text:
        return False
    bare = text.strip(_TRIM)
    if _SPACED.fullmatch(bare):  # "E-N-D-E", "T H E  E N D"
        bare = "".join(c for c in bare if c.isalnum())
        bare = "the end" if bare.lower() == "theend" else bare
    return text[0] not in '"“' and bool(_STATUS.fullmatch(bare))


def names_note(title: str) -> bool:
    """Whether a chapter's title says that the whole chapter is a note: "Author's Note", "Hiatus"."""
    return bool(_NOTE_TITLE.fullmatch(title.strip(_TRIM).replace("’", "'")))


def claims_ownership(text: str) -> bool:
    """Whether a paragraph speaks of who owns what, as disclaimers do."""
    return bool(_OWNERSHIP.search(text[:400]))


def authorial(text: str) -> float:
    """How much a paragraph sounds like its author talking (1) or like narration (-1)."""
    sample = text[:400]
    if sample[:1] in _SPEECH or sample[:2] == "– ":
        return -1.0
    low = sample.lower().replace("’", "'")
    words = low.translate(_UNEDGED).split()
    strong = sum(phrase in low for phrase in _STRONG_META)
    weight = 6 * strong + sum(map(_WEIGHTS.get, words, repeat(0.0)))
    score = weight / max(len(words), 7) * 3
    if '" ' in sample or "” " in sample:
        score -= 0.3
    return max(-1.0, min(1.0, score))


def signs_quotation(text: str) -> bool:
    """Whether a line signs a quotation: "- Hamlet, Act III"."""
    if not 3 < len(text) < 100 or text[0] not in "-–—―" or text[-1] in ".,!?…-–—*":
        return False
    bare = text.lstrip("-–—― ")
    return bare[:1].isupper() and bare[:1].isalpha() and not (set(bare) & set('"“”'))
