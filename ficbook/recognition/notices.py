"""Signs, headlines and telegrams inside the story: capitals that the prose beside announces."""

from ficbook.model.nodes import ExtractKind
from ficbook.recognition.page import Page
from ficbook.text.messages import is_telegram
from ficbook.text.notices import (
    announces_news,
    announces_sign,
    is_capitals,
    is_credit,
    names_paper,
)

_HEARD = 220  # characters at the near end of a paragraph in which it announces what comes
_PROSE = 20  # characters; shorter paragraphs announce nothing
_HEAD = 6  # lines that a headline may have
_BODY = 12  # passages that an article in one face may have


def notice(page: Page, start: int) -> tuple[int, ExtractKind] | None:
    """Where the sign, headline or telegram that begins at a passage ends, and what it is."""
    end = start
    while end < len(page.passages) and end - start < _HEAD and _capitals(page, end):
        end += 1
    if end == start:
        return None
    lines = [line for at in range(start, end) for line in page.text(at).split("\n")]
    if any(map(is_telegram, lines)):
        return end, ExtractKind.MESSAGE
    above, below = _beside(page, start, end)
    if any(map(names_paper, lines)) or announces_news(above) or announces_news(below):
        return _article(page, start, end)
    if announces_sign(above) or announces_sign(below) or above.rstrip()[-1:] in (":", "："):
        return end, ExtractKind.SIGN
    return None


def _capitals(page: Page, at: int) -> bool:
    """Whether a passage is nothing but capitals, and nothing that they mean otherwise."""
    sign, text = page.signs[at], page.text(at)
    other = page.settled[at] or sign.heading or sign.label or sign.scene or page.is_rule(at)
    if other or page.passages[at].opens:
        return False
    lines = text.split("\n")
    return all(map(is_capitals, lines)) or is_telegram(text) or _stands_beside_telegram(page, at)


def _stands_beside_telegram(page: Page, at: int) -> bool:
    """Whether one word in capitals stands right above a telegram: "TELEGRAM"."""
    text = page.text(at)
    return text.isupper() and at + 1 < len(page.passages) and is_telegram(page.text(at + 1))


def _beside(page: Page, start: int, end: int) -> tuple[str, str]:
    """The near ends of the paragraphs above and below."""
    above = page.text(start - 1)[-_HEARD:] if start > 0 and _is_prose(page, start - 1) else ""
    below = page.text(end)[:_HEARD] if end < len(page.passages) and _is_prose(page, end) else ""
    return above, below


def _is_prose(page: Page, at: int) -> bool:
    text, sign = page.text(at), page.signs[at]
    matter = sign.label or sign.heading or page.settled[at]
    return len(text) > _PROSE and not text.isupper() and not matter


def _article(page: Page, start: int, end: int) -> tuple[int, ExtractKind] | None:
    """A headline with its credit, and the paragraphs below it that one face holds together.

    A headline is one of several lines, or stands over somebody's name; what comes below in the
    story's own face is story, for nothing shows where it would end.
    """
    lines = sum(page.text(at).count("\n") + 1 for at in range(start, end))
    credited = end < len(page.passages) and is_credit(page.text(end))
    if credited:
        end += 1
    if lines < 2 and not credited and not announces_news(_beside(page, start, end)[0]):
        return None
    face, last = _face(page, end), min(end + _BODY, len(page.passages))
    while face and end < last and _face(page, end) == face and not page.settled[end]:
        end += 1
    return end, ExtractKind.NEWS


def _face(page: Page, at: int) -> str:
    return page.signs[at].face if at < len(page.passages) else ""
