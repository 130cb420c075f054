"""Phrases: the rule's word lists, by section of data/phrases.txt."""

from functools import cache
from importlib import resources

from verifier.sdk.language.sections import sections

__all__ = ["phrases"]


def phrases(section: str) -> tuple[str, ...]:
    """The phrases of a section, in order.

    >>> phrases("free before hyphen")[:3]
    ('sub', 'to', 'or')
    """
    return _sections()[section]


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    file = resources.files("verifier_numeric").joinpath("data", "phrases.txt")
    return sections(file.read_text("utf-8"))
