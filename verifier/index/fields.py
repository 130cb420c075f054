"""Fields: how a passage stands in the search index."""

from collections.abc import Iterable

import msgspec
import tantivy

from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.passage import DocumentHead, Passage

__all__ = [
    "LONGEST_TERM",
    "UNDATED",
    "Fields",
    "cut_term",
    "fields_of",
    "is_indexable",
    "make_schema",
    "numbered",
]

LONGEST_TERM = 256
"""Terms are cut to this many characters, when indexed and when searched for."""

UNDATED = 0
"""The day of a passage without a date; others are counted as `date.toordinal()`."""

_SURROGATE = PlainMatcher("[\ud800-\udfff]")
_SHORT = LONGEST_TERM + 1
_LONGEST_ID = 1000  # documents are put in order by so many characters of their ids


def make_schema() -> tantivy.Schema:
    """The fields, nothing of them stored: what is shown comes from the documents."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("kind", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("terms", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("publisher", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("place", tokenizer_name="raw", index_option="basic", fast=True)
    # Signed: tantivy 0.27 deletes nothing, in silence, by a term of an unsigned field.
    builder.add_integer_field("document", indexed=True)
    builder.add_integer_field("row", fast=True)
    builder.add_integer_field("day", indexed=True, fast=True)
    return builder.build()


class Fields(msgspec.Struct, frozen=True, array_like=True):
    """A passage as it can be searched for."""

    terms: tuple[str, ...]
    publisher: str
    place: str
    day: int


def fields_of(passages: Iterable[Passage]) -> tuple[Fields, ...]:
    """A document's passages as the index takes them."""
    return tuple(
        Fields(
            _distinct(passage.terms),
            cut_term(passage.document.publisher or ""),
            f"{passage.document.id[:_LONGEST_ID]}\0{passage.ordinal:09}",
            _day_of(passage.document),
        )
        for passage in passages
    )


def numbered(fields: Fields, row: int, document: int) -> dict[str, object]:
    """What the index is given of a passage with its row and the number of its document."""
    return {
        "kind": "passage",
        "terms": list(fields.terms),
        "publisher": fields.publisher or [],
        "place": fields.place,
        "document": document,
        "row": row,
        "day": fields.day,
    }


def _distinct(terms: tuple[str, ...]) -> tuple[str, ...]:
    """Each term once, as it counts; most texts have no others."""
    if len(set(terms)) == len(terms) and all(terms) and max(map(len, terms), default=0) < _SHORT:
        written = "".join(terms)
        if written.isascii() or not _SURROGATE.search(written):
            return terms
    return tuple(dict.fromkeys(cut_term(term) for term in terms if is_indexable(term)))


def _day_of(head: DocumentHead) -> int:
    return UNDATED if head.anchor is None else head.anchor.date.toordinal()


def cut_term(text: str) -> str:
    """The part of a term that counts."""
    return text[:LONGEST_TERM]


def is_indexable(text: str) -> bool:
    """Not empty, and valid Unicode (a lone surrogate cannot be in the index)."""
    return bool(text) and (text.isascii() or not _SURROGATE.search(text))
