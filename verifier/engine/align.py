"""Align: the same-subject gate. Which claim fact may be compared with which passage fact."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from verifier.engine.meaning import similarity
from verifier.engine.scope import Scope, scope_of
from verifier.engine.terms import CONTEXT
from verifier.engine.words import Word, words_of
from verifier.sdk.alignment import Alignment, Match, Where
from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact
from verifier.sdk.passage import Passage
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Comparison", "Side", "align", "claim_side", "compare", "passage_side"]

_BEFORE = 0.75  # found in the sentences before: what a passage leaves out is looked up there
_DOCUMENT = 0.65  # found in the headline or elsewhere in the document
_OTHER_SCOPE = 0.5  # said in the passage, but of another fact of the kind


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The gate's finding about two facts: `score` in 0..1 that they answer the same question."""

    score: float
    reason: str


class Side:
    """A claim or a passage ready to be aligned: its reading and its content words."""

    def __init__(
        self,
        text: Text,
        facts: Sequence[Fact],
        anchor: Anchor | None,
        context: Iterable[str] = (),
        before: str = "",
    ) -> None:
        self.reading = Reading(text=text, facts=tuple(facts), anchor=anchor)
        self._context = context
        self._before = before

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every content word."""
        return words_of(self.reading.text)

    @cached_property
    def subject(self) -> tuple[Word, ...]:
        """The content words that express no fact."""
        return words_of(self.reading.text, _fact_words(self.reading.facts))

    @cached_property
    def before(self) -> frozenset[str]:
        """Lemmas of the sentences before."""
        return frozenset(word.lemma for word in words_of(Text(self._before)))

    @cached_property
    def context(self) -> frozenset[str]:
        """Terms of the document around."""
        return frozenset(term.removeprefix(CONTEXT) for term in self._context)

    def scope(self, fact: Fact) -> Scope:
        """Which words are said of `fact`."""
        return scope_of(fact, self.reading.text, self.reading.facts_of(fact.kind))


def claim_side(text: Text, facts: Sequence[Fact]) -> Side:
    """A claim, ready to be aligned."""
    return Side(text, facts, text.anchor)


def passage_side(passage: Passage) -> Side:
    """A passage, ready to be aligned."""
    text = Text(passage.text, anchor=passage.document.anchor, title=passage.document.title)
    context = (term for term in passage.terms if term.startswith(CONTEXT))
    return Side(text, passage.facts, passage.document.anchor, context, passage.before)


def align(claim: Side, passage: Side) -> Alignment:
    """Every subject word of the claim beside its counterpart in the passage or its context."""
    return _alignment(_match(word, passage, None) for word in claim.subject)


def compare(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> Comparison:
    """Whether the two facts, of one kind, are said of the same subject."""
    claimed = claim.scope(claim_fact)
    found = passage.scope(passage_fact)
    words = [word for word in claim.subject if claimed.holds(word.span)]
    conflict = _conflict(words, passage, found)
    if conflict:
        return Comparison(score=0.0, reason=conflict)
    head = _head(claim_fact, claim)
    if head is not None and not _heads_meet(head, passage_fact, passage, found):
        return Comparison(score=0.0, reason=f"not said of “{head.lemma}”")
    alignment = _alignment(_match(word, passage, found) for word in words)
    return Comparison(score=alignment.coverage, reason="")


def _alignment(matches: Iterable[Match]) -> Alignment:
    listed = tuple(matches)
    total = sum(match.weight for match in listed)
    found = sum(match.weight * match.strength for match in listed)
    said = sum(m.weight * m.strength for m in listed if m.where is Where.PASSAGE)
    return Alignment(
        matches=listed,
        coverage=found / total if total else 1.0,
        said=said / total if total else 1.0,
    )


def _match(word: Word, passage: Side, scope: Scope | None) -> Match:
    best, where, at = 0.0, Where.NOWHERE, None
    for other in passage.words:
        strength = similarity(word.lemma, other.lemma)
        if strength and scope is not None and not scope.holds(other.span):
            strength *= _OTHER_SCOPE
        if strength > best:
            best, where, at = strength, Where.PASSAGE, other.span
    for lemmas, discount in ((passage.before, _BEFORE), (passage.context, _DOCUMENT)):
        if best < discount and word.lemma in lemmas:
            best, where, at = discount, Where.CONTEXT, None
    return Match(
        claim=word.span,
        passage=at,
        where=where,
        strength=best,
        weight=word.weight,
        name=word.name,
    )


def _conflict(words: Sequence[Word], passage: Side, scope: Scope) -> str:
    """A name the claim puts in some role, where the passage puts another name in that role."""
    claimed = {word.lemma for word in words}
    shared_or_own = {w.lemma for w in passage.words if scope.holds(w.span)}
    for word in words:
        if not word.name or not word.lead or word.lemma in shared_or_own:
            continue
        for other in passage.words:
            if (
                other.name
                and other.lead == word.lead
                and scope.own.overlaps(other.span)
                and other.lemma not in claimed
            ):
                return f"said of “{other.lemma}”, not of “{word.lemma}”"
    return ""


def _head(fact: Fact, side: Side) -> Word | None:
    """The last content word of what the fact is said of."""
    about = [w for w in side.words if any(s.overlaps(w.span) for s in fact.about)]
    return about[-1] if about else None


def _heads_meet(head: Word, fact: Fact, passage: Side, scope: Scope) -> bool:
    other = _head(fact, passage)
    if other is not None and similarity(head.lemma, other.lemma):
        return True
    if other is not None and scope.own.overlaps(other.span) and not _counts_events(fact):
        return False
    return any(similarity(head.lemma, w.lemma) for w in passage.words if scope.holds(w.span))


def _counts_events(fact: Fact) -> bool:
    return fact.value.get("counted") is not None and not fact.about


def _fact_words(facts: Iterable[Fact]) -> list[Span]:
    return [span for fact in facts for span in (fact.words or (fact.span,))]
