"""Elided: a unit that one side leaves out, for its reader knows it: "costs 275 million"."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.patterns import Pattern
from verifier_numeric.stated import Stated, in_unit

__all__ = ["ELIDED", "with_units"]

ELIDED = 0.85
"""Times less sure, for the unit is taken from the other side."""

_ENDS = Pattern(r"[ ]?(?:[.;:?!\"”’)]|,(?![ ]?\p{N})|$|(?:and|but|while|compared|against)\b)")
_LARGE = Pattern(r".*\b(?:million|billion|trillion|[0-9](?:m|bn|tn))\b", flags=regex.DOTALL)
_INSERTED = ", ("


def with_units(pair: Pair, claim: Stated, passage: Stated) -> tuple[Stated, Stated] | None:
    """The two in one unit, where one of them is bare and nothing that it may count follows.

    None when both have one, or none. Millions without a unit are money; what else a number may be
    the other side does not decide, unless both state the very same one.
    """
    if _bare(passage) and claim.unit is not None:
        bare, reading, fact, other = passage, pair.passage, pair.passage_fact, claim
    elif _bare(claim) and passage.unit is not None:
        bare, reading, fact, other = claim, pair.claim, pair.claim_fact, passage
    else:
        return None
    if not _ends(reading, fact):
        return None
    read = in_unit(bare, other.unit)
    money = len(other.measure) == 3 and other.measure.isupper()
    if not (money and _LARGE.match(bare.surface)) and read.value != other.value:
        return None
    return (claim, read) if bare is passage else (read, passage)


def _bare(one: Stated) -> bool:
    return one.measure == "count" and one.counted is None and one.per is None and not one.vague


def _ends(reading: Reading, fact: Fact) -> bool:
    """Whether the phrase ends with the number, and it is no insert: "Haney, 56, died"."""
    text = reading.text.text
    after = _ENDS.match(text, fact.end)
    if after is None:
        return False
    inserted = (
        text[fact.end : fact.end + 1] == "," and text[: fact.start].rstrip()[-1:] in _INSERTED
    )
    return not inserted
