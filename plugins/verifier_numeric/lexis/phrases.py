"""Phrases: the rule's word lists, by section of data/phrases.txt."""

from functools import cache
from importlib import resources

__all__ = ["phrases"]


def phrases(section: str) -> tuple[str, ...]:
    """The phrases of a section, in order.

    >>> phrases("free before hyphen")[:3]
    ('sub', 'to', 'or')
    """
    return _sections()[section]


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    text = resources.files("verifier_numeric").joinpath("data", "phrases.txt").read_text("utf-8")
    sections: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            current.extend(p.strip() for p in line.split(",") if p.strip())
    return {name: tuple(found) for name, found in sections.items()}
