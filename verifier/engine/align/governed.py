"""Governed: by which of its verbs a passage tells what a claim tells to be done to a thing.

"Found guilty of theft and acquitted of fraud" tells of no conviction for fraud; who "rejected
every amendment" adopted none.
"""

from collections.abc import Sequence

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.deeds import may_tell
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import WHO_THAT
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.alignment import Contrast, Opposition
from verifier.sdk.language.lemmas import is_noun

__all__ = ["done_otherwise", "to_all"]

_EXCLUDES = 0.6  # how surely the passage's verb excludes the claim's
_DONE_TO = frozenset(("", "of", "for", "with", "against"))  # what leads from a verb to its thing
_BETWEEN = 3  # content words from a verb to its thing
_STANDING_FOR = frozenset(
    "it them him her this that those these one ones another some others none both all".split()
)
_ALL = frozenset("every all each any both".split())


def done_otherwise(index: int, claim: Side, passage: Side) -> Contrast | None:
    """That of the claim's verb and one that excludes it the passage has the latter lead to a thing.

    To all that it tells of the first thing that the claim's verb leads to, and the same way.
    """
    said, others = claim.subject[index], passage.worded
    beside = claim.kindred.beside(others)
    excluding = [
        at
        for at, against in beside.opposed.get(said.lemma, ())
        if against >= _EXCLUDES and not _is_one_deed(said.lemma, others.lemmas[at])
    ]
    if not excluding or claim.denies(said) or not _is_verb(said, claim):
        return None
    thing = _thing(index, claim)
    if thing is None:
        return None
    telling = {at for at, same in beside.told.get(said.lemma, ()) if same >= TOLD}
    things = [at for at, same in beside.told.get(thing.lemma, ()) if same >= TOLD]
    verbs = [_leading(at, thing, (*excluding, *telling), passage) for at in things]
    found = [at for at in verbs if at is not None]
    if not found or len(found) < len(verbs) or not telling.isdisjoint(found):
        return None
    near = [at for at, _ in beside.told.get(thing.lemma, ()) if at not in things]
    if any(_leaves_out(others.span(at).end, passage) or _is_led(at, near) for at in telling):
        return None  # "refused five offers and took three"
    if telling and any(_is_aside(others.span(at).start, passage) for at in found):
        return None  # "the rebels who had seized the pilot freed the man"
    strength = max(against for at, against in beside.opposed[said.lemma] if at in found)
    verb = others.word(found[0])
    return Contrast(kind=Opposition.MEANING, claim=said.span, passage=verb.span, strength=strength)


def to_all(contrast: Contrast, passage: Side) -> bool:
    """Whether what is told in a contrast is told of all of some kind: "rejected every offer"."""
    behind = [t.norm for t in passage.reading.text.tokens if t.start >= contrast.passage.end]
    return bool(behind) and behind[0] in _ALL


def _is_one_deed(term: str, other: str) -> bool:
    """Whether two verbs tell one deed from its two sides: to import, to export."""
    return not set(may_tell(term)).isdisjoint(may_tell(other))


def _leaves_out(end: int, passage: Side) -> bool:
    """Whether a verb's thing is told by no noun: "accepted it", "adopted three"."""
    behind = [token for token in passage.reading.text.tokens if token.start >= end][:2]
    if not behind or behind[0].norm not in _STANDING_FOR:
        return False
    return len(behind) == 1 or behind[1].norm not in _DONE_TO


def _is_aside(start: int, passage: Side) -> bool:
    """Whether a verb stands in a relative clause, and so tells of what was before or besides."""
    before = [token.norm for token in passage.reading.text.tokens if token.start < start][-2:]
    return not WHO_THAT.isdisjoint(before)


def _is_led(verb: int, things: Sequence[int]) -> bool:
    return any(verb < at <= verb + _BETWEEN for at in things)


def _is_verb(word: Word, claim: Side) -> bool:
    """Whether a word of the claim is a verb in its place: not "major damage"."""
    return word is claim.predicate or any(d.verb and d.at == word.start for d in claim.tellings)


def _thing(index: int, claim: Side) -> Word | None:
    """What the claim's verb leads to, and who has it done to him left aside."""
    for word in claim.subject[index + 1 : index + 1 + _BETWEEN]:
        kind = word.lemma.partition("_")
        if word.name is None and word.weight >= WEIGHT and (kind[1] or is_noun(kind[0])):
            return word if word.lead in _DONE_TO and not word.negated else None
    return None


def _leading(at: int, thing: Word, verbs: Sequence[int], passage: Side) -> int | None:
    """The last of the verbs before a thing, where it leads there as the claim's does."""
    others = passage.worded
    before = [place for place in verbs if at - _BETWEEN <= place < at]
    if not before or others.word(at).lead != thing.lead or others.negated(at):
        return None
    last = max(before)
    return None if others.negated(last) or others.left_open(last) else last
