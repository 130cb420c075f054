"""Anaphora: contents that only take up what was told before: "denied it", "called it rash"."""

from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span

__all__ = ["takes_up"]

_NOUNS = frozenset(
    """accusation accusations allegation allegations announcement assertion charge charges claim
    claims comment comments decision finding findings idea matter measure move news notion outcome
    plan proposal remark remarks report reports result ruling statement step suggestion verdict
    agree agrees agreed disagree disagrees disagreed
    """.split()
)


def takes_up(reading: Reading, said: tuple[Span, ...], apart: tuple[Span, ...] = ()) -> bool:
    """Whether `said`, the words in `apart` left out, has no word of its own."""
    tokens = [
        token
        for span in said
        for token in reading.text.tokens_in(span)
        if token.kind != "sign" and not any(other.overlaps(token) for other in apart)
    ]
    return bool(tokens) and all(t.norm in STOPWORDS or t.norm in _NOUNS for t in tokens)
