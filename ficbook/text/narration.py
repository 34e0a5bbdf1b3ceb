"""Narration that only seems to begin with a label: "Disclaimer: the sign read, in capitals"."""

import re

from ficbook.text.voice_words import EVERYWHERE, WORDS
from ficbook.text.voices import claims_ownership

_PEOPLE = r"(?:he|she|they|it|nobody|no one|some(?:one|body)|every(?:one|body)|there)"
_THING = r"(?:the|an?|his|her|their|that) (?:[^\W\d_][\w'’-]* ){0,3}[^\W\d_][\w'’-]*"
_PAST = (
    r"(?:was|were|had|did|could|would|said|read|thought|told|wrote|went|came|saw|knew|took|made|gave"
    r"|got|found|put|stood|sat|lay|ran|fell|kept|held|left|felt|heard|began|[a-z]{3,}ed)"
)
_SAMPLE = 300  # characters
# In lower case: the sentence that its label begins.
_RECOUNTED = re.compile(rf"(?:{_PEOPLE}|{_THING})(?: had| never| always| only| then)?,? {_PAST}\b")
# Words that show a note: narration that a label seems to open has none of them.
_OF_NOTES = frozenset(
    """
i i'm i've i'll i'd me my mine we our you your you're u character characters chapter chapters fic
fics fanfic episode episodes season series spoilers spoiler plot canon oc ocs au violence language
slash title song lyrics idea prompt quote poem version draft beta inspired based posted edited
timeline setting scenes mention mentions implied author authors readers universe fandom mistakes
update story stories fanfiction plays show book books movie film
    """.split()  # noqa: SIM905  # read as a text, word after word
)
_SIGNS = str.maketrans(dict.fromkeys('.,!?;:()[]{}*_~"“”…–—', " "))


def recounts(text: str) -> bool:
    """Whether the words behind a label go on as narration.

    They tell in the past tense of somebody who is neither author nor reader, and name nothing
    that notes are about.
    """
    sample = text[:_SAMPLE].lstrip(" *_~-–—")
    if not _RECOUNTED.match(sample):
        return False
    low = sample.lower().replace("’", "'")
    return _OF_NOTES.isdisjoint(low.translate(_SIGNS).split()) and not claims_ownership(low)


_NAMED = r"(?: [^\W\d_][\w'’-]*){0,3}?"
# How such narration begins in other languages: who or what, then a word that tells of the past.
_RECOUNTED_ABROAD = re.compile(
    rf"(?:der|die|das|eine?|er|sie|es|niemand|jemand){_NAMED} (?:war|waren|lag|lagen|stand|standen"
    r"|hatten?|hing|sagten?|ging|kam|blieb|sah)\b"
    rf"|(?:(?:les?|la|une?|il|elle|personne){_NAMED}|l['’]\w+) (?:était|étaient|avait|avaient|fut"
    r"|disait|gisait|restait|attendait)\b"
    rf"|(?:el|la|los|las|una?|él|ella|nadie|alguien){_NAMED} (?:estaba|estaban|había|era"
    r"|fue|decía|tenía|yacía|dijo)\b"
    r"|[^.!?:\n]{3,40}, (?:decía|dijo|rezaba|dizia|diceva|disait|stand auf) "
    rf"|(?:o|a|os|as|uma?|ele|ela|ninguém|alguém){_NAMED} (?:estava|havia|tinha|foi|dizia)\b"
    rf"|(?:il|lo|la|gli|una?|lui|lei|nessuno){_NAMED} (?:era|erano|aveva|stava|diceva|giaceva)\b"
    r"|[а-яё]+(?: [а-яё]+)? (?:лежал|стоял|висел|был|сидел|сказал|молчал)[аои]?\b"
)
_OF_NOTES_ABROAD = (
    frozenset(
        """
ich mich mir mein meine meinen wir uns euch eure euer titel lied zitat idee figur figuren charaktere
serie buch film szene szenen handlung gewalt text vorlage
je j moi mon ma mes nous vous titre chanson idée série film livre personnage personnages scène texte
yo me mi mis nosotros ustedes vosotros título canción idea serie personaje escena libro película
eu meu minha nós vocês música ideia personagem cena livro filme
io mio mia noi voi titolo canzone personaggio scena libro
я мне меня мой моя моё мы вы вам вас название песня идея персонаж персонажи сериал книга
фильм сцена текст работа история автор
    """.split()  # noqa: SIM905  # read as a text, word after word
    )
    .union(EVERYWHERE.split(), *((row.meta + " " + row.posting).split() for row in WORDS.values()))
    .difference(
        ("au",)  # "au matin" in French
    )
)
# Chinese: a sentence of what was, with none of the signs that speak of a text or to its readers.
_HAN_TOLD = re.compile(r"[^。！？\n]{4,60}[了过過着著][^\n]{0,100}。")
_HAN_NOTE = re.compile(
    r"[我你您本文章篇慎雷虐请請勿者角配设設更cC]|大家|同人|剧|劇|作|死|情节|情節"
)
_FINDER = re.compile(
    r"\b(?:(?:if|when) you (?:have |'ve )?(?:found|find|come upon)|put it back|who(?:so)?ever"
    r" (?:finds|found|reads)|where (?:i|we) (?:left|hid|buried|found) (?:it|them))\b"
)
_SPEAKERS = frozenset(("i", "i'm", "i've", "i'll", "i'd", "me", "my", "mine", "we", "our", "you"))
_HELD = frozenset(("your", "you're", "book", "story"))  # a finder holds a book of somebody's story


def recounts_abroad(text: str) -> bool:
    """Whether words behind a label that stories use too go on as narration in other languages."""
    low = text[:_SAMPLE].lstrip(" *_~-–—«„").lower().replace("’", "'")
    if _HAN_TOLD.match(low):
        return not _HAN_NOTE.search(low)
    if not _RECOUNTED_ABROAD.match(low):
        return False
    return _OF_NOTES_ABROAD.isdisjoint(low.replace("'", " ").translate(_SIGNS).split())


def speaks_to_finder(text: str) -> bool:
    """Whether a warning is for whoever finds a thing in the story: "if you have found it"."""
    low = text[:_SAMPLE].lower().replace("’", "'")
    if not _FINDER.search(low):
        return False
    return (_OF_NOTES - _SPEAKERS - _HELD).isdisjoint(low.translate(_SIGNS).split())
