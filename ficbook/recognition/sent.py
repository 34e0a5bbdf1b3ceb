"""Messages that name their sender in brackets and are fenced off by rules: "[Client]: …"."""

import re
from itertools import pairwise

from ficbook.model.draft import Finding, Role
from ficbook.model.nodes import ExtractKind
from ficbook.recognition.page import Page

_SENDER = re.compile(r"\[[A-Z][^\]\n]{1,40}\]: \S")
_SENT = 3  # so many such messages make a correspondence
_NEAR = 8  # passages; a longer message has no end that shows


def settle_sent(page: Page) -> None:
    """Settle messages and the rules between them; a work that is half such lines is a play."""
    sent = [at for at in range(len(page.passages)) if _names_sender(page, at)]
    if len(sent) < _SENT or len(sent) * 2 > len(page.passages):
        return
    fenced = [(a, b) for a, b in pairwise(sent) if a + 1 < b <= a + _NEAR and page.is_rule(b - 1)]
    for _, below in fenced:
        page.settled[below - 1] = Finding(Role.FENCE, "rule between messages", 0.85)
    for at in sent if fenced else ():
        page.settled[at] = Finding(
            Role.EXTRACT, "message: names its sender in brackets", 0.85, ExtractKind.MESSAGE
        )


def _names_sender(page: Page, at: int) -> bool:
    text = page.passages[at].text
    return text[:1] == "[" and page.settled[at] is None and bool(_SENDER.match(text))
