"""Transforms: from Book to Book, in one visible order."""
