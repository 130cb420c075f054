"""Metadata beside files: a file `metadata.jsonl` in their folder says what their texts do not.

    {"file": "storm.txt", "title": "Storm nears", "publisher": "AFP", "published": "2023-11-22"}

A line a file; all but `file` may be left out. What it says wins over what the file itself says.
`note` is for people (how the date is known, say) and goes nowhere.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from verifier.ingest.about import About
from verifier.ingest.files import METADATA
from verifier.ingest.outcome import Limits, Refusal, Source
from verifier.ingest.row import read_lines

__all__ = ["read_metadata"]


class _Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    file: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    origins: tuple[str, ...] = ()
    note: str | None = None


def read_metadata(folder: Path, limits: Limits) -> tuple[Mapping[str, About], list[Refusal]]:
    """What is known of the files in `folder`, by file name; and the lines that cannot be read."""
    path = folder / METADATA
    if not path.is_file():
        return {}, []
    known: dict[str, About] = {}
    refused: list[Refusal] = []
    names = {each.name for each in folder.iterdir()}
    with path.open("rb") as file:
        for number, text in read_lines(file, limits.document_bytes):
            source = Source.of(path, number)
            try:
                line = msgspec.json.decode(text or b"", type=_Line)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                refused.append(Refusal(source=source, reason=f"The line is no metadata: {error}."))
                continue
            if line.file not in names:
                reason = f"There is no file {line.file!r} beside it."
                refused.append(Refusal(source=source, reason=reason))
                continue
            known[line.file] = About(
                id=line.id,
                title=line.title,
                url=line.url,
                publisher=line.publisher,
                published=line.published,
                language=line.language,
                origins=line.origins,
            )
    return known, refused
