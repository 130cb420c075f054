"""Claim review: an answer as the draft of a ClaimReview (schema.org), for an editor to finish.

Who reviews, where it is published and what rating the house gives are left out: they are the
newsroom's, and a review without them is no review. The draft says so itself.
"""

from typing import Literal

import msgspec

from verifier.engine.answer import Answer, Evidence, Verdict
from verifier.sdk.judgement import Stance

__all__ = ["ClaimReviewDraft", "draft_review"]

_TYPED = {"type": "@type", "context": "@context"}
_NAMES = {
    Verdict.SUPPORTED: "Supported by the sources at hand",
    Verdict.CONTRADICTED: "Contradicted by the sources at hand",
    Verdict.CONFLICTING: "The sources at hand conflict",
    Verdict.NOT_ENOUGH_EVIDENCE: "Not enough evidence in the sources at hand",
}
_NOTE = (
    "A draft made by software from quotes in a corpus. Author, publisher, rating and judgement are "
    "the newsroom's to add; not for publication as it is."
)


class ReviewedPerson(msgspec.Struct, frozen=True, kw_only=True, rename=_TYPED):
    """Who made the claim, as the request named them."""

    name: str
    type: Literal["Person"] = "Person"


class ReviewedClaim(msgspec.Struct, frozen=True, kw_only=True, rename=_TYPED, omit_defaults=True):
    """What was claimed, when, and by whom, as far as the request told."""

    text: str
    type: Literal["Claim"]
    datePublished: str | None = None  # noqa: N815 - schema.org's name
    author: ReviewedPerson | None = None


class DraftRating(msgspec.Struct, frozen=True, kw_only=True, rename=_TYPED):
    """The verdict in words; the scale is the newsroom's."""

    alternateName: str  # noqa: N815 - schema.org's name
    ratingExplanation: str  # noqa: N815 - schema.org's name
    type: Literal["Rating"] = "Rating"


class CitedOrganization(msgspec.Struct, frozen=True, kw_only=True, rename=_TYPED):
    """Who published a source."""

    name: str
    type: Literal["Organization"] = "Organization"


class Citation(msgspec.Struct, frozen=True, kw_only=True, rename=_TYPED, omit_defaults=True):
    """A source: the document, and the words of it that count."""

    text: str
    type: Literal["Quotation"]
    about: str
    name: str | None = None
    url: str | None = None
    datePublished: str | None = None  # noqa: N815 - schema.org's name
    publisher: CitedOrganization | None = None


class ClaimReviewDraft(msgspec.Struct, frozen=True, kw_only=True, rename=_TYPED):
    """An answer as the draft of a ClaimReview (schema.org, JSON-LD), for an editor to finish."""

    claimReviewed: str  # noqa: N815 - schema.org's name
    itemReviewed: ReviewedClaim  # noqa: N815 - schema.org's name
    reviewRating: DraftRating  # noqa: N815 - schema.org's name
    citation: tuple[Citation, ...]
    identifier: str
    disambiguatingDescription: str = _NOTE  # noqa: N815 - schema.org's name
    creativeWorkStatus: Literal["Draft"] = "Draft"  # noqa: N815 - schema.org's name
    type: Literal["ClaimReview"] = "ClaimReview"
    context: Literal["https://schema.org"] = "https://schema.org"


def draft_review(answer: Answer, speaker: str | None) -> ClaimReviewDraft:
    """The draft of a review of the claim that `answer` is about, as `speaker` made it."""
    return ClaimReviewDraft(
        claimReviewed=answer.claim.text,
        itemReviewed=ReviewedClaim(
            type="Claim",
            text=answer.claim.text,
            datePublished=answer.claim.claim_date,
            author=None if speaker is None else ReviewedPerson(name=speaker),
        ),
        reviewRating=DraftRating(
            alternateName=_NAMES[answer.verdict], ratingExplanation=answer.explanation
        ),
        citation=tuple(map(_citation, (*answer.supporting, *answer.contradicting))),
        identifier=f"urn:verifier:verification:{answer.id}",
    )


def _citation(evidence: Evidence) -> Citation:
    document = evidence.document
    publisher = document.publisher
    return Citation(
        type="Quotation",
        text=evidence.quote,
        about="supports the claim" if evidence.stance is Stance.SUPPORTS else "contradicts it",
        name=document.title,
        url=document.url,
        datePublished=document.published,
        publisher=None if publisher is None else CitedOrganization(name=publisher),
    )
