"""The Book and everything in it, as immutable values."""
