"""What authors say to their readers, as tables to be added to.

`SAYINGS` rows are a language, what the line does, and patterns that the whole line has to match
(its ornaments and final signs taken off). The English rows come from conventions.md's survey, the
others are each language's usual words. Every repetition is bounded, so matching is linear.
"""

import re
from enum import Enum, auto
from typing import NamedTuple


class Saying(Enum):
    """What a line to the reader does."""

    HANDS_OVER = auto()  # ends an opening note
    PLEADS = auto()  # asks for reviews
    CLOSES = auto()  # marks the end of a chapter or story
    LOOKS_BACK = auto()  # anywhere in a note: it follows the chapter that it speaks of
    NAMES_NOTE = auto()  # as a title: the whole chapter is a note


class Row(NamedTuple):
    """One line of the table."""

    language: str
    saying: Saying
    patterns: tuple[str, ...]


_STORY = (
    r"(?:story|chapter|fic|fanfic|show|tale|prologue|ficlet|oneshot|one-shot|reading|madness|"
    r"good stuff)"
)

_PIECE = (
    r"(?:the |this |my )?(?:\w+ )?(?:chapter|part|story|book|fic|tale|act|arc|season|episode|"
    r"prologue|series|line|year|beginning|file|shot|drabble|one-shot|oneshot)(?: \w+)?"
)

SAYINGS: tuple[Row, ...] = (
    Row(
        "en",
        Saying.HANDS_OVER,
        (
            r"(?:(?:enough|okay|ok|so|now|well|and|anyway|anyways|but|alright|right|here we go|"
            r"without further ado|that['’]s all|with that said|that being said)\b.{0,80})?"
            r"\b(?:on|onto|on to|on with|here['’]s|here is|back to|to|continue with|get to|"
            r"let['’]s (?:get on (?:with|to)|start|begin)|get on with|enjoy|read on)\s+"
            r"(?:with\s+|to\s+)?(?:the|this|my|our)\s+(?:next\s+|first\s+|new\s+|actual\s+)?"
            + _STORY
            + r"\b.{0,30}",
            (
                r"(?:please |i (?:really )?hope (?:you|y'all|everyone)(?: all| guys)? |so |now |"
                r"and |"
                r"as always,? |well,? |anyways?,? |okay,? |ok,? |alright,? |but ){0,4}"
                r"enjoy(?: (?:it|reading|everyone|guys|all|"
                r"the (?:chapter|story|fic|show|ride|read)|this (?:chapter|one|story)))?"
            ),
            r"(?:and |so |now ){0,3}without further ado.{0,60}",
            (
                r"(?:and |so |now |anyways?,? ){0,3}(?:here (?:we|you) go|happy reading|read on|"
                r"on with it|let's go|let the show begin|start reading)(?:,? \w+)?"
            ),
        ),
    ),
    Row("de", Saying.HANDS_OVER, (r"(?:und )?(?:nun |jetzt )?viel spaß.{0,40}",)),
    Row("fr", Saying.HANDS_OVER, (r"bonne lecture.{0,30}",)),
    Row("it", Saying.HANDS_OVER, (r"buona lettura.{0,30}",)),
    Row("pt", Saying.HANDS_OVER, (r"boa leitura.{0,30}",)),
    Row(
        "es",
        Saying.HANDS_OVER,
        (r"(?:a leer|que lo disfruten|disfruten|espero que (?:les|os) guste).{0,30}",),
    ),
    Row(
        "ru",
        Saying.HANDS_OVER,
        (r"приятного (?:чтения|прочтения).{0,30}", r"ну что ж,? поехали.{0,20}"),
    ),
    Row(
        "en",
        Saying.PLEADS,
        (
            (
                r"(?:.{0,60}\b)?(?:please|pls|plz|r ?& ?r|rnr|don['’]t forget to|remember to|"
                r"kindly)?"
                r"\s?(?:please |pls |plz )?(?:read (?:and|&|n) review|read,? (?:and )?review|"
                r"reviews?(?: please| plz| pls)?|r ?& ?r|rnr|r/r|"
                r"reviews? (?:are|is|make|=|equals?|would be).{0,60}|"
                r"leave (?:a|me a|some|your)? ?(?:review|comment|kudos).{0,60}|"
                r"comments? (?:and|&) kudos.{0,60}|kudos (?:and|&) comments?.{0,60}|"
                r"favou?rite,? follow.{0,40}|follow,? favou?rite.{0,40}|comments? please|"
                r"review.{0,30}please|tell me what you think.{0,30}|"
                r"let me know what you (?:think|thought).{0,30}|"
                r"(?:vote|comment|like|subscribe|follow)(?:,? (?:and|&|or) \w+){1,3}.{0,40})"
                r"(?:,? (?:please|pls|plz|thanks))?"
            ),
        ),
    ),
    Row(
        "de",
        Saying.PLEADS,
        (
            r"(?:bitte )?(?:hinterlasst|lasst).{0,20}(?:review|kommentar).{0,20}",
            r"kommentare? (?:sind|wären).{0,30}",
        ),
    ),
    Row("es", Saying.PLEADS, (r"(?:dejen|deja) (?:un )?(?:review|comentario)s?.{0,30}",)),
    Row("fr", Saying.PLEADS, (r"laissez.{0,15}(?:review|commentaire).{0,20}",)),
    Row("ru", Saying.PLEADS, (r"(?:жду|оставляйте|пишите).{0,20}(?:отзыв|коммент).{0,30}",)),
    Row(
        "en",
        Saying.CLOSES,
        (
            (
                r"\(?(?:to be continued|tbc|t\.b\.c)\.?\)?(?:[\W_]{0,10}(?:in|on|next|soon|maybe|"
                r"perhaps|probably|someday|eventually|with|tomorrow|chapter|part)\b.{0,30})?"
            ),
            r"continued in.{0,40}",
            r"the end(?: of (?:the |this |my )?\w+(?: \w+)?|\?)?",
            r"fin|finis|end|owari|end of file|continues?.{0,3}",
            (
                r"end (?:of )?(?:chapter|part|book|act|episode|prologue|season|story|volume|arc)\b"
                r".{0,60}"
            ),
            r"not? (?:the )?end(?:ed)?|end \(?\d+/[\d?]+\)?",
        ),
    ),
    Row(
        "en",
        Saying.LOOKS_BACK,
        (
            (
                r"\bhope (?:you|y'all|that|this was|it was)(?: all| guys| really)? "
                r"(?:liked|enjoyed|like|worth|okay|ok)\b"
            ),
            r"\b(?:so|well|and),? that['’]s (?:it|all|a wrap|the end|chapter)\b",
            r"\bnext (?:update|chapter) (?:is|will|should|may|might|on|in|coming|by|soon|up)\b",
            r"\bnext chapter:|\buntil next (?:time|week|chapter)\b|\bsee you (?:next|in the)\b",
            r"\bthe end (?:of this|note)|\bend ?notes?\b|\b(?:closing|final|ending) notes?\b",
            r"\bwhat (?:do|did) you (?:guys )?think\b",
        ),
    ),
    Row("de", Saying.LOOKS_BACK, (r"hat (?:es )?euch gefallen", r"bis zum nächsten")),
    Row("fr", Saying.LOOKS_BACK, (r"vous (?:a|aura) plu\b", r"merci d['’]avoir lu")),
    Row(
        "es", Saying.LOOKS_BACK, (r"haya gustado", r"gracias por leer", r"hasta (?:la|el) pr[óo]x")
    ),
    Row("pt", Saying.LOOKS_BACK, (r"notas finais", r"obrigad[ao] por ler", r"até o próximo")),
    Row("it", Saying.LOOKS_BACK, (r"sia piaciut[oa]", r"alla prossima")),
    Row("ru", Saying.LOOKS_BACK, (r"жду.{0,20}(?:отзыв|коммент)", r"до встречи", r"понравил")),
    Row("ja", Saying.LOOKS_BACK, (r"後書き|あとがき",)),
    Row("de", Saying.CLOSES, (r"ende(?: von \w+(?: \w+)?)?", r"fortsetzung folgt")),
    Row("fr", Saying.CLOSES, (r"[aà] suivre",)),
    Row("es", Saying.CLOSES, (r"continuar[aá]", r"fin del cap[íi]tulo.{0,20}")),
    Row("pt", Saying.CLOSES, (r"fim", r"continua no próximo.{0,20}")),
    Row("ru", Saying.CLOSES, (r"конец(?: \w+(?: \w+)?)?", r"продолжение следует")),
    Row("zh", Saying.CLOSES, (r"完|本章完|全文完|未完待续|未完待續",)),
    Row("ja", Saying.CLOSES, (r"終|つづく|続く|終わり|おわり",)),
    Row(
        "en",
        Saying.NAMES_NOTE,
        (
            (
                r"(?:(?:important|very|quick|an?|final|short|brief|not a chapter|please read)"
                r"[\s:,!-]{0,3}){0,4}"
                r"(?:a/n|author'?s'? notes?|addendum|announcement|hiatus(?: notice| note)?|notice|"
                r"update|not a chapter|note(?: to readers)?|adoption notice|rewrite notice|q ?& ?a)"
                r"(?:[\s:,!-]{1,3}(?:please read|not a chapter|\d{1,2})){0,2}"
            ),
        ),
    ),
    Row("ru", Saying.NAMES_NOTE, (r"от автора", r"примечани[ея] автора")),
    Row("zh", Saying.NAMES_NOTE, (r"作者的话",)),
    Row("ja", Saying.NAMES_NOTE, (r"後書き|あとがき",)),
)


# What archives' pages write round a chapter. Source: AO3's downloads and chapter pages.
PAGE_LINES = frozenset((
    "chapter text", "work text", "see the end of the chapter for notes",
    "see the end of the work for notes", "see the end of the chapter for more notes",
    "see the end of the work for more notes", "see the end of the chapter for  notes",
    "last chapter next chapter", "previous chapter next chapter", "prev main next",
))  # fmt: skip
LONGEST_LINE = max(map(len, PAGE_LINES)) + 8
"""No such line is longer than this many characters, its brackets included."""


def saying(kind: Saying) -> re.Pattern[str]:
    """One pattern for every row that does the same."""
    patterns = (p for row in SAYINGS if row.saying is kind for p in row.patterns)
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


# Words that weigh for the author's voice, and words that weigh for narration.
META = """
chapter chapters review reviews reviewed reviewer reviewers reviewing update updates updated
updating fanfic fanfics fanfiction fic fics ficlet ficlets story stories reader readers canon oc
ocs ooc au pairing pairings beta betas beta'd betaed plot oneshot oneshots one-shot writing
wrote written rewrite edit edited editing edits post posted posting prompt character characters
enjoy enjoyed guys y'all hiatus wip discord patreon tumblr ao3 ffn wattpad kudos comment
feedback sequel prequel series universe drabble disclaimer headcanon crossover fandom
muse alert alerts alerted favorite favourite favorites favourites favourited favorited follow
followers followed epilogue prologue author hpmor slash yaoi lemon smut fluff angst spoiler
spoilers profile poll ps p.s scene read reading
"""
# Words of posting: two of them in one paragraph, and it is no story that speaks.
POSTING = """
chapter chapters review reviews reviewed reviewer reviewers reviewing update updates updated
updating fanfic fanfics fanfiction fic fics ficlet oneshot one-shot readers beta betas beta'd
hiatus wip discord patreon tumblr ao3 ffn wattpad kudos comment comments posting post posted
story guys guyss guysss y'all favorited favourited followers canon oc ocs au prompt feedback
"""
# Words of a legend that shows how speech and thought are set.
LEGEND = """
talk talking talks speak speaking speech say saying think thinks thinking thought thoughts dialogue
telepathy mindspeech parseltongue
"""
FIRST_PERSON = "i i'm i've i'll i'd my me you your you're we u"
NARRATION = """
he she him her his hers himself herself said asked whispered looked walked turned smiled eyes stood
sat felt nodded sighed hand hands voice door
"""
TALK = (
    "this chapter", "this fic", "this story", "this oneshot", "this one-shot", "this is my",
    "next chapter", "next update", "my first", "my beta", "my story", "my fic", "my other",
    "thank you", "thanks", "review", "updat", "fanfic", "fan fic", "sorry for",
    "sorry this", "sorry it", "took so long", "hope you",
    "hope y'all", "you guys", "let me know", "i'm sorry", "i am sorry", "i'm so sorry",
    "i'm not sure", "i'm planning", "i'm trying", "i'm going to", "each chapter", "first chapter",
    "first two chapters", "first few chapters", "last chapter", "patreon", "discord",
    "i do not own", "i don't own", "happy reading", "happy new year", "happy holidays",
    "happy halloween", "merry christmas", "pointing out", "feel free", "don't worry", "check out",
    "favorited", "favourited", " :)", " :-)", " :d", " :p", " :-p", ";)", "<3", "^^", "^_^", " xd",
)  # fmt: skip
