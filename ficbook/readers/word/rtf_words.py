"""Control words of RTF by what they do (RTF 1.9.1)."""

CHARACTERS = {
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "enspace": "\u2002", "emspace": "\u2003",
    "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e",
    "rtlmark": "\u200f", "zwbo": "\u200b",
}  # fmt: skip
SIGNS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}
FACES = {
    "b": "b", "ab": "b", "i": "i", "ai": "i", "strike": "strike", "striked": "strike",
    "scaps": "scaps", "v": "v", "deleted": "deleted", "revised": "revised",
    **dict.fromkeys(
        ("ul", "uld", "uldash", "uldashd", "uldashdd", "uldb", "ulth", "ulw", "ulwave", "ulhwave"),
        "ul",
    ),
}  # fmt: skip
"""What sets words apart until it is turned off."""
SKIPPED = frozenset(
    {
        "colortbl", "listtable", "listoverridetable", "rsidtbl", "generator", "nonshppict",
        "objdata", "objclass", "objname", "themedata", "colorschememapping", "latentstyles",
        "datastore", "filetbl", "revtbl", "xmlnstbl", "mmathPr", "atnid", "atnauthor", "atndate",
        "atnref", "atntime", "atrfstart", "atrfend", "atnparent", "atnicn", "bkmkstart", "bkmkend",
        "shprslt", "template", "operator", "creatim", "revtim", "printim", "buptim", "company",
        "manager", "category", "hlinkbase", "userprops", "blipuid", "picprop", "shpinst", "fchars",
        "lchars", "pnseclvl", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe",
        "tc", "panose", "falt", "fontemb", "expandedcolortbl", "factoidname", "wgrffmtfilter",
        "pgptbl", "background", "defchp", "defpap", "formfield", "datafield", "private",
    }
)  # fmt: skip
"""Destinations that hold nothing of the text."""
INFO = {
    "title": "title",
    "author": "creator",
    "subject": "subject",
    "keywords": "keywords",
    "doccomm": "description",
}
BESIDE = {
    "annotation": "comment",
    **dict.fromkeys(
        ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        "running-head",
    ),
}
"""Destinations whose words stand beside the text, and the rule that leaves them out."""
KNOWN = frozenset(
    {"shppict", "fldinst", "shptxt", "footnote", "pntext", "listtext", "sn", "sv", "picprop"}
    | {"shpinst", "cs", "annotation", "background"}
)
"""Destinations after `\\*` that are read; all others are passed over, as the sign asks."""
_OWN = frozenset({"fonttbl", "stylesheet", "info", "pict", "sn", "sv", "fldinst"})
"""Destinations whose words are gathered under their own names."""
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp437",
}  # fmt: skip
_PAGES = {10000: "mac_roman", 10007: "mac_cyrillic", 65001: "utf-8", 936: "gbk", 1361: "johab"}


def encoding_of(page: int) -> str:
    """Python's name for a code page of Windows; Windows-1252 for those it has not."""
    from codecs import lookup

    name = _PAGES.get(page, f"cp{page}")
    try:
        lookup(name)
    except LookupError:
        return "cp1252"
    return name


def charset_of(number: int) -> str:
    """The encoding of a font's characters; empty where it is the file's."""
    return _CHARSETS.get(number, "")


def destination_of(word: str, place: str) -> str:
    """Where a control word in a place sends the words of its group; empty if it sends none."""
    match word:
        case _ if word in SKIPPED:
            return "skip"
        case _ if word in INFO:
            return f"info:{INFO[word]}" if place == "info" else ""
        case "pntext" | "listtext":
            return "listtext"
        case "footnote":
            return "note"
        case "shptxt":
            return "box"
        case _:
            return word if word in BESIDE or word in _OWN else ""
