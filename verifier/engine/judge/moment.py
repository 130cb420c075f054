"""Moment: whether what excludes a claim is told of another time, and so excludes nothing.

A strike that began on 4 May ended on 9 June; who beat Torrow in May beat Varn in June.
"""

from collections.abc import Callable

from verifier.engine.meaning.meaning import ONE_EVENT, kin
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.side import Side
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Rule
from verifier.sdk.span import Span

__all__ = ["is_of_another"]

_ELSEWHEN = frozenset({Relation.CONTRADICTS, Relation.INCOMPARABLE})
_DEED = 2  # words, at most, of a deed and who does it
_Judge = Callable[[Rule, Fact, Fact], Judgement | None]


def is_of_another(claim: Side, passage: Side, told: Span, rules: RuleSet, judged: _Judge) -> bool:
    """Whether the passage dates what it says at `told`, and never as the claim dates its deed.

    `judged` asks a rule about a time of the claim and one of the passage.
    """
    words = [word for word in passage.words if word.span.overlaps(told)]
    if len(words) > _DEED:
        return False  # what somebody is quoted with
    deeds = {word.lemma for word in words if not word.name}
    figures = [f for f in passage.reading.facts if not f.words and f.span.overlaps(told)]
    deeds.update(*map(passage.events, figures))
    named = any(word.name for word in words)
    found = {
        each.relation
        for rule in rules
        for fact in claim.by_rule.get(rule.id, ())
        if fact.circumstance and not fact.words
        for other in passage.by_rule.get(rule.id, ())
        if not deeds.isdisjoint(passage.events(other))
        or (named and _meet(claim, fact, passage, other))
        if (each := judged(rule, fact, other)) is not None
    }
    return bool(found) and found <= _ELSEWHEN


def _meet(claim: Side, fact: Fact, passage: Side, other: Fact) -> bool:
    """Whether two times are told of deeds that may be one."""
    found = passage.events(other)
    return any(kin(a, b).same >= ONE_EVENT for a in claim.events(fact) for b in found)
