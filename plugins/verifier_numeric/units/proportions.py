"""Proportions: "one in five", "9 out of 10" read as one quantity."""

from collections.abc import Sequence

import msgspec

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention

__all__ = ["proportioned"]

_IN = Pattern(r"[ ](?:in(?:[ ]every)?|out[ ]of(?:[ ]every)?|of[ ]every)[ ]")
# One patient in five; but: one man in two cars, in three years.
_NOUN_IN = Pattern(
    r"[ ]\p{L}{2,20}+(?<!ing|ed|ly)(?:[ ]\p{L}{2,20}+)?[ ](?:in|out[ ]of)(?:[ ]every)?[ ]"
)
_THINGS = Pattern(
    r"[ -](?!\L<stops>(?!\w))(?:\p{L}{2,20}[ ])?(?:\p{L}{3,20}+(?<=[^s]s)|people|men|women)(?!\w)",
    stops=phrases("stop"),
)
_TIME = Pattern(r"[ ](?:\L<time>|places|cities|countries|towns|states)(?!\w)", time=phrases("time"))


def proportioned(folded: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with each pair that is a proportion made one."""
    out: list[Mention] = []
    for mention in mentions:
        if out:
            share = _share(folded, out[-1], mention)
            if share is not None:
                out[-1] = share
                continue
        out.append(mention)
    return out


def _share(folded: str, a: Mention, b: Mention) -> Mention | None:
    if a.value is None or b.value is None or a.unit is not None or b.unit is not None:
        return None
    plain = _IN.fullmatch(folded, a.core_end, b.start)
    if b.comparator != "=" or not (plain or _NOUN_IN.fullmatch(folded, a.core_end, b.start)):
        return None
    if plain is None and (a.value > 9 or _THINGS.match(folded, b.end)):
        return None
    if not 0 < a.value < b.value or "ordinal" in {a.numeral.form, b.numeral.form}:
        return None
    whole = a.value == a.value.to_integral_value() and b.value == b.value.to_integral_value()
    if not whole or a.value > 99 or _TIME.match(folded, b.end):
        return None
    out_of = "out" in folded[a.core_end : b.start]
    if not out_of and not (
        a.value <= 10 and (b.value <= 20 or b.value % 10 == 0 or b.numeral.form == "words")
    ):
        return None
    return msgspec.structs.replace(
        a, end=b.end, core_end=b.end, noun=None if plain else a.core_end,
        value=a.value / b.value, step=a.value / b.value / 10,
        numeral=msgspec.structs.replace(a.numeral, form="share", end=b.end),
    )  # fmt: skip
