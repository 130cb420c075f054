"""Undergone: whom a claim says one praised or blamed, where a passage tells that he was himself.

"Orr was criticised for the plan" does not say that Orr criticised it.
"""

from verifier.engine.align.standing_for import says
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.deeds import DOER, DONE, Deed
from verifier.engine.side.side import Side
from verifier.engine.side.valuing import may_value
from verifier.engine.wording.words import Word
from verifier.sdk.span import Span

__all__ = ["undergone"]


def undergone(claim: Side, passage: Side) -> Span | None:
    """Who had that done to him, by all that a passage tells, which a claim says that he did."""
    said = claim.predicate
    if said is None or said.negated or not may_value(said.lemma):
        return None
    deed = next((each for each in claim.tellings if each.verb and each.at == said.start), None)
    doer = None if deed is None else deed.parts.get(DOER)
    if deed is None or doer is None or doer.name is None or deed.parts.get(DONE) is doer:
        return None
    told = [d for d in passage.tellings if d.verb and kin(deed.event, d.event).same >= TOLD]
    found = [_done_to(each, doer, claim) for each in told]
    return None if None in found or not found else found[0]


def _done_to(told: Deed, doer: Word, claim: Side) -> Span | None:
    """Where a deed is told to be done to the claim's doer, and by nobody."""
    done = told.parts.get(DONE)
    if done is None or DOER in told.parts or not says(claim, doer, done):
        return None
    return done.span
