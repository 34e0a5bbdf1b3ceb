"""Backends: from a Book to the bytes of a file."""

BACKENDS: dict[str, str] = {
    "epub": "ficbook.backends.epub:BACKEND",
    "pdf": "ficbook.backends.pdf:BACKEND",
    "html": "ficbook.backends.html:BACKEND",
    "json": "ficbook.backends.json:BACKEND",
}
"""Every backend of ours by name, as the import string of its record."""
