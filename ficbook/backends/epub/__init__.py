"""The EPUB backend."""
