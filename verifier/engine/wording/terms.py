"""Terms: what a passage is found by. Made once at ingest, and again from each claim."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
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

__all__ = ["DocumentTerms", "term_of", "term_of_form"]

_CONTEXT_LIMIT = 48  # terms of a document that its every passage carries: enough for who and where


def term_of(token: Token) -> str | None:
    """The term a token is indexed under; None for signs and words that say nothing alone.

    >>> [term_of(t) for t in tokenise("The 14,100 attacks")]
    [None, '14100', 'attack']
    """
    return term_of_form(token.norm, token.kind)


@lru_cache(maxsize=65536)
def term_of_form(norm: str, kind: str) -> str | None:
    """The same of a token's `norm` and `kind`, which decide it."""
    if kind == "number":
        return norm.replace(",", "")
    if kind == "sign" or norm in STOPWORDS:
        return None
    if "." in norm:
        return norm.replace(".", "")  # U.S. and US are one
    return lemma(norm)


class DocumentTerms:
    """The terms of a document's passages, and what it is about, which they all carry.

    Those are of its headline, then its names and the words it repeats, most frequent first.
    """

    def __init__(self, text: Text) -> None:
        tokens = text.tokens
        self._terms = [
            None if token.kind == "sign" else term_of_form(token.norm, token.kind)
            for token in tokens
        ]
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]
        headline = [term for token in tokenise(text.title or "") if (term := term_of(token))]
        around = islice(dict.fromkeys([*headline, *self._repeated(tokens)]), _CONTEXT_LIMIT)
        self._context = [(term, CONTEXT + term) for term in around]

    def of(self, span: Span, facts: Iterable[Fact]) -> tuple[str, ...]:
        """The distinct terms of what stands at `span`, then of its facts, then the document's."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._ends, span.end, first)
        terms = dict.fromkeys(self._terms[first:last])
        for fact in facts:
            if fact.terms:
                terms.update(dict.fromkeys(fact.terms))
        terms.pop(None, None)
        own = cast("dict[str, None]", terms)
        own.update(dict.fromkeys([marked for term, marked in self._context if term not in own]))
        return tuple(own)

    def _repeated(self, tokens: Sequence[Token]) -> list[str]:
        """Names and the words that come more than once, most frequent first."""
        counts: dict[str, int] = {}
        names: set[str] = set()
        for token, term in zip(tokens, self._terms, strict=True):
            if term is not None and token.kind == "word":
                counts[term] = counts.get(term, 0) + 1
                if token.text[0].isupper():
                    names.add(term)
        return [
            term
            for term, count in sorted(counts.items(), key=lambda item: -item[1])
            if count > 1 or term in names
        ]
