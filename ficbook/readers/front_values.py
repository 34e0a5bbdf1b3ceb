"""The keys and values of YAML and TOML, each by itself where the whole has a fault."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ficbook.diagnostics import Diagnostic, Report, Span

_ENTRY = re.compile(r"^([^\s:=#\[-][^:=\n]*)[:=](.*(?:\n(?:[ \t\-\]].*)?$)*)\n?", re.MULTILINE)
"""A key at the beginning of a line and its value, that may run on over lines set in."""


def values_of(
    block: str, parse: Callable[[str], Any], name: str, report: Report
) -> Mapping[Any, Any]:
    """The keys and values of a block; where it has a fault, key by key, the faulty as written."""
    try:
        values = parse(block)
    except (ValueError, RecursionError):
        return dict(_one_by_one(block, parse, name, report))
    return values if isinstance(values, Mapping) else {}


def _one_by_one(
    block: str, parse: Callable[[str], Any], name: str, report: Report
) -> Iterator[tuple[Any, Any]]:
    for entry in _ENTRY.finditer(block):
        try:
            values = parse(entry[0])
        except (ValueError, RecursionError) as error:
            line = block.count("\n", 0, entry.start()) + 2
            report.add(_broken(error, entry[0], Span(name, line)))
            values = {entry[1].strip(): entry[2].strip()}
        if isinstance(values, Mapping):
            yield from values.items()


def from_yaml(text: str) -> Any:
    """The values of some YAML; raises ValueError."""
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        raise ValueError(error.problem) from error
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def from_toml(text: str) -> Any:
    """The values of some TOML; raises ValueError."""
    import tomllib

    return tomllib.loads(text)


def _broken(error: Exception, entry: str, span: Span) -> Diagnostic:
    why = " ".join(str(error).split())[:200]
    return Diagnostic(
        "FB206",
        f"this line of the front matter cannot be read: {why}",
        span,
        "its value is taken as it is written; put one with a colon in quotes",
        quote=entry.partition("\n")[0],
    )
