"""One XHTML document of a book, and documents joined to one page."""

import re
from collections.abc import Iterable

import msgspec


class Document(msgspec.Struct, frozen=True):
    """A document: `body` is its one `section`, the rest says where it belongs.

    `id` is its section's id and its file's stem; every other id in it begins with it, so that
    documents may be joined. `kind` is its name in the EPUB vocabulary, `matter` is
    "frontmatter", "bodymatter" or "backmatter", `inside` the id of the part it stands in.
    """

    id: str
    kind: str
    title: str
    body: str
    matter: str
    inside: str = ""

    @property
    def href(self) -> str:
        """Its file's name."""
        return f"{self.id}.xhtml"

    def with_body(self, body: str) -> "Document":
        """The same document with this body."""
        return msgspec.structs.replace(self, body=body)


_LEADS_INSIDE = re.compile(r' href="([a-z0-9-]+)\.xhtml(?:#([^"]*))?"')


def joined(documents: Iterable[Document]) -> str:
    """The bodies one below the other, links among them leading to places on the same page."""
    return "\n".join(_LEADS_INSIDE.sub(_to_place, document.body) for document in documents)


def _to_place(match: re.Match[str]) -> str:
    return f' href="#{match[2] or match[1]}"'
