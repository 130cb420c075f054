"""Repetition: how often what a verb tells may be done.

Data: data/repetition.txt, lists of lemmas.
"""

from functools import cache

from verifier.sdk.language.sections import sections
from verifier.sdk.language.shipped import shipped

__all__ = ["done"]


def done(how: str) -> frozenset[str]:
    """The verbs of what is done "to many" one by one, "to one" only, or "again" to the same.

    >>> "visit" in done("to many"), "marry" in done("to one"), "flood" in done("again")
    (True, True, True)
    """
    return _done()[how]


@cache
def _done() -> dict[str, frozenset[str]]:
    return {how: frozenset(verbs) for how, verbs in sections(shipped("repetition.txt")).items()}
