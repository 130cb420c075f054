"""Exceeding: counts told to be more, fewer or as many without "than", read as comparisons.

"The number of strikes in Peru exceeded that in Chile", "women outnumbered men", "as many buses as
trams".
"""

from typing import NamedTuple

import regex

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.span import Span
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.lexis.words import WORDS
from verifier_numeric.usage.counted import counted_after

__all__ = ["ANY", "Exceeding", "exceedings", "number_of"]

ANY = "number"
"""The measure of a comparison that does not tell what is counted."""

_MARK = PlainMatcher(
    r"exceed|outnumber|outstrip|surpass|as (?:many|much|large|big|high|small|low)\b|\bsame\b"
)
_EXCEEDED = Pattern(
    r"""(?<!\w)(?P<verb>(?:exceed|outnumber|surpass)(?:s|es|ed|ing)?|outstrip(?:s|ped|ping)?)
    (?P<by>(?<=outnumbered)[ ]by)?[ ]
    (?:(?:that|those|the[ ](?:number|figure|total|toll|ones?))[ ]
      (?=(?:in|at|of|on|for|from|to)[ ]))?
    (?!(?:(?:the|an?|its|his|her|their)[ ])?(?:\p{L}[\p{L}.-]*['’]s[ ])?[\d$€£]  # its 0.5% cap
      |by(?!\w)|\L<numbers>(?!\w))""",
    regex.VERBOSE,
    numbers=list(WORDS),
)
_AS_MANY = Pattern(
    r"""(?<!\w)(?<!(?:times|twice|half|third|quarter|double|triple|just|nearly|almost|not)[ ])
    as[ ](?:many|much)(?:[ ]of(?:[ ](?:the|its|their|these|those))?)?[ ]
    (?!as(?!\w))(?P<noun>\p{L}[\p{L}'-]{1,20})
    (?:[ ](?!as(?!\w))[\p{L}\d'-]{1,20}){0,6}?[ ]as[ ](?![\d$€£]|possible|usual|ever)""",
    regex.VERBOSE,
)
_SAME = Pattern(  # was about the same in March as in November
    r"""(?<!\w)(?P<way>(?:(?:about|roughly|almost|nearly|virtually|practically|exactly|much)[ ])?
    the[ ]same(?:[ ](?:size|number|level|amount))?|as[ ](?:large|big|high|small|low))
    (?:[ ](?:in|on|at|during|for)(?:[ ](?!as(?!\w))[\p{L}\d'-]{1,20}){1,4}?)?[ ]as[ ]
    (?=(?:in|on|at|during|for|last|it)[ ]|an?[ ](?:day|week|month|year))""",
    regex.VERBOSE,
)
_SIZED = Pattern(
    r"(?<!\w)(?:size|number|numbers|level|amount|total|\L<crowds>)(?!\w)", crowds=phrases("crowd")
)
_NUMBER_OF = Pattern(
    r"(?r)(?:number|numbers|count|total|tally|toll)[ ]of(?P<noun>[ ][^.;:]{2,80})$"
)


class Exceeding(NamedTuple):
    """The words that compare, which way, where the other term starts, and what is counted.

    `rank` is the place in an order, where those before it are counted: only Orr and Lee are.
    """

    place: Span
    direction: str
    than: int
    measure: str
    about: tuple[Span, ...]
    rank: int | None = None


def exceedings(text: str, folded: str, sentence: Span) -> list[Exceeding]:
    """The comparisons of a sentence that need no "than", in order of place."""
    if _MARK.search(folded, sentence.start, sentence.end) is None:
        return []
    found = [
        _exceeded(text, folded, sentence, match)
        for match in _EXCEEDED.finditer(folded, sentence.start, sentence.end)
    ]
    for match in _AS_MANY.finditer(folded, sentence.start, sentence.end):
        noun = Span(match.start("noun"), match.end("noun"))
        place = Span(match.start(), match.start() + len("as many"))
        found.append(Exceeding(place, "same", match.end(), lemma(match["noun"]), (noun,)))
    for match in _SAME.finditer(folded, sentence.start, sentence.end):
        if _SIZED.search(folded, sentence.start, match.end()) is None:
            continue
        counted = number_of(text, folded, sentence.start, match.start()) or ("large", ())
        place = Span(*match.span("way"))
        found.append(Exceeding(place, "same", match.end(), *counted))
    return sorted(found)


def _exceeded(text: str, folded: str, sentence: Span, match: Found) -> Exceeding:
    place = Span(match.start("verb"), match.end("verb"))
    measure, about = number_of(text, folded, sentence.start, place.start) or (ANY, ())
    return Exceeding(place, "less" if match["by"] else "more", match.end(), measure, about)


def number_of(text: str, folded: str, start: int, end: int) -> tuple[str, tuple[Span, ...]] | None:
    """What is counted where a subject is told as a number: "the number of patients in Leeds"."""
    match = _NUMBER_OF.search(folded, start, end)
    if match is None:
        return None
    counted = counted_after(text, folded, match.start("noun"), plural=False)
    if counted is None or counted.span is None or counted.span.end > end:
        return None
    return counted.lemma, (counted.span,)
