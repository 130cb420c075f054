"""Retold: what a source says that somebody else says or thinks.

"Alm said critics expected the roof to fall" is no word of Alm's that the roof would fall.
"""

from collections.abc import Sequence

import msgspec

from verifier.sdk.alignment import Where
from verifier.sdk.language.tokens import Token
from verifier.sdk.rule import Pair
from verifier_attribution.lexis.cues import Cue, cue_forms
from verifier_attribution.lexis.roles import body_word, person_noun
from verifier_attribution.lexis.wordlists import DETERMINERS
from verifier_attribution.people.speakers import TOLD, sameness_of

__all__ = ["is_retold", "retold_by_source"]

_SAYING = frozenset("say claim warn predict think want".split())  # classes of cue
# Who says that somebody knows a thing says it himself.
_KNOWING = frozenset("know see realize realise understand discover learn find forget".split())
_SELF = frozenset("i we he she it that who which there".split())
_OTHERS = frozenset("they others many most some people nobody everyone everybody".split())
_HAVING = frozenset("had have has also".split())
_BEING = frozenset("is are was were be been being".split())


def is_retold(pair: Pair) -> bool:
    """Whether all that the passage's source says of it is that somebody else says or thinks so.

    Where the claim has the like word of its own, the words are judged by themselves.
    """
    met = [
        match.passage
        for match in pair.alignment.matches
        if match.where is Where.PASSAGE and match.passage is not None
    ]
    plain = [
        match.passage
        for match in pair.alignment.matches
        if match.passage is not None
        and not match.name
        and any(span.overlaps(match.claim) for span in pair.claim_fact.about)
        and any(span.overlaps(match.passage) for span in pair.passage_fact.about)
    ]
    if not plain:
        return False
    first = min(span.start for span in plain)
    for span in pair.passage_fact.about:
        said = [token for token in pair.passage.text.tokens_in(span) if token.start < first]
        for at, token in enumerate(said):
            if not any(token.start < end.end and end.start < token.end for end in met) and (
                _hands_to_another(said, at, cue_forms().get(token.norm))
            ):
                return True
    return False


def _hands_to_another(said: Sequence[Token], at: int, cue: Cue | None) -> bool:
    """Whether a word is a verb of saying or thinking that somebody other is the subject of."""
    if cue is None or cue.kind not in _SAYING or cue.lemma in _KNOWING:
        return False
    word, before = said[at].norm, [token.norm for token in said[:at]]
    if not before or before[-1] in DETERMINERS:
        return False
    if word.endswith("ing"):
        return before[-1] == "as"  # "quoted Brandt as saying"
    if word == cue.lemma or (said[at].text[0].isupper()):
        return False
    if not _BEING.isdisjoint(before[-2:]):
        return cue.lemma == "tell"  # "had been told": by another
    doers = [token for token in said[:at] if token.norm not in _HAVING]
    return bool(doers) and _may_speak(doers[-1])


def _may_speak(token: Token) -> bool:
    """Whether a word may be who speaks: a name, "they", a noun for people or for a body."""
    if token.norm in _SELF:
        return False
    named = token.text[0].isupper() or token.norm in _OTHERS
    return named or person_noun(token.norm) or body_word(token.norm)


def retold_by_source(pair: Pair) -> bool:
    """Whether it is the claim's own source who tells what the passage's says: "quoted him as"."""
    return any(
        other is not pair.passage_fact
        and any(span.contains(pair.passage_fact.span) for span in other.about)
        and sameness_of(msgspec.structs.replace(pair, passage_fact=other)) in TOLD
        for other in pair.passage.facts_of(pair.passage_fact.kind)
    )
