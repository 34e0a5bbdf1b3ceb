"""Recognition: what each passage of a story as posted is. Nothing here decides where it goes."""

from ficbook.recognition.assemble import Assembly, assemble, assembled
from ficbook.recognition.grammar import recognise

__all__ = ["Assembly", "assemble", "assembled", "recognise"]
