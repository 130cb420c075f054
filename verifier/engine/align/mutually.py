"""Mutually: that a passage tells of two what the claim does, from the side of the other.

"York drew with Leeds" is no other story than "Leeds drew with York", nor is who is whose cousin.
"""

from verifier.engine.align.standing_for import says
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.mutual import are_siblings
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word

__all__ = ["told_mutually"]


def told_mutually(claim: Side, passage: Side) -> Word | None:
    """What the claim tells of two, where the passage tells it with each in the other's place."""
    for head, other in claim.joined:
        ours = [w for w in claim.subject if w.name is not None and w.start < head.start]
        for found, beyond in passage.joined:
            alike = kin(head.lemma, found.lemma).same >= TOLD
            if beyond.lead != other.lead or not (alike or are_siblings(head.lemma, found.lemma)):
                continue
            theirs = [w for w in passage.words if w.name is not None and w.start < found.start]
            if any(says(claim, w, beyond) for w in ours) and any(
                says(claim, other, w) for w in theirs
            ):
                return head
    return None
