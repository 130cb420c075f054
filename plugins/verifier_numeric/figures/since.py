"""Since: the time since which a difference is told: "3,000 more than a year earlier"."""

from verifier.sdk.fact import Fact
from verifier.sdk.rule import Reading
from verifier_numeric.figures.stated import stated
from verifier_numeric.figures.telling import Days, days_of_fact
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["since_when", "time_of_change"]

_SINCE = Pattern(  # 3,000 more than a year earlier; fell by 400 from March
    r"(?:[ ]\p{L}{1,20}){0,4}?[ ](?:than|from|since|over|on|compared[ ](?:with|to))[ ]"
    r"(?:(?:in|at|the|those|that|of|for)[ ]){0,3}"
)
_BEFORE = Pattern(r"(?r)(?<!\w)(?:than|from|since|over|on|with|to)[ ](?:(?:in|at|the)[ ]){0,2}")
_REACH = 60  # characters from a difference to the time since which it is told


def since_when(claim: Reading, passage: Reading, level: Fact) -> Fact | None:
    """The claim's time, where a number told next to the passage's is its change since then."""
    for fact in passage.facts_of("quantity"):
        if 0 <= fact.start - level.end <= _REACH and stated(fact).change == "by":
            asked = time_of_change(claim, passage, fact)
            if asked is not None:
                return None if _BEFORE.match(claim.text.text, 0, asked.start) else asked
    return None


def time_of_change(claim: Reading, passage: Reading, step: Fact) -> Fact | None:
    """The claim's time, where it is that since which the passage tells a difference."""
    time = _since(passage, step)
    asked = claim.facts_of("period", "reference")
    if time is None or len(asked) != 1:
        return None
    if asked[0].surface.casefold() == time.surface.casefold():
        return asked[0]
    ours, theirs = days_of_fact(asked[0]), days_of_fact(time)
    return asked[0] if ours and theirs and _inside(theirs, ours) else None


def _since(reading: Reading, step: Fact) -> Fact | None:
    """The time since which a difference is told."""
    text = reading.text.text
    after = _SINCE.match(text, step.end, min(len(text), step.end + _REACH))
    if after is None:
        return None
    times = reading.facts_of("period", "reference")
    return next((time for time in times if time.start in range(after.end(), after.end() + 4)), None)


def _inside(days: Days, whole: Days) -> bool:
    return whole.first <= days.first and days.last <= whole.last
