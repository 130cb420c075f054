"""Meaning: how far one word says what another says. The engine's one door to the lexicon."""

from collections.abc import Sequence
from functools import lru_cache

from verifier.engine.meaning.expression import deed_of, denied_in, parts_of
from verifier.engine.meaning.kin import IDENTICAL, NOTHING, Kin
from verifier.sdk.language.lexicon import Kinship, relation

__all__ = ["AMONG", "MEET", "ONE_EVENT", "PART", "SOME", "TOLD", "exclusive", "has_middle", "kin"]

TOLD = 0.35
"""Strength from which a word counts as told."""

MEET = 0.5
"""Kinship from which two words may name one thing."""

ONE_EVENT = 0.35
"""Kinship from which two words may tell one event."""

AMONG = 0.9
"""How surely an expression says a word of it: "missile attack" says "attack"."""

SOME = 0.6
"""How surely a word says an expression that it is of: "attack", beside "missile attack"."""

PART = 0.5
"""Strength from which what opposes an expression outweighs what says some of it."""

# A text that says "soldier" says "personnel"; one that says "personnel" only may mean soldiers.
_SAME = {
    Kinship.SAME: 1.0,
    Kinship.DERIVED: 0.95,
    Kinship.SYNONYM: 0.95,
    Kinship.BROADER: 0.85,
    Kinship.NARROWER: 0.6,
}
_EXCLUSIVE = 0.6  # the project's own lists are surer of it than the dictionary
_OPPOSED = {Kinship.ANTONYM: 1.0, Kinship.SIBLING: 0.7}

_OTHER = 0.3  # of an expression that has another word beside what they share
# Of these and their opposites a thing may be neither.
_EXTREMES = tuple(
    """rise raise increase improve strengthen widen win support praise strong large high good easy
    cheap hot long fast young rich heavy wide deep optimistic""".split()
)
_EXTREME = 0.85
_TURNED = 0.9  # of a bond with what an expression denies


@lru_cache(maxsize=4096)
def exclusive(word: str, other: str) -> bool:
    """Whether two words name things of which a figure can be of one only.

    >>> exclusive("revenue", "net_profit"), exclusive("rise", "fall")
    (True, False)
    """
    return relation(word, other).kind is Kinship.SIBLING and kin(word, other).opposed >= _EXCLUSIVE


@lru_cache(maxsize=4096)
def has_middle(term: str) -> bool:
    """Whether something lies between it and its opposite: what did not rise need not have fallen.

    >>> has_middle("drop"), has_middle("reopen")
    (True, False)
    """
    return any(max(kin(term, each)) >= _EXTREME for each in _EXTREMES)


@lru_cache(maxsize=65536)
def kin(claimed: str, found: str) -> Kin:
    """How `found`, a lemma of the passage, bears on `claimed`, a lemma of the claim.

    >>> kin("attack", "attack")
    Kin(same=1.0, opposed=0.0)
    """
    if claimed == found:
        return IDENTICAL
    bond = relation(claimed, found)
    if bond.kind in _SAME:
        return Kin(_SAME[bond.kind] * bond.strength, 0.0)
    if bond.kind in _OPPOSED:
        return Kin(0.0, _OPPOSED[bond.kind] * bond.strength)
    for whole, other in ((found, claimed), (claimed, found)):
        rest = denied_in(whole)
        if rest:
            same, opposed = kin(rest, other) if whole is claimed else kin(other, rest)
            return Kin(_TURNED * opposed, _TURNED * same)
    return _by_deeds(claimed, found) or _by_parts(claimed, found)


def _by_deeds(claimed: str, found: str) -> Kin | None:
    """What two expressions that each tell of a deed done to one thing say by their verbs.

    "Increase the sentence", "reduce the term". None where the verbs bear no relation.
    """
    one, other = deed_of(claimed), deed_of(found)
    if one is None or other is None or kin(one[1], other[1]).same < PART:
        return None
    told = kin(one[0], other[0])
    return None if told == NOTHING else Kin(AMONG * told.same, AMONG * told.opposed)


def _by_parts(claimed: str, found: str) -> Kin:
    """What an expression says by the words it consists of."""
    asked, told = parts_of(claimed), parts_of(found)
    if not asked and not told:
        return NOTHING
    if len(asked) > 1 and len(told) > 1:
        return _by_all_parts(asked, told)
    bonds = [kin(a, b) for a in asked or (claimed,) for b in told or (found,)]
    best = max(bond.same for bond in bonds)
    if len(bonds) == 1 and bonds[0].opposed:  # "found dead" of who was found alive
        return Kin(0.0, AMONG * bonds[0].opposed)
    return Kin(best * (SOME if asked else AMONG), 0.0) if best else NOTHING


def _by_all_parts(asked: Sequence[str], told: Sequence[str]) -> Kin:
    """What one expression says of another: "drone attack" is no word of a missile attack."""
    bonds = {(a, b): kin(a, b) for a in asked for b in told}
    left = [a for a in asked if all(bonds[a, b].same < PART for b in told)]
    more = [b for b in told if all(bonds[a, b].same < PART for a in asked)]
    best = max(bond.same for bond in bonds.values())
    if not left:
        return Kin(AMONG * best, 0.0)
    if not more or len(left) == len(asked):
        return Kin(SOME * best, 0.0) if best else NOTHING
    against = max(bonds[a, b].opposed for a in left for b in more)
    return Kin(0.0, AMONG * against) if against >= PART else Kin(_OTHER * best, 0.0)
