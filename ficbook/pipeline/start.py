"""Starting a manuscript: a folder with its settings and a first chapter."""

from collections.abc import Mapping
from pathlib import Path

from ficbook.config.schema import Config
from ficbook.pipeline.files import stop, unwritable
from ficbook.pipeline.folder import chapters_in


def has_story(folder: Path) -> bool:
    """Whether there are chapters in a folder already."""
    return folder.is_dir() and bool(chapters_in(folder, Config()))


def start_folder(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """The files made in `folder`; `files` are their texts by their names.

    Raises FicbookError FB113 rather than replace a file.
    """
    texts = {folder / name: text for name, text in files.items()}
    for path in texts:
        if path.exists():
            raise stop(
                "FB113",
                "this is there already",
                str(path),
                hint="choose another folder",
                exit_code=2,
            )
    for path, text in texts.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            raise unwritable(path, error) from None
    return tuple(texts)
