"""Weigh: from quotes on either side to one verdict with a confidence."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from verifier.engine.answer import Verdict
from verifier.engine.weigh.voice import Voice, at_odds, is_beside, is_others
from verifier.sdk.judgement import Stance

__all__ = ["Vote", "Weighed", "weigh"]

_ENOUGH = 0.5
"""Strength from which a side decides."""
_NEARER = 0.18
"""Share of the claim by which a quote must tell more than one on the other side to silence it."""
_AT_HOME = 0.05
"""The same for quotes of one origin, which hardly speaks against itself."""
_SURER = 0.1
"""Confidence by which a quote must exceed one of its own origin not to be silenced by it."""
_SILENCE, _TELLING = 0.95, 0.35
"""How sure it is that sources which settle nothing do not: the less, the more of the claim one of
them tells, for then it may only say it otherwise (measured: docs/accuracy.md)."""
_MATCHED = 0.85
"""Share of the stronger side's strength from which the weaker makes it a conflict."""
_MATCHED_ELSEWHERE = 0.75
"""The same where no origin speaks on both sides: outlets differ, no text seems to."""
_MATCHED_IN_ANSWER = 0.65
"""The same where one quoted source answers another."""


class Vote(NamedTuple):
    """One quote: its stance, how sure that stance is (0..1), and the origin it comes from.

    `told` in 0..1 is how much of the claim it tells, `voice` who speaks, where that is known.
    """

    stance: Stance
    confidence: float
    origin: str
    told: float = 1.0
    voice: Voice | None = None


class Weighed(NamedTuple):
    """The verdict, and how sure it is (0..1)."""

    verdict: Verdict
    confidence: float


def weigh(votes: Iterable[Vote], nearest: float = 0.0) -> Weighed:
    """The verdict over all votes. Order and repetition of one origin change nothing.

    `nearest` in 0..1 is how much of the claim the passage tells that tells most of it.

    Where quotes stand against each other, those nearest to the claim decide: what tells less of it
    more likely speaks of something else, unless it answers. A source that the claim names is not
    held against what another one says in the same text.

    A side's strength is the chance that at least one of its origins is right, each origin
    counting once, with its surest quote: 1 - prod(1 - confidence). Law: bounded, monotone in
    every confidence, and symmetric when supports and contradicts are swapped.
    """
    listed = tuple(votes)
    support = [vote for vote in listed if vote.stance is Stance.SUPPORTS]
    contradiction = [vote for vote in listed if vote.stance is Stance.CONTRADICTS]
    supports = _strength(_heard(support, contradiction))
    contradicts = _strength(_heard(contradiction, support))
    stronger, weaker = max(supports, contradicts), min(supports, contradicts)
    if stronger < _ENOUGH:
        silence = _SILENCE - _TELLING * nearest
        return Weighed(Verdict.NOT_ENOUGH_EVIDENCE, round(silence * (1.0 - stronger), 4))
    if weaker >= _ENOUGH and weaker >= _matched(support, contradiction) * stronger:
        return Weighed(Verdict.CONFLICTING, round(weaker, 4))
    verdict = Verdict.SUPPORTED if supports > contradicts else Verdict.CONTRADICTED
    return Weighed(verdict, round(stronger * (1.0 - weaker / 2), 4))


def _matched(support: Sequence[Vote], contradiction: Sequence[Vote]) -> float:
    """How much weaker a side may be for the two to be in conflict."""
    if any(at_odds(a.voice, b.voice) for a in support for b in contradiction):
        return _MATCHED_IN_ANSWER
    shared = {vote.origin for vote in support} & {vote.origin for vote in contradiction}
    return _MATCHED if shared else _MATCHED_ELSEWHERE


def _heard(votes: Sequence[Vote], others: Sequence[Vote]) -> list[Vote]:
    """The votes of one side that no vote of the other silences."""
    sure = [vote for vote in others if vote.confidence >= _ENOUGH]
    return [vote for vote in votes if not any(_silences(other, vote) for other in sure)]


def _silences(nearer: Vote, vote: Vote) -> bool:
    """Whether a quote tells so much more of the claim that a less sure one is not heard."""
    if is_beside(nearer.voice, vote.voice) or is_others(nearer.voice, vote.voice):
        return True
    if is_beside(vote.voice, nearer.voice) or at_odds(nearer.voice, vote.voice):
        return False
    at_home = nearer.origin == vote.origin
    margin = _AT_HOME if at_home else _NEARER
    surer = vote.confidence > nearer.confidence + (_SURER if at_home else 0.0)
    return vote.told < nearer.told - margin and not surer


def _strength(votes: Iterable[Vote]) -> float:
    best: dict[str, float] = {}
    for vote in votes:
        best[vote.origin] = max(best.get(vote.origin, 0.0), vote.confidence)
    doubt = 1.0
    for confidence in sorted(best.values()):
        doubt *= 1.0 - confidence
    return 1.0 - doubt
