"""A document is stored with its text in its pages, and comes back as it was."""

import msgspec
import pytest

from tests.index.entries import entry_of
from verifier.index.compression import expanded
from verifier.index.pages import Page
from verifier.index.prepared import PreparedEntry, decode_document, prepare
from verifier.sdk.corpus import Entry
from verifier.sdk.document import Document


def decoded(prepared: PreparedEntry) -> Document:
    return decode_document(
        prepared.document, lambda: [Page(expanded(page)) for page in prepared.pages]
    )


LONG = "\n".join(f"Line {n} of the report names a harbour." for n in range(70))


@pytest.mark.parametrize("text", ["", "One line.", LONG, "Ünï — “cödé”\n\n\U0001f600 ends"])
def test_a_document_comes_back(text: str) -> None:
    entry = entry_of("a", text)
    prepared = prepare(entry)
    assert decoded(prepared) == entry.document


def test_its_text_is_kept_once() -> None:
    prepared = prepare(entry_of("a", LONG))
    assert b"harbour" not in expanded(prepared.document)


def test_a_text_that_the_passages_do_not_show_is_kept_beside_them() -> None:
    whole = entry_of("a", LONG)
    other = Document(id="a", text="Something else altogether.")
    parts = (
        Entry(document=whole.document, passages=whole.passages[1:], rules=()),
        Entry(document=other, passages=whole.passages, rules=()),
        Entry(document=msgspec.structs.replace(other, text=""), passages=whole.passages, rules=()),
    )
    for entry in parts:
        prepared = prepare(entry)
        assert decoded(prepared) == entry.document


def test_a_text_of_very_many_passages_is_kept_whole_so_that_a_quote_is_checked_soon() -> None:
    entry = entry_of("a", "\n".join(f"Line {n} names a harbour." for n in range(1001)))
    assert b"harbour" in expanded(prepare(entry).document)
    assert decoded(prepare(entry)) == entry.document
