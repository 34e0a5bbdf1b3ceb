"""The one place where the stages meet: from files to a Book, and from a Book to files."""

from ficbook.pipeline.build import Built, build, read, write
from ficbook.pipeline.manuscript import Manuscript, find
from ficbook.pipeline.reading import book_of, examine
from ficbook.pipeline.settings import load_config
from ficbook.pipeline.start import has_story, start_folder

__all__ = [
    "Built",
    "Manuscript",
    "book_of",
    "build",
    "examine",
    "find",
    "has_story",
    "load_config",
    "read",
    "start_folder",
    "write",
]
