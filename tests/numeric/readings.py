"""Readings of short texts, as the engine would hand them to the numeric rule."""

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.text import Text
from verifier_numeric.rule import NumericRule

_RULE = NumericRule()


def reading(words: str, date: str | None = None, periods: tuple[Fact, ...] = ()) -> Reading:
    """A text with its numeric facts and the given periods, spoken on `date`."""
    anchor = None if date is None else parse_anchor(date)
    text = Text(words, anchor=anchor, facts=periods)
    return Reading(text=text, facts=(*_RULE.extract(text), *periods), anchor=anchor)


def judged(claim: Reading, passage: Reading) -> Judgement | None:
    """The judgement of the claim's first numeric fact, by the passage's first one.

    Of the claim its first quantity, where there is one; of the passage the first of that kind.
    """
    asked = [f for f in claim.facts if f.rule == "numeric"]
    claim_fact = next((f for f in asked if f.kind == "quantity"), asked[0])
    told = [f for f in passage.facts if f.rule == "numeric"]
    passage_fact = next((f for f in told if f.kind == claim_fact.kind), told[0])
    return _RULE.judge(
        Pair(claim=claim, passage=passage, claim_fact=claim_fact, passage_fact=passage_fact)
    )


def period(words: str, shown: str, start: str | None, end: str | None, role: str) -> Fact:
    """A period fact as the date rule writes it."""
    place = words.index(shown)
    return Fact(
        rule="date",
        kind="period",
        surface=shown,
        start=place,
        end=place + len(shown),
        value={"start": start, "end": end, "granularity": "day", "role": role, "part": None},
    )
