"""Fields: how a passage stands in the search index."""

import re

import tantivy

from verifier.index.store import StoredPassage

__all__ = ["LONGEST_TERM", "UNDATED", "cut_term", "fields_of", "is_indexable", "make_schema"]

LONGEST_TERM = 256
"""Terms are cut to this many characters, when indexed and when searched for."""

UNDATED = 0
"""The day of a passage without a date; others are counted as `date.toordinal()`."""

_SURROGATE = re.compile("[\ud800-\udfff]")
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


def fields_of(stored: StoredPassage) -> dict[str, object]:
    """A passage as the index takes it."""
    passage = stored.passage
    head = passage.document
    return {
        "kind": "passage",
        "terms": sorted({cut_term(term) for term in passage.terms if is_indexable(term)}),
        "publisher": cut_term(head.publisher) if head.publisher else [],
        "place": f"{head.id[:_LONGEST_ID]}\0{passage.ordinal:09}",
        "document": stored.number,
        "row": stored.row,
        "day": UNDATED if head.anchor is None else head.anchor.date.toordinal(),
    }


def cut_term(text: str) -> str:
    """The part of a term that counts."""
    return text[:LONGEST_TERM]


def is_indexable(text: str) -> bool:
    """Not empty, and valid Unicode (a lone surrogate cannot be in the index)."""
    return bool(text) and (text.isascii() or not _SURROGATE.search(text))
