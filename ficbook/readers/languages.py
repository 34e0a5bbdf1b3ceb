"""Names of languages, as archives write them, and their BCP 47 tags.

Source: the list of languages that the Archive of Our Own offers, most used first.
"""

_NAMES = {
    "en": "english|en-us|en_us",
    "zh": "chinese|中文|中文-普通话 國語|中文-普通话 国语|中文-广东话 粵語|mandarin",
    "es": "spanish|español|castellano",
    "ru": "russian|русский",
    "fr": "french|français",
    "de": "german|deutsch",
    "pt": "portuguese|português|português europeu",
    "pt-BR": "brazilian portuguese|português brasileiro",
    "it": "italian|italiano",
    "pl": "polish|polski",
    "ja": "japanese|日本語",
    "ko": "korean|한국어",
    "vi": "vietnamese|tiếng việt",
    "id": "indonesian|bahasa indonesia",
    "tr": "turkish|türkçe",
    "uk": "ukrainian|українська",
    "cs": "czech|čeština",
    "hu": "hungarian|magyar",
    "nl": "dutch|nederlands",
    "sv": "swedish|svenska",
    "fi": "finnish|suomi",
    "da": "danish|dansk",
    "nb": "norwegian|norsk|bokmål",
    "he": "hebrew|עברית",
    "ar": "arabic|العربية",
    "fa": "persian|farsi|فارسی",
    "th": "thai|ไทย",
    "el": "greek|ελληνικά",
    "ro": "romanian|română",
    "bg": "bulgarian|български",
    "ca": "catalan|català",
    "fil": "filipino|tagalog",
    "la": "latin|lingua latina",
    "eo": "esperanto",
}
LANGUAGES: dict[str, str] = {
    name: tag for tag, names in _NAMES.items() for name in (tag.lower(), *names.split("|"))
}
