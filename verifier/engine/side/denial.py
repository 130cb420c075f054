"""Denial: which stretch of a text a denial covers.

"No cases have been found in Leith" denies more than its verb: that any case was, and that one was
in Leith.
"""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.wording.function_words import WHO_THAT
from verifier.sdk.language.lemmas import is_base, is_verb, lemma
from verifier.sdk.language.operators import Effect, Operator
from verifier.sdk.language.polarity import find_operators
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Placed, Span
from verifier.sdk.text import Text

__all__ = ["Denial", "conditions_in", "denials_in", "denies", "disputed_in", "subject_from"]

_STOPS = frozenset('.!?;:,()"“”—–')
_JOINTS = frozenset(
    """but although though whereas while because since as when before after until unless which who
    whom whose where despite if that""".split()
)
_JOINED = frozenset({"and", "or"})  # clauses, or only things
_NOBODY = frozenset("nobody no none nothing neither".split())
_AUXILIARIES = frozenset("be have do will would shall should can could may might must".split())
_DISPUTING = frozenset(
    "deny denial dispute refute rebut reject dismiss doubt vote_against argue_against".split()
)
_DENIALS = (Effect.NEGATED, Effect.DENIED)


class Denial(NamedTuple):
    """A denial: the words it falls on, and the stretches that it covers.

    `scope` lies behind its cue; `subject` before it, from where its clause begins: of that the
    rest is denied. `asides` only tell how it is put ("does not intend to", "has no plan to").
    """

    targets: tuple[Span, ...]
    scope: Span
    subject: Span
    asides: tuple[Span, ...]

    def covers(self, placed: Placed) -> bool:
        """Whether what stands there is part of what is denied, or of whom it is."""
        return (
            self.scope.overlaps(placed)
            or self.subject.overlaps(placed)
            or any(target.overlaps(placed) for target in self.targets)
        )


def denials_in(text: Text) -> tuple[Denial, ...]:
    """Every denial of a text, in order."""
    tokens = text.tokens
    found: list[Denial] = []
    operators = find_operators(tokens)
    asides = tuple(
        Span(tokens[other.start].start, tokens[other.end - 1].end)
        for other in operators
        if other.effect not in _DENIALS
    )
    for operator in operators:
        if operator.effect is not Effect.NEGATED and not _denies_verb(operator):
            continue
        first = operator.start
        if not _is_subject(tokens, operator):
            first = subject_from(tokens, operator.start)
        start, stop = operator.scope
        behind = tokens[operator.end - 1].end
        covered = Span(tokens[start].start, tokens[stop - 1].end) if start < stop else None
        found.append(
            Denial(
                targets=tuple(Span(tokens[at].start, tokens[at].end) for at in operator.targets),
                scope=covered or Span(behind, behind),
                subject=Span(tokens[first].start, tokens[operator.start].start),
                asides=asides,
            )
        )
    return tuple(found)


def disputed_in(text: Text) -> tuple[Span, ...]:
    """What a text says that somebody denies, or is against: it may be so for all that."""
    tokens = text.tokens
    return tuple(
        Span(tokens[at].start, tokens[at].end)
        for operator in find_operators(tokens)
        if operator.effect in _DENIALS and _disputes(tokens[operator.start : operator.end])
        for at in operator.targets
    )


def conditions_in(text: Text) -> tuple[Span, ...]:
    """The stretches of a text that only say on what condition: neither so nor not so."""
    tokens = text.tokens
    return tuple(
        Span(tokens[start].start, tokens[stop - 1].end)
        for effect, _, _, _, (start, stop) in find_operators(tokens)
        if effect is Effect.CONDITIONAL and start < stop
    )


def _disputes(cue: Sequence[Token]) -> bool:
    terms = [lemma(token.norm) for token in cue]
    return terms[0] in _DISPUTING or "_".join(terms) in _DISPUTING


def _denies_verb(operator: Operator) -> bool:
    """Whether a cue denies the verb before it: "found no evidence" says that none was found."""
    return operator.effect in _DENIALS and any(at < operator.start for at in operator.targets)


def _is_subject(tokens: Sequence[Token], operator: Operator) -> bool:
    """Whether a cue is what a clause that somebody says begins with: "said nobody was hurt"."""
    if operator.start == 0 or min(operator.targets, default=0) < operator.start:
        return False
    before = tokens[operator.start - 1]
    base = lemma(before.norm)
    said = before.text[0].islower() and is_verb(base) and base not in _AUXILIARIES
    return said and tokens[operator.start].norm in _NOBODY


def subject_from(tokens: Sequence[Token], cue: int) -> int:
    """The first token of the clause of a denial: what it says is denied of that."""
    first = cue
    while first > 0 and tokens[first - 1].norm not in _STOPS | _JOINTS:
        first -= 1
    if first > 1 and tokens[first - 1].norm in WHO_THAT:  # "the child, who was not hurt"
        return subject_from(tokens, first - 1 - (tokens[first - 2].norm == ","))
    for at in range(cue - 1, first, -1):
        if tokens[at].norm in _JOINED and any(map(_is_verb, tokens[first:at])):
            return at + 1
    return first


def _is_verb(token: Token) -> bool:
    base = lemma(token.norm)
    if base in _AUXILIARIES:
        return True
    past = not is_base(token.norm) and not token.norm.endswith("s")
    return past and token.text[0].islower() and is_verb(base)


def denies(denials: Sequence[Denial], placed: Placed) -> bool:
    """Whether any of `denials` covers what stands there."""
    return any(denial.covers(placed) for denial in denials)
