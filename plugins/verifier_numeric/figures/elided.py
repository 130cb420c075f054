"""Elided: a unit that one side leaves out, for its reader knows it: "costs 275 million"."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.figures.stated import Stated, in_unit
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.units.figured import is_figured

__all__ = ["ELIDED", "with_units"]

ELIDED = 0.85
"""Times less sure, for the unit is taken from the other side."""

_ENDS = Pattern(r"[ ]?(?:[.;:?!\"”’)]|,(?![ ]?\p{N})|$|(?:and|but|while|compared|against)\b)")
_LARGE = Pattern(
    r".*\b(?:million|billion|trillion|crore|lakh|[0-9](?:m|bn|tn))\b",
    flags=regex.DOTALL | regex.IGNORECASE,
)
_EARNED = Pattern(  # grossed some 18 million in Peru
    r"(?r)(?<!\w)\L<words>(?:[ ]\p{Ll}{1,12}){0,2}[ ]", words=phrases("of money")
)
_PLACE = Pattern(
    r"[ ](?:in|at|on|from|over|during|within|after|since|worldwide|globally|overseas|abroad)\b"
)
_MARK = Pattern(
    r"""(?r)(?<!\w)(?:score[ds]?|scoring|rated|rates|rating|metascore|mark)[ ]
    (?:(?:it|them|of|at|is|was|a|an)[ ]){0,2}""",
    flags=regex.VERBOSE | regex.IGNORECASE,
)
_INSERTED = ", ("


def with_units(pair: Pair, claim: Stated, passage: Stated) -> tuple[Stated, Stated] | None:
    """The two in one unit, where one of them is bare and nothing that it may count follows.

    None when both have one, or none. Millions without a unit are money, and a score beside one in
    per cent is out of a hundred; what else a number may be the other side does not decide, unless
    both state the very same one.
    """
    if _bare(passage) and _has_unit(claim):
        bare, reading, fact, other = passage, pair.passage, pair.passage_fact, claim
    elif _bare(claim) and _has_unit(passage):
        bare, reading, fact, other = claim, pair.claim, pair.claim_fact, passage
    else:
        return None
    read = in_unit(bare, other.unit or "%")
    if is_figured(bare.surface) and _is_money(other):
        return (claim, read) if bare is passage else (read, passage)
    if not _is_mark(reading, fact, read):
        large = _LARGE.match(bare.surface) is not None and _is_money(other)
        if not (_ends(reading, fact) or (large and _is_earned(reading, fact))):
            return None
        if not large and read.value != other.value:
            return None
    return (claim, read) if bare is passage else (read, passage)


def _has_unit(one: Stated) -> bool:
    return one.unit is not None or one.measure == "proportion"


def _is_money(one: Stated) -> bool:
    return len(one.measure) == 3 and one.measure.isupper()


def _is_mark(reading: Reading, fact: Fact, read: Stated) -> bool:
    """Whether a number is what something scored out of a hundred: "a score of 53"."""
    if read.measure != "proportion" or read.value is None or not 0 <= read.value <= 1:
        return False
    return _MARK.match(reading.text.text, 0, fact.start) is not None


def _bare(one: Stated) -> bool:
    return one.measure == "count" and one.counted is None and one.per is None and not one.vague


def _is_earned(reading: Reading, fact: Fact) -> bool:
    """Whether a number is what a verb or noun of money tells, and a place or a time follows."""
    text = reading.text.text
    told = _EARNED.match(text, 0, fact.start) is not None
    return told and _PLACE.match(text, fact.end) is not None


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
