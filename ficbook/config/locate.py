"""Where a setting stands in the text of a settings file."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

Keys = tuple[str | int, ...]
"""The way to a setting: table names, keys, and the numbers of list items from 0."""

HEADER = re.compile(r"\s*(\[\[?)\s*([^\]#]+?)\s*\]")
_NAME = r"""(?:[\w-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
KEY = re.compile(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
PART = re.compile(r""""((?:\\.|[^"\\\n])*)"|'([^']*)'|([\w-]+)""")
FENCES = re.compile(r'"""|' + "'''")
VALUE = re.compile(r"""\s*=\s*("(?:\\.|[^"\\])*"|'[^']*'|[^\s#](?:[^#]*[^\s#])?)""")
STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


@dataclass(frozen=True, slots=True)
class Setting:
    """A line of a settings file: the key on it and, after the equals sign, its value.

    Lines and columns count from 1; ends are exclusive.
    """

    keys: Keys
    line: int
    text: str
    start: int
    end: int

    @property
    def value(self) -> tuple[int, int]:
        """The columns of the value on this line; those of the key where no value stands."""
        found = VALUE.match(self.text, self.end - 1)
        return (found.start(1) + 1, found.end(1) + 1) if found else (self.start, self.end)


def locate(text: str, keys: Keys) -> Setting | None:
    """The line that says most of `keys`: the setting itself, else the table it stands in."""
    best: Setting | None = None
    for setting in settings(text):
        named = setting.keys
        if keys[: len(named)] == named and (best is None or len(named) > len(best.keys)):
            best = setting
    return best and within(best, keys)


def within(setting: Setting, keys: Keys) -> Setting:
    """The place of the last key inside an inline table, where it stands on that line."""
    if len(setting.keys) == len(keys) or not isinstance(keys[-1], str):
        return setting
    found = re.compile(rf"""(?<![\w-])(["']?){re.escape(keys[-1])}\1(?=\s*=)""").search(
        setting.text, setting.end - 1
    )
    if not found:
        return setting
    return Setting(keys, setting.line, setting.text, found.start() + 1, found.end() + 1)


def locate_item(text: str, keys: Keys, item: str) -> Setting | None:
    """The line on which a list, the setting `keys`, has `item`, and its columns there."""
    setting = locate(text, keys)
    if setting is None or setting.keys != keys:
        return setting
    for number, line in enumerate(text.splitlines()[setting.line - 1 :], setting.line):
        for quoted in (f'"{item}"', f"'{item}'"):
            if (at := line.find(quoted)) >= 0:
                return Setting(keys, number, line, at + 1, at + 1 + len(quoted))
    return setting


def settings(text: str) -> Iterator[Setting]:
    """Every table header and key of a TOML text, with the way to it; long strings are passed by."""
    table: Keys = ()
    seen: Counter[Keys] = Counter()
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        fences = len(FENCES.findall(line))
        if inside:
            inside = fences % 2 == 0
            continue
        if header := HEADER.match(line):
            table = parts(header[2])
            if header[1] == "[[":
                seen[table] += 1
                table = (*table, seen[table] - 1)
            yield Setting(table, number, line, header.start(2) + 1, header.end(2) + 1)
        elif key := KEY.match(line):
            yield Setting((*table, *parts(key[1])), number, line, key.start(1) + 1, key.end(1) + 1)
            inside = fences % 2 == 1


def parts(dotted: str) -> Keys:
    """The names in a dotted key."""
    return tuple(
        unescaped(basic) if "\\" in basic else basic or literal or bare
        for basic, literal, bare in PART.findall(dotted)
    )


def unescaped(basic: str) -> str:
    """What stands between the quotation marks of a TOML string, as it is meant."""
    try:
        return str(tomllib.loads(f'_ = "{basic}"')["_"])
    except tomllib.TOMLDecodeError:  # a line of a list or a long string, and no key
        return basic


def keys_of(path: str) -> Keys:
    """The keys in a path as msgspec writes it: `$.book.series[0].name`."""
    return tuple(
        int(number) if number else name for number, name in STEP.findall(path.removeprefix("$"))
    )
