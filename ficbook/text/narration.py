"""Narration that only seems to begin with a label: "Disclaimer: the sign read, in capitals"."""

import re

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
