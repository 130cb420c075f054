"""Read: files become documents, one outcome each, a document at a time in memory."""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from verifier.engine.request import check_text
from verifier.ingest.about import About, build_document
from verifier.ingest.files import KINDS, find_files
from verifier.ingest.metadata import read_metadata
from verifier.ingest.outcome import FileDocument, Limits, Outcome, Refusal, Skip, Source
from verifier.ingest.page import read_page
from verifier.ingest.row import outcome_of, read_rows
from verifier.sdk.errors import InvalidValue

__all__ = ["read_documents"]


def read_documents(paths: Iterable[Path], limits: Limits | None = None) -> Iterator[Outcome]:
    """What becomes of every file in `paths` (files and folders), in their order.

    A file's text is kept to the letter; of a page (.html) the article's paragraphs are, and a .json
    is one news item (ninjs) or one row. The id of
    a document from a file is the file's name without its ending where no other file of this call
    has that name, else a hash of the content, unless metadata beside the file gives one.
    """
    limits = limits or Limits()
    named = tuple(paths)
    found = list(find_files(named))
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
            elif KINDS[each.suffix.lower()] == "item":
                yield _read_item(each, limits, named=each in named)
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
    data = _content(path, limits)
    if isinstance(data, Refusal):
        return data
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


def _read_item(path: Path, limits: Limits, *, named: bool) -> Outcome:
    """A .json file that is neither item nor document is passed over, unless it was `named`."""
    data = _content(path, limits)
    if isinstance(data, Refusal):
        return data
    data = data.removeprefix(BOM_UTF8)
    if not named and not _is_of_news(data):
        return Skip(source=Source.of(path), reason="It is JSON, but no news item.")
    return outcome_of(data, Source.of(path), "The file")


def _is_of_news(data: bytes) -> bool:
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return True  # which is then refused for what it is
    return isinstance(raw, dict) and ("uri" in raw or "text" in raw)


def _content(path: Path, limits: Limits) -> bytes | Refusal:
    with path.open("rb") as file:
        data = file.read(limits.document_bytes + 1)
    if len(data) > limits.document_bytes:
        reason = f"The file has more than {limits.document_bytes} bytes."
        return Refusal(source=Source.of(path), reason=reason)
    return data


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
