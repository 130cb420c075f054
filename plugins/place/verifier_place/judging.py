"""Judging: how the place that a passage states bears on the one that the claim states."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.sdk.judgement import Relation
from verifier_place.reading import Direction, Position, Stated
from verifier_place.region import Bond, Region, bond_of

__all__ = ["Found", "compare"]

_SURE = 0.9
_LIKELY = 0.75  # a name nobody knows but by its surroundings


class Found(NamedTuple):
    """What follows, and how surely."""

    relation: Relation
    confidence: float
    explanation: str


def compare(evidence: Stated, claim: Stated) -> Found | None:
    """How the one place stands to the other; None where that cannot be told."""
    one, other = evidence.position, claim.position
    if one is other is Position.IN:
        return _areas(evidence, claim)
    if len(evidence.regions) > 1 or len(claim.regions) > 1:
        return None
    here, there = evidence.regions[0], claim.regions[0]
    bond = bond_of(here, there)
    same = bond is Bond.INSIDE and bond_of(there, here) is Bond.INSIDE
    if one is other and same:
        return _beside(evidence, claim)
    if {one, other} == {Position.IN, Position.OUTSIDE}:
        return _outside(evidence, claim, bond)
    if {one, other} == {Position.IN, Position.TOWARDS} and (
        same
        or (bond is Bond.INSIDE and other is Position.TOWARDS)
        or (bond is Bond.AROUND and one is Position.TOWARDS)
    ):
        return Found(Relation.CONTRADICTS, _LIKELY, f"{_shown(evidence)} is not {_shown(claim)}")
    return None


def _areas(evidence: Stated, claim: Stated) -> Found | None:
    """Whether each place of the claim holds one of the evidence, and all of them lie in it."""
    bonds = [[bond_of(here, there) for there in claim.regions] for here in evidence.regions]
    told = [any(row[place] is Bond.INSIDE for row in bonds) for place in range(len(claim.regions))]
    if all(told) and all(Bond.INSIDE in row for row in bonds):
        return _parts(evidence, claim)
    if all(bond is Bond.APART for row in bonds for bond in row):
        return Found(Relation.CONTRADICTS, _SURE, f"{_shown(evidence)} is not {_shown(claim)}")
    if all(bond is Bond.UNKNOWN for row in bonds for bond in row):
        return None
    return Found(Relation.COMPATIBLE, _SURE, f"{_shown(evidence)} leaves {_shown(claim)} open")


def _parts(evidence: Stated, claim: Stated) -> Found:
    """What parts of the places tell: "northern Syria" is in Syria, not the reverse."""
    wanted, said = claim.direction, evidence.direction
    same = _names(evidence.regions) == _names(claim.regions)
    if wanted is None or (same and wanted == said):
        return Found(Relation.ENTAILS, _SURE, f"{_shown(evidence)} is {_shown(claim)}")
    if same and said is not None and said.against(wanted):
        return Found(Relation.CONTRADICTS, _SURE, f"{_shown(evidence)} is not {_shown(claim)}")
    return Found(Relation.COMPATIBLE, _SURE, f"{_shown(evidence)} leaves {_shown(claim)} open")


def _beside(evidence: Stated, claim: Stated) -> Found | None:
    """Two positions of one sort, of one place."""
    said, wanted = evidence.direction, claim.direction
    if said == wanted:
        return Found(Relation.ENTAILS, _SURE, f"both say {_shown(claim)}")
    if isinstance(said, Direction) and isinstance(wanted, Direction) and said.against(wanted):
        return Found(Relation.CONTRADICTS, _SURE, f"{_shown(evidence)} is not {_shown(claim)}")
    return Found(Relation.COMPATIBLE, _LIKELY, f"{_shown(evidence)} leaves {_shown(claim)} open")


def _outside(evidence: Stated, claim: Stated, bond: Bond) -> Found | None:
    """One is in a place, the other outside of one."""
    if bond is Bond.APART and claim.position is Position.OUTSIDE:
        return Found(Relation.ENTAILS, _SURE, f"{_shown(evidence)} is {_shown(claim)}")
    inside = Bond.INSIDE if evidence.position is Position.IN else Bond.AROUND
    same = bond is Bond.INSIDE and evidence.regions[0].ids == claim.regions[0].ids
    if bond is inside or same:
        return Found(Relation.CONTRADICTS, _SURE, f"{_shown(evidence)} is not {_shown(claim)}")
    return None


def _names(regions: Sequence[Region]) -> set[tuple[str, ...]]:
    return {region.ids or region.inside for region in regions}


def _shown(stated: Stated) -> str:
    """The place in words."""
    names = " and ".join(region.name for region in stated.regions)
    side = _DIRECTIONS.get(stated.direction, "") if stated.direction else ""
    match stated.position:
        case Position.TOWARDS:
            return f"{side} of {names}"
        case Position.IN if side:
            return f"in {side}ern {names}"
        case position:
            return f"{position.value} {names}"


_DIRECTIONS = {
    Direction(0, 1): "north",
    Direction(0, -1): "south",
    Direction(1, 0): "east",
    Direction(-1, 0): "west",
    Direction(1, 1): "northeast",
    Direction(-1, 1): "northwest",
    Direction(1, -1): "southeast",
    Direction(-1, -1): "southwest",
}
