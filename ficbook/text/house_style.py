"""House styles: how each language sets its quotation marks, dashes and spaces."""

from dataclasses import dataclass
from functools import cache

NO_BREAK = "\u00a0"
NARROW = "\u202f"  # a no-break space about as wide as a comma


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How one language sets its marks.

    `quotes` are the outer and `inner` the inner pair; `inside` is the space within the outer
    pair. `dash` stands for two or three hyphens, `spaced_dash` for a hyphen between spaces;
    `speech` is True where a dash at the head of a paragraph opens direct speech. `spaced` holds
    the marks that take a narrow space before them. After an apostrophe, `elisions` are the words
    that have lost their beginning, `dropped` those that may have ('Arry) unless a quotation
    ends further on. `marks`, `dashes` and `ellipses` say what is set at all.
    """

    quotes: tuple[str, str] = ("“", "”")
    inner: tuple[str, str] = ("‘", "’")
    inside: str = ""
    dash: str = "—"
    spaced_dash: str = "–"
    speech: bool = False
    spaced: str = ""
    elisions: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    marks: bool = True
    dashes: bool = True
    ellipses: bool = True

    @property
    def openers(self) -> frozenset[str]:
        """The characters after which a quotation may open, besides space and brackets."""
        return _openers(self.quotes[0], self.inner[0], self.inside)


@cache
def _openers(*marks: str) -> frozenset[str]:
    return frozenset(marks) - {"", "’", "”"}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LOW = ("„", "“")
_LOW_SINGLE = ("‚", "‘")
_LOW_HIGH = ("„", "”")
_ANGLES = ("«", "»")
_CURLY = ("“", "”")

_ENGLISH = HouseStyle(
    elisions=_words("tis twas twere twill twould tisn twasn em til n nother neath"),
    dropped=_words(
        "cause cos cuz coz bout round till tween gainst scuse spose specially fraid kay nuff nuf "
        "ya im ad alf appen appened ard arry as at ate ave aven avin ead ear eard eart eat eaven "
        "ell ello elp er ere ermione erself ey igh imself is it old ome ope orse ot ouse ow "
        "owever undred urry urt usband ogwarts agrid course sup ullo allo zactly"
    ),
)
_GERMAN = HouseStyle(
    quotes=_LOW,
    inner=_LOW_SINGLE,
    dash="–",
    elisions=_words("s ne n nem ner nen nes rum raus rein runter rauf ran drauf"),
)
_FRENCH = HouseStyle(quotes=_ANGLES, inner=_CURLY, inside=NARROW, speech=True, spaced=";:!?")
_RUSSIAN = HouseStyle(quotes=_ANGLES, inner=_LOW, spaced_dash="—", speech=True)
_CZECH = HouseStyle(quotes=_LOW, inner=_LOW_SINGLE, dash="–")
_ROMANCE = HouseStyle(quotes=_ANGLES, inner=_CURLY, speech=True)
_NORWEGIAN = HouseStyle(quotes=_ANGLES, dash="–")
_RIGHT = ("”", "”")

_STYLES = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "de-ch": HouseStyle(quotes=_ANGLES, inner=("‹", "›"), dash="–", elisions=_GERMAN.elisions),
    "fr": _FRENCH,
    "fr-ca": HouseStyle(quotes=_ANGLES, inner=_CURLY, inside=NARROW, speech=True, spaced=":"),
    "es": _ROMANCE,
    "it": _ROMANCE,
    "el": _ROMANCE,
    "pt": HouseStyle(speech=True),
    "ru": _RUSSIAN,
    "uk": _RUSSIAN,
    "be": _RUSSIAN,
    "pl": HouseStyle(quotes=_LOW_HIGH, inner=_ANGLES, speech=True),
    "ro": HouseStyle(quotes=_LOW_HIGH, inner=_ANGLES, speech=True),
    "hu": HouseStyle(quotes=_LOW_HIGH, inner=("»", "«"), dash="–", speech=True),
    "cs": _CZECH,
    "sk": _CZECH,
    "bg": HouseStyle(quotes=_LOW, inner=("’", "’"), speech=True),
    "nl": HouseStyle(elisions=_words("s t n m k r")),
    "sv": HouseStyle(quotes=_RIGHT, inner=("’", "’"), dash="–"),
    "fi": HouseStyle(quotes=_RIGHT, inner=("’", "’"), dash="–", speech=True),
    "da": HouseStyle(quotes=("»", "«"), inner=("›", "‹"), dash="–"),
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
}
# Scripts with marks of their own, and zxx: no language at all.
_AS_TYPED = frozenset({"zh", "ja", "ko", "yue", "th", "ar", "fa", "ur", "he", "zxx"})


@cache
def house_style(language: str) -> HouseStyle | None:
    """The style of a BCP 47 language, English for one not listed; None: text stays as typed."""
    language = language.lower()
    base = language.partition("-")[0]
    if base in _AS_TYPED:
        return None
    return _STYLES.get(language) or _STYLES.get(base) or HouseStyle()
