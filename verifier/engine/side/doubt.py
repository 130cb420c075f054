"""Doubt: what a text says will be, and what it says only may be.

"Will cut 90 jobs", "90 jobs could go", "would not say whether jobs would go".
"""

from collections.abc import Sequence

from verifier.engine.side.denial import subject_from
from verifier.engine.wording.function_words import WHO_THAT
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.operators import Effect, Operator
from verifier.sdk.language.polarity import find_operators, polarity_at
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Placed, Span
from verifier.sdk.text import Text

__all__ = ["doubted_in", "is_foretold"]

_CERTAIN = frozenset("will 'll ’ll shall".split())
_MODALS = frozenset("may might could".split())
_WARNING = frozenset({"warn", "threaten", "caution"})
_ENDS = frozenset(".!?;")
_DOUBTS = (Effect.POSSIBLE, Effect.QUESTIONED, Effect.CONDITIONAL)


def is_foretold(text: Text, placed: Placed, *, reported: bool = False) -> bool:
    """Whether a text says of what stands there that it will be so, on no condition.

    Where it is `reported`, who said "will" is told to have said "would". To warn of a thing is to
    say on what condition it will be.
    """
    if any(lemma(token.norm) in _WARNING for token in text.tokens):
        return False
    sure = _CERTAIN | {"would"} if reported else _CERTAIN
    tokens = text.tokens
    operators = find_operators(tokens)
    if any(each.effect in _DOUBTS for each in operators):
        return False
    return any(
        operator.effect is Effect.PLANNED and tokens[operator.start].norm in sure
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
        if cue in _MODALS and tokens[max(0, operator.start - 1)].norm not in WHO_THAT:
            start = subject_from(tokens, operator.start)
        stretches = [(start, stop)]
        if operator.effect is Effect.CONDITIONAL:
            stretches.append(_on_condition(tokens, operator))
        found += [Span(tokens[a].start, tokens[b - 1].end) for a, b in stretches if a < b]
    return tuple(found)


def _on_condition(tokens: Sequence[Token], operator: Operator) -> tuple[int, int]:
    """What is told to be so on a condition: before it, or behind its comma."""
    first = subject_from(tokens, operator.start)
    if first < operator.start:
        return first, operator.start
    stop = operator.scope[1]
    if tokens[stop : stop + 1] and tokens[stop].text == ",":
        ends = (at for at in range(stop + 1, len(tokens)) if tokens[at].norm in _ENDS)
        return stop + 1, next(ends, len(tokens))
    return stop, stop
