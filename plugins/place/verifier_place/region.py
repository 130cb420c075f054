"""Region: a part of the world, and whether it lies in another, apart from it, or nobody knows."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from verifier.sdk.language.gazetteer import gazetteer

__all__ = ["Bond", "Region", "bond_of"]

_COUNTRY = "country:"
_ISO = len("region:IQ-")  # as long as "region:" and the code of a country that a part belongs to


class Bond(StrEnum):
    """How one region stands to another."""

    INSIDE = "inside"
    AROUND = "around"
    APART = "apart"
    UNKNOWN = "unknown"


class Region(msgspec.Struct, frozen=True, kw_only=True):
    """A named place: the ids it may stand for in the gazetteer, likeliest first.

    A name that the gazetteer does not have under its surroundings ("Paris, Texas") has no `ids`;
    `inside` are the ids of the surroundings.
    """

    name: str
    ids: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()

    @property
    def readings(self) -> list[tuple[str, frozenset[str]]]:
        """Each id with all that it lies in."""
        known = gazetteer().within
        if self.ids:
            return [(each, known(each)) for each in self.ids]
        within = frozenset(self.inside).union(*(known(each) for each in self.inside))
        return [(f"name:{self.name.casefold()}", within)]

    @property
    def everything(self) -> tuple[str, ...]:
        """The likeliest id and all that it lies in, sorted."""
        key, within = self.readings[0]
        return tuple(sorted({key, *within}))


def bond_of(one: Region, other: Region) -> Bond:
    """How `one` stands to `other`: by their likeliest readings, and apart only by all of them."""
    bonds = [
        _bond(key, within, other_key, other_within)
        for key, within in one.readings
        for other_key, other_within in other.readings
    ]
    if bonds[0] in {Bond.INSIDE, Bond.AROUND}:
        return bonds[0]
    if all(bond is Bond.APART for bond in bonds):
        return Bond.APART
    return next((b for b in bonds if b in {Bond.INSIDE, Bond.AROUND}), Bond.UNKNOWN)


def _bond(one: str, above: frozenset[str], other: str, above_other: frozenset[str]) -> Bond:
    if one == other or other in above:
        return Bond.INSIDE
    if one in above_other:
        return Bond.AROUND
    here, there = _countries({one, *above}), _countries({other, *above_other})
    if here and there and here.isdisjoint(there):
        return Bond.APART
    parts, other_parts = _parts({one, *above}), _parts({other, *above_other})
    if any(a != b and _siblings(a, b) for a in parts for b in other_parts):
        return Bond.APART
    return Bond.UNKNOWN


def _countries(ids: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in ids if key.startswith(_COUNTRY))


def _parts(ids: Iterable[str]) -> list[str]:
    """Provinces and the like, by their ISO 3166-2 codes: those of a level share no ground."""
    return [key for key in ids if key.startswith("region:") and key[_ISO - 1 : _ISO] == "-"]


def _siblings(one: str, other: str) -> bool:
    """Whether two parts of one country are of one level."""
    a, b = gazetteer().entity(one), gazetteer().entity(other)
    return a is not None and b is not None and a.parents == b.parents
