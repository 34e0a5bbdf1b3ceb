"""What Python packages cannot bring: the system's text libraries, Java, Chromium and so on.

`python3 tools/system.py book|test|clients` finds out what is missing for that target. On Debian
and Ubuntu it says what it installs and why, and installs it; elsewhere it says exactly what to
install, and stops. Only the standard library is needed, and Python 3.6 is enough to be told that
Python 3.11 is wanted.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

OLDEST_PYTHON = (3, 11)


class Need(NamedTuple):
    """A library or program: what it does for us, what shows that it is there, its packages."""

    name: str
    why: str
    signs: tuple[str, ...]  # libraries, commands or files: one of them is enough
    packages: tuple[str, ...]  # for apt, dnf, pacman, brew; empty where there is none


TEXT = [
    Need(
        "Pango",
        "sets the lines of the PDF",
        ("libpango-1.0.so.0", "libpango-1.0.dylib"),
        ("libpango-1.0-0", "pango", "pango", "pango"),
    ),
    Need(
        "PangoFT2",
        "finds the fonts of the PDF",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
        ("libpangoft2-1.0-0", "pango", "pango", "pango"),
    ),
    Need(
        "HarfBuzz subset",
        "leaves unused letters out of embedded fonts",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        ("libharfbuzz-subset0", "harfbuzz", "harfbuzz", "harfbuzz"),
    ),
]
JAVA = [
    Need(
        "Java",
        "runs EPUBCheck",
        ("java",),
        ("default-jre-headless", "java-latest-openjdk-headless", "jre-openjdk-headless", "openjdk"),
    ),
]
CLIENTS = [
    Need(
        "Java compiler",
        "builds the driver of veraPDF",
        ("javac",),
        ("default-jdk-headless", "java-latest-openjdk-devel", "jdk-openjdk", "openjdk"),
    ),
    Need(
        "JAXB",
        "lets veraPDF read its profiles",
        ("/usr/share/java/jaxb-runtime.jar", "/usr/share/java/glassfish-jaxb/jaxb-runtime.jar"),
        ("libjaxb-java", "glassfish-jaxb-runtime", "", ""),
    ),
    Need(
        "Chromium",
        "opens the EPUB in three reading systems",
        ("chromium", "chromium-browser", "google-chrome"),
        ("chromium", "chromium", "chromium", "--cask chromium"),
    ),
    Need(
        "MuPDF",
        "reads the EPUB back",
        ("mutool",),
        ("mupdf-tools", "mupdf", "mupdf-tools", "mupdf-tools"),
    ),
    Need(
        "Poppler",
        "reads the PDF back",
        ("pdftotext",),
        ("poppler-utils", "poppler-utils", "poppler", "poppler"),
    ),
]
NEEDS = {"book": TEXT, "test": TEXT + JAVA, "clients": TEXT + JAVA + CLIENTS}
INSTALLERS = [
    ("apt-get", "apt-get install"),
    ("dnf", "dnf install"),
    ("pacman", "pacman -S"),
    ("brew", "brew install"),
]


def main(target: str) -> int:
    """Install or name what `target` misses; the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        print(f"ficbook needs Python 3.11 or later; {sys.executable} is {sys.version[:6]}.")
        print(f"Install a newer one and say which: make {target} PYTHON=python3.12")
        return 1
    missing = [need for need in NEEDS[target] if not any(map(is_there, need.signs))]
    if not missing:
        return 0
    system = next((i for i, (tool, _) in enumerate(INSTALLERS) if shutil.which(tool)), None)
    for need in missing:
        known_as = f" ({need.packages[0]} on Debian)" if system is None else ""
        print(f"missing: {need.name}, which {need.why}{known_as}")
    if system is None:
        print("Install these with your system's packages (on Windows: in WSL), then run it again.")
        return 1
    packages = sorted({need.packages[system] for need in missing} - {""})
    return install(packages) if system == 0 else tell(system, packages)


def is_there(sign: str) -> bool:
    """Whether a library loads, a file exists or a command is on the path."""
    if sign.endswith(".dylib") or ".so." in sign:
        return any(map(loads, (sign, "/opt/homebrew/lib/" + sign, "/usr/local/lib/" + sign)))
    return Path(sign).exists() or shutil.which(sign) is not None


def loads(library: str) -> bool:
    """Whether the dynamic linker finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def tell(system: int, packages: list[str]) -> int:
    """Say how to install `packages` by hand."""
    print(f"Please run:  {INSTALLERS[system][1]} {' '.join(packages)}")
    return 1


def install(packages: list[str]) -> int:
    """Install Debian or Ubuntu packages, as root or through sudo."""
    rights = [] if os.geteuid() == 0 else ["sudo"]
    if rights and not shutil.which("sudo"):
        return tell(0, packages)
    print(f"installing: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    keep = ["--preserve-env=DEBIAN_FRONTEND"] if rights else []
    apt = [*rights, *keep, "apt-get", "-q"]
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            apt + step, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            print(f"apt-get {step[0]} failed")
            return tell(0, packages)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
