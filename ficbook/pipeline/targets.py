"""Which files a build makes: their formats and their paths."""

from collections.abc import Mapping
from pathlib import Path

from ficbook.backends import BACKENDS
from ficbook.config.schema import OutputTable
from ficbook.pipeline.files import stop
from ficbook.registry import Backend, load
from ficbook.text.slugs import file_stem


def backend(format: str) -> Backend:
    """The backend called `format`; raises FicbookError FB012 where there is none."""
    found: Backend = load(BACKENDS, "ficbook.backends", format)
    return found


def targets(
    title: str, formats: tuple[str, ...], output: Path | None, settings: OutputTable, folder: Path
) -> dict[Path, Backend]:
    """The path of each file to make, and the backend that makes it.

    `output` is a folder if one is there or it has no suffix, else a file, whose suffix says
    the format where `formats` is empty. Without it: `[output] folder`, in the manuscript's
    folder, and a name made from the title. Raises FicbookError FB012 and FB114.
    """
    if not formats and output and output.suffix and not is_folder(output):
        formats = (named_by(output),)
    backends = [backend(name) for name in dict.fromkeys(formats or settings.formats)]
    base = folder / settings.folder if settings.folder else Path()
    if output is None or is_folder(output):
        place = output or base
        name = Path(settings.name).name or file_stem(title)
        return {place / f"{name}{each.suffix}": each for each in backends}
    if len(backends) == 1:
        return {output: backends[0]}
    return {output.with_suffix(each.suffix): each for each in backends}


def is_folder(output: Path) -> bool:
    """Whether `-o` names a folder: one that is there, or a name without a suffix."""
    return output.is_dir() or not (output.suffix or output.exists())


def named_by(output: Path) -> str:
    """The format that an output file's suffix says; raises FicbookError FB114 if none does."""
    if (name := output.suffix.lower()[1:]) in BACKENDS:
        return name
    said = f'no format makes files that end in "{output.suffix}"' if output.suffix else "no format"
    hint = f"known: {', '.join(BACKENDS)}; or say the format with -f"
    raise stop("FB114", said, str(output), hint=hint, exit_code=2)


def keep_sources(paths: Mapping[Path, Backend], sources: tuple[Path, ...]) -> None:
    """Raise FicbookError FB112 if a file to make is one of the manuscript's own."""
    for path in paths:
        for source in sources:
            if path.exists() and path.samefile(source):
                raise stop(
                    "FB112",
                    "this is the manuscript itself",
                    str(path),
                    hint="choose another -o",
                    exit_code=2,
                )
