"""Entries for tests: documents cut into one passage a line, terms being the words."""

from collections.abc import Sequence

import msgspec

from verifier.sdk.corpus import Entry, Filters, Query, Term
from verifier.sdk.document import Document
from verifier.sdk.fact import Fact
from verifier.sdk.passage import AFFIX, PRECEDING, DocumentHead, Passage

__all__ = ["entry_of", "query_of"]


def entry_of(
    document_id: str,
    text: str = "some words",
    *,
    publisher: str | None = None,
    published: str | None = None,
    facts: Sequence[Fact] = (),
    rules: Sequence[str] = ("numeric@1",),
) -> Entry:
    head = DocumentHead(id=document_id, publisher=publisher, published=published)
    passages = []
    start = 0
    for ordinal, line in enumerate(text.splitlines(keepends=True)):
        passages.append(
            Passage(
                document=head,
                ordinal=ordinal,
                start=start,
                end=start + len(line),
                text=line,
                prefix=text[max(0, start - AFFIX) : start],
                suffix=text[start + len(line) :][:AFFIX],
                facts=tuple(facts),
                terms=tuple(line.split()),
            )
        )
        start += len(line)
    bare = [msgspec.structs.replace(p, prefix="", suffix="", terms=()) for p in passages]
    return Entry(
        document=Document(id=document_id, text=text, publisher=publisher, published=published),
        passages=tuple(
            msgspec.structs.replace(passage, preceding=tuple(bare[max(0, n - PRECEDING) : n]))
            for n, passage in enumerate(passages)
        ),
        rules=tuple(rules),
    )


def query_of(words: str, filters: Filters | None = None, limit: int = 50) -> Query:
    return Query(
        terms=tuple(Term(word) for word in words.split()),
        filters=filters or Filters(),
        limit=limit,
    )
