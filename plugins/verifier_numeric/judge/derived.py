"""Derived: what two numbers of a passage make of a difference, a multiple or a share.

"From 210,000 to 298,000" is a rise by 88,000, or by 42 per cent, and no doubling.
"""

from decimal import Decimal

import msgspec
import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.levels import levels
from verifier_numeric.figures.parts import sum_of_parts
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.figures.stretch import time_behind
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["compare_derived"]

DERIVED = 0.75
"""The passage's numbers come to the claim's."""
DERIVED_OTHERWISE = 0.65
"""They come to another one."""

_OF_THE = Pattern(r"[ ]of[ ](?:(?:the|its|their|that|those|these|all)[ ]){0,2}")
_TAKEN_OF = Pattern(
    r"""(?:[ ](?:out[ ])?of|[ ][\p{L}' -]{1,60}+(?<=\p{L}),?[ ]out[ ]of)
    (?:[ ](?:the|its|their|his|her|some|about|a[ ]total[ ]of)){0,2}[ ]""",
    regex.VERBOSE,
)
_OF_FIRST = Pattern(  # of the 250 students, only 50 came; of the school's 250
    r"""(?r)(?:^|[,;:.][ ]|[ ](?:and|but|that)[ ]|[“"‘])(?:out[ ])?of[ ]
    (?:(?:the[ ])?(?:[\p{L}-]{1,20}[ ]){0,2}[\p{L}-]{1,20}(?:['’]s|s['’])[ ])?
    (?:(?:the|its|their|some|about|all)[ ]){0,2}""",
    regex.VERBOSE | regex.IGNORECASE,
)
_OF_HOPED = Pattern(  # three times the speed allowed; twice its target; as long as planned
    r"""[ ](?:times[ ])?
    (?:(?:the|its|his|her|their|what|that)[ ](?:\p{L}{2,15}[ ]){0,3}?|as[ ]\p{L}{3,10}[ ]as[ ]
      (?:(?:was|were|had|been|first|originally|initially|it)[ ]){0,4})
    (?:limits?|target|goal|quota|budget|forecasts?|plan|allowed|permitted|expected|planned
      |forecast|predicted|demanded|required|promised)(?!\w)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CLAUSE_END = Pattern(r"[.;:](?!\d)")
_SAME_PEOPLE = Pattern(  # 640 people were tested and 390 were positive
    r"[^.;:\d]{0,60}(?:,|(?<!\w)and|(?<!\w)but)[ ](?:only[ ]|just[ ]|some[ ]|about[ ])?$"
)
_OF_IT = Pattern(r"[ ](?:\p{L}{3,15}[ ])?of[ ](?:it|them|this|that|these|those)(?=[ .,;]|$)")
_OF_WHICH = Pattern(
    r"(?r)(?<!\w)of[ ](?:which|whom|them|these|those),?[ ](?:(?:only|just|about|some)[ ])?"
)
_OF_THOSE = Pattern(r"[ ]of[ ](?:the|its|his|her|their|those|these|them)(?!\w)")
_LAST_OF = Pattern(  # the other two of the men; another five of them
    r"(?r)(?<!\w)(?:last|other|remaining|final|next|rest|further|another)[ ]", regex.IGNORECASE
)
_AND_THE_OTHER = Pattern(r"(?<!\w)the[ ](?:other|second)(?!\w)", regex.IGNORECASE)
_SAID = 0.3  # strength from which the claim's verb may be told
_SLACK = Decimal("0.005")  # of a ratio that rounded numbers make
_SINCE = frozenset({"since", "after", "until"})


def compare_derived(pair: Pair, claim: Stated, passage: Stated) -> Finding | None:
    """The finding about a difference, multiple or share that the passage does not state itself."""
    if claim.measure == "proportion" and claim.change is None:
        return _share(pair, claim, passage)
    if passage.measure == "proportion" and passage.change is None:
        return _share_of_claimed(pair, claim, passage)
    if claim.measure != "multiple" and claim.change != "by":
        return None
    if passage.change == "by":
        return None
    hoped = claim.measure == "multiple" and _OF_HOPED.match(
        pair.claim.text.text, pair.claim_fact.end
    )
    for each in levels(pair.passage, hoped=bool(hoped)):
        if hoped and each.old.change != "not":
            continue
        old, new = each.old, each.new
        made = _made(claim, old, new) if pair.passage_fact in each.facts else None
        if made is None or _asks_when(pair, each.facts[0]):
            continue
        value, slack = made
        shown = f"{'' if hoped else 'from '}{old.surface} to {new.surface}"
        if _point(value).meets(claim.interval.widened(max(slack, claim.rounding))):
            return Finding(
                relation=Relation.ENTAILS, confidence=DERIVED,
                explanation=f"{shown} comes to {claim.surface}, derived",
            )  # fmt: skip
        if new.change == "to" or hoped:
            return Finding(
                relation=Relation.CONTRADICTS, confidence=DERIVED_OTHERWISE,
                explanation=f"{shown} does not come to {claim.surface}, derived",
            )  # fmt: skip
    return None


def _asks_when(pair: Pair, was: Fact) -> bool:
    """Whether a claim says since when, and the passage of when its old level was."""
    times = pair.claim.facts_of("period")
    return (
        any(time.value.get("role") in _SINCE for time in times)
        and time_behind(pair.passage, was) is not None
    )


def _made(claim: Stated, old: Stated, new: Stated) -> tuple[Decimal, Decimal] | None:
    """What old and new level come to in the claim's measure, and how far that may be off."""
    if old.value is None or new.value is None:
        return None
    if claim.measure == old.measure:
        if claim.counted and old.counted and claim.counted != old.counted:
            return None
        return abs(new.value - old.value), old.rounding + new.rounding
    if old.value <= 0 or new.value <= 0:
        return None
    ratio = new.value / old.value
    if claim.measure == "multiple":
        return ratio, _SLACK
    if claim.measure == "proportion" and old.measure != "proportion":
        return abs(ratio - 1), _SLACK
    points = claim.measure == "percentage point" or claim.counted == "point"
    if points and old.measure == "proportion":
        return 100 * abs(new.value - old.value), 50 * (old.rounding + new.rounding)
    return None


def _share(pair: Pair, claim: Stated, passage: Stated) -> Finding | None:
    """Over half of the $1.8 billion, where the passage tells the part and the whole."""
    base, whole = _base(pair.claim, pair.claim_fact), _whole(pair.passage, pair.passage_fact)
    if base is None or (whole is not None and whole.value == base.value):
        return _share_of_told(pair, claim, passage)
    if base.value is None or passage.measure != base.measure:
        return None
    if passage.value is None or not 0 < passage.value < base.value:
        return None
    told = (stated(fact) for fact in pair.passage.facts_of("quantity"))
    if not any(one.measure == base.measure and one.value == base.value for one in told):
        return None
    value = passage.value / base.value
    if not _point(value).lies_in(claim.interval):
        return None
    return Finding(
        relation=Relation.ENTAILS, confidence=DERIVED,
        explanation=f"{passage.surface} of {base.surface} is {claim.surface}, derived",
    )  # fmt: skip


def _share_of_told(pair: Pair, claim: Stated, passage: Stated) -> Finding | None:
    """Half of the paintings, where the passage tells two of the four."""
    whole = (
        _whole(pair.passage, pair.passage_fact)
        or _pair_of(pair, passage)
        or sum_of_parts(pair.passage, pair.passage_fact)
    )
    others = bool(pair.alignment.complements)
    if pair.alignment.predicate < _SAID and not others:
        return None  # of the 30 ships, ten are tankers: no word on how many are damaged
    if whole is None and not others and _is_but_some(pair, claim, passage):
        exactly = passage.comparator in {"=", "~"}
        return Finding(
            relation=Relation.CONTRADICTS if exactly else Relation.COMPATIBLE,
            confidence=DERIVED_OTHERWISE,
            explanation=f"{passage.surface} of them need not be {claim.surface.lower()}",
        )
    if whole is None or passage.measure != whole.measure or passage.measure == "proportion":
        return None
    if passage.value is None or whole.value is None or not 0 < passage.value <= whole.value:
        return None
    slack = claim.rounding if claim.comparator in {"=", "~"} else Decimal(0)
    share = passage.value / whole.value
    part = f"all but {passage.surface}" if others else passage.surface
    holds = _point(1 - share if others else share).meets(claim.interval.widened(slack))
    verb = "is" if holds else "is not"
    return Finding(
        relation=Relation.ENTAILS if holds else Relation.CONTRADICTS,
        confidence=DERIVED if holds else DERIVED_OTHERWISE,
        explanation=f"{part} of {whole.surface} {verb} {claim.surface}, derived",
    )  # fmt: skip


def _is_but_some(pair: Pair, claim: Stated, passage: Stated) -> bool:
    """Whether a passage tells of so many of those of whom the claim tells that all do.

    "Two of the hostages", but not "the last two of the hostages".
    """
    if passage.measure != "count" or claim.interval != _point(Decimal(1)):
        return False
    text, fact = pair.passage.text.text, pair.passage_fact
    of_those = _OF_THOSE.match(text, fact.end) is not None
    if passage.value == 1 and _AND_THE_OTHER.search(text, fact.end) is not None:
        return True
    return of_those and _LAST_OF.match(text, 0, fact.start) is None


def _pair_of(pair: Pair, passage: Stated) -> Stated | None:
    """The two that a claim tells of, where the passage tells of one of them: of the brothers."""
    both = pair.claim_fact.surface.casefold() == "both" and passage.value == 1
    if not both or _OF_THOSE.match(pair.passage.text.text, pair.passage_fact.end) is None:
        return None
    two = Decimal(2)
    return msgspec.structs.replace(passage, surface="two", value=two, interval=_point(two))


def _share_of_claimed(pair: Pair, claim: Stated, passage: Stated) -> Finding | None:
    """One of the two pilots, where the passage tells of both: another share."""
    whole = _whole(pair.claim, pair.claim_fact)
    if whole is None or pair.alignment.predicate < _SAID or claim.measure != whole.measure:
        return None
    if claim.value is None or whole.value is None or not 0 < claim.value < whole.value:
        return None
    interval = claim.interval if claim.comparator != ">=" else _point(claim.value)  # one of the two
    if interval.scaled(1 / whole.value, Decimal(0)).meets(passage.interval):
        return None
    return Finding(
        relation=Relation.CONTRADICTS, confidence=DERIVED_OTHERWISE,
        explanation=f"{passage.surface} is not {claim.surface} of {whole.surface}, derived",
    )  # fmt: skip


def _whole(reading: Reading, fact: Fact) -> Stated | None:
    """What a number is told to be taken of: "two of the four", "1,100 people, out of 2,900".

    Also what was told last, where it is some "of it": "$11,785 was taken, and $900 of it found".
    """
    text = reading.text.text
    for other in reading.facts_of("quantity"):
        if other.start > fact.end and _TAKEN_OF.fullmatch(text, fact.end, other.start):
            return stated(other)
    before = [other for other in reading.facts_of("quantity") if other.end <= fact.start]
    if _OF_IT.match(text, fact.end) or _OF_WHICH.match(text, 0, fact.start):
        return stated(before[-1]) if before else None
    for other in reversed(before):
        if _CLAUSE_END.search(text, other.end, fact.start):
            return None
        if _OF_FIRST.match(text, 0, other.start) or _is_some_of(text, other, fact):
            return stated(other)
    return None


def _is_some_of(text: str, whole: Fact, part: Fact) -> bool:
    """Whether a number without a noun goes on telling of those before: 390 were positive."""
    if part.about or not whole.about or {"harm", "part"} & {*part.notes, *whole.notes}:
        return False
    return (
        part.value["counted"] == whole.value["counted"]
        and _SAME_PEOPLE.match(text, whole.end, part.start) is not None
    )


def _base(reading: Reading, fact: Fact) -> Stated | None:
    """What a share is a share of: the number right behind "half of the"."""
    gap = _OF_THE.match(reading.text.text, fact.end)
    if gap is None:
        return None
    found = (other for other in reading.facts_of("quantity") if other.start == gap.end())
    return next(map(stated, found), None)


def _point(value: Decimal) -> Interval:
    return Interval(low=value, high=value)
