"""Readers: from the bytes of a file to a Draft. They say what is there, never where it goes."""

READERS: dict[str, str] = {
    "plain": "ficbook.readers.plain:READER",
    "markdown": "ficbook.readers.markdown:READER",
}
"""Every reader of ours by name, as the import string of its record."""
