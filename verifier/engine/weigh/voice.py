"""Voice: who speaks in a quote, so that who answers whom is told from what is said of other things.

A text that gives two sources' words side by side does not speak against itself.
"""

from typing import NamedTuple

from verifier.engine.judge.finding import Finding, Part
from verifier.engine.judge.speaker import speaker_of
from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.sides import passage_side
from verifier.sdk.judgement import Relation

__all__ = ["Voice", "at_odds", "is_beside", "is_others", "voice_of"]

_NEXT = 2
"""Passages from a statement to one that answers it."""
_NEARLY_ALL, _FAR_LESS = 0.9, 0.25  # shares of what is said


class Voice(NamedTuple):
    """Who speaks in a quote, and where: the passage's number in its document.

    `speaker` is "" where nobody is named. `brief` says that the quote has a figure or a time and,
    these and its source aside, no word that is not the claim's: it takes up what was said before.
    `own` says that it is the source whom the claim names, `other` that it is another, who tells
    another figure or day. `given` in 0..1 is how much of what the claim's source says is given to
    it there, or to somebody else; 0 where it is given to nobody.
    """

    document: str
    place: int
    speaker: str
    brief: bool = False
    own: bool = False
    other: bool = False
    given: float = 0.0


def voice_of(finding: Finding) -> Voice:
    """Who speaks in the passage of a finding."""
    passage = finding.passage
    frames = [part for part in finding.parts if _frames(part)]
    own = any(frame.judgement.relation is Relation.ENTAILS for frame in frames)
    return Voice(
        document=passage.document.id,
        place=passage.ordinal,
        speaker=speaker_of(passage) or "",
        brief=_is_brief(finding),
        own=own,
        other=not own and any(_differs(frame, finding) for frame in frames),
        given=max((f.same for f in frames if _gives(f)), default=0.0),
    )


def at_odds(one: Voice | None, other: Voice | None) -> bool:
    """Whether one answers the other: two speakers of one text, and one of them says no more."""
    if one is None or other is None or one.document != other.document:
        return False
    if not one.speaker or not other.speaker or one.speaker == other.speaker:
        return False
    if one.own or other.own:
        return False  # that the claim's source said so, no other denies
    later = one if one.place > other.place else other
    return later.brief and 0 < abs(one.place - other.place) <= _NEXT


def is_beside(one: Voice | None, other: Voice | None) -> bool:
    """Whether a text has the claim's source say what is claimed, and another something else."""
    if one is None or other is None or one.document != other.document:
        return False
    return one.own and other.other


def is_others(one: Voice | None, other: Voice | None) -> bool:
    """Whether what the claim's source is to have said is nearly all given to somebody else.

    And far less of it to that source in the other quote: that is of another matter.
    """
    if one is None or other is None or one.own or not other.own:
        return False
    return one.given >= _NEARLY_ALL and other.given < one.given - _FAR_LESS


def _gives(part: Part) -> bool:
    return part.judgement.relation in (Relation.ENTAILS, Relation.CONTRADICTS)


def _frames(part: Part) -> bool:
    return bool(part.fact.words) and not (part.fact.plain or part.fact.optional)


def _differs(frame: Part, finding: Finding) -> bool:
    """Whether something within what the frame says is told otherwise."""
    return any(
        part is not frame
        and part.judgement.relation is Relation.CONTRADICTS
        and any(about.contains(part.fact.span) for about in frame.fact.about)
        for part in finding.parts
    )


def _is_brief(finding: Finding) -> bool:
    passage = finding.passage
    whole = len(passage.text.strip())
    stated = [f.span for f in passage.facts if not f.words and f.end - f.start < whole]
    if not stated:
        return False
    side = passage_side(passage)
    met = [m.passage for m in finding.alignment.matches if m.passage and m.strength >= TOLD]
    known = [*met, *side.sourcing, *stated]
    return all(word.weight < 1 or any(s.overlaps(word) for s in known) for word in side.words)
