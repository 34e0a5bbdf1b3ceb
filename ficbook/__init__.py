"""ficbook: from posted fan fiction to a faultless EPUB and a beautiful PDF.

    import ficbook

    book = ficbook.read("story.txt")
    ficbook.write(book, "story.epub")

The names in `__all__` are the library; each is imported when it is first asked for.
"""

__version__ = "0.1.0"

_HOMES = {
    "Book": "ficbook.model.book",
    "Built": "ficbook.pipeline",
    "Config": "ficbook.config.schema",
    "Diagnostic": "ficbook.diagnostics",
    "FicbookError": "ficbook.diagnostics",
    "Metadata": "ficbook.model.metadata",
    "Report": "ficbook.diagnostics",
    "Severity": "ficbook.diagnostics",
    "Source": "ficbook.diagnostics",
    "build": "ficbook.pipeline",
    "load_config": "ficbook.pipeline",
    "read": "ficbook.pipeline",
    "write": "ficbook.pipeline",
}

__all__ = [  # noqa: PLE0604 -- the names of a table are names
    "__version__",
    *_HOMES,
]


def __getattr__(name: str) -> object:
    """A public name, from the module it lives in (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return globals().setdefault(name, getattr(import_module(_HOMES[name]), name))


def __dir__() -> list[str]:
    return sorted(__all__)
