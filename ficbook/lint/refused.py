"""Stylesheets of a user's own that no EPUB may hold, by EPUBCheck's CSS and RSC messages."""

import re
from collections.abc import Iterator
from typing import Any

from ficbook.diagnostics import Diagnostic, Severity, Span

_BARRED = frozenset({"direction", "unicode-bidi"})
_SELECTOR = re.compile(r"(?:^|,)\s*(?:[>+~,\d]|$)|[>+~]\s*(?:[>+~,]|$)")
Fault = tuple[Any, str]


def refused(css: str, name: str) -> Iterator[Diagnostic]:
    """Why a sheet cannot be used, as errors with their lines (FB659); none of a sound sheet."""
    from tinycss2 import parse_stylesheet

    lines = css.splitlines()
    for node, why in _faults(parse_stylesheet(css, skip_comments=True, skip_whitespace=True)):
        at = min(node.source_line, len(lines))
        yield Diagnostic(
            "FB659",
            f"this sheet cannot be used: {why}",
            Span(name, node.source_line, node.source_column),
            "mend the sheet: e-readers refuse a book with such a line",
            Severity.ERROR,
            lines[at - 1] if at else "",
        )


def _faults(rules: list[Any]) -> Iterator[Fault]:
    from tinycss2 import parse_rule_list, serialize

    for rule in rules:
        if rule.type == "error":
            yield rule, rule.message
            continue
        yield from _in_values(rule.prelude)
        if rule.type == "at-rule":
            if rule.lower_at_keyword == "import":
                yield rule, "nothing is fetched, so nothing can be imported"
            if rule.lower_at_keyword in {"media", "supports"} and rule.content is not None:
                inner = parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                yield from _faults(inner)
                continue
        elif _SELECTOR.search(serialize(rule.prelude).strip() or ","):
            yield rule, f'"{serialize(rule.prelude).strip()}" selects nothing'
        if rule.content is not None:
            yield from _in_block(rule.content)


def _in_block(content: list[Any]) -> Iterator[Fault]:
    from tinycss2 import parse_blocks_contents, serialize

    for node in parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "error":
            yield node, node.message
        elif node.type == "declaration":
            if node.lower_name in _BARRED:
                yield node, f"an EPUB says {node.lower_name} in its text, never in a sheet"
            if not serialize(node.value).strip() and not node.name.startswith("--"):
                yield node, f"{node.name} has no value"
            yield from _in_values(node.value)
        elif node.type == "qualified-rule":
            yield node, "a rule stands inside another"


def _in_values(nodes: list[Any]) -> Iterator[Fault]:
    """What values must not hold: broken strings and brackets, addresses of files."""
    for node in nodes:
        if node.type == "error":
            yield node, node.message
        elif node.type == "string" and "\n" in node.value:
            yield node, "a string goes on over the end of its line"
        elif node.type == "url" and not node.value.startswith("data:"):
            yield node, f"the book has no file {node.value!r}"
        elif node.type == "function":
            addresses = (n for n in node.arguments if n.type == "string")
            if node.lower_name in {"url", "src", "image-set"} and any(
                not n.value.startswith("data:") for n in addresses
            ):
                yield node, "a sheet names no files"
            yield from _in_values(node.arguments)
        elif node.type.endswith("block"):
            yield from _in_values(node.content)
