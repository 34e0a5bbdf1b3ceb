"""Starting a manuscript: a folder with its settings and a first chapter."""

from collections.abc import Mapping
from pathlib import Path

from ficbook.config.schema import Config
from ficbook.pipeline.files import stop, unwritable
from ficbook.pipeline.folder import chapters_in


def start_folder(
    folder: Path, settings: Mapping[str, str], chapter: Mapping[str, str]
) -> tuple[Path, ...]:
    """The files made in `folder`: the settings, and the chapter where no story is there yet.

    Both are texts by their names. Raises FicbookError FB113 rather than replace a file.
    """
    has_story = folder.is_dir() and bool(chapters_in(folder, Config()))
    texts = {
        folder / name: text
        for name, text in (settings if has_story else {**settings, **chapter}).items()
    }
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
