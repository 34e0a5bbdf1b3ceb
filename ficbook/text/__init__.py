"""Pure functions on strings: what a line of fan fiction looks like and how it is set."""
