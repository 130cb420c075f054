"""Terms: what a passage is found by. Made once at ingest, and again from each claim."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import cast

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import Token, tokenise
from verifier.sdk.passage import CONTEXT
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["context_terms", "passage_terms", "term_of"]

_CONTEXT_LIMIT = 48  # terms of a document that its every passage carries: enough for who and where


def term_of(token: Token) -> str | None:
    """The term a token is indexed under; None for signs and words that say nothing alone.

    >>> [term_of(t) for t in tokenise("The 14,100 attacks")]
    [None, '14100', 'attack']
    """
    return _term(token.norm, token.kind)


@lru_cache(maxsize=65536)
def _term(norm: str, kind: str) -> str | None:
    if kind == "number":
        return norm.replace(",", "")
    if kind == "sign" or norm in STOPWORDS:
        return None
    if "." in norm:
        return norm.replace(".", "")  # U.S. and US are one
    return lemma(norm)


def passage_terms(
    text: Text, span: Span, facts: Iterable[Fact], context: Mapping[str, str]
) -> tuple[str, ...]:
    """The distinct terms of text[span], then those of its facts, then the document's."""
    terms = dict.fromkeys([_term(token.norm, token.kind) for token in text.tokens_in(span)])
    for fact in facts:
        terms.update(dict.fromkeys(fact.terms))
    terms.update(dict.fromkeys([marked for term, marked in context.items() if term not in terms]))
    terms.pop(None, None)
    return tuple(cast("dict[str, None]", terms))


def context_terms(text: Text) -> dict[str, str]:
    """Terms that say what the whole document is about, each with the term that passages carry.

    Its headline's, then its names and the words it repeats, most frequent first.
    """
    headline = [term for token in tokenise(text.title or "") if (term := term_of(token))]
    counts: dict[str, int] = {}
    names: set[str] = set()
    for token in text.tokens:
        term = _term(token.norm, token.kind) if token.kind == "word" else None
        if term is None:
            continue
        counts[term] = counts.get(term, 0) + 1
        if token.text[0].isupper():
            names.add(term)
    repeated = [
        term
        for term, count in sorted(counts.items(), key=lambda item: -item[1])
        if count > 1 or term in names
    ]
    around = islice(dict.fromkeys([*headline, *repeated]), _CONTEXT_LIMIT)
    return {term: CONTEXT + term for term in around}
