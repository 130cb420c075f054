"""Prepared entry: what is written for a document, encoded and hashed before anything is touched."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence

import msgspec

from verifier.index.compression import compressed, expanded
from verifier.index.fields import Fields, fields_of
from verifier.index.pages import Page, encode_pages
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Entry
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue

__all__ = ["PreparedEntry", "decode_document", "decode_rules", "encode_rules", "prepare"]

_MANY = 1000  # passages; such a document has some 100,000 characters

_ENCODER = msgspec.msgpack.Encoder()


class _Stored(msgspec.Struct, frozen=True, array_like=True):
    """A document; when it is `bare`, its text is left to its pages."""

    document: Document
    bare: bool


_STORED = msgspec.msgpack.Decoder(_Stored)


class PreparedEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry in its stored form; `content` hashes the document, `digest` all of it.

    It needs no more of the corpus than to be written, and goes from process to process quickly.
    """

    id: str
    rules: str
    content: bytes
    digest: bytes
    document: bytes
    pages: tuple[bytes, ...]
    fields: tuple[Fields, ...]


def prepare(entry: Entry) -> PreparedEntry:
    """Encode an entry; InvalidValue when it holds what cannot be stored and searched."""
    for published in {entry.document.published, *(p.document.published for p in entry.passages)}:
        if published is not None:
            parse_anchor(published, "published")
    try:
        document = _ENCODER.encode(entry.document)
        pages = tuple(encode_pages(entry.passages))
    except (UnicodeEncodeError, OverflowError) as error:
        raise InvalidValue("document", entry.document.id, f"cannot be stored: {error}") from None
    rules = encode_rules(entry.rules)
    whole = hashlib.blake2b(rules.encode(), digest_size=16)
    for part in (document, *pages):
        whole.update(hashlib.blake2b(part, digest_size=32).digest())
    return PreparedEntry(
        id=entry.document.id,
        rules=rules,
        content=hashlib.blake2b(document, digest_size=32).digest(),
        digest=whole.digest(),
        document=compressed(_ENCODER.encode(_stored(entry))),
        pages=tuple(map(compressed, pages)),
        fields=fields_of(entry.passages),
    )


def _stored(entry: Entry) -> _Stored:
    """The document without its text, where that is what the passages have together.

    One of very many passages is not put together from them whenever it is quoted.
    """
    written = [passage.text for passage in entry.passages]
    bare = len(written) <= _MANY and "".join(written) == entry.document.text
    document = msgspec.structs.replace(entry.document, text="") if bare else entry.document
    return _Stored(document, bare)


def decode_document(data: bytes, pages: Callable[[], Iterable[Page]]) -> Document:
    """The document, as it was prepared; `pages` are what it was cut into, where it needs them."""
    stored = _STORED.decode(expanded(data))
    if not stored.bare:
        return stored.document
    text = "".join([page.text for page in pages()])
    return msgspec.structs.replace(stored.document, text=text)


def encode_rules(rules: Sequence[str]) -> str:
    """Rule versions in one order, as they are stored and compared."""
    return json.dumps(sorted(set(rules)))


def decode_rules(stored: str) -> tuple[str, ...]:
    """Rule versions, as they were stored."""
    return tuple(json.loads(stored))
