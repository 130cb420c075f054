"""Files: what the paths given on a command line stand for."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from verifier.ingest.outcome import Refusal, Skip, Source

__all__ = ["KINDS", "METADATA", "find_files"]

KINDS = {
    ".txt": "text",
    ".md": "markdown",
    ".jsonl": "rows",
    ".ndjson": "rows",
    ".json": "item",
    ".html": "html",
    ".htm": "html",
}
"""How a file is read, by the end of its name."""

METADATA = "metadata.jsonl"
"""The file that says of the files beside it what their texts do not tell."""


def find_files(paths: Iterable[Path]) -> Iterator[Path | Refusal | Skip]:
    """The files to read: those named, and those in the folders named, in order of name.

    Folders are searched to any depth, a folder's own files first; links to folders are not
    followed. A file is given once, however often it is named. Hidden files and folders are passed
    over in silence.
    """
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found: Iterable[Path | Refusal | Skip] = _in_folder(path)
        elif not path.exists():
            found = [Refusal(source=Source.of(path), reason="There is no such file or folder.")]
        elif path.suffix.lower() not in KINDS or not path.is_file():
            found = [Refusal(source=Source.of(path), reason=_not_read())]
        else:
            found = [path]
        for each in found:
            if isinstance(each, Path):
                real = each.resolve()
                if real in seen:
                    continue
                seen.add(real)
            yield each


def _in_folder(folder: Path) -> Iterator[Path | Refusal | Skip]:
    refused: list[Refusal] = []

    def refuse(error: OSError) -> None:
        where = Source.of(Path(error.filename or folder))
        refused.append(Refusal(source=where, reason=f"Cannot be read: {error.strerror}."))

    for base, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(base, name)
            if name.startswith(".") or name == METADATA:
                continue
            if path.stem.upper() == "README":
                yield Skip(source=Source.of(path), reason="It is a note about the folder.")
            elif path.suffix.lower() not in KINDS or not path.is_file():
                yield Skip(source=Source.of(path), reason=_not_read())
            else:
                yield path
    yield from refused


def _not_read() -> str:
    return f"Not one of the kinds that are read: {', '.join(KINDS)}."
