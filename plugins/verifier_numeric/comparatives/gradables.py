"""Gradables: adjectives that are compared by their endings, and those of which more is less."""

from verifier.sdk.fact import Fact
from verifier_numeric.lexis.phrases import phrases

__all__ = ["GRADED", "goes_down", "tells_less"]


def _graded() -> dict[str, str]:
    """The adjectives that are compared by their endings, by their compared forms."""
    forms: dict[str, str] = {}
    for base in phrases("gradable"):
        stem = base
        if base.endswith("e"):
            stem = base[:-1]
        elif base.endswith("y"):
            stem = base[:-1] + "i"
        elif len(base) == 3 and base[1] in "aeiou" and base[2] not in "wx":
            stem = base + base[-1]  # bigger, hottest
        forms[stem + "er"] = forms[stem + "est"] = base
    return forms


GRADED = _graded()
"""The adjectives that are compared by their endings, by their compared forms."""
_DOWN = frozenset("cheap young light low short small cold slow slowly few".split())
"""Those of which more is less of a number."""
_FEWER = frozenset({"fewer", "less"})


def goes_down(fact: Fact) -> bool:
    """Whether more of what a comparison measures by is less of a number: cheaper, younger."""
    return str(fact.value["measure"]) in _DOWN


def tells_less(word: str) -> bool:
    """Whether a difference told by such a word is one down: "five fewer", "a year younger".

    >>> tells_less("fewer"), tells_less("cheaper"), tells_less("older")
    (True, True, False)
    """
    return word in _FEWER or GRADED.get(word) in _DOWN
