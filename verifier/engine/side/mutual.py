"""Mutual: what two do to each other, or are to each other: who met somebody was met by him."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from verifier.engine.side.deeds import DONE
from verifier.engine.wording.words import Word
from verifier.sdk.language.lexicon import is_person

__all__ = ["are_siblings", "is_done_to", "is_mutual", "joined_in"]

_MUTUAL = frozenset(
    """marry wed divorce meet face play fight battle border adjoin date rival resemble match partner
    unite draw tie know merge contact encounter equal clash join_force team_up agree
    brother sister sibling colleague friend neighbor twin spouse ally cousin competitor teammate
    classmate counterpart opponent relative contemporary compete married related adjacent similar
    equivalent""".split()
)
_AGREED = frozenset(
    "agreement deal contract pact treaty merger marriage meeting partnership alliance".split()
)
"""Nouns of which the same is true, and of what is told by them: "reach an agreement"."""
_ALSO_DOING = frozenset("play fight face know draw match date meet contact encounter".split())
"""Those by which something is done to a thing as well: "plays the piano", "faces a charge"."""
_SIDES = frozenset(
    """team side club squad party union group company firm army force troop police ministry
    government council board committee family crew delegation country nation state city
    opposition coalition eleven""".split()
)
"""Who is many, and does as one what is done to them as well."""
_EACH = "with"  # whatever is done with another
_LEADS = frozenset({"of", "to", "against"})  # that lead from what may be mutual to the other
_SIBLINGS = frozenset({"brother", "sister", "sibling", "twin"})


def is_mutual(term: str) -> bool:
    """Whether what a term tells of one beside another is true the other way round.

    >>> is_mutual("cousin"), is_mutual("reach_agreement"), is_mutual("employ")
    (True, True, False)
    """
    return term in _MUTUAL or term.rpartition("_")[2] in _AGREED


def is_done_to(verb: str, parts: Mapping[str, Word]) -> bool:
    """Whether what somebody does by such a verb is done to a thing, which does not do it to him."""
    thing = parts.get(DONE)
    if verb not in _ALSO_DOING or thing is None or thing.name is not None:
        return False
    return not is_person(thing.lemma) and thing.lemma not in _SIDES


def are_siblings(term: str, other: str) -> bool:
    """Whether one may be this to whom is that to him: who has a sister may be her brother."""
    return term in _SIBLINGS and other in _SIBLINGS


def joined_in(words: Sequence[Word]) -> tuple[tuple[Word, Word], ...]:
    """What is done with a name, or is mutual, and that name: "drew with York"."""
    return tuple(
        (head, other)
        for head, other in pairwise(words)
        if other.name is not None
        and head.name is None
        and (other.lead == _EACH or (other.lead in _LEADS and is_mutual(head.lemma)))
    )
