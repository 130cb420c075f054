"""Polarity and mood: what a text denies, plans, supposes or asks, word by word.

Data: data/polarity.txt, own writing. Reading a sentence of 25 tokens costs some 30 µs.
"""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.sdk.language.clauses import Clauses
from verifier.sdk.language.governed import governed, is_outdone, only_until
from verifier.sdk.language.operators import DENIALS, Effect, Operator
from verifier.sdk.language.polarity_cues import cue_at, cues_by_word
from verifier.sdk.language.tokens import Token

__all__ = ["Polarity", "find_operators", "polarity_at"]


class Polarity(NamedTuple):
    """What holds of one token. `negated` counts denials: two cancel out.

    `mood` is None when it is asserted (or denied) outright, else the effect that keeps it open.
    `operators` are those in force, by target or scope.
    """

    negated: bool
    mood: Effect | None
    operators: tuple[Operator, ...]


_INVERTED = frozenset("had were should".split())
_THEN = frozenset("would could might will should may".split())
_IT = frozenset("it he she they".split())
_ENDING = frozenset(
    """explode die sink crash collapse burn perish founder kill abandon cancel scrap disintegrate
    shoot_down destroy""".split()
)
_NEAR_END = 6  # tokens from what ends to "before"
_ASSERTED = Polarity(negated=False, mood=None, operators=())
_MOODS = (Effect.QUESTIONED, Effect.CONDITIONAL, Effect.POSSIBLE, Effect.PLANNED)


def find_operators(tokens: Sequence[Token]) -> tuple[Operator, ...]:
    """Every operator in a text, in order of place; never raises.

    >>> from verifier.sdk.language.tokens import tokenise
    >>> tokens = tokenise("Officials were not told about the strikes.")
    >>> [(o.effect.value, [tokens[t].text for t in o.targets]) for o in find_operators(tokens)]
    [('negated', ['told'])]
    """
    clauses = Clauses(tokens)
    table = cues_by_word()
    found: list[Operator] = []
    end = 0
    for at, (word, token) in enumerate(zip(clauses.lemmas, tokens, strict=True)):
        if word not in table and token.norm not in table and word[-2:] != "'t" and word != "cannot":
            continue
        cue = None if at < end else cue_at(clauses, at, table)
        if cue is None:
            continue
        effects, reach, size = cue
        end = at + size
        for effect in effects:
            scope, targets = governed(clauses, reach, at, end)
            if effect is not Effect.NEGATED or not (
                only_until(clauses, scope) or is_outdone(clauses, at, scope)
            ):
                found.append(Operator(effect, at, end, targets, scope))
    cues = {token: operator for operator in found for token in range(operator.start, operator.end)}
    chained = [_chained(operator, cues) for operator in found]
    chained += _questions(clauses)
    chained += _inverted(clauses)
    chained += _cut_short(clauses)
    return tuple(sorted(chained, key=lambda operator: operator.start))


def polarity_at(operators: Sequence[Operator], token: int) -> Polarity:
    """What holds of the token numbered `token`, given the operators of its text."""
    in_force = tuple(
        [
            operator
            for operator in operators
            if operator.scope[0] <= token < operator.scope[1] or token in operator.targets
        ]
    )
    if not in_force:
        return _ASSERTED
    denials = sum([o.effect in DENIALS and token in o.targets for o in in_force])
    effects = [o.effect for o in in_force]
    mood = next((effect for effect in _MOODS if effect in effects), None)
    if denials and denials % 2 == 0 and Effect.DENIED in effects:
        mood = mood or Effect.POSSIBLE  # not to deny is not to assert
    return Polarity(denials % 2 == 1, mood, in_force)


def _chained(operator: Operator, cues: dict[int, Operator]) -> Operator:
    """A denial of another operator's cue denies what that one governs: "no plans to close".

    `cues` are the operators by each token of their cues.
    """
    if operator.effect not in DENIALS:
        return operator
    targets = set(operator.targets)
    for target in operator.targets:
        other = cues.get(target)
        if other is not None and other.start > operator.start:
            targets.update(other.targets)
    return operator._replace(targets=tuple(sorted(targets)))


def _inverted(clauses: Clauses) -> list[Operator]:
    """What would be so under a condition without "if": "Had she won, taxes would have fallen"."""
    tokens = clauses.tokens
    if not tokens or tokens[0].norm not in _INVERTED:
        return []
    stop = next((at for at, token in enumerate(tokens) if token.text == ","), 0)
    if not stop or all(token.norm not in _THEN for token in tokens[stop:]):
        return []
    return [Operator(Effect.CONDITIONAL, 0, 1, (), (1, stop))]


def _cut_short(clauses: Clauses) -> list[Operator]:
    """What was to come for what ended: "it sank before it reached port"."""
    found: list[Operator] = []
    for at, word in enumerate(clauses.lemmas[:-2]):
        if word != "before" or clauses.tokens[at + 1].norm not in _IT:
            continue
        if not _ENDING.isdisjoint(clauses.lemmas[max(0, at - _NEAR_END) : at]):
            stop = clauses.end_of(at + 1)
            targets = tuple(clauses.predicate(at + 2, stop))
            found.append(Operator(Effect.POSSIBLE, at, at + 1, targets, (at + 1, stop)))
    return found


def _questions(clauses: Clauses) -> list[Operator]:
    """A sentence that ends with a question mark asserts nothing."""
    found: list[Operator] = []
    start = 0
    if "?" not in [token.text for token in clauses.tokens]:
        return found
    for at, token in enumerate(clauses.tokens):
        if token.text in ".!?":
            if token.text == "?":
                found.append(Operator(Effect.QUESTIONED, at, at + 1, (), (start, at)))
            start = at + 1
    return found
