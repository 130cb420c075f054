"""Summing: counts of parts that make a whole, told in one passage or in passages side by side.

"212 passengers" and "19 crew" are 231 people. Parts must be of the whole's kind and must not lie in
each other; only a row of them in one phrase is taken for all there are.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

import regex

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.stated import Stated, stated
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.usage.harm import differ_in_harm

__all__ = ["add_up"]

SUMMED = 0.75
"""The parts come to what the claim says."""
SUMMED_OTHERWISE = 0.6
"""All the parts there are come to something else."""

_MOST = 4  # parts of a sum
_NEAR = 1  # passages from one part to the next
_NO_SUMS = frozenset({"proportion", "multiple", "percentage point", "temperature"})
_WITHIN = Pattern(  # 11 people, including five children; rose to 12 from seven
    r"""(?<!\w)(?:includ(?:e|es|ed|ing)|of[ ](?:whom|which|them|these|those)|among|out[ ]of|than
    |from|compared|against|versus|instead|rather|not|down|up|earlier|previous(?:ly)?|before
    |respectively|while|or|both|each|every)(?!\w)""",
    regex.IGNORECASE | regex.VERBOSE,
)
_ROW = Pattern(r"[ ]?,?[ ](?:and[ ]|plus[ ]|as[ ]well[ ]as[ ])?(?:the[ ]|its[ ]|their[ ])?|,[ ]")


class _Piece:
    """A count that may be a part of the claim's."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.number = stated(told.fact)
        text = told.reading.text.text
        about = told.fact.about[-1:]
        behind = [s for s in about if told.fact.end <= s.start]
        self.end = behind[0].end if behind else told.fact.end
        self.kind = text[told.fact.end : behind[0].start].strip() if behind else ""
        self.shown = text[told.fact.start : self.end]

    @property
    def value(self) -> Decimal:
        return self.number.value or Decimal(0)


def add_up(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """The sum of parts that the claim's number is, or plainly is not."""
    wanted = stated(fact)
    if wanted.measure in _NO_SUMS or wanted.value is None or wanted.change or wanted.per:
        return None
    if wanted.comparator not in {"=", "~"}:
        return None  # so many sums lie above a bound that it would say nothing
    if wanted.counted is None and wanted.measure == "count":
        return None
    pieces = [_Piece(each) for each in told if _may_be_part(wanted, fact, each)]
    runs = list(_runs(pieces))
    for run in runs:
        total = sum((piece.value for piece in run), Decimal(0))
        if _come_to(wanted, total):
            return _summed(run, total, Relation.ENTAILS, SUMMED)
    for run in runs:
        total = sum((piece.value for piece in run), Decimal(0))
        if _is_all(run, pieces) and _exclude(wanted, run, total):
            return _summed(run, total, Relation.CONTRADICTS, SUMMED_OTHERWISE)
    return None


def _may_be_part(wanted: Stated, fact: Fact, each: Told) -> bool:
    if each.fact.kind != fact.kind or "form" in each.fact.notes or each.fact.notes.get("part"):
        return False
    if differ_in_harm(fact, each.fact):
        return False
    one = stated(each.fact)
    if one.value is None or one.value <= 0 or one.comparator not in {"=", "~", ">="}:
        return False
    if one.measure != wanted.measure or one.per or one.change not in {None, "more"}:
        return False
    if wanted.counted is None:
        return one.counted is None
    return one.counted is not None and is_kind_of(wanted.counted, one.counted)


def _runs(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces that follow each other in one document, none of which lies in another."""
    for start in range(len(pieces)):
        for end in range(start + 2, min(start + _MOST, len(pieces)) + 1):
            run = list(pieces[start:end])
            if not all(_follows(a, b) for a, b in pairwise(run)):
                break
            if all(_apart(a, b) for a, b in combinations(run, 2)):
                yield run


def _follows(a: _Piece, b: _Piece) -> bool:
    if a.told.document != b.told.document or b.told.ordinal - a.told.ordinal > _NEAR:
        return False
    text = b.told.reading.text.text
    start = a.end if a.told.ordinal == b.told.ordinal else 0
    return _WITHIN.search(text, start, b.told.fact.start) is None


def _apart(a: _Piece, b: _Piece) -> bool:
    """Whether two counts are of different things: other kinds, other places, "another 12"."""
    if b.number.change == "more":
        return True
    one, other = a.number.counted, b.number.counted
    if one != other and one is not None and other is not None:
        return not is_kind_of(one, other) and not is_kind_of(other, one)
    if a.kind and b.kind and a.kind != b.kind:
        return True  # four gold medals and three silver medals
    mine, theirs = set(a.told.own), set(b.told.own)
    return bool(mine - theirs) and bool(theirs - mine)


def _come_to(wanted: Stated, total: Decimal) -> bool:
    return Interval(low=total, high=total).lies_in(wanted.interval.widened(wanted.rounding)) or (
        wanted.value == total
    )


def _is_all(run: Sequence[_Piece], pieces: Sequence[_Piece]) -> bool:
    """Whether the run is a row in one phrase, and nothing like it stands beside it."""
    place = (run[0].told.document, run[0].told.ordinal)
    beside = [p for p in pieces if (p.told.document, p.told.ordinal) == place]
    return len(beside) == len(run) and all(
        a.told.ordinal == b.told.ordinal
        and a.number.counted != b.number.counted
        and _ROW.fullmatch(a.told.reading.text.text, a.end, b.told.fact.start) is not None
        for a, b in pairwise(run)
    )


def _exclude(wanted: Stated, run: Sequence[_Piece], total: Decimal) -> bool:
    exact = wanted.comparator == "=" and all(p.number.comparator == "=" for p in run)
    whole = Interval(low=total, high=total).widened(
        sum((p.number.rounding for p in run), Decimal(0))
    )
    return exact and not whole.meets(wanted.interval.widened(wanted.rounding))


def _summed(
    run: Sequence[_Piece], total: Decimal, relation: Relation, confidence: float
) -> Derivation:
    parts = " + ".join(piece.shown for piece in run)
    shown = f"{total:,.0f}" if total == total.to_integral_value() else f"{total:,}"
    return Derivation(
        relation=relation,
        confidence=confidence,
        explanation=f"{parts} = {shown}",
        parts=tuple(piece.told for piece in run),
    )
