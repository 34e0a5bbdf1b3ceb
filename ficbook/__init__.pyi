# What type checkers see: __init__.py imports these names only when they are asked for,
# and an import here would tie every layer to the pipeline.
from ficbook.config.schema import Config as Config
from ficbook.diagnostics import Diagnostic as Diagnostic
from ficbook.diagnostics import FicbookError as FicbookError
from ficbook.diagnostics import Report as Report
from ficbook.diagnostics import Severity as Severity
from ficbook.diagnostics import Source as Source
from ficbook.model.book import Book as Book
from ficbook.model.metadata import Metadata as Metadata
from ficbook.pipeline import Built as Built
from ficbook.pipeline import build as build
from ficbook.pipeline import load_config as load_config
from ficbook.pipeline import read as read
from ficbook.pipeline import write as write

__version__: str
__all__: list[str]  # noqa: PYI035 -- made of a table there
