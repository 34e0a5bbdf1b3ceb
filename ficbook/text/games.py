"""Lines in which a game speaks: values ("HP: 100/100") and what happens ("[Skill gained: Rowing]").

The English forms come from conventions.md 3.7; the Chinese and Japanese ones are those of serials
on qidian.com and syosetu.com, where such windows were invented.
"""

import re
from functools import cache

LONGEST = 60
"""No line that gives a value is longer than this many characters."""

_VALUES = (
    "HP|MP|SP|XP|EXP|STR|DEX|AGI|VIT|CON|INT|WIS|CHA|LUK|LUCK|END|Lvl|Lv|Level|Health|Mana|Stamina|"
    "Strength|Dexterity|Agility|Vitality|Constitution|Intelligence|Wisdom|Charisma|Endurance|"
    "Experience|Stufe|Niveau|Nivel|Nível|Livello|Уровень|Сила|Ловкость|Здоровье|Опыт|Мана|"
    "等级|等級|生命|生命值|体力|力量|敏捷|智力|精神|经验|经验值|魔力|レベル|攻撃力|防御力|素早さ|経験値"
)
_HAPPENED = (
    "叮|系统|系統|宿主|恭喜|技能|任务|任務|升级|升級|奖励|獎勵|获得|獲得|属性|"
    "スキル|称号|ステータス|クエスト|経験値|習得|レベルアップ"
)


@cache
def _stat() -> re.Pattern[str]:
    return re.compile(
        rf"[\[(【《<*_|\s]{{0,4}}(?:{_VALUES})\.?\s?[:=：＝]\s{{0,3}}"
        r"[+-]?\d[\d,./%+() -]{0,30}\W{0,4}"
    )


_SYSTEM = re.compile(
    r"(?:new |hidden |rare |special )?(?:skill|quest|title|perk|achievement|level(?: ?up)?|"
    r"class|item|warning|notice|ding|system|congratulations|you(?:'ve| have)? "
    r"(?:gained|learned|leveled|levelled|unlocked|received|reached|obtained|earned)|"
    r"your .{1,30} (?:has|have) (?:increased|reached|leveled|levelled))\b",
    re.IGNORECASE,
)
_SYSTEM_SURE = re.compile(
    r"\b(?:gained|unlocked|acquired|obtained|learned|levell?ed|level ?up|level \d|quest|skill|"
    r"[xe]xp|hp|mp|rank|\+\d)",
    re.IGNORECASE,
)
_WINDOW = re.compile(rf"[【《\[][^\n]{{0,120}}(?:{_HAPPENED})[^\n]{{0,120}}[】》\]]")
_FIELD = re.compile(r"[【《\[](?P<name>[^\s:：\]】》]{1,12})\s?[:：]\s?[^\]】》\n]{1,40}[】》\]]")


def is_stat(line: str) -> bool:
    """Whether a line gives a value of a game: "HP: 100/100"."""
    return len(line) <= LONGEST and bool(_stat().fullmatch(line))


def is_field(line: str) -> bool:
    """Whether a line in brackets may be one of a window of values: "【姓名：华生】"."""
    return len(line) <= LONGEST and bool(_FIELD.fullmatch(line))


def tells_of_game(text: str) -> bool:
    """Whether a text out of its brackets is a game speaking: "Skill gained: Sneak"."""
    return bool(_SYSTEM.match(text)) and bool(_SYSTEM_SURE.search(text))


def is_window(text: str) -> bool:
    """Whether a whole line in brackets is a game speaking: "【叮！获得技能：观察】"."""
    return text[:1] in "【《[" and len(text) < 4 * LONGEST and bool(_WINDOW.fullmatch(text))
