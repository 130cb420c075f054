"""Limits on evidence: what lies outside them is never used, not even for context."""

import pytest

from verifier.engine.answer import Answer
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.sdk.document import Document
from verifier.service.verifier import Verifier

CLAIM = "The ferry Queen Maud carried 212 passengers."
DOCUMENTS = [
    Document(id=f"{publisher}-{published}", text=text, publisher=publisher, published=published)
    for publisher, published, text in [
        ("Echo", "2025-04-16", "The ferry Queen Maud carried 212 passengers, Echo wrote."),
        ("Echo", "2025-04-17", "On the ferry Queen Maud there were 212 passengers."),
        ("Wire", "2025-04-17T23:30:00-08:00", "The Queen Maud carried 212 passengers."),
        ("Wire", "2025-04-18T00:10:00+14:00", "212 passengers were carried by the Queen Maud."),
        (None, "2025-04-18", "The ferry Queen Maud carried 190 passengers, it turned out."),
        ("Post", None, "The ferry Queen Maud carried 212 passengers on its trip."),
    ]
]


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    stored = Verifier.open(None)
    for _ in stored.ingest(DOCUMENTS):
        pass
    return stored


def _used(answer: Answer) -> set[str]:
    sides = answer.supporting + answer.contradicting + answer.related
    return {item.document.id for item in sides}


CASES = [
    pytest.param({"as_of": "2025-04-15"}, set(), id="before anything"),
    pytest.param({"as_of": "2025-04-16"}, {"Echo-2025-04-16"}, id="that day included"),
    pytest.param(
        {"as_of": "2025-04-17"},
        {"Echo-2025-04-16", "Echo-2025-04-17", "Wire-2025-04-17T23:30:00-08:00"},
        id="by the publisher's own calendar",
    ),
    pytest.param(
        {"published_from": "2025-04-18"},
        {"Wire-2025-04-18T00:10:00+14:00", "None-2025-04-18"},
        id="from a day on",
    ),
    pytest.param(
        {"published_from": "2025-04-17", "published_to": "2025-04-17"},
        {"Echo-2025-04-17", "Wire-2025-04-17T23:30:00-08:00"},
        id="one day",
    ),
    pytest.param({"publishers": ["Post"]}, {"Post-None"}, id="one publisher"),
    pytest.param({"publishers": ["post"]}, set(), id="a publisher is named exactly"),
    pytest.param({"publishers": []}, set(), id="no publisher"),
    pytest.param(
        {"publishers": ["Echo", "Wire"], "as_of": "2025-04-16"},
        {"Echo-2025-04-16"},
        id="both limits at once",
    ),
]


class TestLimits:
    """Exactly the documents that the limits admit are used."""

    @pytest.mark.parametrize(("options", "admitted"), CASES)
    def test_stored_documents(self, verifier, options, admitted):
        answer = verifier.verify(VerifyRequest(claim=CLAIM, limit=100, **options))
        assert _used(answer) == admitted

    @pytest.mark.parametrize(("options", "admitted"), CASES)
    def test_documents_in_the_request(self, verifier, options, admitted):
        inline = [
            InlineDocument(id=d.id, text=d.text, publisher=d.publisher, published=d.published)
            for d in DOCUMENTS
        ]
        answer = verifier.verify(VerifyRequest(claim=CLAIM, limit=100, documents=inline, **options))
        assert _used(answer) == admitted

    def test_without_limits_all_are_used(self, verifier):
        answer = verifier.verify(VerifyRequest(claim=CLAIM, limit=100))
        assert _used(answer) == {document.id for document in DOCUMENTS}

    def test_what_is_published_later_leaves_no_trace(self, verifier):
        request = VerifyRequest(claim=CLAIM, claim_date="2025-04-17", as_of="2025-04-17")
        before = verifier.verify(request)
        verifier.put(
            Document(
                id="later",
                text="The ferry Queen Maud carried 180 passengers, not 212.",
                published="2025-04-19",
            )
        )
        after = verifier.verify(request)
        verifier.delete("later")
        assert after.verdict is before.verdict
        assert after.supporting == before.supporting
        assert after.contradicting == before.contradicting

    def test_documents_in_the_request_are_not_stored(self, verifier):
        before = verifier.corpus.snapshot()
        verifier.verify(
            VerifyRequest(claim=CLAIM, documents=[InlineDocument(id="new", text=CLAIM)])
        )
        assert verifier.corpus.snapshot() == before
        assert verifier.corpus.get("new") is None

    @pytest.mark.parametrize("limit", [1, 2, 3])
    def test_no_side_has_more_quotes_than_asked_for(self, verifier, limit):
        answer = verifier.verify(VerifyRequest(claim=CLAIM, limit=limit))
        assert max(map(len, (answer.supporting, answer.contradicting, answer.related))) <= limit
