"""Pattern: a regular expression that is compiled when it is first used.

The rule has some ninety; compiling all of them at import would hold up every start of the service
and its command line by a fifth of a second.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

import regex

__all__ = ["Found", "Pattern"]

Found: TypeAlias = regex.Match[str]


_METHODS = ("match", "fullmatch", "search", "finditer", "findall")


class Pattern:
    """The methods of a compiled pattern; each becomes the compiled one's own at first use."""

    match: Callable[..., Found | None]
    fullmatch: Callable[..., Found | None]
    search: Callable[..., Found | None]
    finditer: Callable[..., Iterator[Found]]
    findall: Callable[..., list[Any]]

    def __init__(self, pattern: str, flags: int = 0, **lists: Iterable[str]) -> None:
        self._given = (pattern, flags, lists)

    def __getattr__(self, name: str) -> Callable[..., Any]:  # only for what is not there yet
        if name not in _METHODS:
            raise AttributeError(name)
        pattern, flags, lists = self._given
        named: dict[str, Any] = {name: list(words) for name, words in lists.items()}
        compiled = regex.compile(pattern, flags, **named)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        found: Callable[..., Any] = getattr(compiled, name)
        return found
