"""The tally: the words that a file shows, found in another way than its reader finds them.

A reader walks a tree and decides about every element; a tally takes the text between the tags as
it stands. What it counts, the reader's draft must hold or list as left out.
"""
