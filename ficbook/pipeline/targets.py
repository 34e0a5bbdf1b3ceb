"""Which files a build makes: their formats and their paths."""

import os
from collections.abc import Mapping
from pathlib import Path

from ficbook.backends import BACKENDS
from ficbook.config.schema import OutputTable
from ficbook.diagnostics import Diagnostic, FicbookError
from ficbook.pipeline.faults import at_item, misset
from ficbook.pipeline.files import stop
from ficbook.registry import Backend, load
from ficbook.text.slugs import file_stem


def backend(format: str) -> Backend:
    """The backend called `format`; raises FicbookError FB012 where there is none."""
    found: Backend = load(BACKENDS, "ficbook.backends", format)
    return found


def targets(
    title: str, formats: tuple[str, ...], output: str, settings: OutputTable, folder: Path
) -> dict[Path, Backend]:
    """The path of each file to make, and the backend that makes it.

    `output` is a folder if one is there, if it ends in a slash or has no suffix; else a file,
    whose suffix says the format where `formats` is empty. Without it: `[output] folder`, in the
    manuscript's folder, and a name made from the title. Raises FicbookError FB012, FB016 for a
    name that is none, FB114 where a file's suffix is that of another format.
    """
    path = Path(output)
    to_folder = not output or is_folder(output)
    if not formats and not to_folder and path.suffix:
        formats = (named_by(path),)
    backends = [backend(name) for name in dict.fromkeys(formats)]
    backends = backends or backends_set(settings, folder)
    if to_folder:
        place = path if output else folder / settings.folder if settings.folder else Path()
        name = stem_set(settings) or file_stem(title)
        return {place / f"{name}{each.suffix}": each for each in backends}
    agreeing(path, backends)
    if len(backends) == 1:
        return {path: backends[0]}
    return {path.with_suffix(each.suffix): each for each in backends}


def backends_set(settings: OutputTable, folder: Path) -> list[Backend]:
    """The backends of `[output] formats`; that of EPUB where it names none."""
    found: dict[str, Backend] = {}
    for name in settings.formats or ("epub",):
        try:
            found[name] = backend(name)
        except FicbookError as error:
            keys = ("output", "formats")
            raise misset(*(at_item(one, folder, keys, name) for one in error.diagnostics)) from None
    return list(found.values())


def stem_set(settings: OutputTable) -> str:
    """The name of the files that the settings give, without a suffix; raises FicbookError FB016."""
    name = settings.name
    if name and (Path(name).name != name or set(name) & set("/\\\0") or name == ".."):
        said = f'"{name}" is no name of a file'
        hint = "say the folder in [output] folder, and here a name without a suffix"
        raise misset(Diagnostic("FB016", said, hint=hint))
    return name


def is_folder(output: str) -> bool:
    """Whether `-o` names a folder: one that is there, "name/", or a name without a suffix."""
    path = Path(output)
    return output.endswith(("/", os.sep)) or path.is_dir() or not (path.suffix or path.exists())


def agreeing(output: Path, backends: list[Backend]) -> None:
    """Raise FicbookError FB114 for a file that would end as files of another format do."""
    wanted = {each.name for each in backends}
    ends = output.suffix.lower()[1:]
    if ends in BACKENDS and ends not in wanted:
        said = f'"{output.suffix}" is no ending for {" and ".join(sorted(wanted))}'
        hint = f"let the name end in {backends[0].suffix}, or leave out -f"
        raise stop("FB114", said, str(output), hint=hint, exit_code=2)


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
