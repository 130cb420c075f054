"""Ratings: marks out of five, ten or twenty, which are measured on a scale of their own.

"An average rating of 6.2/10" is neither 62 per cent of anything nor six of ten things.
"""

import regex

from verifier_numeric.lexis.patterns import Found, Pattern

__all__ = ["is_rated", "rating_unit"]

_SCALE = Pattern(r"(?:[ ]?/[ ]?|[ ]out[ ]of[ ])(?P<most>5|10|20|five|ten|twenty)(?![\w/%]|[.,]\d)")
# Scored in 8 out of 10 games; but: 4/5 stars.
_THINGS = Pattern(r"[ ](?!(?:stars|points|was|is|has|as)(?!\w))(?:of|\p{L}{3,20}+(?<=[^s]s))(?!\w)")
_MOST = {"five": "5", "ten": "10", "twenty": "20"}
# A whole mark, "8 out of 10", is a share of things unless something was rated.
_RATED = Pattern(
    r"""(?r)(?<!\w)(?:rat(?:es?|ed|ings?)|scor(?:es?|ed|ing)|averag(?:es?|ed|ing)|marks?|marked|grad(?:es?|ed))
    (?!\w)(?:[^.;:()]|\.(?=\d)){0,40}""",
    regex.VERBOSE,
)


def rating_unit(folded: str, start: int, end: int, *, whole: bool) -> tuple[int, str] | None:
    """End and unit of a mark whose number is start..end; None where it is none."""
    scale = _SCALE.match(folded, end)
    if scale is None:
        return None
    if whole and (_THINGS.match(folded, scale.end()) or not is_rated(folded, start)):
        return None
    return scale.end(), f"/{_told(scale)}"


def is_rated(folded: str, start: int) -> bool:
    """Whether the words before `start` tell of a rating."""
    return _RATED.match(folded, 0, start) is not None


def _told(scale: Found) -> str:
    most = scale["most"]
    return _MOST.get(most, most)
