"""ficbook: from posted fan fiction to a faultless EPUB and a beautiful PDF."""

__version__ = "0.1.0"
