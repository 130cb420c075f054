"""Gradables: adjectives that are compared by their endings, and those of which more is less."""

from verifier.sdk.fact import Fact
from verifier_numeric.lexis.phrases import phrases

__all__ = ["DOWN", "GRADED", "goes_down"]


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
DOWN = frozenset("cheap young light low short small cold slow slowly few".split())
"""Those of which more is less of a number."""


def goes_down(fact: Fact) -> bool:
    """Whether more of what a comparison measures by is less of a number: cheaper, younger."""
    return str(fact.value["measure"]) in DOWN
