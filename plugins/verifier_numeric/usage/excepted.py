"""Excepted: "all but one of the twelve", read as the eleven that are left."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.mention import Mention

__all__ = ["excepted"]

_ALL_BUT = Pattern(r"(?r)(?<!\w)all[ ](?:but|except|bar)[ ]")
_OF_THE = Pattern(r"[ ]of[ ](?:the|its|his|her|their|those|these)[ ]")


def excepted(folded: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with each that is taken from a number told behind it made what is left."""
    out = list(mentions)
    for i, (mention, whole) in enumerate(pairwise(mentions)):
        left = _ALL_BUT.match(folded, 0, mention.start)
        if left is None or _OF_THE.fullmatch(folded, mention.end, whole.start) is None:
            continue
        some, every = _count(mention), _count(whole)
        if some is not None and every is not None and some < every:
            numeral = msgspec.structs.replace(mention.numeral, start=left.start())
            out[i] = msgspec.structs.replace(
                mention, numeral=numeral, start=left.start(), value=every - some
            )
    return out


def _count(mention: Mention) -> Decimal | None:
    """How many a mention counts exactly; None where it does not."""
    plain = mention.comparator == "=" and mention.unit is None
    return mention.value if plain and mention.numeral.form in {"digits", "words"} else None
