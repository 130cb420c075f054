"""Matchers: regular expressions that are compiled when they are first used.

The project has some five hundred of them, and a claim needs a fifth: to compile all at import would
hold up every start of the service and its command line.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeAlias, TypeVar

import regex

__all__ = ["Found", "Matcher", "PlainMatcher"]

Found: TypeAlias = regex.Match[str]

_Match = TypeVar("_Match")
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class _Later(ABC, Generic[_Match]):
    """The methods of a compiled pattern; each becomes the compiled one's own at first use."""

    match: Callable[..., _Match | None]
    fullmatch: Callable[..., _Match | None]
    search: Callable[..., _Match | None]
    finditer: Callable[..., Iterator[_Match]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[Any]]
    sub: Callable[..., str]

    @abstractmethod
    def _compiled(self) -> object: ...

    def __getattr__(self, name: str) -> Callable[..., Any]:  # only for what is not there yet
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = self._compiled()
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        found: Callable[..., Any] = getattr(compiled, name)
        return found


class Matcher(_Later[Found]):
    r"""A pattern of the `regex` module; `lists` are of words, used in it as `\L<name>`.

    >>> Matcher(r"\L<colors> card", colors=("red", "yellow")).findall("A red card, a blue card.")
    ['red card']
    """

    def __init__(self, pattern: str, flags: int = 0, **lists: Iterable[str]) -> None:
        self._given = pattern, flags, lists

    def _compiled(self) -> object:
        pattern, flags, lists = self._given
        named: dict[str, Any] = {name: list(words) for name, words in lists.items()}
        return regex.compile(pattern, flags, **named)


class PlainMatcher(_Later[re.Match[str]]):
    """A pattern of the `re` module, which is the quicker one where its signs are enough."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._given = pattern, flags

    def _compiled(self) -> object:
        return re.compile(*self._given)
