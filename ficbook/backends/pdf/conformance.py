"""Which standard the PDF keeps: PDF/UA-1 (ISO 14289-1), a PDF/A (ISO 19005), or none."""

from difflib import get_close_matches
from typing import Any

from ficbook.diagnostics import Diagnostic, FicbookError, Severity

VARIANTS = ("pdf/ua-1", "pdf/a-2b", "pdf/a-2u", "pdf/a-3a", "pdf/a-3b", "pdf/a-3u", "none")
"""What may be asked for; the first is what one gets."""


def options(name: str) -> dict[str, Any]:
    """WeasyPrint's options for a conformance.

    Raises FicbookError FB625 for a name that is none of VARIANTS.
    """
    wanted = name.strip().lower()
    if wanted not in VARIANTS:
        raise FicbookError(_unknown(name, wanted), exit_code=3)
    if wanted == "none":
        return {"pdf_tags": True}
    if wanted.startswith("pdf/a"):
        # PDF/A wants its colours said: without a profile black is whatever a device takes it for.
        return {"pdf_variant": wanted, "pdf_tags": True, "output_intent": "srgb"}
    return {"pdf_variant": wanted}


def _unknown(name: str, wanted: str) -> Diagnostic:
    near = get_close_matches(wanted, VARIANTS, 1, 0.85)
    known = f"known: {', '.join(VARIANTS)}"
    hint = f'did you mean "{near[0]}"? {known}' if near else known
    return Diagnostic(
        "FB625", f'"{name}" is no conformance of a PDF', hint=hint, severity=Severity.ERROR
    )
