"""The ledger: every word of the source is in the Book, or it is said what became of it.

Three balances are struck, one for each stage that might lose words: reading (source to Draft),
binding (Drafts to Book) and setting (Book to prepared Book).
"""

from ficbook.ledger.balance import dropped, lost_binding, lost_reading, lost_setting, reads_even
from ficbook.ledger.entries import Entry, Fate, entries
from ficbook.ledger.markup import without_markup

__all__ = [
    "Entry",
    "Fate",
    "dropped",
    "entries",
    "lost_binding",
    "lost_reading",
    "lost_setting",
    "reads_even",
    "without_markup",
]
