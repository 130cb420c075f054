"""Quotes are faithful, whatever the documents and the claim are made of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.texts import ANY_TEXT, NEWS_TEXT
from verifier.engine.answer import Answer
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.sdk.document import Document
from verifier.service.verifier import Verifier

TEXT = (ANY_TEXT | NEWS_TEXT).filter(lambda text: bool(text.strip()))
TEXTS = st.lists(TEXT, min_size=1, max_size=4)
CLAIM = TEXT.map(lambda text: text[:500]).filter(lambda text: bool(text.strip()))
DAY = st.sampled_from([None, "2025-03-11"])


@st.composite
def claim_and_texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Half of the claims share words with the documents, so that there is something to quote."""
    texts = draw(TEXTS)
    if draw(st.booleans()):
        return draw(CLAIM), texts
    whole = draw(st.sampled_from(texts))
    start = draw(st.integers(0, len(whole) - 1))
    claim = whole[start : start + draw(st.integers(1, 200))]
    return (claim if claim.strip() else "Five people died."), texts


def _check(answer: Answer, texts: dict[str, str]) -> None:
    for evidence in answer.supporting + answer.contradicting + answer.related:
        text = texts[evidence.document.id]
        assert evidence.quote == text[evidence.start : evidence.end]
        assert evidence.quote == evidence.quote.strip() != ""
        before, after = evidence.prefix, evidence.suffix
        assert text[evidence.start - len(before) : evidence.start] == before
        assert text[evidence.end : evidence.end + len(after)] == after
        for judgement in evidence.judgements:
            assert judgement.quote_span.end <= len(evidence.quote)
            assert judgement.claim_span.end <= len(answer.claim.text)
    for fact in answer.claim.facts:
        assert answer.claim.text[fact.start : fact.end] == fact.surface


class TestQuotes:
    """`document.text[start:end] == quote`, and what stands around it is `prefix` and `suffix`."""

    @settings(max_examples=150)
    @given(case=claim_and_texts(), day=DAY)
    def test_quotes_of_stored_documents_are_faithful(self, case, day):
        claim, texts = case
        documents = [Document(id=f"d{i}", text=text, published=day) for i, text in enumerate(texts)]
        verifier = Verifier.open(None)
        for _ in verifier.ingest(documents):
            pass
        answer = verifier.verify(VerifyRequest(claim=claim, claim_date=day, limit=100))
        _check(answer, {document.id: document.text for document in documents})

    @settings(max_examples=150)
    @given(case=claim_and_texts(), day=DAY)
    def test_quotes_of_documents_in_the_request_are_faithful(self, case, day):
        claim, texts = case
        inline = [
            InlineDocument(id=f"d{i}", text=text, published=day) for i, text in enumerate(texts)
        ]
        answer = Verifier.open(None).verify(
            VerifyRequest(claim=claim, claim_date=day, documents=inline, limit=100)
        )
        _check(answer, {f"d{i}": text for i, text in enumerate(texts)})
