"""Shipped: the data files of this rule."""

from functools import cache
from importlib import resources

from verifier.sdk.language.sections import sections

__all__ = ["rows", "shipped"]


@cache
def shipped(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of a word list, by section.

    >>> shipped("expressions.txt")["~"]
    ('a.d.', 'a.d', 'c.e.', 'c.e')
    """
    return sections(_text(name))


def rows(name: str) -> list[list[str]]:
    """The columns of every line of a table that is no comment."""
    lines = _text(name).splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _text(name: str) -> str:
    return resources.files("verifier_date").joinpath("data", name).read_text("utf-8")
