"""Faults in the settings that show only when they are used, placed where they were written."""

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from ficbook.config.load import CONFIGURATION, SETTINGS
from ficbook.config.locate import Keys, Setting, locate, locate_item
from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Severity, Span

_PDF = ("output", "pdf")
_MARGINS = ("margin-inner", "margin-outer", "margin-top", "margin-bottom")

SETTING: Mapping[str, tuple[Keys, ...]] = {
    "FB016": (("output", "name"),),
    "FB620": ((*_PDF, "page-size"),),
    "FB623": (*((*_PDF, margin) for margin in _MARGINS), (*_PDF, "page-size")),
    "FB625": ((*_PDF, "conformance"),),
    "FB640": (("theme", "name"),),
    "FB658": (("theme", "variables", "scene-breaks"),),
}
"""The settings that a diagnostic is about, by its code; the first that is set is meant."""


def placed(said: Diagnostic, folder: Path, config: Config) -> Diagnostic:
    """A diagnostic about a setting with its place in the folder's `ficbook.toml`; others as is."""
    if said.span is not None:
        return said
    if said.code == "FB645":
        named = (name for name in config.theme.variables if f'"{name}"' in said.message)
        keys: tuple[Keys, ...] = tuple(("theme", "variables", name) for name in named)
    else:
        keys = SETTING.get(said.code, ())
    text = settings_text(folder) if keys else ""
    for one in keys:
        setting = locate(text, one)
        if setting and setting.keys == one:
            return at(said, folder, setting, setting.value)
    return said


def at_item(said: Diagnostic, folder: Path, keys: Keys, item: str) -> Diagnostic:
    """A diagnostic about an item of a list in the settings, with its place there."""
    setting = locate_item(settings_text(folder), keys, item)
    return at(said, folder, setting, (setting.start, setting.end)) if setting else said


def at_key(said: Diagnostic, folder: Path, keys: Keys) -> Diagnostic:
    """A diagnostic about a key of the settings, with its place there."""
    setting = locate(settings_text(folder), keys)
    return at(said, folder, setting, (setting.start, setting.end)) if setting else said


def at_value(said: Diagnostic, folder: Path, keys: Keys) -> Diagnostic:
    """A diagnostic about the value of a setting, with its place."""
    setting = locate(settings_text(folder), keys)
    return at(said, folder, setting, setting.value) if setting else said


def at(said: Diagnostic, folder: Path, setting: Setting, columns: tuple[int, int]) -> Diagnostic:
    """A diagnostic with its place in the settings of `folder`."""
    span = Span(str(folder / SETTINGS), setting.line, *columns)
    return replace(said, span=span, quote=setting.text)


def settings_text(folder: Path) -> str:
    """The settings as they are written; empty where there are none."""
    try:
        return (folder / SETTINGS).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def misset(*said: Diagnostic) -> FicbookError:
    """What stops a build for faults in the settings."""
    errors = (replace(one, severity=Severity.ERROR) for one in said)
    return FicbookError(*errors, exit_code=CONFIGURATION)
