"""Annotations: the evidence of an answer as W3C Web Annotations, for tools that mark up documents.

https://www.w3.org/TR/annotation-model/ - a quote is selected both by its words with what stands
before and after (TextQuoteSelector) and by its place, in code points (TextPositionSelector).
"""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import quote

import msgspec

from verifier.engine.answer import Answer, Evidence

__all__ = ["AnnotationPage", "annotations_of"]


class TextQuoteSelector(msgspec.Struct, frozen=True, kw_only=True):
    """The words selected, and those around them."""

    exact: str
    prefix: str
    suffix: str
    type: Literal["TextQuoteSelector"] = "TextQuoteSelector"


class TextPositionSelector(msgspec.Struct, frozen=True, kw_only=True):
    """Where the words stand, in code points of the document's text."""

    start: int
    end: int
    type: Literal["TextPositionSelector"] = "TextPositionSelector"


class AnnotationTarget(msgspec.Struct, frozen=True, kw_only=True):
    """A place in a document: its address, or a name for a document that has none."""

    source: str
    selector: tuple[TextQuoteSelector, TextPositionSelector]


class AnnotationBody(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of it: the stance (`classifying`), or why (`commenting`)."""

    purpose: Literal["classifying", "commenting"]
    value: str
    type: Literal["TextualBody"] = "TextualBody"
    format: Literal["text/plain"] = "text/plain"


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """A quote that supports or contradicts the claim, or comes near it."""

    id: str
    body: tuple[AnnotationBody, ...]
    target: AnnotationTarget
    type: Literal["Annotation"] = "Annotation"
    motivation: Literal["assessing"] = "assessing"


class AnnotationPage(msgspec.Struct, frozen=True, kw_only=True, rename={"context": "@context"}):
    """The evidence of an answer as W3C Web Annotations (JSON-LD)."""

    id: str
    label: str
    items: tuple[Annotation, ...]
    type: Literal["AnnotationPage"] = "AnnotationPage"
    context: Literal["http://www.w3.org/ns/anno.jsonld"] = "http://www.w3.org/ns/anno.jsonld"


def annotations_of(answer: Answer) -> AnnotationPage:
    """Every quote of `answer`, in its order: supporting, contradicting, related."""
    name = f"urn:verifier:verification:{answer.id}"
    every = (*answer.supporting, *answer.contradicting, *answer.related)
    return AnnotationPage(
        id=name,
        label=answer.claim.text,
        items=tuple(
            Annotation(
                id=f"{name}#{number}",
                body=tuple(_bodies(evidence)),
                target=AnnotationTarget(
                    source=evidence.document.url
                    or f"urn:verifier:document:{quote(evidence.document.id, safe='')}",
                    selector=(
                        TextQuoteSelector(
                            exact=evidence.quote, prefix=evidence.prefix, suffix=evidence.suffix
                        ),
                        TextPositionSelector(start=evidence.start, end=evidence.end),
                    ),
                ),
            )
            for number, evidence in enumerate(every)
        ),
    )


def _bodies(evidence: Evidence) -> Iterator[AnnotationBody]:
    yield AnnotationBody(purpose="classifying", value=evidence.stance.value)
    reasons = dict.fromkeys(judgement.explanation for judgement in evidence.judgements)
    if reasons:
        yield AnnotationBody(purpose="commenting", value="; ".join(reasons))
