"""Lines of messages and chats: who writes, to whom, and at what hour.

The English forms come from conventions.md 3.7; the others are each language's usual words.
"""

import re
from functools import cache

_SENT: tuple[tuple[str, str, str], ...] = (  # language, what was sent, the words before a name
    ("en", "text|texts|sms|message|msg|txt|im|dm|voicemail|snap|whatsapp", "from|to"),
    ("de", "nachricht|sms|textnachricht|whatsapp", "von|an"),
    ("fr", "message|sms|texto", "de|à|pour"),
    ("es", "mensaje|sms|texto|whatsapp", "de|para|a"),
    ("pt", "mensagem|sms|torpedo|whatsapp", "de|do|da|para"),
    ("it", "messaggio|sms|whatsapp", "da|di|a|per"),
    ("ru", "сообщение|смс|смска", "от|для|кому"),
)
_MESSAGE = re.compile(
    r"(?:new |incoming |one new |1 new )?(?:text|sms|message|msg|txt|im|dm|voicemail)"
    r"(?: message)? (?:from|to|sent)\b|(?:from|to|sent|received) ?[:\d]",
    re.IGNORECASE,
)
_HAN_MESSAGE = re.compile(
    r"[\[【（(《](?:来自|發自|发给|收到|from|to)?[^\]】）)》\n]{0,12}"
    r"(?:短信|微信|私信|消息|メール|メッセージ|LINE)[^\]】）)》\n]{0,24}[\]】）)》]"
)
_CLOCK = re.compile(
    r"[\[(<]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]m)?[\])>]?\s{1,2}", re.IGNORECASE
)
_CHAT = re.compile(
    r"(?:[\[(<]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]m)?[\])>]?\s{1,2})?"
    r"[\[<(*_@~]{0,3}(?P<who>[^\W_][\w .'’@&-]{0,23}?)[\])*_]{0,3}"
    r"(?:\s?\(?\d{1,2}[:.]\d\d(?:\s?[ap]m)?\)?)?[\])>*_]{0,3}\s?[:>：»][*_]{0,3}\s?(?=\S)",
    re.IGNORECASE,
)
_PRESENCE: tuple[tuple[str, str], ...] = (  # language, what a chat says of who is there
    ("en", r"(?:has |have )?(?:left|joined|entered) (?:the |this )?(?:\w+ )?(?:chat|group|call)"),
    ("en", r"(?:has |have )?(?:left|joined|entered) the (?:room|conversation|channel|server)"),
    ("en", r"(?:has |have )?(?:logged|signed) (?:on|off|in|out)|(?:is|are) typing"),
    ("en", r"(?:is|are) (?:now )?(?:online|offline|away|idle)"),
    ("de", r"hat (?:den chat|die gruppe|die unterhaltung) (?:verlassen|betreten)"),
    ("de", r"ist (?:der gruppe |dem chat )?beigetreten|ist (?:jetzt )?(?:online|offline)|schreibt"),
    ("fr", r"a (?:quitté|rejoint) (?:le groupe|le chat|la conversation)|est (?:hors|en) ligne"),
    ("es", r"(?:ha |se )?(?:salido|salió|abandonado|unido|unió) (?:del?|al?|el) ?(?:chat|grupo)"),
    ("pt", r"(?:saiu d[oa]|entrou n[oa]) (?:chat|grupo|conversa)|está (?:online|offline)"),
    ("it", r"(?:ha (?:lasciato|abbandonato)|è entrat[oa] in) (?:la chat|il gruppo|chat)"),
    ("ru", r"(?:покинула?|вош[её]л в|вошла в) (?:чат|группу|беседу)|(?:не )?в сети|печатает"),
    ("zh", r"(?:退出|加入|离开|離開)了?(?:群聊|群组|群組|聊天室?)"),
    ("ja", r"(?:が|さんが)?(?:グループ(?:を退会|に参加)|退室|入室)しました"),
)  # fmt: skip
_LONGEST = 300
_BRIEF = 80  # characters of a line that says who comes or goes
_TELEGRAM = re.compile(r"(?:^|\s)(?:STOP|СТОП|ТЧК)(?:[\s.]|$)")


@cache
def _tag() -> re.Pattern[str]:
    """A message with its sender in brackets before it: "[text from: Remus] are you coming"."""
    rows = "|".join(rf"(?:{what})(?: message)? (?:{who})\b" for _, what, who in _SENT)
    return re.compile(
        rf"[\[(【《*_<]{{1,3}}(?:new |incoming |neue |nouveau |nuevo |nova |nuovo )?(?:{rows})"
        r":?\s[^\]\n:]{1,30}[\])】》>*_:]{1,3}\s{0,2}(?P<said>.{0,280})",
        re.IGNORECASE,
    )


@cache
def _presence() -> re.Pattern[str]:
    rows = "|".join(row for _, row in _PRESENCE)
    return re.compile(
        rf"[^\W_][\w.'’@& -]{{0,30}}?(?: |(?<=[^\x00-\u02ff]))(?:{rows})", re.IGNORECASE
    )


def tells_of_message(text: str) -> bool:
    """Whether a text out of its brackets announces a message: "Text from Harry"."""
    return bool(_MESSAGE.match(text))


def is_message(line: str) -> bool:
    """Whether a line is a message below its sender's name in brackets, or that name alone."""
    if len(line) > _LONGEST or not line or line[0] not in "[(【《*_<（":
        return False
    return bool(_tag().fullmatch(line) or _HAN_MESSAGE.match(line))


def is_telegram(text: str) -> bool:
    """Whether a text is a telegram: "ARRIVING TUESDAY STOP BRING ROPE STOP"."""
    return text.isupper() and len(set(text.split())) > 2 and bool(_TELEGRAM.search(text))


def speaker(line: str) -> str:
    """Who says a line of chat ("harry" of "Harry: hi"); "" if it is none."""
    head = line[:40]
    named = ":" in head or ">" in head or "：" in head or "»" in head
    if len(line) > _LONGEST or not named:
        return ""
    if line[0] in "[【" and line[-1] in "]】" and line.count(line[-1]) == 1:  # names the group
        return ""
    match = _CHAT.match(line)
    return match["who"].strip().lower() if match else ""


def speakers(lines: list[str]) -> list[str]:
    """Who says each of some lines of chat, "" for who comes or goes; [] if one line is neither."""
    found: list[str] = []
    for line in lines:
        who = speaker(line)
        if not who and not _comes_or_goes(line):
            return []
        found.append(who)
    return found


def _comes_or_goes(line: str) -> bool:
    """Whether a line says who is there: "* harry has left the chat *"."""
    bare = line.strip(" *_~<>[](){}【】-–—.…") if len(line) <= _BRIEF else ""
    return bool(bare) and bool(_presence().fullmatch(bare))


def is_chat(lines: list[str]) -> bool:
    """Whether lines are a chat that gives the hour: "[14:02] maren: are you there"."""
    who = {speaker(line) for line in lines if _CLOCK.match(line)}
    return len(lines) > 2 and "" not in who and len(who) > 1 and all(map(_CLOCK.match, lines))
