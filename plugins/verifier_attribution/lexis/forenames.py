"""Forenames: whether a name is a woman's or a man's, as far as its first word tells."""

from functools import cache

from verifier.sdk.language.name_words import name_words
from verifier.sdk.language.spelling import fold
from verifier_attribution.lexis.shipped import shipped_lines

__all__ = ["gender_of_forename"]


@cache
def _genders() -> dict[str, str]:
    table = dict(name_words().genders)
    gender = ""
    for line in shipped_lines("forenames.txt"):
        if line.startswith("["):
            gender = line.strip("[]")
        elif not line.startswith("#"):
            table.update(dict.fromkeys(line.split(), gender))
    return table


def gender_of_forename(name: str) -> str:
    """The gender ("f" or "m") of somebody so called; "" where the name is rare, or both.

    >>> [gender_of_forename(name) for name in ("José Alm", "Aoife", "Kim Holm")]
    ['m', 'f', '']
    """
    first = name.split(" ", maxsplit=1)[0]
    found = _genders().get(fold(first))
    if found is None and "-" in first:
        found = _genders().get(fold(first.partition("-")[0]))
    return found or ""
