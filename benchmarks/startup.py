"""What ficbook costs before it does anything, and what an EPUB of the sample story costs in all.

    python benchmarks/startup.py [--times N]

Everything is byte-compiled first, as an installed package is. Each figure is the CPU time (user and
system) of a whole process, the best of N. Exits 1 if a limit is passed.
"""

import argparse
import compileall
import os
import resource
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
MAIN = "import sys; from ficbook.cli import main; sys.exit(main())"


def cpu(arguments, folder, times):
    """CPU seconds of a Python process, best of several."""
    return min(once(arguments, folder) for _ in range(times))


def once(arguments, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "FICBOOK_CACHE": "off"},
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def byte_compile():
    """Compile ficbook and all that it imports, where that has not been done."""
    for folder in {
        CHECKOUT / "ficbook",
        Path(sysconfig.get_path("purelib")),
        Path(sysconfig.get_path("platlib")),
    }:
        compileall.compile_dir(folder, quiet=2, workers=0)


def main():
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--times", type=int, default=7)
    times = options.parse_args().times
    byte_compile()
    with tempfile.TemporaryDirectory() as folder:
        bare = cpu(["-c", ""], folder, 3 * times)
        rows = [
            ("ficbook --version", ["-c", MAIN, "--version"], 4 * bare),
            ("ficbook --help", ["-c", MAIN, "--help"], 0.27),
            ("import ficbook", ["-c", "import ficbook"], 0.08),
            (
                "EPUB of the sample story",
                ["-c", MAIN, "build", str(CHECKOUT / "manuscript"), "-f", "epub"],
                0.5,
            ),
        ]
        print(f"{'bare Python':<28}{bare:>8.3f} s")
        over = [
            name
            for name, arguments, limit in rows
            if not holds(name, cpu(arguments, folder, times), limit, bare)
        ]
    return f"over the limit: {', '.join(over)}" if over else 0


def holds(name, seconds, limit, bare):
    """Print a row; whether it keeps its limit."""
    kept = seconds <= limit
    print(
        f"{name:<28}{seconds:>8.3f} s{seconds / bare:>7.1f} x   limit {limit:.3f} s   {'ok' if kept else 'OVER'}"
    )
    return kept


if __name__ == "__main__":
    sys.exit(main())
