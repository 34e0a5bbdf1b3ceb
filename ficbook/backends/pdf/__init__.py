"""The PDF backend."""
