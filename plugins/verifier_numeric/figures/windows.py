"""Windows: the stretch of time that a count is told of, where two counts are of two stretches.

"Has scored 87" runs to this day and tells nothing of "12 this season", nor do the 31 million of a
first week of the first day's 8. A part is never the greater, so more in a part is still excluded.
"""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.figures.stated import Stated
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["told_of_another_stretch"]

_NTH = Pattern(
    r"""(?<!\w)(?:first|second|third|fourth|fifth|opening|last|final|1st|2nd|3rd)[ ]
    (?:(?:\w{3,5}|\d{1,3})[ ])?
    (?P<unit>day|night|weekend|week|month|quarter|half|year|season)s?(?!\w)""",
    regex.IGNORECASE | regex.VERBOSE,
)
_PERFECT = Pattern(
    r"(?r)(?<!\w)(?:has|have|had)(?:[ ](?:now|also|already|so[ ]far))?[ ](?:been[ ])?\p{L}{3,20}[ ]"
    r"(?:(?:an?|about|around|over|nearly|almost|some|estimated|total|of|more|less|than|at|least)"
    r"[ ]){0,4}",
    regex.IGNORECASE,
)
_LONG = frozenset({"week", "month", "quarter", "half", "season", "year", "range"})


def told_of_another_stretch(pair: Pair, claim: Stated, passage: Stated) -> str | None:
    """What the passage's number runs over, where the claim's runs over something shorter."""
    if claim.change or passage.change or claim.per or passage.per:
        return None
    least, most = claim.interval.low, passage.interval.high
    if least is not None and most is not None and least > most:
        return None
    ours, theirs = _nth(pair.claim, pair.claim_fact), _nth(pair.passage, pair.passage_fact)
    if ours is not None and theirs is not None and ours != theirs:
        return f"a {theirs}"
    windowed = ours is not None or _has_window(pair.claim)
    if windowed and theirs is None and _runs_on(pair.passage, pair.passage_fact):
        return "all the time until then"
    return None


def _nth(reading: Reading, fact: Fact) -> str | None:
    """The unit of "its first week", the nearest behind a number in its sentence."""
    text = reading.text.text
    end = next((s.end for s in reading.text.sentences if s.start <= fact.start < s.end), len(text))
    found = _NTH.search(text, fact.end, end)
    return None if found is None else found["unit"].lower()


def _has_window(reading: Reading) -> bool:
    """Whether the text tells a stretch in which something happened, longer than a day."""
    return any(
        fact.value.get("role") in ("at", "during") and fact.value.get("granularity") in _LONG
        for fact in reading.facts_of("period")
    )


def _runs_on(reading: Reading, fact: Fact) -> bool:
    """Whether a number is told of all time until now: "has scored 87", and no stretch with it."""
    if reading.facts_of("period"):
        return False
    return _PERFECT.match(reading.text.text, 0, fact.start) is not None
