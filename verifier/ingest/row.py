"""Row: a document as a line of JSON gives it, and a line of metadata beside files."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

import msgspec

from verifier.engine.request import check_moment, check_text
from verifier.ingest.outcome import FileDocument, Limits, Outcome, Refusal, Source
from verifier.sdk.document import Document, content_id
from verifier.sdk.errors import InvalidValue

__all__ = ["About", "build_document", "read_lines", "read_rows"]

_READ_IN_ENGLISH = "en"


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a document besides its text."""

    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    text: str
    id: str | int | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    date: str | None = None
    language: str | None = None


def read_rows(path: Path, limits: Limits) -> Iterator[Outcome]:
    """Documents of a .jsonl file, one outcome a line, a line at a time.

    A line is `{"text", "id"?, "title"?, "url"?, "publisher"?, "published"?, "language"?}`, `date`
    being another name for `published`. Other fields are left out and noted.
    """
    with path.open("rb") as file:
        for number, line in read_lines(file, limits.document_bytes):
            source = Source.of(path, number)
            if line is None:
                reason = f"The line has more than {limits.document_bytes} bytes."
                yield Refusal(source=source, reason=reason)
            else:
                yield _outcome(line, source)


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


def build_document(text: str, about: About) -> tuple[Document, tuple[str, ...]]:
    """A document with what is known of it, and notes; InvalidValue when it cannot be one."""
    check_text("text", text)
    if about.id is not None:
        check_text("id", about.id, limit=200)
    for field in ("title", "url", "publisher", "language"):
        value = getattr(about, field)
        if value is not None:
            check_text(field, value, limit=2000)
    if about.published is not None:
        check_moment("published", about.published)
    document = Document(
        id=about.id or content_id(text, about.title, about.published),
        text=text,
        title=about.title,
        url=about.url,
        publisher=about.publisher,
        published=about.published,
        language=about.language,
    )
    language = (about.language or _READ_IN_ENGLISH).casefold().replace("_", "-").split("-")[0]
    if language in {_READ_IN_ENGLISH, "eng"}:
        return document, ()
    return document, (f"Its language is {about.language!r}; the rules read English.",)


def _outcome(line: bytes, source: Source) -> Outcome:
    try:
        raw = msgspec.json.decode(line)
        row = msgspec.convert(raw, _Row)
    except msgspec.ValidationError as error:
        return Refusal(source=source, reason=f"The line is no document: {error}.")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Refusal(source=source, reason=f"The line is not JSON in UTF-8: {error}.")
    about = About(
        id=None if row.id in {None, ""} else str(row.id),
        title=row.title or None,
        url=row.url or None,
        publisher=row.publisher or None,
        published=row.published or row.date or None,
        language=row.language or None,
    )
    try:
        document, notes = build_document(row.text, about)
    except InvalidValue as error:
        return Refusal(source=source, reason=f"{error}.")
    unknown = sorted(raw.keys() - set(_Row.__struct_fields__))
    if unknown:
        notes = (*notes, f"Fields left out: {', '.join(unknown)}.")
    return FileDocument(document=document, source=source, notes=notes)
