"""Documents inside the story, settled before its chapters are read: what is in one is no note.

Only what shows both its ends is taken: a letter from its salutation to its signature, a run of
messages, a box of values. Verse is found among the story's passages afterwards.
"""

from collections import Counter
from collections.abc import Callable

from msgspec import structs

from ficbook.model.draft import Finding, Role
from ficbook.model.nodes import ExtractKind, Paragraph
from ficbook.recognition.notices import notice
from ficbook.recognition.page import Page
from ficbook.recognition.signs import PLAIN
from ficbook.text.documents import (
    heads_email,
    is_postscript,
    is_signature,
    is_stanza,
    is_verse,
    salutes,
    signs_off,
)
from ficbook.text.games import is_field, is_stat, is_window, tells_of_game
from ficbook.text.labels import Trust
from ficbook.text.messages import is_chat, is_message, speakers, tells_of_message

_LETTER = 40  # passages; a letter that goes on for longer is the story itself
_SHORT = 100  # characters of the line that a document can begin with
_CHAT, _WRITERS = 4, 2  # lines and writers of chat that make a run
_HEADERS = 12  # lines that the header of an e-mail may have
_ABOVE = 3  # lines with a name that a box of values may have above the first value
_LYRIC = 4  # lines that make a lyric where each is a paragraph
_SPEECH = frozenset('"“«„「『')
_ENDS = frozenset('.!?"”…')


def set_off(page: Page) -> None:
    """Settle every passage that belongs to a letter, a message, a chat or a stat box."""
    spoken: list[tuple[int, str]] = []
    done = 0
    for at, passage in enumerate(page.passages):
        text = passage.text
        if at < done or text[:1] in _SPEECH or _is_prose(text):
            continue
        head = text[:_SHORT].lstrip()
        if page.settled[at] or not head or head[0] in _SPEECH:
            continue
        spoken += [(at, who) for who in speakers(text.split("\n"))]
        done = _document(page, at, head)
    _chats(page, spoken)


def _is_prose(text: str) -> bool:
    """Whether a text is longer than a line, and shows at its front neither a name nor a line."""
    return len(text) > _SHORT and text.find(":", 0, 40) < 0 and text.find("\n", 0, _SHORT) < 0


def _document(page: Page, at: int, head: str) -> int:
    """Settle the document that begins at a passage; where it ends, or `at` if none begins."""
    line = head.split("\n", 1)[0].rstrip()
    if len(line) >= _SHORT:
        return at
    if line[:1] in "[(<0123456789" and is_chat(page.text(at).split("\n")):
        return _settle(page, at, at + 1, ExtractKind.MESSAGE, "a chat with its hours", 0.85)
    if line.isupper() and (found := notice(page, at)):
        return _settle(page, at, found[0], found[1], "capitals that prose announces", 0.8)
    if salutes(line) and (end := _letter_end(page, at)) > at:
        kind = ExtractKind.JOURNAL if "diary" in line.lower() else ExtractKind.LETTER
        return _settle(page, at, end, kind, "from salutation to signature", 0.9)
    if heads_email(line) and (end := _email(page, at)) > at:
        return end
    if head[0] in "[(【《（<{*_|" or line[-1:] in "0123456789%])】》>":
        return _boxed(page, at)
    return at


def _settle(page: Page, at: int, end: int, kind: ExtractKind, rule: str, sure: float) -> int:
    for i in range(at, end):
        page.settled[i] = Finding(Role.EXTRACT, f"{kind}: {rule}", sure, kind.value, opens=i == at)
    return end


# Letters


def _letter_end(page: Page, start: int) -> int:
    """Where the letter that a salutation opens has ended; `start` where it may be none."""
    for at in range(start, min(start + _LETTER, len(page.passages))):
        if at > start and _foreign(page, at):
            return start
        lines = page.text(at).split("\n")
        closing = next((i for i, line in enumerate(lines[-3:]) if signs_off(line)), -1)
        if closing >= 0 and (at > start or len(lines) > 2):  # salutation, body
            below = lines[-3:][closing + 1 :]
            return _after_signature(page, at + 1, signed=bool(below) or "," in lines[-1][:-1])
        if at > start + 1 and _signed_bare(lines[-1]):
            return _after_signature(page, at + 1, signed=True)
    return start


def _foreign(page: Page, at: int) -> bool:
    """Whether a passage cannot stand in a letter."""
    sign = page.signs[at]
    label = sign.label
    note = label is not None and label.trust is Trust.ANYWHERE
    return bool(
        page.settled[at] or sign.heading or page.is_rule(at) or note
        or page.passages[at].opens or page.text(at)[:1] in _SPEECH
    )  # fmt: skip


def _signed_bare(line: str) -> bool:
    return line.lstrip("*_ ")[:1] in {"-", "–", "—", "~"} and is_signature(line)


def _after_signature(page: Page, at: int, *, signed: bool) -> int:
    """Past a name on a paragraph of its own, and postscripts."""
    count = len(page.passages)
    if not signed and at < count and not _foreign(page, at) and is_signature(page.text(at)):
        at += 1
    while at < count and is_postscript(page.text(at)) and not page.settled[at]:
        at += 1
    return at


# Boxes and messages


def _boxed(page: Page, start: int) -> int:
    """A run of values or of bracketed lines that a game or a telephone shows."""
    if end := _run(page, start, _is_stats):
        return _settle(
            page, _top_of_box(page, start), end, ExtractKind.STATUS, "values of a game", 0.85
        )
    if end := _run(page, start, _is_game):
        return _settle(page, start, end, ExtractKind.STATUS, "a game speaks", 0.85)
    fields = _run(page, start, _is_field)
    if fields > start + 1:
        return _settle(page, start, fields, ExtractKind.STATUS, "fields of a window", 0.8)
    if end := _run(page, start, _is_message):
        return _settle(page, start, end, ExtractKind.MESSAGE, "names its sender", 0.85)
    return start


def _top_of_box(page: Page, start: int) -> int:
    """Where a box of values begins: at a line like "Name: Maren" that stands right above."""
    top = start
    while top > 0 and start - top < _ABOVE and page.passages[top].gap == 0:
        name, colon, value = page.text(top - 1).partition(": ")
        if page.settled[top - 1] or not colon or not name.isalpha() or len(value) > _SHORT // 2:
            break
        top -= 1
    return top


def _run(page: Page, start: int, fits: Callable[[Page, int], bool]) -> int:
    end = start
    while end < len(page.passages) and not page.settled[end] and fits(page, end):
        end += 1
    return end if end > start else 0


def _is_stats(page: Page, at: int) -> bool:
    text = page.text(at)
    return len(text) <= 600 and bool(text) and any(map(is_stat, text.split("\n")))


def _is_field(page: Page, at: int) -> bool:
    return all(map(is_field, page.text(at).split("\n")))


def _is_game(page: Page, at: int) -> bool:
    if is_window(page.text(at)):
        return True
    return page.signs[at].face == "bracket" and tells_of_game(
        page.text(at).strip("[](){}【】（） ")
    )


def _is_message(page: Page, at: int) -> bool:
    if is_message(page.text(at)) or all(map(is_message, page.text(at).split("\n"))):
        return True
    bare = page.text(at).strip("[](){}【】（）*_ ")
    bracketed = page.text(at)[:1] in "[(【{*"
    return bracketed and page.signs[at].face != "" and tells_of_message(bare)


def _email(page: Page, start: int) -> int:
    """Header lines of an e-mail, two or more, with story above; its letter where that shows."""
    end, most = start, min(start + _HEADERS, len(page.passages))
    while end < most and not page.settled[end] and _heads_email(page, end):
        end += 1
    lines = sum(page.text(i).count("\n") + 1 for i in range(start, end))
    above = range(max(0, start - 3), start)
    told = any(page.voice(i) < 0 for i in above)
    letters = start == 0 or ((top := page.settled[0]) and top.kind == ExtractKind.EMAIL)
    headed = lines > 2 and (letters or any(page.signs[i].heading for i in above))
    if lines < 2 or not (told or headed):  # one such line may be anything
        return start
    letter = _letter_end(page, end) if end < len(page.passages) else end
    return _settle(page, start, max(end, letter), ExtractKind.EMAIL, "header of an e-mail", 0.85)


def _heads_email(page: Page, at: int) -> bool:
    return all(map(heads_email, page.text(at).split("\n")))


def _chats(page: Page, spoken: list[tuple[int, str]]) -> None:
    """Settle runs in which two or more say lines in turn; a work written so is a play."""
    if len({at for at, who in spoken if who}) * 2 > len(page.passages):
        return
    run: list[tuple[int, str]] = []
    for at, who in [*spoken, (-1, "")]:
        if run and not run[-1][0] <= at <= run[-1][0] + 1:
            _chat(page, run)
            run = []
        if at >= 0 and page.settled[at] is None and page.signs[at].label is None:
            run.append((at, who))


def _chat(page: Page, run: list[tuple[int, str]]) -> None:
    names = Counter(who for _, who in run if who)
    first, last = run[0][0], run[-1][0] + 1
    again = sum(count for count in names.values() if count > 1)  # lines of those who write twice
    count = names.total()
    if count < _CHAT or len(names) < _WRITERS or again * 4 < count * 3:
        return
    if not all(page.text(at).split(":")[0].isupper() for at in range(first, last)):
        first -= first > 0 and _names_group(page, first - 1)
        _settle(page, first, last, ExtractKind.MESSAGE, "two who write in turn", 0.8)


def _names_group(page: Page, at: int) -> bool:
    """Whether a line above a chat is the group's name in brackets."""
    text = page.text(at)
    return page.settled[at] is None and text[:1] in {"[", "【"} and text[-1:] in {"]", "】"}


# Verse


def with_verse(page: Page, start: int, found: list[Finding]) -> list[Finding]:
    """The findings of a chapter's story, lines of verse among them told as such."""
    lyric = 0
    for at in range(start, start + len(found)):
        finding = found[at - start]
        if not finding.pause and _is_one_line(page, at):
            lyric = 0
            continue
        if finding.pause and at > start and found[at - start - 1].role is Role.VERSE:
            finding = found[at - start] = structs.replace(finding, pause=0)  # verse is set off
        if finding.role is not Role.STORY or finding.sureness < 0.7:  # a question
            lyric = 0
            continue
        text = page.passages[at].text
        below = at > start and found[at - start - 1].role is Role.VERSE
        if "\n" in text and _stanza(page, at, below_verse=below):
            opens = not below
            found[at - start] = _verse(
                "lines kept apart", finding, opens=opens or bool(finding.pause)
            )
        lyric = lyric + 1 if _sung(page, at, text) else 0
        if lyric == _LYRIC:
            for i in range(at - _LYRIC + 1, at + 1):
                found[i - start] = _verse(
                    "short lines in italics", found[i - start], opens=i == at - _LYRIC + 1
                )
        elif lyric > _LYRIC:
            found[at - start] = _verse("short lines in italics", finding, opens=False)
    return found


def _is_one_line(page: Page, at: int) -> bool:
    """Whether a passage shows no sign, and no second line: most do not, and none is verse."""
    return page.signs[at] is PLAIN and "\n" not in page.passages[at].text


def _verse(rule: str, finding: Finding, *, opens: bool) -> Finding:
    return Finding(Role.VERSE, rule, 0.8, opens=opens, pause=finding.pause)


def _stanza(page: Page, at: int, *, below_verse: bool) -> bool:
    if type(page.passages[at].block) is not Paragraph:
        return False
    lines = page.text(at).split("\n")
    return is_verse(lines) or (all(lines) and is_stanza(lines, below_verse=below_verse))


def _sung(page: Page, at: int, text: str) -> bool:
    """Whether a paragraph may be one line of a lyric."""
    return (
        page.signs[at].face == "italic" and len(text) <= 55 and "\n" not in text
        and text.rstrip(" *_")[-1:] not in _ENDS and text.lstrip(" *_")[:1] not in _SPEECH
    )  # fmt: skip
