"""Parts: counts of one thing in one text that make up another count of it."""

from collections.abc import Sequence
from decimal import Decimal

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.usage.harm import differ_in_harm

__all__ = ["compare_parts", "sum_of_parts"]

SUMMED = 0.75
"""The passage's counts make up the claim's, or the other way round."""


def compare_parts(pair: Pair, claim: Stated, passage: Stated) -> Finding | None:
    """The finding where the two exclude each other only as a part and its whole do.

    "32 times in Iraq and 34 times in Syria" support "66 times", and "66 times" says nothing
    against either.
    """
    if claim.value is None or passage.value is None:
        return None
    parts = _alike(pair.passage, pair.passage_fact, befallen=pair.claim_fact)
    if _make(parts, claim.value) and not _is_of_one_place(pair):
        return Finding(
            relation=Relation.ENTAILS,
            confidence=SUMMED,
            explanation=f"{' + '.join(part.surface for part in parts)} = {claim.surface}, derived",
        )
    for told, whole in (
        (_alike(pair.claim, pair.claim_fact), passage.value),
        (_alike(pair.passage, pair.passage_fact, itself=False), passage.value),
    ):
        if _make(told, whole) and any(part.value == claim.value for part in told):
            return Finding(
                relation=Relation.COMPATIBLE,
                confidence=SUMMED,
                explanation=f"{passage.surface} is the whole of {_listed(told)}",
            )
    return None


def _is_of_one_place(pair: Pair) -> bool:
    """Whether the claim names where some of the passage's counts are told of, and others not.

    "32 in Iraq and 34 in Syria" are no 66 in Iraq.
    """
    text, counted = pair.passage.text, pair.passage_fact.value.get("counted")
    told = [f for f in pair.passage.facts_of("quantity") if f.value.get("counted") == counted]
    ends = [fact.start for fact in told[1:]] + [len(text.text)]
    named = {token.text for token in pair.claim.text.tokens}
    places = [
        {token.text for token in text.tokens_in(Span(fact.end, end)) if token.text.istitle()}
        for fact, end in zip(told, ends, strict=True)
    ]
    return any(names & named for names in places) and any(
        names and not names & named for names in places
    )


def sum_of_parts(reading: Reading, fact: Fact) -> Stated | None:
    """The number that a text's other counts of a thing make up with this one: 66, of 32 and 34."""
    alike = _alike(reading, fact)
    part = stated(fact).value
    for whole in alike:
        if whole.value is None or part is None or part >= whole.value:
            continue
        if _make([one for one in alike if one is not whole], whole.value):
            return whole
    return None


def _alike(
    reading: Reading, fact: Fact, *, itself: bool = True, befallen: Fact | None = None
) -> list[Stated]:
    """The plain counts of what `fact` counts in one text; `itself` says whether it is one.

    The dead are none where the injured are counted, as `befallen` does.
    """
    counted = fact.value.get("counted")
    if counted is None:
        return []
    return [
        stated(other)
        for other in reading.facts_of(fact.kind)
        if (itself or other != fact)
        and other.value.get("counted") == counted
        and other.value.get("comparator") in {"=", "~"}
        and other.value.get("unit") is None
        and other.value.get("value") is not None
        and "form" not in other.notes
        and (befallen is None or not differ_in_harm(befallen, other))
    ]


def _make(parts: Sequence[Stated], whole: Decimal) -> bool:
    return len(parts) > 1 and sum(part.value or 0 for part in parts) == whole


def _listed(parts: Sequence[Stated]) -> str:
    names = [part.surface for part in parts]
    return f"{', '.join(names[:-1])} and {names[-1]}"
