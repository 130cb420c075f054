"""Running: a count since some day that no text tells, beside the one that is told since then."""

from collections.abc import Sequence

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier_numeric.figures.comparing import compare
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.stated import stated
from verifier_numeric.figures.telling import days_of_fact

__all__ = ["told_otherwise"]

TOLD_OTHERWISE = 0.7
"""Another number is told since the same day. It may have been the claim's once: nobody says so."""
_WORDS = 2  # of the claim, told of a number that no noun tells what it counts


def told_otherwise(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """That an undated claim's count since a day is another than those told since that day."""
    since = _since(claim)
    wanted = stated(fact)
    if claim.anchor is not None or since is None or wanted.measure != "count" or wanted.per:
        return None
    others = [
        each
        for each in told
        if each.fact.kind == "quantity"
        and not each.fact.notes.get("part")
        and _counts_alike(wanted.counted, each)
        and _is_same_day(since, _since(each.reading))
    ]
    found = {compare(wanted, stated(each.fact)).relation for each in others}
    if found != {Relation.CONTRADICTS}:
        return None
    return Derivation(
        relation=Relation.CONTRADICTS,
        confidence=TOLD_OTHERWISE,
        explanation=f"{others[0].fact.surface} since then, and nowhere {fact.surface}",
        parts=(others[0],),
        settles=(since,),
    )


def _since(reading: Reading) -> Fact | None:
    """The time since which a text counts."""
    times = reading.facts_of("period")
    return next((time for time in times if time.value.get("role") == "since"), None)


def _is_same_day(claimed: Fact, told: Fact | None) -> bool:
    if told is None:
        return False
    ours, theirs = days_of_fact(claimed), days_of_fact(told)
    return ours is not None and ours == theirs


def _counts_alike(counted: str | None, each: Told) -> bool:
    """Whether a number counts what the claim does: by its noun, or by the words it is told with."""
    theirs = stated(each.fact).counted
    if counted is None or theirs is None:
        return counted is theirs and len({*each.own, *each.shared}) >= _WORDS
    return is_kind_of(counted, theirs)
