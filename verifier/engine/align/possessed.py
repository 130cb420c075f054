"""Possessed: what a claim says that something has, and a text that it got or lost it.

Who "closed 12 shops" need not have twelve.
"""

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.span import Span

__all__ = ["told_of_change", "told_of_state"]

_HAS = frozenset({"has", "have"})
# Who does this with things need not have as many: there may be others, or they are gone.
_CHANGES = frozenset(
    """close shut sell lose cut destroy demolish scrap open buy acquire build order attack damage
    inspect visit rob target axe hire recruit""".split()
)
_STATES = frozenset("run operate own have employ hold manage boast keep maintain occupy".split())
_WITHIN_GROUP = 5  # tokens from a verb to the noun it is done to


def told_of_change(claim: Side, passage: Side) -> Span | None:
    """The verb by which a passage tells what was done with all that a claim says something has."""
    tokens = claim.reading.text.tokens
    at = next((n for n, t in enumerate(tokens) if t.start == claim.comment_at), 0)
    if not at or tokens[at].norm not in _HAS or at + 1 == len(tokens):
        return None
    if not claim.parsed.acts(at) or tokens[at + 1].norm == "to":
        return None  # "has closed"
    figures = [f for f in claim.reading.facts if not (f.words or f.circumstance)]
    counted = next(
        (f.about[0] for f in figures if f.start == tokens[at + 1].start and f.about), None
    )
    thing = next((w for w in claim.words if counted is not None and counted.overlaps(w)), None)
    if thing is None:
        return None
    return _told_by(_CHANGES, thing, claim, passage)


def told_of_state(claim: Side, passage: Side) -> Span | None:
    """The verb by which a passage tells what something has, where a claim says that it got it."""
    said = claim.predicate
    if said is None or said.negated or said.lemma not in _CHANGES:
        return None
    told = claim.kindred.beside(passage.worded).told.get(said.lemma, ())
    if any(same >= TOLD and passage.worded.lemmas[at] not in _STATES for at, same in told):
        return None
    things = [span for f in claim.reading.facts if not f.circumstance for span in f.about]
    behind = [word for word in claim.words if word.start > said.start]
    thing = next((w for w in behind if any(span.overlaps(w) for span in things)), None)
    return None if thing is None else _told_by(_STATES, thing, claim, passage)


def _told_by(verbs: frozenset[str], thing: Word, claim: Side, passage: Side) -> Span | None:
    """The one of `verbs` that a noun of the claim is the object of, wherever it is told."""
    told = claim.kindred.beside(passage.worded).told.get(thing.lemma, ())
    spans = [passage.worded.span(place) for place, _ in told]
    found = [_verb_before(span, passage.parsed, verbs) for span in spans]
    return found[0] if found and all(found) else None


def _verb_before(thing: Span, parsed: Parsed, verbs: frozenset[str]) -> Span | None:
    """The one of `verbs` that a noun is the object of."""
    tokens, at = parsed.placed.tokens, parsed.placed.token(thing.start)
    for number in range(at - 1, max(-1, at - _WITHIN_GROUP), -1):
        token = tokens[number]
        if parsed.acts(number):
            return Span(token.start, token.end) if lemma(token.norm) in verbs else None
        if token.norm in (",", "with", "by", "of"):
            return None
    return None
