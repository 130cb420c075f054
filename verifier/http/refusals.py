"""Refusals: what msgspec has against a value, and the value, told to people who do not program."""

import json
from collections.abc import Mapping
from typing import Any

import regex

__all__ = ["found_at", "reworded", "short"]

_LENGTH = regex.compile(r"Expected `(?P<type>str|array)` of length (?P<sign>[<>]=) (?P<bound>\d++)")
_NUMBER = regex.compile(r"Expected `(?:int|float)` (?P<sign>[<>]=) (?P<bound>\d++)(?:\.0)?")
_KIND = regex.compile(r"Expected `(?P<wanted>[\w |]++)`, got `(?P<got>\w++)`")
_BOUNDS = {">=": "at least", "<=": "at most"}
_KINDS: Mapping[str, str] = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
"""What JSON's kinds, by the names that msgspec has for them, are called."""
_STEP = regex.compile(r"\.?(?P<name>[^.\[\]]++)|\[(?P<place>\d++)\]")
_SHOWN = 80


def short(text: str) -> str:
    """`text`, or its beginning where it is long: nobody is told all of what he sent."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."


def found_at(path: str, whole: object) -> object:
    """What stands at `path` (as `documents[0].text`) in decoded JSON; KeyError if nothing does."""
    node: Any = whole
    for step in _STEP.finditer(path):
        try:
            node = node[step["name"] if step["place"] is None else int(step["place"])]
        except (IndexError, TypeError):
            raise KeyError(path) from None
    return node


def reworded(refusal: str, *value: object) -> str:
    """What is wrong in plain words, and the `value` that it is wrong with, where that is known."""
    if length := _LENGTH.fullmatch(refusal):
        if length["sign"] == ">=" and length["bound"] == "1":
            return "must not be empty"
        thing = "characters" if length["type"] == "str" else "items"
        sent = "".join(f", not {len(each)}" for each in value if isinstance(each, str | list))
        return f"must have {_BOUNDS[length['sign']]} {length['bound']} {thing}{sent}"
    sent = "".join(f", not {_shown(each)}" for each in value)
    if number := _NUMBER.fullmatch(refusal):
        return f"must be {_BOUNDS[number['sign']]} {number['bound']}{sent}"
    if kind := _KIND.fullmatch(refusal):
        wanted = " or ".join(_KINDS.get(each, each) for each in kind["wanted"].split(" | "))
        got = kind["got"]
        return f"must be {wanted}{sent or f', not {_KINDS.get(got, got)}'}"
    return refusal.replace("`", "")


def _shown(value: object) -> str:
    """A list or an object by its kind alone."""
    for kind, name in ((list, "array"), (dict, "object")):
        if isinstance(value, kind):
            return _KINDS[name]
    return short(json.dumps(value, ensure_ascii=False))
