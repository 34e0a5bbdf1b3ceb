"""Running one command: every way it can end is an exit code, none of them a traceback."""

import atexit
import errno
import gc
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click
from msgspec.structs import replace

from ficbook.cli import VERBS
from ficbook.cli.console import Console, OutputError, answering, silence
from ficbook.diagnostics import Diagnostic, FicbookError, Severity

USAGE = 2
INTERRUPTED = 130
YOUNG = 300_000
"""How many objects are made before Python looks for circles among them. A book is a tree and has
none: at the usual 700, five per cent of the time that an EPUB takes went into looking."""
FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}


def run(arguments: Sequence[str]) -> int:
    """The exit code of `ficbook` with some arguments."""
    signal.signal(signal.SIGTERM, end)
    gc.set_threshold(YOUNG, 2, 2)
    atexit.register(gc.freeze)  # nor need it look at the end, when the system takes everything back
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or sys.stdout  # either may be closed: `ficbook … >&-`
    try:
        return attempt(with_verb(list(arguments)))
    except BrokenPipeError:  # the reader of our output has had enough
        silence(sys.stdout)
        return 0


def end(number: int, _frame: FrameType | None) -> NoReturn:
    """Leave on a signal, by way of every `finally`, with the shell's code for it."""
    sys.exit(128 + number)


def attempt(arguments: list[str]) -> int:
    """The exit code of a command, whatever it raises."""
    from ficbook.cli.app import app

    try:
        code: int = app(arguments, prog_name="ficbook", standalone_mode=False) or 0
        with answering(sys.stdout):  # what click and typer have printed
            sys.stdout.flush()
    except OutputError as error:
        return unanswered(error)
    except FicbookError as error:
        return refused(arguments, error.diagnostics, error.exit_code)
    except click.ClickException as error:
        return refused(arguments, [misused(error)], USAGE)
    except (KeyboardInterrupt, click.Abort):
        Console().settled()
        Console().say("interrupted; nothing was changed")
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename or error.errno not in FULL:
            return unexpected(error)
        silence(sys.stdout)  # what click prints goes there, and past our console
        return unanswered(OutputError(error))
    except Exception as error:  # noqa: BLE001 -- the last resort
        return unexpected(error)
    else:
        return code


def refused(arguments: list[str], said: Sequence[Diagnostic], code: int) -> int:
    """Say why there is no answer; a machine is told so in the form that its answer has."""
    Console(quiet=len(said) == 1).tell(said)
    if "--json" in arguments:
        try:
            Console().print_json(faults(arguments, said))
        except OutputError as error:
            return unanswered(error)
    return code


def faults(arguments: list[str], said: Sequence[Diagnostic]) -> object:
    """What `--json` prints where a verb has failed."""
    if arguments[0] == "check" and "--ledger" not in arguments:
        return said
    return {"files": [], "diagnostics": said} if arguments[0] == "build" else {"diagnostics": said}


def unanswered(error: OutputError) -> int:
    """Say that the answer could not be written."""
    from ficbook.pipeline.files import unwritable

    (cause,) = error.args
    failure = unwritable(Path("<stdout>"), cause)
    said = [replace(one, hint="") for one in failure.diagnostics]
    Console(quiet=True).tell(said)
    return failure.exit_code


def with_verb(arguments: list[str]) -> list[str]:
    """`ficbook story.txt` as `ficbook build story.txt`; other arguments as they are."""
    first = arguments[0] if arguments else ""
    is_work = Path(first).exists() or first.startswith(("http://", "https://"))
    if first and first not in VERBS and is_work:
        return ["build", *arguments]
    return arguments or ["--help"]


def misused(error: click.ClickException) -> Diagnostic:
    """What was wrong with the arguments, with the near match."""
    near = nearest(error)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "ficbook"
    hint = f"did you mean {near}?" if near else f"see `{path} --help`"
    message, _, _ = (error.message if near else error.format_message()).partition(" Did you mean")
    message = message[:1].lower() + message[1:].rstrip(".")
    return Diagnostic("FB003", message, hint=hint, severity=Severity.ERROR)


def nearest(error: click.ClickException) -> str:
    """The word that was likely meant; click offers any option that shares a few letters."""
    near = getattr(error, "possibilities", None) or ()
    if written := getattr(error, "option_name", ""):
        from difflib import get_close_matches

        near = get_close_matches(written, near, 1, 0.7)
    return near[0] if near else ""


def unexpected(error: Exception) -> int:
    """The last resort: a fault of ours, and how to tell us."""
    if os.environ.get("FICBOOK_DEBUG"):
        raise error
    said = Diagnostic(
        "FB001",
        f"a fault in ficbook itself: {type(error).__name__}: {error}",
        hint="run it again with FICBOOK_DEBUG=1 and send us what it prints, please",
        severity=Severity.ERROR,
    )
    Console(quiet=True).tell([said])
    return 1
