"""Aliases: names that a text itself gives to one thing ("US Central Command (CENTCOM)")."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from verifier.sdk.language.identity import Identity, name_relation
from verifier.sdk.language.names import Name, find_names
from verifier.sdk.language.tokens import Token

__all__ = ["Alias", "defined_aliases"]

# Words between two names that say that both are one; commas are left out.
_LINKS = frozenset(
    {
        ("or",),
        ("known", "as"),
        ("also", "known", "as"),
        ("better", "known", "as"),
        ("formerly", "known", "as"),
        ("formerly",),
        ("previously",),
        ("previously", "known", "as"),
        ("also", "called"),
        ("called",),
        ("aka",),
        ("which", "is", "known", "as"),
        ("who", "is", "known", "as"),
        ("abbreviated", "to"),
    }
)
_LIGHT = frozenset({"the", ",", '"', "group", "simply", "just", "in", "short"})


class Alias(NamedTuple):
    """Two names that the text says are one; `short` is the one to look up, `long` the fuller."""

    short: Name
    long: Name


def defined_aliases(
    tokens: Sequence[Token], names: Sequence[Name] | None = None
) -> tuple[Alias, ...]:
    """Every pair of names that `tokens` declare to be one, in order of place.

    `names` are those of `find_names(tokens)`, when the caller has them.

    >>> from verifier.sdk.language.tokens import tokenise
    >>> text = "The Northern Relief Council (NRC) met the Dawn Movement, also known as Sahar."
    >>> [(a.short.text, a.long.text) for a in defined_aliases(tokenise(text))]
    [('NRC', 'Northern Relief Council'), ('Sahar', 'Dawn Movement')]
    """
    listed = find_names(tokens) if names is None else names
    found = []
    for one, other in pairwise(listed):
        between = [token.norm for token in tokens[one.end : other.start]]
        after = tokens[other.end].norm if other.end < len(tokens) else ""
        if _declares(between, after) and _may_be_one(one, other, between):
            short, long = sorted((other, one), key=lambda name: len(name.text))
            found.append(Alias(short, long))
    return tuple(found)


def _declares(between: list[str], after: str) -> bool:
    if between and between[0] == "(" and after == ")":
        between = between[1:]
        if all(word in _LIGHT for word in between):
            return True
    if between[:1] != [","] and not set(between) & {"known", "called", "aka"}:
        return False
    linking = tuple(word for word in between if word not in _LIGHT)
    if linking == ("or",):  # "X, or Y," with its second comma; not "X or Y"
        return after in {",", "."} or not after
    return linking in _LINKS


def _may_be_one(one: Name, other: Name, between: list[str]) -> bool:
    """Whether nothing known speaks against it: a place in brackets is where, not what."""
    link = name_relation(one, other)
    if link.kind is Identity.SAME:
        return True
    if one.ids and other.ids:
        return False
    if between[:1] == ["("]:
        if other.ids and other.kind in {"place", "nationality"}:
            return False
        return one.kind == other.kind or _stands_for(other, one) or _stands_for(one, other)
    return True


def _stands_for(short: Name, long: Name) -> bool:
    """Whether a word in capitals begins as the longer name does and is no two words itself."""
    return short.text.isupper() and len(short.words) == 1 and short.text[0] == long.text[0].upper()
