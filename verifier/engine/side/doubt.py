"""Doubt: what a text says will be, and what it says only may be.

"Will cut 90 jobs", "90 jobs could go", "would not say whether jobs would go".
"""

from verifier.engine.side.denial import subject_from
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.operators import Effect
from verifier.sdk.language.polarity import find_operators, polarity_at
from verifier.sdk.span import Placed, Span
from verifier.sdk.text import Text

__all__ = ["doubted_in", "is_foretold"]

_CERTAIN = frozenset("will 'll ’ll shall".split())
_MODALS = frozenset("may might could".split())
_RELATIVES = frozenset("who which that".split())  # "will close, which may hurt others"
_DOUBTS = (Effect.POSSIBLE, Effect.QUESTIONED, Effect.CONDITIONAL)


def is_foretold(text: Text, placed: Placed) -> bool:
    """Whether a text says of what stands there that it will be so, on no condition."""
    tokens = text.tokens
    operators = find_operators(tokens)
    if any(each.effect in _DOUBTS for each in operators):
        return False
    return any(
        operator.effect is Effect.PLANNED and tokens[operator.start].norm in _CERTAIN
        for at, token in enumerate(tokens)
        if placed.start <= token.start < placed.end
        for operator in polarity_at(operators, at).operators
    )


def doubted_in(text: Text) -> tuple[Span, ...]:
    """The stretches of a text that tell what may be, with of whom that is told."""
    tokens = text.tokens
    found: list[Span] = []
    for operator in find_operators(tokens):
        cue = tokens[operator.start].norm
        if operator.effect not in _DOUBTS or lemma(cue) == "can":
            continue  # what one can do one will be able to do
        start, stop = operator.scope
        if cue in _MODALS and tokens[max(0, operator.start - 1)].norm not in _RELATIVES:
            start = subject_from(tokens, operator.start)
        if start < stop:
            found.append(Span(tokens[start].start, tokens[stop - 1].end))
    return tuple(found)
