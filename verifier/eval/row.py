"""Row: a claim with the verdict a reader gave it, as an evaluation file holds it."""

from collections.abc import Sequence

import msgspec

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest

__all__ = ["GivenDocument", "Row", "request_for"]


class GivenDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document that comes with its claim."""

    doc_id: str
    text: str
    title: str | None = None
    date: str | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One claim and its gold `label`; fields not named here are passed over.

    With `evidence` the claim is judged against that alone, without it against the corpus.
    `quote` is a passage that decides the claim, where the file names one.
    """

    id: str | int
    claim: str
    label: Verdict
    claim_date: str | None = None
    evidence: tuple[GivenDocument, ...] | None = None
    category: str = ""
    quote: str = ""

    def __post_init__(self) -> None:
        self.request()

    def request(self) -> VerifyRequest:
        """What is asked of the service; InvalidValue when it would not take the row."""
        return request_for(self.claim, self.claim_date, self.evidence)


def request_for(
    claim: str, claim_date: str | None, evidence: Sequence[GivenDocument] | None
) -> VerifyRequest:
    """What is asked of the service for a claim and the documents given with it, if any."""
    return VerifyRequest(
        claim=claim,
        claim_date=claim_date,
        documents=None
        if evidence is None
        else [
            InlineDocument(id=d.doc_id, text=d.text, title=d.title or None, published=d.date)
            for d in evidence
        ],
    )
