"""Event: the words that tell what happened where a text states a fact.

Those are the verbs of the fact's clause, and the word the fact hangs on ("the attack on Monday").
"""

from collections.abc import Sequence
from functools import cached_property

from verifier.engine.clause import Clause, clauses_around
from verifier.engine.words import LIGHT, Word
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_verb
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Events"]

_DETERMINERS = frozenset("the a an its his her their our my this that these those no".split())
_COPULAS = frozenset("is are was were am be been being has have had".split())
_VAGUE = LIGHT - {"begin", "start"}


class Events:
    """The events of a text with these content words, for each of its facts."""

    def __init__(self, text: Text, words: Sequence[Word], clauses: Sequence[Clause]) -> None:
        self._text = text
        self._words = words
        self._clauses = clauses

    def of(self, fact: Fact) -> frozenset[str]:
        """The lemmas of the words that tell what happened at `fact`; empty where none does."""
        clauses = clauses_around(fact.start, self._clauses)
        at = next((n for n, c in enumerate(clauses) if c.start <= fact.start < c.end), None)
        if at is None:
            return frozenset()
        home = clauses[at]
        verbs = self._verbs_in(home, fact)
        if not verbs:
            fronted = any(sentence.start == home.start for sentence in self._text.sentences)
            beside = at + 1 if fronted else at - 1
            if 0 <= beside < len(clauses):
                verbs = self._verbs_in(clauses[beside], fact)
        if not verbs and self._is_copular(home):
            return frozenset()  # "the mirror is 8 metres wide": nothing happens
        before = [w for w in self._words if home.start <= w.start and w.end <= fact.start]
        hung = [before[-1].lemma] if before and not before[-1].name else []
        told = frozenset(lemma for lemma in [*verbs, *hung] if lemma not in _VAGUE)
        if told or not at:
            return told
        # "the strike that killed two was on Monday"
        return frozenset(v for v in self._verbs_in(clauses[at - 1], fact) if v not in _VAGUE)

    def _is_copular(self, clause: Clause) -> bool:
        tokens = self._text.tokens_in(Span(clause.start, clause.end))
        return any(token.norm in _COPULAS for token in tokens)

    def _verbs_in(self, clause: Clause, fact: Fact) -> list[str]:
        """The verbs of a clause; what expresses the fact is none ("March")."""
        return [
            word.lemma
            for word in self._verbs
            if clause.start <= word.start < clause.end
            and not (fact.start < word.end and word.start < fact.end)
        ]

    @cached_property
    def _verbs(self) -> list[Word]:
        """Words that can be verbs, those after a determiner apart."""
        return [
            word
            for word in self._words
            if not word.name
            and is_verb(word.lemma.partition("_")[0])
            and not self._determined(word)
        ]

    def _determined(self, word: Word) -> bool:
        before = self._text.tokens_in(Span(max(0, word.start - 12), word.start))
        return bool(before) and before[-1].norm in _DETERMINERS
