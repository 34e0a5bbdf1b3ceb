"""The page's own styles, as far as they change what a reader of the page sees.

Compound selectors of names, classes, ids and attributes, joined by descendants, are understood;
the rest never matches. A rule inside `@media print` and the like is not the page's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_ATTRIBUTE = r"\[([\w:-]+)(?:([*^]?=)[\"']?([^\]\"']*)[\"']?)?\]"
_COMPOUND = re.compile(rf"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+|{_ATTRIBUTE})*)")
_PART = re.compile(rf"([.#])([\w-]+)|{_ATTRIBUTE}")
_LOOKED_AT = frozenset(
    {
        "display", "visibility", "font-style", "font-weight", "font-variant", "font-variant-caps",
        "text-align", "text-decoration", "text-decoration-line", "vertical-align", "white-space",
        "speak", "font-size", "opacity", "-ficbook-kind", "-ficbook-lines",
        "color", "background-color", "background", "position", "left", "top", "text-indent",
        "clip", "clip-path", "height", "max-height", "overflow", "transform",
    }
)  # fmt: skip
_SKIN = "workskin"
_TOUCHED = re.compile(r":(?:hover|focus-within|focus|active|checked|target)\b(?:\s*[+~])?")
"""What readers do to see what is hidden."""
_HIDES = frozenset(
    {"display", "visibility", "opacity", "font-size", "color", "background", "background-color",
     "position", "left", "top", "text-indent", "clip", "clip-path", "height", "max-height",
     "transform"}
)  # fmt: skip
_LONGEST = 2_000_000
"""Characters of style sheet looked at; no page's own styles come near it."""

_MOST_SHOWN = 200

Declarations = dict[str, str]


class Compound(NamedTuple):
    """`p.note#first[title=x]`: a name ("" for any), ids, classes, attributes with what is asked."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]
    attributes: frozenset[tuple[str, str, str]] = frozenset()

    def matches(self, element: Element) -> bool:
        """Whether this is said of the element."""
        if self.tag and element.tag != self.tag:
            return False
        if self.ids and element.get("id") not in self.ids:
            return False
        if self.attributes and not all(_has(element, *asked) for asked in self.attributes):
            return False
        return not self.classes or self.classes <= set((element.get("class") or "").split())


def _has(element: Element, name: str, operator: str, wanted: str) -> bool:
    value = element.get(name)
    if value is None or not operator:
        return value is not None
    if operator == "=":
        return value == wanted
    return wanted in value if operator == "*=" else value.startswith(wanted)


def select(tree: Element, selector: str) -> Iterator[Element]:
    """The elements of a page that a selector means, in order."""
    *ancestors, subject = compounds(selector)
    for element in tree.iter(subject.tag or "*"):
        if subject.matches(element) and _inside(element, tuple(ancestors)):
            yield element


class _Rule(NamedTuple):
    ancestors: tuple[Compound, ...]
    subject: Compound
    declarations: Declarations


class Sheet:
    """The rules of a page, found by the class, id or name that a rule's subject must have."""

    def __init__(self, css: str = "") -> None:
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._shown: list[_Rule] = []
        for selectors, body in _blocks(_COMMENT.sub("", css[:_LONGEST])):
            if declarations := declared(body):
                for selector in selectors.split(","):
                    self._add(selector, declarations)

    def look(self, element: Element) -> Declarations:
        """What the page's styles and the element's own `style` declare of it."""
        found: Declarations = {}
        if self._rules:
            for key in _keys(element):
                for rule in self._rules.get(key, ()):
                    if rule.subject.matches(element) and _inside(element, rule.ancestors):
                        found |= rule.declarations
        if style := element.get("style"):
            found |= declared(style)
        return found

    def shows(self, element: Element) -> bool:
        """Whether readers can make a hidden element show itself."""
        return any(
            r.subject.matches(element) and _inside(element, r.ancestors) for r in self._shown
        )

    def _add(self, selector: str, declarations: Declarations) -> None:
        if _TOUCHED.search(selector):
            found = compounds(_TOUCHED.sub(" ", selector))
            if found and _HIDES & declarations.keys() and len(self._shown) < _MOST_SHOWN:
                self._shown.append(_Rule(found[:-1], found[-1], declarations))
            return
        if not (found := compounds(selector)):
            return
        *ancestors, subject = found
        if _SKIN in found[0].ids:  # an author's own skin hides what a download shows
            declarations = {k: v for k, v in declarations.items() if k not in _HIDES}
        for key in subject.classes or subject.ids or {subject.tag or "*"}:
            self._rules[key].append(_Rule(tuple(ancestors), subject, declarations))


def declared(body: str) -> Declarations:
    """The declarations of a rule's body that change what is seen, in lower case."""
    found = {}
    for line in body.split(";"):
        name, _, value = line.partition(":")
        if (name := name.strip().lower()) in _LOOKED_AT:
            found[name] = value.replace("!important", "").strip().lower()
    return found


def sheet_of(tree: Element, linked: str = "") -> Sheet:
    """The styles that a page itself carries, after those it `linked` to."""
    own = "\n".join(style.text or "" for style in tree.iter("style"))
    return Sheet(f"{linked}\n{own}")


def _keys(element: Element) -> list[str]:
    return ["*", str(element.tag), element.get("id") or "", *(element.get("class") or "").split()]


def _inside(element: Element, ancestors: tuple[Compound, ...]) -> bool:
    wanted = list(ancestors)
    above = element.getparent()
    while wanted and above is not None:
        if wanted[-1].matches(above):
            wanted.pop()
        above = above.getparent()
    return not wanted


def compounds(selector: str) -> tuple[Compound, ...]:
    """The compounds of a selector; none if it has anything that is not understood."""
    found = []
    for word in selector.replace(">", " ").split():
        if not (match := _COMPOUND.fullmatch(word)):
            return ()
        parts = _PART.findall(match[2])
        found.append(
            Compound(
                "" if (match[1] or "*") == "*" else match[1].lower(),
                frozenset(name for sign, name, *_ in parts if sign == "#"),
                frozenset(name for sign, name, *_ in parts if sign == "."),
                frozenset((a, o, v) for sign, _, a, o, v in parts if not sign),
            )
        )
    return tuple(found)


def _blocks(css: str) -> list[tuple[str, str]]:
    """Selectors and bodies of the rules that stand outside at-rules other than `@media screen`."""
    found = []
    depth = skipped = 0
    prelude = ""
    for piece in re.split(r"([{}])", css):
        if piece == "{":
            depth += 1
            if prelude.startswith("@") and not re.match(r"@media\s+(all|screen)\b", prelude):
                skipped = skipped or depth
        elif piece == "}":
            skipped = 0 if skipped == depth else skipped
            depth = max(depth - 1, 0)
            prelude = ""
        elif prelude and depth and not prelude.startswith("@"):
            if not skipped:
                found.append((prelude, piece))
        else:
            prelude = piece.rpartition(";")[2].strip()
    return found
