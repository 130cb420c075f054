"""Embedded: what a claim tells of one, where a passage tells it of whom that one does else with.

"Police found a man who had been shot" does not say that police shot him, nor does who "treated
people injured in the blast" need to have been injured.
"""

from collections.abc import Sequence

from verifier.engine.align.filler import says
from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.groups import RELATIVES, before_helping
from verifier.engine.side.predicate import is_finite_at
from verifier.engine.side.side import Side
from verifier.engine.wording.words import SAME_FORMS, WEIGHT, Word
from verifier.sdk.language.lemmas import is_noun, is_verb, lemma
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span

__all__ = ["told_of_whom"]

# Of those to whom this is done by whoever the sentence is about: "arrested a man, who was charged".
_BY_LAW = frozenset(
    """arrest charge convict jail imprison sentence release fine question detain hold ban order
    award give offer""".split()
)
_SAME = frozenset("be become remain have do will would can could may might".split())
_BEHIND_PARTICIPLES = frozenset("in on at by from during after before with near when".split())


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
    """On whom the clause of a verb hangs, where one of `own` is the subject of the verb before."""
    tokens = passage.reading.text.tokens
    at = next((n for n, token in enumerate(tokens) if token.start == verb.start), 0)
    noun = _antecedent(tokens, at)
    if noun is None:
        return None
    whom = next((w for w in passage.words if w.start <= tokens[noun].start < w.end), None)
    if whom is None or any(span.start >= whom.start for span in own):
        return None
    heads = any(_does(tokens, n, own) for n in range(1, noun))
    return whom if heads else None


def _does(tokens: Sequence[Token], verb: int, own: Sequence[Span]) -> bool:
    """Whether a verb tells what one of `own`, right before it, does to another: not "is"."""
    if lemma(tokens[verb].norm) in _SAME or not is_finite_at(tokens, verb):
        return False
    before = before_helping(tokens, verb)
    return any(tokens[before].end == span.end for span in own)


def _antecedent(tokens: Sequence[Token], verb: int) -> int | None:
    """The noun before "who had been | shot", and before "| injured in"."""
    before = before_helping(tokens, verb)
    if before > 0 and tokens[before].norm in RELATIVES:
        before -= 1
        before -= tokens[before].text == ","
    elif before != verb - 1 or not _is_participle(tokens, verb):
        return None
    if before < 0 or tokens[before].kind != "word":
        return None
    named = tokens[before].text[0].isupper()
    return before if named or is_noun(lemma(tokens[before].norm)) else None


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb's form and what follows it show that it is told of the noun before it."""
    form = tokens[at].norm
    behind = tokens[at + 1].norm if at + 1 < len(tokens) else "."
    plain = (form != lemma(form) or form in SAME_FORMS) and not form.endswith(("s", "ing"))
    return plain and behind in _BEHIND_PARTICIPLES and tokens[at - 1].text[0].islower()
