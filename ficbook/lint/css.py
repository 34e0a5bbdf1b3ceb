"""Stylesheets that break e-readers: what Adobe's engine, Kobo and Kindle cannot bear.

Adobe's RMSDK sets EPUBs on Kobo, Nook, Sony, Tolino and PocketBook; it drops a whole sheet, or
refuses the book, over words that it does not know. What each rule rests on stands in its page
in docs/codes/.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from ficbook.diagnostics import Diagnostic, Span

PROFILES = ("rmsdk", "kobo", "kindle")
"""The engines that a sheet may be checked for."""

Node = Any
"""A node of tinycss2, which has no types of its own."""


class Declaration(msgspec.Struct, frozen=True):
    """A declaration where it stands: its rule's selector and that rule's other properties."""

    selector: str
    name: str
    value: str
    node: Node
    beside: tuple[tuple[str, str], ...]


class Rule(msgspec.Struct, frozen=True):
    """Something a sheet must not hold: `profiles` are the engines that stumble over it."""

    code: str
    profiles: tuple[str, ...]
    message: str
    hint: str


class DeclarationRule(Rule, frozen=True):
    """A rule about a declaration."""

    breaks: Callable[[Declaration], bool]


class SelectorRule(Rule, frozen=True):
    """A rule about a selector."""

    breaks: Callable[[str], bool]


class AtRule(Rule, frozen=True):
    """A rule about an at-rule: its name and what stands before its block."""

    breaks: Callable[[str, str], bool]


def check(
    css: str, name: str, variables: Mapping[str, str], profiles: tuple[str, ...] = PROFILES
) -> Iterator[Diagnostic]:
    """What in a sheet breaks which engine, in the order it stands there.

    `name` is the sheet's name for people; `variables` are the theme's, whose values will stand
    in the place of `var()` when the book is made.
    """
    from tinycss2 import parse_stylesheet

    lines = css.splitlines()
    rules = parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    known = {*(f"--{variable}" for variable in variables), *_set_in(css)}
    for node, rule, what in _faults(rules, known):
        if not rule.profiles or set(rule.profiles) & set(profiles):
            yield _diagnostic(rule, what, node, Span(name, node.source_line), lines)


Fault = tuple[Node, Rule, str]


def _diagnostic(rule: Rule, what: str, node: Node, span: Span, lines: list[str]) -> Diagnostic:
    place = msgspec.structs.replace(span, column=node.source_column)
    quote = lines[span.line - 1].strip() if 0 < span.line <= len(lines) else ""
    return Diagnostic(rule.code, f"{what}: {rule.message}", place, rule.hint, quote=quote)


def _set_in(css: str) -> set[str]:
    """The custom properties that a sheet sets itself."""
    return set(re.findall(r"(--[\w-]{1,80})\s*:", css))


def _faults(rules: list[Node], known: set[str]) -> Iterator[Fault]:
    for rule in rules:
        if rule.type == "error":
            yield rule, UNREADABLE, rule.message
        elif rule.type == "qualified-rule":
            yield from _in_rule(rule, known)
        elif rule.type == "at-rule":
            yield from _in_at_rule(rule, known)


def _in_at_rule(rule: Node, known: set[str]) -> Iterator[Fault]:
    from tinycss2 import parse_rule_list, serialize

    prelude = serialize(rule.prelude).strip()
    for law in AT_RULES:
        if law.breaks(rule.lower_at_keyword, prelude):
            yield rule, law, f"@{rule.lower_at_keyword} {prelude}".strip()
    if rule.content is not None and rule.lower_at_keyword in {"media", "supports"}:
        inner = parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        # What an engine must understand first, it may be spared from.
        if rule.lower_at_keyword == "media":
            yield from _faults(inner, known)


def _in_rule(rule: Node, known: set[str]) -> Iterator[Fault]:
    from tinycss2 import serialize

    selector = " ".join(serialize(rule.prelude).split())
    for law in SELECTORS:
        if law.breaks(selector):
            yield rule, law, selector
    for declaration in _declarations(selector, rule.content):
        if isinstance(declaration, Declaration):
            yield from _in_declaration(declaration, known)
        else:
            yield declaration, UNREADABLE, declaration.message


def _declarations(selector: str, content: list[Node]) -> Iterator[Declaration | Node]:
    from tinycss2 import parse_blocks_contents, serialize

    nodes = parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    found = [n for n in nodes if n.type == "declaration"]
    beside = tuple((n.lower_name, serialize(n.value).strip()) for n in found)
    yield from (n for n in nodes if n.type == "error")
    for node, (name, value) in zip(found, beside, strict=True):
        yield Declaration(selector, name, value, node, beside)


def _in_declaration(declaration: Declaration, known: set[str]) -> Iterator[Fault]:
    what = f"{declaration.name}: {declaration.value}"
    for law in DECLARATIONS:
        if law.breaks(declaration):
            yield declaration.node, law, what
    if set(re.findall(r"var\(\s*(--[\w-]+)", declaration.value)) - known:
        yield declaration.node, NO_SUCH_VARIABLE, what


_MATHS = re.compile(r"\b(calc|min|max|clamp)\(", re.IGNORECASE)
_VIEWPORT = re.compile(r"\d(vw|vh|vmin|vmax)\b", re.IGNORECASE)
_WIDE = re.compile(r"^(\d+\.?\d*|\.\d+)em$")
_ROOT = re.compile(r"(^|,)\s*(html|body|:root)\s*(,|$)")
_BARE = re.compile(r"(^|[\s,>+~])(div|span)(?![\w.#:\[-])")
_NEW_SELECTOR = re.compile(r":(is|where|has|not)\(|\|\||&")


def _is_wide(declaration: Declaration) -> bool:
    if declaration.name not in {"margin-left", "margin-right"}:
        return False
    match = _WIDE.match(declaration.value)
    return bool(match) and float(match[1]) > 2 if match else False


def _lacks_old_break(declaration: Declaration) -> bool:
    names = {name for name, _ in declaration.beside}
    return declaration.name in _BREAKS and f"page-{declaration.name}" not in names


def _lacks_plain_length(declaration: Declaration) -> bool:
    if not _VIEWPORT.search(declaration.value):
        return False
    own = [value for name, value in declaration.beside if name == declaration.name]
    return all(map(_VIEWPORT.search, own))


_BREAKS = frozenset(("break-before", "break-after", "break-inside"))

UNREADABLE = Rule(
    "FB646", (), "this cannot be read as CSS", "mend it: old engines drop a sheet they cannot read"
)
NO_SUCH_VARIABLE = Rule(
    "FB644",
    (),
    "no theme sets this variable, so the declaration is left out",
    "set it in [variables] of theme.toml, or write the value itself",
)
DECLARATIONS = (
    DeclarationRule(
        "FB647",
        ("rmsdk", "kobo"),
        "Adobe's engine refuses a whole book over a function that does sums",
        "work the value out and write it down",
        lambda d: bool(_MATHS.search(d.value)),
    ),
    DeclarationRule(
        "FB648",
        ("kobo", "kindle"),
        "a colour of the page or its text cannot be read in night mode",
        "leave colours to the reader; a border may be #808080",
        lambda d: (
            bool(_ROOT.search(d.selector))
            and d.name in {"color", "background", "background-color", "background-image"}
        ),
    ),
    DeclarationRule(
        "FB649",
        ("rmsdk", "kobo"),
        "engines before 2016 know only the older property",
        "write page-break-before, -after or -inside beside it",
        _lacks_old_break,
    ),
    DeclarationRule(
        "FB650",
        ("rmsdk", "kobo"),
        "Adobe's engine knows no lengths of the viewport",
        "write the same property with a length in em or % before it",
        _lacks_plain_length,
    ),
    DeclarationRule(
        "FB651",
        ("kobo",),
        "margins this wide leave too short a line on a phone or at a large size",
        "keep margins at the side to 2em",
        _is_wide,
    ),
    DeclarationRule(
        "FB652",
        ("kobo",),
        "Kobo sets a base size in per cent wrongly, and the reader has chosen a size already",
        "leave the size of html and body alone",
        lambda d: d.name == "font-size" and bool(_ROOT.search(d.selector)),
    ),
    DeclarationRule(
        "FB653",
        ("rmsdk", "kindle"),
        "e-readers lay text over text, or leave it out",
        "let it stand in the flow, or float",
        lambda d: d.name == "position" and d.value in {"absolute", "fixed", "sticky"},
    ),
)
SELECTORS = (
    SelectorRule(
        "FB654",
        ("kobo",),
        "Kobo wraps every sentence in a span and every chapter in divs of its own",
        "give the element a class and select that",
        lambda selector: bool(_BARE.search(selector)),
    ),
    SelectorRule(
        "FB655",
        ("rmsdk",),
        "Adobe's engine knows no such selector and may drop the sheet",
        "use a class",
        lambda selector: bool(_NEW_SELECTOR.search(selector)),
    ),
)
AT_RULES = (
    AtRule(
        "FB656",
        ("rmsdk", "kobo"),
        "Adobe's engine drops the sheet over a media query that names no kind of medium",
        'begin it with "all and", or do without',
        lambda keyword, prelude: keyword == "media" and prelude.startswith("("),
    ),
    AtRule(
        "FB657",
        (),
        "nothing is fetched while a book is made",
        "write the rules into this sheet",
        lambda keyword, _: keyword == "import",
    ),
)
