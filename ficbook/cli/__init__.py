"""The command line. What needs no more than a line of code is answered before anything loads."""

import sys

VERBS = ("build", "check", "explain", "list", "new", "show")


def main(argv: list[str] | None = None) -> int:
    """Run `ficbook` with some arguments; the exit code, which `ficbook --help` explains."""
    try:
        return answer(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:  # before there is anything to say it with, or after
        return 130


def answer(arguments: list[str]) -> int:
    """The exit code of some arguments."""
    if arguments in (["--version"], ["-V"]):
        from ficbook import __version__

        sys.stdout.write(f"ficbook {__version__}\n")
        return 0
    from ficbook.cli.run import run

    return run(arguments)
