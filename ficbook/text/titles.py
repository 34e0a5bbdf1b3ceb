"""Whether two titles are one title."""


def same_words(one: str, other: str) -> bool:
    """Whether two titles are one: all but a word or two of the longer stand in the shorter."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    common = sum(1 for w in a if any(w == v or (len(w) > 3 and v.startswith(w[:4])) for v in b))
    return common >= max(len(a), len(b)) * 0.75 and abs(len(a) - len(b)) <= 1


def _words(text: str) -> list[str]:
    cleaned = "".join(c if c.isalnum() else " " for c in text.lower().replace("'", ""))
    return cleaned.split()
