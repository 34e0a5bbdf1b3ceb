"""Stylesheets for engines that lack custom properties: `var()` resolved, `calc()` gone.

CSS Custom Properties (css-variables-1). One unknown function makes Adobe's engine drop a whole
sheet, and `min()` or `max()` the whole book.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Node = Any
"""A node of tinycss2, which has no types of its own."""

_MATHS = frozenset(("calc", "min", "max", "clamp"))
_DEEPEST = 16  # a custom property may name another; more than this is a circle


class _UnresolvedError(Exception):
    """A value that names a custom property nobody set, or does sums."""


def resolved(css: str, variables: Mapping[str, str]) -> str:
    """`css` with its custom properties' values in their places.

    `variables` are properties without their `--`; they win over those that `:root` sets.
    Declarations that cannot be resolved, and rules left empty, are dropped, as CSS demands.
    """
    from tinycss2 import parse_component_value_list, parse_stylesheet

    rules = parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    values = dict(_root_properties(rules))
    for name, value in variables.items():
        values[f"--{name}"] = parse_component_value_list(value)
    return "\n".join(filter(None, (_rule(rule, values) for rule in rules))) + "\n"


_Values = Mapping[str, list[Node]]


def _root_properties(rules: Iterable[Node]) -> Iterator[tuple[str, list[Node]]]:
    from tinycss2 import serialize

    for rule in rules:
        if rule.type == "qualified-rule" and serialize(rule.prelude).strip() == ":root":
            for declaration in _declarations(rule.content):
                if declaration.name.startswith("--"):
                    yield declaration.name, declaration.value


def _declarations(content: list[Node]) -> Iterator[Node]:
    from tinycss2 import parse_blocks_contents

    for node in parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            yield node


def _rule(rule: Node, values: _Values) -> str:
    """A rule as text, empty if nothing is left of it."""
    from tinycss2 import parse_rule_list, serialize

    if rule.type == "qualified-rule":
        inner = "".join(_declaration(d, values) for d in _declarations(rule.content))
        return f"{serialize(rule.prelude).strip()} {{\n{inner}}}" if inner else ""
    if rule.type != "at-rule":
        return ""
    head = f"@{rule.at_keyword}{serialize(rule.prelude).rstrip()}"
    if rule.content is None:
        return f"{head};"
    if rule.lower_at_keyword in {"media", "supports"}:
        rules = parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        inner = "\n".join(filter(None, (_rule(one, values) for one in rules)))
        return f"{head} {{\n{inner}\n}}" if inner else ""
    inner = "".join(_declaration(d, values) for d in _declarations(rule.content))
    return f"{head} {{\n{inner}}}" if inner else ""


def _declaration(declaration: Node, values: _Values) -> str:
    from tinycss2 import serialize

    if declaration.name.startswith("--"):
        return ""
    try:
        value = serialize(list(_substituted(declaration.value, values, 0))).strip()
    except _UnresolvedError:
        return ""
    important = " !important" if declaration.important else ""
    return f"  {declaration.name}: {value}{important};\n"


def _substituted(nodes: Iterable[Node], values: _Values, depth: int) -> Iterator[Node]:
    """Component values with every `var()` replaced by what it stands for."""
    for node in nodes:
        if node.type != "function":
            yield node
        elif node.lower_name in _MATHS or depth > _DEEPEST:
            raise _UnresolvedError
        elif node.lower_name == "var":
            yield from _substituted(_value_of(node, values), values, depth + 1)
        else:
            node.arguments = list(_substituted(node.arguments, values, depth))
            yield node


def _value_of(function: Node, values: _Values) -> list[Node]:
    """What a `var()` stands for: the property's value, else the fallback after its comma."""
    names = [node for node in function.arguments if node.type == "ident"]
    if names and names[0].value in values:
        return values[names[0].value]
    for place, node in enumerate(function.arguments):
        if node.type == "literal" and node.value == ",":
            return list(function.arguments[place + 1 :])
    raise _UnresolvedError
