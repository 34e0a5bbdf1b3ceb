"""`ficbook.toml`: its schema, and how it is found and read."""
