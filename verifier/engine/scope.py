"""Scope: which words of a sentence belong to which of several facts of one kind.

In "32 times in Iraq and 34 times in Syria" the words before the first number hold for both, what
follows each number up to the conjunction for that number alone.
"""

from collections.abc import Sequence

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Scope", "scope_of"]

_JOINTS = frozenset(
    {"and", "but", "while", "whereas", "or", "versus", "against", "compared", "than"}
)
_STOPS = frozenset(",;:—–")


class Scope(msgspec.Struct, frozen=True, array_like=True):
    """The words a fact has to itself (`own`), and those it shares with its siblings."""

    own: Span
    shared: Span

    def holds(self, span: Span) -> bool:
        """Whether a word at `span` is said of the fact."""
        return self.own.overlaps(span) or self.shared.overlaps(span)


def scope_of(fact: Fact, text: Text, siblings: Sequence[Fact]) -> Scope:
    """The scope of `fact` among `siblings`: facts of its kind in the same text, itself included."""
    sentence = next(
        (s for s in text.sentences if s.start <= fact.start < s.end), Span(0, len(text.text))
    )
    inside = sorted(
        {s.start: s for s in siblings if sentence.start <= s.start < sentence.end}.values(),
        key=lambda s: s.start,
    )
    position = next((i for i, s in enumerate(inside) if s.start == fact.start), 0)
    start, end = sentence.start, sentence.end
    if position > 0:
        start = _joint(text, inside[position - 1], fact)
    if position + 1 < len(inside):
        end = _joint(text, fact, inside[position + 1])
    shared = Span(sentence.start, inside[0].start if inside else sentence.start)
    return Scope(Span(start, max(start, end)), shared)


def _joint(text: Text, left: Fact, right: Fact) -> int:
    """Where the words of `right` begin: at the last conjunction or comma after `left`."""
    if right.start <= left.end:
        return right.start
    between = text.tokens_in(Span(left.end, right.start))
    for token in reversed(between):
        if token.norm in _JOINTS or token.text in _STOPS:
            return token.start
    return right.start
