"""Choices: the values that a field of a few may have, told to whoever sent another."""

from collections.abc import Iterable
from typing import Any

import msgspec
import regex

__all__ = ["told_choices"]

_REFUSAL = regex.compile(r"Invalid enum value (?P<value>.*)", regex.DOTALL)
_STEP = regex.compile(r"\.?(?P<name>[^.\[\]]++)|\[[^\]]*+\]")


def told_choices(refusal: str, kind: Any, path: str) -> str:  # noqa: ANN401 - any type
    """What msgspec has against the value at `path` of a `kind`, with the values there are."""
    refused = _REFUSAL.fullmatch(refusal)
    if refused is None:
        return refusal
    found = [msgspec.inspect.type_info(kind)]
    for step in _STEP.finditer(path):
        found = [inner for each in found for inner in _inside(each, step["name"])]
    values = [str(value) for each in found for value in _values(each)]
    return f"must be one of: {', '.join(values)}; not {refused['value']}" if values else refusal


def _inside(info: msgspec.inspect.Type, name: str | None) -> Iterable[msgspec.inspect.Type]:
    """The types of a field, or of items where it has no name."""
    for each in _alternatives(info):
        if isinstance(each, msgspec.inspect.StructType) and name is not None:
            yield from (field.type for field in each.fields if field.encode_name == name)
        elif isinstance(each, msgspec.inspect.ListType | msgspec.inspect.VarTupleType):
            yield each.item_type


def _values(info: msgspec.inspect.Type) -> Iterable[object]:
    for each in _alternatives(info):
        if isinstance(each, msgspec.inspect.LiteralType):
            yield from each.values
        elif isinstance(each, msgspec.inspect.EnumType):
            yield from (member.value for member in each.cls)


def _alternatives(info: msgspec.inspect.Type) -> Iterable[msgspec.inspect.Type]:
    if isinstance(info, msgspec.inspect.Metadata):
        yield from _alternatives(info.type)
    elif isinstance(info, msgspec.inspect.UnionType):
        for each in info.types:
            yield from _alternatives(each)
    else:
        yield info
