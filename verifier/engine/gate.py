"""Gate: may this claim fact be compared with that passage fact? Only when both answer one question."""

from collections.abc import Sequence

import msgspec

from verifier.engine.align import align_words
from verifier.engine.meaning import kin
from verifier.engine.scope import Scope
from verifier.engine.side import Side
from verifier.engine.words import Word
from verifier.sdk.fact import Fact

__all__ = ["Comparison", "compare"]

_MEET = 0.5  # kinship from which two heads name one kind of thing


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """`score` in 0..1 that two facts answer the same question; `reason` when they do not."""

    score: float
    reason: str


def compare(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> Comparison:
    """Whether the two facts, of one kind, are said of the same subject."""
    claimed = claim.scope(claim_fact)
    found = passage.scope(passage_fact)
    words = [word for word in claim.subject if claimed.holds(word.span)]
    conflict = _conflict(words, passage, found)
    if conflict:
        return Comparison(score=0.0, reason=conflict)
    head = _head(claim_fact, claim)
    if head is not None and not _heads_meet(head, passage_fact, passage, found):
        return Comparison(score=0.0, reason=f"not said of “{head.lemma}”")
    matches, _ = align_words(words, claim.kindred, passage, found)
    total = sum(match.weight for match in matches)
    told = sum(match.weight * match.strength for match in matches)
    return Comparison(score=told / total if total else 1.0, reason="")


def _conflict(words: Sequence[Word], passage: Side, scope: Scope) -> str:
    """A name the claim puts in some role, where the passage puts another name in that role."""
    claimed = {word.lemma for word in words}
    told = {w.lemma for w in passage.words if scope.holds(w.span)}
    for word in words:
        if not word.name or not word.lead or word.lemma in told:
            continue
        for other in passage.words:
            if (
                other.name
                and other.lead == word.lead
                and scope.own.overlaps(other.span)
                and other.lemma not in claimed
            ):
                return f"said of “{other.lemma}”, not of “{word.lemma}”"
    return ""


def _head(fact: Fact, side: Side) -> Word | None:
    """The last content word of what the fact is said of."""
    about = [w for w in side.words if any(s.overlaps(w.span) for s in fact.about)]
    return about[-1] if about else None


def _heads_meet(head: Word, fact: Fact, passage: Side, scope: Scope) -> bool:
    other = _head(fact, passage)
    if other is not None:
        return kin(head.lemma, other.lemma).same >= _MEET
    return any(kin(head.lemma, w.lemma).same >= _MEET for w in passage.words if scope.holds(w.span))
