"""Letters beyond ASCII by language, most frequent first, and the old encodings that write them.

Frequencies: counts of letters in public-domain prose, as printed in the usual tables.
"""

LETTERS: dict[str, str] = {
    "en": "éèêïñçöæœ",
    "fr": "éèàêçùôîâûëïœæ",
    "de": "äüößéà",
    "es": "óáíéñúü",
    "pt": "ãáéçóêíàõúâô",
    "it": "èàùòìé",
    "nordic": "åäöæøéü",
    "pl": "łążęśćóńź",
    "cs": "áíěřéýčžšůúťďňó",
    "sk": "áíéčýžťúšľňôäďĺŕó",
    "hu": "áéöóőüíúű",
    "ro": "ăîâşţșț",
    "hr": "čšžćđ",
    "tr": "ıüşğçöâîû",
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "uk": "оаиніетврслкмдпуязьбгйчхжїцюшєщфґ’",
    "el": "αοιετσνηυρπκμλςάίόήγέδωύχθφβώξζψ",
    "he": "יוהלאשרתבמםנחדעקפטכגצזסןךץףָ",
    "ar": "المينرتوبةعدفسهكقحجشطصخذضزغثظءأإآىئؤ",
    "th": "านรอกเงมยลวดท่สตะปบคห้แจพชขใไีิัำื็ุูโถธซณผฟภญศษฐฉฝฎ์ฆๆ",
    "vi": "đưàáạảãăâêôơệớộếấ",
}
"""Capitals count as their small letters do."""

WRITTEN_IN: dict[str, tuple[str, ...]] = {
    "cp1252": ("en", "fr", "de", "es", "pt", "it", "nordic"),
    "mac_roman": ("en", "fr", "de", "es", "pt", "it", "nordic"),
    "cp850": ("en", "fr", "de", "es", "pt", "it", "nordic"),
    "cp1250": ("pl", "cs", "sk", "hu", "ro", "hr"),
    "iso8859_2": ("pl", "cs", "sk", "hu", "ro", "hr"),
    "cp1254": ("tr",),
    "cp1251": ("ru", "uk"),
    "koi8-u": ("ru", "uk"),
    "cp866": ("ru",),
    "iso8859_5": ("ru", "uk"),
    "mac_cyrillic": ("ru", "uk"),
    "cp1253": ("el",),
    "iso8859_7": ("el",),
    "cp1255": ("he",),
    "cp1256": ("ar",),
    "cp874": ("th",),
}
"""Encodings of one byte to a character, the likelier before the others of a language."""
