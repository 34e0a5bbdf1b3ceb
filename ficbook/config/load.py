"""From `ficbook.toml` and the environment to a Config; every fault is said with its line."""

import os
import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import msgspec

from ficbook.config.locate import Keys, Setting, keys_of, locate
from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Severity, Source, Span

SETTINGS = "ficbook.toml"
CONFIGURATION = 3
"""The exit code of a fault in the settings."""

WORDS = {
    "str": 'text in quotation marks, "like this"',
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": 'a list, ["like", "this"]',
    "object": "a table",
    "date": "a date, 2025-01-31",
    "null": "nothing",
}
PATTERNS = {
    "A-Za-z": 'a language tag such as "en" or "pt-BR"',
    "mm|cm": 'a length such as "12mm" or "0.5in"',
}
UNKNOWN = re.compile(r"unknown field `(.*)`")
EXPECTED = re.compile(r"Expected `(.*?)`(?:, got `(.*?)`)?")


def load_config(folder: Path) -> Config:
    """The settings of the manuscript in `folder`: its `ficbook.toml`, else the defaults.

    SOURCE_DATE_EPOCH of the environment becomes `epoch`. Raises FicbookError FB010 to FB015.
    """
    source = settings_file(folder)
    config = read_settings(source) if source else Config()
    return msgspec.structs.replace(config, epoch=epoch(os.environ))


def settings_file(folder: Path) -> Source | None:
    """The bytes of the `ficbook.toml` in `folder`, None where there is none.

    Raises FicbookError FB014 where it cannot be read.
    """
    path = folder / SETTINGS
    try:
        return Source(str(path), path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        said = f"the settings cannot be read: {(error.strerror or str(error)).lower()}"
        raise fault(Diagnostic("FB014", said, Span(str(path)))) from None


def read_settings(source: Source) -> Config:
    """The settings that a TOML file makes; raises FicbookError FB010, FB011 or FB013."""
    text = decode(source)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise fault(syntax(source.name, text, str(error))) from None
    except RecursionError:
        raise fault(Diagnostic("FB010", "nested too deeply", Span(source.name))) from None
    if "epoch" in tables:
        raise fault(unknown(source.name, text, ("epoch",)))
    try:
        config = msgspec.convert(tables, Config)
    except msgspec.ValidationError as error:
        raise fault(explain_value(source.name, text, tables, str(error))) from None
    for name, table in (("html", config.output.html), ("json", config.output.json)):
        if table:
            raise fault(unknown(source.name, text, ("output", name, next(iter(table)))))
    return config


def fault(diagnostic: Diagnostic) -> FicbookError:
    """The error that stops the build for a fault in the settings."""
    error = msgspec.structs.replace(diagnostic, severity=Severity.ERROR)
    return FicbookError(error, exit_code=CONFIGURATION)


def decode(source: Source) -> str:
    """The text of a settings file, which TOML wants in UTF-8; a byte order mark is passed by."""
    try:
        return source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.data.count(b"\n", 0, error.start) + 1
        problem = Diagnostic(
            "FB010",
            "the settings are not in UTF-8",
            Span(source.name, line),
            hint="save the file as UTF-8",
        )
        raise fault(problem) from None


def syntax(name: str, text: str, message: str) -> Diagnostic:
    """What tomllib found amiss, at its line and column."""
    lines = text.splitlines() or [""]
    said, _, at = message.partition(" (at ")
    numbers = [int(number) for number in re.findall(r"\d+", at)]
    line, column = numbers if len(numbers) == 2 else (len(lines), len(lines[-1]) + 1)
    return Diagnostic(
        "FB010",
        f"this is not TOML: {said[:1].lower()}{said[1:]}",
        Span(name, line, column),
        hint='a setting is written: key = "value"',
        quote=lines[line - 1] if line <= len(lines) else "",
    )


def explain_value(name: str, text: str, tables: dict[str, Any], message: str) -> Diagnostic:
    """What msgspec found amiss, in our words and at its line."""
    said, _, path = message.partition(" - at ")
    keys = (
        with_entry(keys_of(path.strip("`")), tables)
        if "[...]" in path
        else keys_of(path.strip("`"))
    )
    if unknown_field := UNKNOWN.search(said):
        return unknown(name, text, (*keys, unknown_field[1]))
    setting = locate(text, keys)
    start, end = setting.value if setting else (1, 0)
    key = ".".join(key for key in keys if isinstance(key, str))
    return placed(
        Diagnostic("FB013", f"wrong value for {key}: {expected(said, keys)}"),
        name,
        setting,
        (start, end),
    )


def with_entry(keys: Keys, tables: dict[str, Any]) -> Keys:
    """The keys of the first entry that is not text, in the table of texts that `keys` lead to."""
    table: Any = tables
    for key in keys:
        table = table[key]
    return (*keys, next(key for key, value in table.items() if not isinstance(value, str)))


def unknown(name: str, text: str, keys: Keys) -> Diagnostic:
    """What to say of a key or table that means nothing here."""
    setting = locate(text, keys)
    near = get_close_matches(str(keys[-1]), known := fields(keys[:-1]), 1)
    hint = f'did you mean "{near[0]}"?' if near else f"known here: {', '.join(known) or 'nothing'}"
    columns = (setting.start, setting.end) if setting else (1, 0)
    said = Diagnostic("FB011", f'unknown setting "{keys[-1]}"', hint=hint)
    return placed(said, name, setting, columns)


def placed(
    said: Diagnostic, name: str, setting: Setting | None, columns: tuple[int, int]
) -> Diagnostic:
    """A diagnostic with its place in the settings file."""
    if setting is None:
        return msgspec.structs.replace(said, span=Span(name))
    span = Span(name, setting.line, *columns)
    return msgspec.structs.replace(said, span=span, quote=setting.text)


def expected(said: str, keys: Keys) -> str:
    """What stands there against what should, as a person says it."""
    if said.startswith("Invalid enum value"):
        return f"expected one of {', '.join(choices(keys))}"
    if "RFC3339" in said:
        return f"expected {WORDS['date']}"
    if "matching regex" in said:
        return next((f"expected {words}" for mark, words in PATTERNS.items() if mark in said), said)
    if not (match := EXPECTED.match(said)):
        return said[:1].lower() + said[1:]
    wanted = " or ".join(WORDS.get(kind, kind) for kind in match[1].split(" | ") if kind != "null")
    found = WORDS.get(match[2] or "", match[2] or "")
    return f"expected {wanted}, found {found.partition(',')[0]}" if found else f"expected {wanted}"


def fields(keys: Keys) -> list[str]:
    """The keys known to the table that `keys` lead to."""
    table = type_at(keys)
    if not (isinstance(table, type) and issubclass(table, msgspec.Struct)):
        return []
    names = [field.encode_name for field in msgspec.structs.fields(table)]
    return [name for name in names if name != "epoch"]


def choices(keys: Keys) -> list[str]:
    """The words that the setting `keys` lead to may have."""
    found = type_at(keys)
    if isinstance(found, type) and issubclass(found, Enum):
        return [str(member.value) for member in found]
    return []


def type_at(keys: Keys) -> Any:
    """The type of the setting `keys` lead to; the struct or enum where it is one of several."""
    found: Any = Config
    for key in keys:
        if isinstance(key, str) and isinstance(found, type) and issubclass(found, msgspec.Struct):
            known = {field.encode_name: field.type for field in msgspec.structs.fields(found)}
            found = only_type(known.get(key))
    return found


def only_type(declared: Any) -> Any:
    """The struct or enum in a declared type, through unions and tuples; else the type as it is."""
    if isinstance(declared, type):
        return declared
    inner = [only_type(part) for part in get_args(declared) if part not in {type(None), Ellipsis}]
    kept = [
        part for part in inner if isinstance(part, type) and issubclass(part, msgspec.Struct | Enum)
    ]
    return kept[0] if kept else declared


def epoch(environment: Mapping[str, str]) -> int | None:
    """SOURCE_DATE_EPOCH, in seconds since 1970 (reproducible-builds.org/specs/source-date-epoch).

    Raises FicbookError FB015 where it is no such number.
    """
    value = environment.get("SOURCE_DATE_EPOCH", "")
    if not value:
        return None
    if value.isascii() and value.isdigit() and len(value) <= 12:
        return int(value)
    problem = Diagnostic(
        "FB015",
        f'SOURCE_DATE_EPOCH is "{value}"',
        hint="it is a whole number of seconds since 1970-01-01, or not set",
    )
    raise fault(problem)
