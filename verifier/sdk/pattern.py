"""Pattern: a regular expression that no text can hold up, compiled when it is first used."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeAlias

import regex

__all__ = ["Found", "Pattern"]

Found: TypeAlias = regex.Match[str]
"""A match: `found[0]`, `found["group"]`, `found.span()`."""


class Pattern:
    r"""A pattern of the `regex` module, verbose: white space in it is ignored, and `#` comments.

    `words` are lists of words, used in the pattern as `\L<name>`. A match that takes longer than
    `seconds` raises TimeoutError, which is reported as the rule's outcome; no text should get that
    far: write `++` and `*+` for `+` and `*` wherever what follows cannot begin with the same
    characters.

    >>> level = Pattern(r"\b(?<level> \L<levels> )[ ]alert\b", levels=("red", "amber"))
    >>> [found["level"] for found in level.find("A Red alert, an amber alert.")]
    ['Red', 'amber']
    """

    def __init__(
        self, pattern: str, *, case: bool = False, seconds: float = 0.5, **words: Iterable[str]
    ) -> None:
        self._pattern = pattern
        self._flags = regex.VERBOSE if case else regex.VERBOSE | regex.IGNORECASE
        self._seconds = seconds
        self._words = {name: sorted(listed) for name, listed in words.items()}

    def find(self, text: str) -> Iterator[Found]:
        """Every match in `text`, in order of place."""
        return self._compiled.finditer(text, timeout=self._seconds)

    def first(self, text: str, start: int = 0, end: int | None = None) -> Found | None:
        """The first match in `text[start:end]`, what stands around it being seen."""
        whole = len(text) if end is None else end
        return self._compiled.search(text, start, whole, timeout=self._seconds)

    @cached_property
    def _compiled(self) -> regex.Pattern[str]:
        words: dict[str, Any] = dict(self._words)  # the stubs take every keyword for a flag
        return regex.compile(self._pattern, self._flags, **words)
