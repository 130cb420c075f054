"""Joint: what one expression says of a deed that a verb and its noun tell apart, or the reverse.

"Called off the strike" beside "the strike was called off"; "break the record" beside "a record was
set".
"""

from collections.abc import Iterator, Sequence

from verifier.engine.meaning.expression import deed_of
from verifier.engine.meaning.kin import NOTHING, Kin
from verifier.engine.meaning.meaning import AMONG, PART, kin
from verifier.engine.wording.worded import Worded
from verifier.sdk.language.vocabulary import vocabulary

__all__ = ["by_expressions", "by_verbs"]

_DEED = 4  # words between a verb and what is done to, at most


def by_expressions(verb: str, noun: str, words: Worded) -> Iterator[tuple[int, Kin]]:
    """What each expression of a text, by its place, says of a deed done to a thing."""
    both = f"{verb}_{noun}"
    listed = vocabulary().lists(both)
    for place, lemma in enumerate(words.lemmas):
        deed = deed_of(lemma) if "_" in lemma else None
        if deed is None:
            continue
        bond = kin(both, lemma) if listed else NOTHING
        if bond == NOTHING and kin(noun, deed[1]).same >= PART:
            bond = kin(verb, deed[0])
        if bond != NOTHING:
            yield place, Kin(AMONG * bond.same, bond.opposed)


def by_verbs(both: str, words: Worded, things: Sequence[int]) -> Iterator[tuple[int, Kin]]:
    """What the verbs of a text, by their places, say of an expression, by the things beside them.

    `things` are the places of the nouns of what it is done to.
    """
    for thing in things:
        for place in range(max(0, thing - _DEED), min(len(words.lemmas), thing + _DEED + 1)):
            other = f"{words.lemmas[place]}_{words.lemmas[thing]}"
            if place != thing and vocabulary().lists(other):
                yield place, kin(both, other)
