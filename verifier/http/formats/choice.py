"""Choice: which format an answer is wanted in, by `?format=` or by `Accept`."""

from typing import Annotated, Any, Literal, TypeAlias

from litestar import Request
from litestar.params import QueryParameter

from verifier.engine.answer import Answer
from verifier.http.body import JSON
from verifier.http.formats.annotations import AnnotationPage, annotations_of
from verifier.http.formats.claim_review import ClaimReviewDraft, draft_review

__all__ = ["LD_JSON", "WRITES", "AnswerFormat", "Format", "formatted"]

LD_JSON = "application/ld+json"
_ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
_SCHEMA = "schema.org"

WRITES = {JSON: Answer, LD_JSON: (AnnotationPage, ClaimReviewDraft)}
"""For the declaration of a route that answers with `formatted`."""


Format: TypeAlias = Literal["answer", "annotations", "claim_review"]
"""How an answer is written."""

AnswerFormat = Annotated[
    Format | None,
    QueryParameter(
        description="`annotations`: the evidence as W3C Web Annotations; `claim_review`: the draft "
        "of a ClaimReview (schema.org). Without it `Accept` decides: `application/ld+json` with "
        "the profile `http://www.w3.org/ns/anno.jsonld` or `https://schema.org`."
    ),
]


def formatted(
    request: Request[Any, Any, Any], wanted: Format | None, answer: Answer, speaker: str | None
) -> tuple[AnnotationPage | ClaimReviewDraft, str] | None:
    """The answer in the format that is wanted, and its media type; None: as it is."""
    match wanted or _accepted(request.headers.get("accept", "")):
        case "annotations":
            return annotations_of(answer), f'{LD_JSON}; profile="{_ANNOTATIONS}"'
        case "claim_review":
            return draft_review(answer, speaker), f'{LD_JSON}; profile="https://{_SCHEMA}"'
        case _:
            return None


def _accepted(accept: str) -> Format | None:
    if LD_JSON not in accept:
        return None
    if _ANNOTATIONS in accept:
        return "annotations"
    return "claim_review" if _SCHEMA in accept else None
