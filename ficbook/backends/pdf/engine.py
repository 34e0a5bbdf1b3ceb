"""WeasyPrint, or a kind word about what it needs."""

import io
import warnings
from contextlib import redirect_stdout
from types import ModuleType

from ficbook.diagnostics import Diagnostic, FicbookError, Severity

PACKAGES = (
    ("Debian, Ubuntu", "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
    ("Fedora", "dnf install pango harfbuzz"),
    ("macOS", "brew install pango"),
    ("Windows (MSYS2)", "pacman -S mingw-w64-ucrt-x86_64-pango"),
)
"""What brings the libraries that set text, by system."""


def weasyprint() -> ModuleType:
    """The package WeasyPrint.

    Raises FicbookError FB621, which names the packages to install, if it or a system library
    that it needs is missing.
    """
    try:
        # It prints a banner where a library is missing; standard output is for answers.
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            # It warns of a missing harfbuzz-subset, without which fontTools makes the subsets.
            warnings.simplefilter("ignore", DeprecationWarning)
            import weasyprint
    except (OSError, ImportError) as error:
        raise FicbookError(missing(error), exit_code=4) from error
    module: ModuleType = weasyprint
    return module


def missing(error: Exception) -> Diagnostic:
    """What to say when WeasyPrint cannot be imported."""
    first = str(error).strip().partition("\n")[0]
    advice = "; ".join(f"{system}: {command}" for system, command in PACKAGES)
    return Diagnostic(
        "FB621",
        f"pages cannot be set: a library is missing ({first})",
        hint=f"install it, and an EPUB needs none of it. {advice}",
        severity=Severity.ERROR,
    )
