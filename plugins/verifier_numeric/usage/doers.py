"""Doers: what is done most by whom a superlative tells: the top wheat producer, its best scorer.

To be the largest producer of wheat is to produce more of it than any other.
"""

from typing import NamedTuple

import regex

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.span import Span
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases

__all__ = ["Deed", "deed_of", "deed_taken"]

_DOER = Pattern(
    r"""[ ](?:(?!\L<stop>(?!\w))[\p{L}'’-]{2,20}[ ]){0,2}?
    (?:(?P<what>(?!\L<stop>(?!\w))\p{L}{2,20})[ -]?(?<=\p{L}[ -]|goal)\L<doers>(?!\w)(?![ ]of(?!\w))
      |\L<doers>[ ]of[ ](?:(?:the|its|their)[ ])?(?P<of>\p{L}{2,20}))(?!\w)""",
    regex.VERBOSE,
    doers=phrases("doer"),
    stop=phrases("stop"),
)
_COST = Pattern(r"[ ](?:single[ ])?(?P<cost>expenses?|costs?|outlays?|expenditures?|bills?)(?!\w)")
_TAKEN = Pattern(  # to become the country's leading scorer of tries; as the largest rice grower
    r"""[ ](?:to[ ]become|to[ ]be|becoming|as)[ ]
    (?:(?:the|its|their|his|her|an?)[ ]|[^,.;:]{2,40}?'s?[ ])
    (?:(?:world|country|club|nation)'s[ ])?(?:\L<most>)(?=[ ])""",
    regex.VERBOSE,
    most=(*phrases("foremost"), "largest", "biggest", "greatest", "highest"),
)


class Deed(NamedTuple):
    """What is done: the lemma of the noun, and where it stands."""

    what: str
    place: Span


def deed_of(folded: str, start: int, end: int) -> Deed | None:
    """What a doer does that is told at `start`: the wheat of a wheat producer.

    The largest expense is what costs most.
    """
    match = _DOER.match(folded, start, end)
    if match is not None:
        return _deed(match)
    cost = _COST.match(folded, start, end)
    return None if cost is None else Deed("cost", Span(*cost.span("cost")))


def deed_taken(folded: str, start: int, end: int) -> Deed | None:
    """What somebody who overtook another does most of, told behind the other."""
    match = _TAKEN.search(folded, start, end)
    return None if match is None else deed_of(folded, match.end(), end)


def _deed(match: Found) -> Deed:
    group = "what" if match["what"] else "of"
    return Deed(lemma(match[group]), Span(*match.span(group)))
