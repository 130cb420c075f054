"""Multiples: whether a number tells how many times as much, or how often."""

from decimal import Decimal

import msgspec
import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.numeral import Numeral

__all__ = ["tells_multiple", "told_times"]

_OFTEN = frozenset({"twice", "thrice"})
_COMPARED = Pattern(  # twice as many, twice the size; but: met twice
    r"[ ](?:as|the|that|this|what|its|their|his|her|more|larger|bigger|higher|over)(?!\w)"
)
_AS_MUCH = Pattern(
    r"""[ ](?:as[ ](?:many|much|high|big|large|long|often|fast|likely|great|old)
    |(?:that|those)[ ](?:of|in|at|for|on)|the[ ](?:size|length|height|weight|price|speed)[ ]of
    )(?!\w)""",
    regex.VERBOSE,
)
_SIZED = Pattern(  # is double the size; but: will double the size, a double bed
    r"[ ](?:that|those|what|the|its|their|his|her|last)(?!\w)"
)
_IS = Pattern(
    r"(?r)(?<!\w)(?:is|was|are|were|be|been|at|almost|nearly|about|roughly|over|than|just|it)[ ]"
)
_TIMES_AS = Pattern(  # four times as many, three times the budget; but: four times a week
    r"""[ ]times[ ](?:as(?![ ]of)|the|that|those|last|its|their|his|her|what|more|higher|larger
    |bigger|greater|likelier|faster|longer|over|average)(?!\w)""",
    regex.VERBOSE,
)


def tells_multiple(folded: str, start: int, end: int) -> bool:
    """Whether a word for a multiple that may be a verb or a mere adjective too is one: "double"."""
    if folded[start:end] not in {"double", "triple", "treble"}:
        return True
    return bool(_SIZED.match(folded, end)) and _IS.match(folded, 0, start) is not None


def told_times(folded: str, numeral: Numeral) -> Numeral:
    """The numeral as a multiple where something is compared, as a count where events are."""
    if numeral.form == "multiple":
        often = folded[numeral.start : numeral.end] in _OFTEN
        if numeral.value is not None and often and not _COMPARED.match(folded, numeral.end):
            return msgspec.structs.replace(
                numeral, form="words", mantissa=numeral.value, scale=Decimal(1)
            )
        return numeral
    whole = numeral.form in {"digits", "words"}
    compared = _TIMES_AS if whole else _AS_MUCH if numeral.form == "share" else None
    if compared is not None and compared.match(folded, numeral.end):
        return msgspec.structs.replace(numeral, form="multiple")
    return numeral
