"""Row: a claim with the verdict a reader gave it, as an evaluation file holds it."""

import msgspec

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest

__all__ = ["GivenDocument", "Row"]


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
        given = self.evidence
        return VerifyRequest(
            claim=self.claim,
            claim_date=self.claim_date,
            documents=None
            if given is None
            else [
                InlineDocument(id=d.doc_id, text=d.text, title=d.title or None, published=d.date)
                for d in given
            ],
        )
