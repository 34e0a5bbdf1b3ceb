"""Render: from a Book and a Theme to XHTML documents, the same for every format."""
