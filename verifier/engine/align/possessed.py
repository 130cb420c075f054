"""Possessed: what a claim says that something has or does now, and a text that it got, lost or did.

Who "closed 12 shops" need not have twelve, and who "once employed 400" need not employ them.
"""

import regex

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span

__all__ = ["told_of_change", "told_of_old", "told_of_state", "told_of_then"]

_HAS = frozenset({"has", "have"})
# Who does this with things need not have as many: there may be others, or they are gone.
_CHANGES = frozenset(
    """close shut sell lose cut destroy demolish scrap open buy acquire build order attack damage
    inspect visit rob target axe hire recruit""".split()
)
_STATES = frozenset("run operate own have employ hold manage boast keep maintain occupy".split())
_WITHIN_GROUP = 5  # tokens from a verb to the noun it is done to
_ONCE = Matcher(
    r"\b(?:once|used to|formerly|previously|originally|at one time|at its peak|in its heyday)\b",
    regex.I,
)
# The latest count: "had 900 staff at the end of March" is what it has.
_AS_OF = Matcher(r"\b(?:as of|at the (?:end|start|close) of|at the last count|last|now)\b", regex.I)
_NEAR = 40  # characters from a verb to what says that it was so once
_NOW = frozenset({"is", "are", "has", "have"})


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


def told_of_then(claim: Side, passage: Side) -> Span | None:
    """The day or year in which a passage tells that something had what a claim says it has."""
    tokens = claim.reading.text.tokens
    now = next((t.norm for t in tokens if t.start == claim.comment_at), "") in _HAS
    if not now or any(fact.circumstance for fact in claim.reading.facts):
        return None
    text = passage.reading.text
    norms = [token.norm for token in text.tokens]
    if "had" not in norms or not _HAS.isdisjoint(norms) or _AS_OF.search(text.text) is not None:
        return None
    then = (fact for fact in passage.reading.facts if fact.circumstance)
    return next((fact.span for fact in then), None)


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


def told_of_old(claim: Side, passage: Side) -> Span | None:
    """What says that the claim's verb was so once, where the claim says that it is so now."""
    text, said = claim.reading.text, claim.predicate
    if said is None or any(fact.circumstance for fact in claim.reading.facts):
        return None
    if _ONCE.search(text.text) is not None:
        return None
    verb = text.text[said.start : said.end].partition(" ")[0]
    if not verb.endswith("s") and claim.comment_at == said.start:
        return None
    leading = next((t.norm for t in text.tokens if t.start == claim.comment_at), "")
    if claim.comment_at != said.start and leading not in _NOW:
        return None
    written = passage.reading.text.text
    told = claim.kindred.beside(passage.worded).told.get(said.lemma, ())
    best = max((same for _, same in told), default=0.0)
    spans = [passage.worded.span(place) for place, same in told if same == best]
    found = [_ONCE.search(written, max(0, span.start - _NEAR), span.start) for span in spans]
    if not found or not all(found) or found[0] is None:
        return None
    return Span(*found[0].span())
