"""What is sent or stored comes back as it was."""

from typing import TypeVar

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.texts import ANY_TEXT, NEWS_TEXT, SENTENCES, SMALL_TEXT
from verifier.engine.answer import Answer
from verifier.engine.find.passages import cut
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.corpus import Entry, Filters, Query, Snapshot, Term
from verifier.sdk.document import Document
from verifier.sdk.fact import Fact
from verifier.sdk.passage import DocumentHead, Passage
from verifier.sdk.span import Span
from verifier.service.verifier import Verifier

_T = TypeVar("_T")

RULES = load_plugins().rules
FILLED = SMALL_TEXT.filter(lambda text: bool(text.strip()))
MAYBE = st.none() | SMALL_TEXT
DAYS = st.dates().map(lambda day: day.isoformat())
MAYBE_DAY = st.none() | DAYS
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | SMALL_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SMALL_TEXT, inner, max_size=3),
    max_leaves=6,
)
SPANS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda ends: Span(*sorted(ends))),
    max_size=3,
).map(tuple)

DOCUMENTS = st.builds(
    Document,
    id=FILLED,
    text=ANY_TEXT,
    title=MAYBE,
    url=MAYBE,
    publisher=MAYBE,
    published=MAYBE_DAY,
    language=MAYBE,
)
FACTS = st.builds(
    Fact,
    rule=FILLED,
    kind=FILLED,
    surface=SMALL_TEXT,
    start=st.integers(0, 9),
    end=st.integers(9, 99),
    value=st.dictionaries(SMALL_TEXT, JSON, max_size=3),
    words=SPANS,
    about=SPANS,
    terms=st.lists(FILLED, max_size=3).map(tuple),
    notes=st.dictionaries(SMALL_TEXT, JSON, max_size=3),
)
HEADS = st.builds(DocumentHead, id=FILLED, title=MAYBE, published=MAYBE_DAY)
PASSAGES = st.builds(
    Passage,
    document=HEADS,
    ordinal=st.integers(0, 99),
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    text=ANY_TEXT,
    prefix=SMALL_TEXT,
    suffix=SMALL_TEXT,
    facts=st.lists(FACTS, max_size=3).map(tuple),
    terms=st.lists(FILLED, max_size=3).map(tuple),
)
INLINE = st.builds(
    InlineDocument,
    text=NEWS_TEXT.filter(lambda text: bool(text.strip())),
    title=MAYBE,
    publisher=MAYBE,
    published=MAYBE_DAY,
)
REQUESTS = st.builds(
    VerifyRequest,
    claim=FILLED,
    claim_date=MAYBE_DAY,
    as_of=MAYBE_DAY,
    speaker=st.none() | FILLED,
    publishers=st.none() | st.lists(FILLED, max_size=3),
    published_from=MAYBE_DAY,
    rules=st.none() | st.lists(FILLED, max_size=3),
    documents=st.none() | st.lists(INLINE, max_size=2),
    limit=st.integers(1, 100),
)
FILTERS = st.builds(Filters, published_from=MAYBE_DAY, dated_only=st.booleans())
QUERIES = st.builds(
    Query,
    terms=st.lists(st.builds(Term, FILLED, st.floats(0.1, 9.0)), max_size=3).map(tuple),
    filters=FILTERS,
    limit=st.integers(0, 99),
)
COUNTS = st.integers(0, 2**40)
SNAPSHOTS = st.builds(Snapshot, snapshot=SMALL_TEXT, documents=COUNTS, passages=COUNTS)


def _survives(value: _T, of: type[_T]) -> None:
    assert msgspec.json.decode(msgspec.json.encode(value), type=of) == value
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(value), type=of) == value


class TestRoundTrip:
    """Encoding and decoding, as JSON and as MessagePack, gives back an equal value."""

    @pytest.mark.parametrize(
        ("of", "values"),
        [
            pytest.param(of, values, id=of.__name__)
            for of, values in [
                (Document, DOCUMENTS),
                (Fact, FACTS),
                (Passage, PASSAGES),
                (VerifyRequest, REQUESTS),
                (Query, QUERIES),
                (Snapshot, SNAPSHOTS),
            ]
        ],
    )
    @settings(max_examples=60)
    @given(data=st.data())
    def test_a_value_survives(self, of, values, data):
        _survives(data.draw(values), of)

    @settings(max_examples=40)
    @given(text=NEWS_TEXT)
    def test_what_the_rules_read_survives(self, text):
        document = Document(id="d", text=text, published="2025-03-11")
        _survives(cut(document, RULES, Isolation()), Entry)

    @settings(max_examples=25)
    @given(claim=SENTENCES, texts=st.lists(SENTENCES, min_size=1, max_size=3))
    def test_an_answer_survives(self, claim, texts):
        request = VerifyRequest(
            claim=claim,
            claim_date="2025-03-11",
            documents=[InlineDocument(id=f"d{i}", text=text) for i, text in enumerate(texts)],
        )
        _survives(Verifier.open(None).verify(request), Answer)
