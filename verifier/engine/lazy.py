"""Lazy: what an object knows of itself, worked out when it is first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["lazy"]

_T = TypeVar("_T")


class lazy(Generic[_T]):  # noqa: N801 - it is used like functools.cached_property
    """As functools.cached_property, which before Python 3.12 takes a lock for every value.

    Two threads may both work a value out; the values are the same.
    """

    def __init__(self, work: Callable[[Any], _T]) -> None:
        self._work = work
        self._name = ""
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "lazy[_T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> _T: ...
    def __get__(self, instance: object, owner: type) -> "lazy[_T] | _T":
        if instance is None:
            return self
        found = instance.__dict__[self._name] = self._work(instance)
        return found
