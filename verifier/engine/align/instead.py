"""Instead: the deed that a passage tells of those of whom the claim tells another.

"Rovers offered £3m for Bell" is no word of having signed him.
"""

from collections.abc import Iterator, Sequence

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import OBJECTS, SUBJECTS
from verifier.engine.wording.words import LIGHT, WEIGHT
from verifier.sdk.language.lemmas import is_base, is_verb
from verifier.sdk.span import Span

__all__ = ["told_instead"]

_BETWEEN = 2  # words, the verb one of them: "heard an appeal against"
_BY_ITS_NOUN = 0.65  # what says "race" says this much of "won the race", and no deed
# Verbs that say a deed only with their nouns, and so in many ways.
_SAYS_LITTLE = LIGHT | frozenset(
    "receive hold keep need bring run lead leave make complete mount stage".split()
)
_BREAKS = frozenset(",;:.!?")


def told_instead(claim: Side, passage: Side) -> Span | None:
    """The verb by which the passage has the claim's doer do something else to the same.

    None where it tells the deed in any word, or more between the two, by which it may tell it, or
    where the claim denies it.
    """
    said = claim.predicate
    if said is None or said.negated or said.lemma in _SAYS_LITTLE:
        return None
    if not is_verb(said.lemma.partition("_")[0]):
        return None
    beside = claim.kindred.beside(passage.worded)
    if beside.said.get(said.lemma, 0.0) >= (_BY_ITS_NOUN if "_" in said.lemma else TOLD):
        return None
    before = [w for w in claim.words if w.weight >= WEIGHT and w.end <= said.start][-1:]
    behind = [w for w in claim.words if w.weight >= WEIGHT and w.start > said.start][:1]
    if not before or not behind:
        return None
    firsts, lasts = beside.told.get(before[0].lemma, ()), beside.told.get(behind[0].lemma, ())
    found = (_verb_between(passage, first, last) for first, last in _stretches(firsts, lasts))
    return next((verb for verb in found if verb is not None), None)


def _stretches(
    firsts: Sequence[tuple[int, float]], lasts: Sequence[tuple[int, float]]
) -> Iterator[tuple[int, int]]:
    """From each of the first places to the next of the last."""
    for first, _ in firsts:
        last = min((place for place, _ in lasts if place > first), default=None)
        if last is not None:
            yield first, last


def _verb_between(passage: Side, first: int, last: int) -> Span | None:
    """The finite verb that two words of a passage have between them, with little else."""
    words, text = passage.worded, passage.reading.text
    others = [at for at in range(first + 1, last) if words.weight(at) == WEIGHT]
    if not 1 <= len(others) <= _BETWEEN or words.lemmas[others[0]] in _SAYS_LITTLE:
        return None
    if not _BREAKS.isdisjoint(text.text[words.span(first).end : words.span(last).start]):
        return None
    verb, parsed = words.span(others[0]), passage.parsed
    at = parsed.placed.token(verb.start)
    if not parsed.is_finite(at) or parsed.placed.norm[at + 1] in OBJECTS | SUBJECTS:
        return None  # "put it into law"
    told = parsed.verb(at)
    helped = told is not None and told.verb.start < at
    return None if helped and is_base(parsed.placed.norm[at]) else verb  # "did not reach"
