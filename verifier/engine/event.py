"""Event: the words that tell what happened where a text states a fact.

Those are the verbs of the fact's clause, and the word the fact hangs on ("the attack on Monday").
"""

from collections.abc import Sequence

from verifier.engine.words import LIGHT, Word
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_verb
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["events_of"]

_STOPS = frozenset(',;:()"“”—–.!?')
_JOINTS = frozenset(
    """and but or while whereas after before until when as because although though if once
    following during despite who whom whose which where that""".split()
)
_DETERMINERS = frozenset("the a an its his her their our my this that these those no".split())
_FRONT = 4  # tokens before a fact that opens its sentence: "On Monday, …"


def events_of(fact: Fact, text: Text, words: Sequence[Word]) -> frozenset[str]:
    """The lemmas of the words that tell what happened at `fact`; empty when only light ones do."""
    words = [word for word in words if not fact.span.overlaps(word)]  # "March" is no verb
    clauses = _clauses(text.tokens)
    at = next((n for n, c in enumerate(clauses) if c.start <= fact.start < c.end), None)
    if at is None:
        return frozenset()
    verbs = _verbs(clauses[at], text, words)
    if not verbs:
        fronted = len(text.tokens_in(Span(clauses[at].start, fact.start))) < _FRONT
        beside = at + 1 if fronted else at - 1
        if 0 <= beside < len(clauses):
            verbs = _verbs(clauses[beside], text, words)
    before = [w for w in words if clauses[at].start <= w.start and w.end <= fact.start]
    hung = [before[-1].lemma] if before and not before[-1].name else []
    return frozenset(lemma for lemma in [*verbs, *hung] if lemma not in LIGHT)


def _verbs(clause: Span, text: Text, words: Sequence[Word]) -> list[str]:
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


def _clauses(tokens: Sequence[Token]) -> list[Span]:
    """Pieces of a text between signs and joints."""
    found: list[Span] = []
    start: int | None = None
    end = 0
    for token in tokens:
        sign = token.text in _STOPS
        if start is not None and (sign or token.norm in _JOINTS):
            found.append(Span(start, end))
            start = None
        if start is None and not sign:
            start = token.start
        end = token.end
    if start is not None:
        found.append(Span(start, end))
    return found
