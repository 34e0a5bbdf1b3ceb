"""Words that head what an author says before and after a story, or a chapter of it."""

_ROWS: tuple[tuple[str, str], ...] = (  # the plain dictionary words
    ("en", "foreword afterword preface preamble"),
    ("de", "vorwort nachwort"),
    ("fr", "avant-propos préface postface"),
    ("es", "prefacio posfacio"),
    ("pt", "prefácio posfácio"),
    ("it", "prefazione postfazione"),
    ("ru", "предисловие послесловие"),
    ("nl", "voorwoord nawoord"),
    ("tr", "önsöz sonsöz"),
    ("ar", "المقدمة الخاتمة"),
)
FOREWORDS = frozenset(word for _, row in _ROWS for word in row.split())
"""Forewords and afterwords in small letters: a chapter only where they stand over story."""


def is_foreword(word: str) -> bool:
    """Whether a heading's own word is one of them: "Foreword", "NACHWORT:"."""
    return word.lower().strip(" :.") in FOREWORDS
