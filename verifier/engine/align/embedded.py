"""Embedded: what a claim tells of one, where a passage tells it of whom that one does else with.

"Police found a man who had been shot" does not say that police shot him, nor does who "treated
people injured in the blast" need to have been injured.
"""

from collections.abc import Sequence

from verifier.engine.align.standing_for import says
from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.side import Side
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.span import Span

__all__ = ["told_of_whom"]

# Of those to whom this is done by whoever the sentence is about: "arrested a man, who was charged".
_BY_LAW = frozenset(
    """arrest charge convict jail imprison sentence release fine question detain hold ban order
    award give offer""".split()
)
_SAME = frozenset("be become remain have do".split())


def told_of_whom(claim: Side, passage: Side) -> Span | None:
    """Of whom a passage tells, in a clause that hangs on him, what a claim tells of its head."""
    said = claim.predicate
    if said is None or said.negated or not is_verb(said.lemma) or said.lemma in _BY_LAW:
        return None
    heads = [w for w in claim.words if w.end <= said.start and w.weight >= WEIGHT and not w.lead]
    beside = claim.kindred.beside(passage.worded).told
    deeds = beside.get(said.lemma, ())
    best = max((same for _, same in deeds), default=0.0)
    told = [passage.worded.span(at) for at, same in deeds if same == best >= TOLD]
    if not heads or not told:
        return None
    own = [passage.worded.span(at) for at, same in beside.get(heads[-1].lemma, ()) if same >= TOLD]
    found = [_whom(verb, own, passage) for verb in told]
    if not own or None in found or any(w is not None and says(claim, heads[-1], w) for w in found):
        return None
    return None if found[0] is None else found[0].span


def _whom(verb: Span, own: Sequence[Span], passage: Side) -> Word | None:
    """On whom the clause of a verb hangs, where one of `own` is the subject of one before."""
    parsed = passage.parsed
    told = parsed.verb(parsed.placed.token(verb.start))
    whom = None if told is None else parsed.anchor(told)
    if told is None or whom is None or any(span.start >= whom.start for span in own):
        return None
    before = (p for p in parsed.predications if p.place < told.anchor and p.anchor < 0)
    heads = any(word.span in own for each in before for word in _doers(each, parsed))
    return whom if heads else None


def _doers(told: Predication, parsed: Parsed) -> Sequence[Word]:
    """Of whom a verb tells that he does something to another: not "is"."""
    verb = parsed.placed.norm[told.verb.head] if told.verb.head >= 0 else "be"
    return () if lemma(verb) in _SAME else parsed.named(told.subjects)
