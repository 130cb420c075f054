"""Plan: which passages could bear on a claim."""

from collections.abc import Sequence

from verifier.engine.request import VerifyRequest
from verifier.engine.wording.terms import term_of
from verifier.sdk.corpus import Filters, Query, Term
from verifier.sdk.fact import Fact
from verifier.sdk.language.tokens import tokenise
from verifier.sdk.passage import CONTEXT
from verifier.sdk.text import Text

__all__ = ["CANDIDATES", "filters_of", "plan", "plan_search"]

CANDIDATES = 40
"""Passages read per claim. The gold quotes of the development claims lie within the first 20."""

_NAME = 1.5  # a name narrows more than a common word does
_FACT = 1.5  # the same value, however written
_ELSEWHERE = 0.4  # a term in the passage's document, not in the passage


def plan(claim: Text, facts: Sequence[Fact], request: VerifyRequest) -> Query:
    """The query for a claim: its own terms, its facts' terms, and both as context."""
    boosts: dict[str, float] = {}
    for token in claim.tokens:
        term = term_of(token)
        if term is None:
            continue
        boost = _NAME if token.text[0].isupper() and token.start > 0 else 1.0
        boosts[term] = max(boosts.get(term, 0.0), boost)
    elsewhere = {f"{CONTEXT}{term}": boost * _ELSEWHERE for term, boost in boosts.items()}
    for fact in facts:
        boosts.update(dict.fromkeys(fact.terms, _FACT))
    return Query(
        terms=tuple(Term(text, boost) for text, boost in {**boosts, **elsewhere}.items()),
        filters=filters_of(request),
        limit=CANDIDATES,
    )


def filters_of(request: VerifyRequest) -> Filters:
    """The request's limits on evidence; `as_of` and `published_to`, whichever is earlier."""
    ends = [day for day in (request.as_of, request.published_to) if day is not None]
    return Filters(
        publishers=None if request.publishers is None else tuple(request.publishers),
        published_from=request.published_from,
        published_to=min(ends) if ends else None,
        dated_only=request.as_of is not None,
    )


def plan_search(text: str, filters: Filters, limit: int) -> Query:
    """The query for free text: its terms, alike."""
    terms = dict.fromkeys(t for token in tokenise(text) if (t := term_of(token)) is not None)
    return Query(terms=tuple(Term(term) for term in terms), filters=filters, limit=limit)
