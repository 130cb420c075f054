"""Read: files become documents, one outcome each, a document at a time in memory."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from verifier.engine.request import check_text
from verifier.ingest.files import KINDS, find_files
from verifier.ingest.metadata import read_metadata
from verifier.ingest.outcome import FileDocument, Limits, Outcome, Refusal, Source
from verifier.ingest.page import read_page
from verifier.ingest.row import About, build_document, read_rows
from verifier.sdk.errors import InvalidValue

__all__ = ["read_documents"]


def read_documents(paths: Iterable[Path], limits: Limits | None = None) -> Iterator[Outcome]:
    """What becomes of every file in `paths` (files and folders), in their order.

    A file's text is kept to the letter; of a page (.html) the article's paragraphs are. The id of
    a document from a file is the file's name without its ending where no other file of this call
    has that name, else a hash of the content, unless metadata beside the file gives one.
    """
    limits = limits or Limits()
    found = list(find_files(paths))
    files = [each for each in found if isinstance(each, Path)]
    stems = Counter(path.stem for path in files if KINDS[path.suffix.lower()] != "rows")
    folders: dict[Path, Mapping[str, About]] = {}
    for each in found:
        if not isinstance(each, Path):
            yield each
            continue
        if each.parent not in folders:
            folders[each.parent], refused = read_metadata(each.parent, limits)
            yield from refused
        try:
            if KINDS[each.suffix.lower()] == "rows":
                yield from read_rows(each, limits)
            else:
                known = folders[each.parent].get(each.name, About())
                if known.id is None and stems[each.stem] == 1 and _can_be_id(each.stem):
                    known = msgspec.structs.replace(known, id=each.stem)
                yield _read_file(each, known, limits)
        except OSError as error:
            yield Refusal(
                source=Source.of(each), reason=f"The file cannot be read: {error.strerror}."
            )


def _read_file(path: Path, known: About, limits: Limits) -> FileDocument | Refusal:
    source = Source.of(path)
    with path.open("rb") as file:
        data = file.read(limits.document_bytes + 1)
    if len(data) > limits.document_bytes:
        reason = f"The file has more than {limits.document_bytes} bytes."
        return Refusal(source=source, reason=reason)
    try:
        if KINDS[path.suffix.lower()] == "html":
            text, told = read_page(data)
        else:
            text, told = data.decode("utf-8-sig"), About()
        document, notes = build_document(text, _merged(known, told))
    except UnicodeDecodeError as error:
        return Refusal(source=source, reason=f"The file is not UTF-8 text (byte {error.start}).")
    except InvalidValue as error:
        return Refusal(source=source, reason=f"{error}.")
    return FileDocument(document=document, source=source, notes=notes)


def _merged(known: About, told: About) -> About:
    """What metadata knows, and where it is silent what the file tells."""
    return About(
        **{
            field: getattr(known, field) or getattr(told, field)
            for field in About.__struct_fields__
        }
    )


def _can_be_id(stem: str) -> bool:
    try:
        check_text("id", stem, limit=200)
    except InvalidValue:
        return False
    return True
