"""Fared: whether a passage tells the outcome that a claim does, from either side, or another."""

from collections.abc import Iterator
from typing import NamedTuple

from verifier.engine.align.exchanged import conversely
from verifier.engine.align.standing_for import says
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.outcomes import ANY, SOLE, Outcome
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Opposition
from verifier.sdk.language.names import Name

__all__ = ["Fared", "fared", "from_other_side"]

_STRENGTH = 0.9


class Fared(NamedTuple):
    """The claim's outcome, the passage's, and whether it is the same.

    `met` is whether the passage names both parties; else another won what the claim says was won.
    """

    ours: Outcome
    theirs: Outcome
    same: bool
    met: bool = True

    @property
    def contrast(self) -> Contrast | None:
        """That the passage tells it otherwise."""
        if self.same:
            return None
        ours, theirs, kind = self.ours.told, self.theirs.told, Opposition.MEANING
        if self.ours.winners and self.theirs.winners:  # "York beat Leeds" beside "Leeds beat York"
            ours, theirs, kind = self.ours.winners[0], self.theirs.winners[0], Opposition.NAME
        return Contrast(
            kind=kind,
            claim=ours.span,
            passage=theirs.span,
            strength=_STRENGTH,
            whole=self.met,
        )


def fared(claim: Side, passage: Side) -> Fared | None:
    """How the passage tells the first outcome of the claim of which it tells; any way, the same."""
    for ours in claim.outcomes:
        found: Fared | None = None
        for theirs in passage.outcomes:
            same = _same(ours, theirs, claim) if _is_of_one(ours, theirs, passage) else None
            if same:
                return Fared(ours, theirs, True)
            if same is False and found is None:
                found = Fared(ours, theirs, False)
            if found is None and _has_another_winner(ours, theirs, claim):
                found = Fared(ours, theirs, False, met=False)
        if found is not None:
            return found
    return None


def from_other_side(claim: Side, passage: Side) -> Iterator[tuple[int, int]]:
    """Where the claim tells a deed or an outcome, and where the passage does from its other side.

    As in "won", where the passage tells of the other's "defeat".
    """
    yield from conversely(claim, passage)
    outcome = fared(claim, passage)
    if outcome is not None and outcome.same:
        yield outcome.ours.told.start, outcome.theirs.told.start


def _same(ours: Outcome, theirs: Outcome, claim: Side) -> bool | None:
    """Whether two outcomes are one; None where they are not told of the same parties."""
    told = (*theirs.winners, *theirs.losers, *theirs.level)
    parties = (*ours.winners, *ours.losers, *ours.level)
    if not all(_is_in(word, told, claim) for word in parties):
        return None
    if ours.level or theirs.level:
        return bool(ours.level and theirs.level)
    won = all(_is_in(word, theirs.winners, claim) for word in ours.winners)
    return won and all(_is_in(word, theirs.losers, claim) for word in ours.losers)


def _has_another_winner(ours: Outcome, theirs: Outcome, claim: Side) -> bool:
    """Whether another is told to have won what only one can: the election, the final."""
    if ours.contest not in SOLE or theirs.contest is None or not (ours.winners and theirs.winners):
        return False
    if kin(ours.contest, theirs.contest).same < TOLD or _is_in(
        ours.winners[0], (*theirs.winners, *theirs.losers), claim
    ):
        return False
    return _may_both_stand(ours.winners[0].name, theirs.winners[0].name)


def _may_both_stand(one: Name | None, other: Name | None) -> bool:
    """Whether two names may be of rivals: none of a person beside that of his party."""
    if one is None or other is None:
        return False
    if "unknown" not in (one.kind, other.kind):
        return one.kind == other.kind
    alike = (len(one.words) > 1) is (len(other.words) > 1)
    return alike and {one.kind, other.kind} <= {"unknown", "person"}


def _is_in(word: Word, others: tuple[Word, ...], claim: Side) -> bool:
    return any(_is(word, other, claim) for other in others)


def _is(word: Word, other: Word, claim: Side) -> bool:
    if word.name is not None and other.name is not None:
        return says(claim, word, other)
    bond = claim.kindred.meet(other).get(word.lemma)
    return bond is not None and bond.same >= TOLD


def _is_of_one(ours: Outcome, theirs: Outcome, passage: Side) -> bool:
    """Whether two outcomes may be of one contest: what was won may be named but once."""
    if ours.contest is None or ANY in (ours.contest, theirs.contest):
        return True
    if theirs.contest is not None:
        return kin(ours.contest, theirs.contest).same >= TOLD
    return any(kin(ours.contest, word.lemma).same >= TOLD for word in passage.words)
