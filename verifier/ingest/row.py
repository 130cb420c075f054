"""Row: a document, or a news item, as a line of JSON gives it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

import msgspec

from verifier.ingest.about import About, build_document
from verifier.ingest.ninjs import NinjsItem, document_of, is_item
from verifier.ingest.outcome import FileDocument, FileItem, Limits, Outcome, Refusal, Source
from verifier.sdk.errors import InvalidValue

__all__ = ["outcome_of", "read_lines", "read_rows"]


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    text: str
    id: str | int | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    date: str | None = None
    language: str | None = None
    origins: tuple[str, ...] | None = None


def read_rows(path: Path, limits: Limits) -> Iterator[Outcome]:
    """Documents of a .jsonl file, one outcome a line, a line at a time.

    A line is `{"text", "id"?, "title"?, "url"?, "publisher"?, "published"?, "language"?,
    "origins"?}`, `date` being another name for `published`; other fields are left out and noted.
    Or it is a news item in ninjs.
    """
    with path.open("rb") as file:
        for number, line in read_lines(file, limits.document_bytes):
            source = Source.of(path, number)
            if line is None:
                reason = f"The line has more than {limits.document_bytes} bytes."
                yield Refusal(source=source, reason=reason)
            else:
                yield outcome_of(line, source, "The line")


def read_lines(file: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines that are not blank, numbered from 1; None for one of more than `limit` bytes."""
    number = 0
    while line := file.readline(limit + 2):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if len(line.rstrip(b"\r\n")) > limit:
            while not line.endswith(b"\n") and (line := file.readline(1 << 16)):
                pass
            yield number, None
        elif line.strip():
            yield number, line


def outcome_of(data: bytes, source: Source, what: str) -> Outcome:
    """What becomes of one JSON text; `what` it is, a refusal calls it by."""
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Refusal(source=source, reason=f"{what} is not JSON in UTF-8: {error}.")
    try:
        if is_item(raw):
            return _item(msgspec.convert(raw, NinjsItem), source)
        return _document(msgspec.convert(raw, _Row), raw, source)
    except msgspec.ValidationError as error:
        return Refusal(source=source, reason=f"{what} is no document: {error}.")
    except InvalidValue as error:
        return Refusal(source=source, reason=f"{error}.")


def _item(item: NinjsItem, source: Source) -> FileDocument | FileItem:
    if item.pub_status == "usable" and item.embargoed is None:
        return FileDocument(document=document_of(item), source=source)
    return FileItem(item=item, source=source)


def _document(row: _Row, raw: Mapping[str, object], source: Source) -> FileDocument:
    about = About(
        id=None if row.id in {None, ""} else str(row.id),
        title=row.title or None,
        url=row.url or None,
        publisher=row.publisher or None,
        published=row.published or row.date or None,
        language=row.language or None,
        origins=row.origins or (),
    )
    document, notes = build_document(row.text, about)
    unknown = sorted(raw.keys() - set(_Row.__struct_fields__))
    if unknown:
        notes = (*notes, f"Fields left out: {', '.join(unknown)}.")
    return FileDocument(document=document, source=source, notes=notes)
