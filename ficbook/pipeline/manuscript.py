"""A manuscript: the files of one work, in reading order, and the settings that go with them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

import msgspec

from ficbook.config.load import CONFIGURATION, epoch, settings_file
from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Severity, Source
from ficbook.model.metadata import Metadata
from ficbook.pipeline.cache import NO_CACHE, Cache
from ficbook.pipeline.faults import placed
from ficbook.pipeline.files import filled, read_file, stop
from ficbook.pipeline.folder import chapters_in, contents
from ficbook.pipeline.quoting import quoted, told_once
from ficbook.pipeline.settings import load_config
from ficbook.readers import SUFFIXES

BARE_SUFFIXES = SUFFIXES["plain"] | SUFFIXES["markdown"] | {""}

Work = str | os.PathLike[str] | Source
"""What a manuscript is found by: a file, a folder, or the bytes of a file."""


class Manuscript(msgspec.Struct, frozen=True):
    """The files of one work in reading order, and its settings.

    `folder` is the only place from which pictures named in the text are taken. `metadata` is
    what files beside the chapters say of the work, `beside` what was noticed of such files.
    `cache` holds what earlier builds made of the same.
    """

    folder: Path
    files: tuple[Path | Source, ...]
    config: Config
    metadata: Metadata = Metadata()
    beside: tuple[Diagnostic, ...] = ()
    cache: Cache = NO_CACHE

    def with_cache(self, cache: Cache) -> "Manuscript":
        """The manuscript and what earlier builds made of it.

        Of one file nothing is kept: after any change to it nearly all of it is made again, so that
        a first build would pay for what no rebuild gains.
        """
        return msgspec.structs.replace(self, cache=cache if len(self.files) > 1 else NO_CACHE)

    def sources(self) -> Iterator[Source]:
        """Each file's bytes, under its name from the folder: the same wherever that lies."""
        for file in self.files:
            if isinstance(file, Source):
                yield filled(file)
            else:
                yield Source(self.name(file), read_file(file).data)

    def name(self, file: Path) -> str:
        """How settings and diagnostics call a file."""
        inside = file.is_relative_to(self.folder)
        return (file.relative_to(self.folder) if inside else file).as_posix()

    def placed(self, said: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Diagnostics whose places are paths from the folder that ficbook runs in.

        Those about a setting have its place in ficbook.toml, those about a text its true line.
        """
        encoding = self.config.manuscript.encoding
        said = quoted(told_once(said), self.text, encoding)
        paths = {self.name(file): str(file) for file in self.files if isinstance(file, Path)}
        return tuple(
            msgspec.structs.replace(
                one, span=msgspec.structs.replace(one.span, source=paths[one.span.source])
            )
            if one.span and one.span.source in paths
            else placed(one, self.folder, self.config)
            for one in said
        )

    def text(self, name: str) -> Source | None:
        """The file called `name` if it is one of bare text, whose lines can be quoted."""
        if PurePath(name).suffix.lower() not in BARE_SUFFIXES:
            return None
        file = next((one for one in self.files if self.called(one) == name), None)
        try:
            return file if isinstance(file, Source) or file is None else read_file(file)
        except FicbookError:  # it is gone
            return None

    def called(self, file: Path | Source) -> str:
        """How settings and diagnostics call a file or what came by a pipe."""
        return file.name if isinstance(file, Source) else self.name(file)


def find(*works: Work, config: Config | None = None) -> Manuscript:
    """The manuscript in a folder, or the one that some files make in the order given.

    Where no `config` is given, it is the folder's `ficbook.toml`. Raises FicbookError FB100
    for a path that is not there, FB101 for a folder without text.
    """
    if len(works) == 1 and not isinstance(works[0], Source):
        path = Path(works[0])
        return find_folder(path, config) if path.is_dir() else find_files((path,), config)
    return find_files([work if isinstance(work, Source) else Path(work) for work in works], config)


def find_folder(folder: Path, config: Config | None) -> Manuscript:
    """The manuscript that a folder holds."""
    config = load_config(folder) if config is None else config
    found = contents(folder, config)
    if any(said.severity is Severity.ERROR for said in found.noticed):
        raise FicbookError(*found.noticed, exit_code=CONFIGURATION)
    if not found.chapters:
        hint = "put the story there as .txt or .md, or name its files in ficbook.toml"
        raise FicbookError(
            *found.noticed,
            *stop("FB101", "no story found in this folder", str(folder), hint=hint).diagnostics,
        )
    return Manuscript(folder, found.chapters, config, found.metadata, found.noticed)


def find_files(files: Sequence[Path | Source], config: Config | None) -> Manuscript:
    """The manuscript that some files make; the first one's folder is its folder."""
    seen: set[Path | Source] = set()
    for file in files:
        if file in seen:
            name = str(file) if isinstance(file, Path) else file.name
            raise stop("FB115", "this file is named twice", name, hint="name it once", exit_code=2)
        seen.add(file)
        if isinstance(file, Path) and not file.exists():
            raise stop("FB100", "there is no such file or folder", str(file), exit_code=2)
    first = files[0]
    folder = first.parent if isinstance(first, Path) else Path()
    return Manuscript(
        folder, tuple(files), settings_beside(folder, files) if config is None else config
    )


def settings_beside(folder: Path, files: Sequence[Path | Source]) -> Config:
    """The settings of the folder, if they take in each of `files`; else the defaults."""
    if settings_file(folder):
        config = load_config(folder)
        if set(files) <= set(chapters_in(folder, config)):
            return config
    return Config(epoch=epoch(os.environ))
