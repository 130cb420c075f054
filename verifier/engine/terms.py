"""Terms: what a passage is found by. Made once at ingest, and again from each claim."""

from collections import Counter
from collections.abc import Iterable, Sequence

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
    if token.kind == "number":
        return token.norm.replace(",", "")
    if token.kind == "sign" or token.norm in STOPWORDS:
        return None
    if "." in token.norm:
        return token.norm.replace(".", "")  # U.S. and US are one
    return lemma(token.norm)


def passage_terms(
    text: Text, span: Span, facts: Iterable[Fact], context: Sequence[str]
) -> tuple[str, ...]:
    """The distinct terms of text[span], then those of its facts, then the document's."""
    terms = dict.fromkeys(
        term for token in text.tokens_in(span) if (term := term_of(token)) is not None
    )
    for fact in facts:
        terms.update(dict.fromkeys(fact.terms))
    terms.update(dict.fromkeys(f"{CONTEXT}{term}" for term in context if term not in terms))
    return tuple(terms)


def context_terms(text: Text) -> tuple[str, ...]:
    """Terms that say what the whole document is about.

    Its headline's, then its names and the words it repeats, most frequent first.
    """
    headline = [term for token in tokenise(text.title or "") if (term := term_of(token))]
    counts: Counter[str] = Counter()
    names: set[str] = set()
    for token in text.tokens:
        term = term_of(token) if token.kind == "word" else None
        if term is None:
            continue
        counts[term] += 1
        if token.text[0].isupper():
            names.add(term)
    repeated = [
        term
        for term, count in sorted(counts.items(), key=lambda item: -item[1])
        if count > 1 or term in names
    ]
    return tuple(dict.fromkeys([*headline, *repeated]))[:_CONTEXT_LIMIT]
