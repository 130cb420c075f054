"""Following: one of many names right behind a number, looked for where its first letters stand.

Hardly any number has one, and a pattern of some hundred names takes as long to compile as all else
that is done for a claim.
"""

from collections.abc import Sequence

from verifier_numeric.lexis.patterns import Found, Pattern

__all__ = ["Following"]

_BETWEEN = " -[{"  # what may stand before a name
_REACH = 6  # of those, and of the name's first letters
_LETTERS = 3


class Following:
    r"""A pattern that begins with at most three of " -[{" and one of `names`: `\L<names>` in it."""

    def __init__(self, pattern: str, names: Sequence[str]) -> None:
        begun = [name.lstrip(_BETWEEN)[:_LETTERS] for name in names]
        self._begun = frozenset(begun)
        self._sizes = tuple(sorted({len(each) for each in begun}, reverse=True))
        self._pattern = Pattern(pattern, names=names)

    def match(self, text: str, start: int) -> Found | None:
        """What stands at `start`, if it is one."""
        ahead = text[start : start + _REACH].lstrip(_BETWEEN)
        if any(ahead[:size] in self._begun for size in self._sizes):
            return self._pattern.match(text, start)
        return None
