"""Event: the words that tell what happened where a text states a fact.

Those are the verbs of the fact's clause, and the word the fact hangs on ("the attack on Monday").
"""

from collections.abc import Sequence

from verifier.engine.clause import Clause, clauses_around
from verifier.engine.words import LIGHT, Word
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_verb
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["events_of"]

_DETERMINERS = frozenset("the a an its his her their our my this that these those no".split())
_COPULAS = frozenset("is are was were am be been being has have had".split())
_VAGUE = LIGHT - {"begin", "start"}


def events_of(fact: Fact, text: Text, words: Sequence[Word]) -> frozenset[str]:
    """The lemmas of the words that tell what happened at `fact`; empty when only light ones do."""
    words = [word for word in words if not fact.span.overlaps(word)]  # "March" is no verb
    clauses = clauses_around(fact.start, text.tokens)
    at = next((n for n, c in enumerate(clauses) if c.start <= fact.start < c.end), None)
    if at is None:
        return frozenset()
    verbs = _verbs(clauses[at], text, words)
    if not verbs:
        fronted = any(sentence.start == clauses[at].start for sentence in text.sentences)
        beside = at + 1 if fronted else at - 1
        if 0 <= beside < len(clauses):
            verbs = _verbs(clauses[beside], text, words)
    if not verbs and _is_copular(clauses[at], text):
        return frozenset()  # "the mirror is 8 metres wide": nothing happens
    before = [w for w in words if clauses[at].start <= w.start and w.end <= fact.start]
    hung = [before[-1].lemma] if before and not before[-1].name else []
    told = frozenset(lemma for lemma in [*verbs, *hung] if lemma not in _VAGUE)
    if told or not at:
        return told
    # "the strike that killed two was on Monday"
    return frozenset(v for v in _verbs(clauses[at - 1], text, words) if v not in _VAGUE)


def _is_copular(clause: Clause, text: Text) -> bool:
    tokens = text.tokens_in(Span(clause.start, clause.end))
    return any(token.norm in _COPULAS for token in tokens)


def _verbs(clause: Clause, text: Text, words: Sequence[Word]) -> list[str]:
    """Words of a clause that can be verbs, those after a determiner apart."""
    found = []
    for word in words:
        if word.name or not clause.start <= word.start < clause.end:
            continue
        first = word.lemma.partition("_")[0]
        before = text.tokens_in(Span(max(0, word.start - 12), word.start))
        named = bool(before) and before[-1].norm in _DETERMINERS
        if is_verb(first) and not named:
            found.append(word.lemma)
    return found
