"""What sites and authors call their ratings, and which of the archive's five each is."""

import re

from ficbook.model.metadata import Rating

# Sources: AO3's five ratings; FanFiction.net's K to MA; the MPA's G to NC-17; fanfiktion.de's P6
# to P18, EFP's colours, spiritfanfiction's ages, pixiv's R-18.
_RATINGS: dict[str, Rating] = {
    alias: rating
    for rating, aliases in {
        Rating.NOT_RATED: "not rated|nr|unrated|none",
        Rating.GENERAL: "general audiences|general|g|k|k+|pg|all|all ages|everyone|6|9|0+|p6|verde|"
        "livre|全年龄|全年齢",
        Rating.TEEN: "teen and up audiences|teen and up|teen|teens|t|t+|pg-13|pg13|pg 13|12|13|12+|"
        "p12|10 anos|12 anos|giallo",
        Rating.MATURE: "mature|m|r|15|16|16+|p16|14 anos|16 anos|arancione|r-15|r15",
        Rating.EXPLICIT: "explicit|e|ma|nc-17|nc17|nc 17|x|18|18+|adult|p18|18 anos|rosso|r-18|r18|"
        "r-18g|成人",
    }.items()
    for alias in aliases.split("|")
}
_FRONT = re.compile(r"(?:rated|rating|fiction)[:\s]+", re.IGNORECASE)
_REASON = re.compile(
    r"\s*[(,;:/.–—]|\s+-|\s+(?=(?:for|because|due|in|on|and|just|pour|por|für|slash|gen|het)\b)"
)
_LONGEST = 200  # characters: a rating and its reasons; longer words are no rating


def rating_of(words: str) -> Rating | None:
    """The archive's rating for an author's own words, with their reasons or without.

    "PG-13" is Teen, "M for language" Mature. None: no rating that anybody uses.
    """
    plain = _FRONT.sub("", words.strip(" *_.").casefold(), count=1)
    if len(plain) > _LONGEST:
        return None
    return _RATINGS.get(plain) or _RATINGS.get(_REASON.split(plain, maxsplit=1)[0].strip())
