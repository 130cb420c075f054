"""Filled: what a passage names where a claim has what it counts: "visited two countries", "Chad".

A row of names or nouns there answers how many there are, where the passage tells all the rest.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.gate.saying import saying
from verifier.engine.meaning.meaning import MEET
from verifier.engine.side.rows import Row, Rows, has_form_of_verb
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import BE, DETERMINERS, ENDS, HELPING
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.alignment import Alignment
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_adverb, is_verb
from verifier.sdk.span import Span

__all__ = ["filled"]

_FEWEST = 2  # words of a claim that its passage tells something of
_DOES, _DONE = "does", "done"
"""The parts of a verb; others bear the name of a preposition."""
_WITHIN = frozenset({"in", "across", "throughout", "at"})
_ALL = frozenset("only all both exactly just".split())
_ASIDES = HELPING | frozenset("also later then both all already now not recently".split())
_LEADS = ENDS | {"across", "throughout", "against"}
_NEAR = 4  # tokens from a word to the preposition that hangs on it
_STARTS = frozenset('.!?:;,"“”')
_PARTS = frozenset({",", ";", "and", "who", "which"})


class _Place(NamedTuple):
    """Where a claim has something: its `part` in what `word` tells."""

    part: str
    word: Word


def filled(claim: Side, fact: Fact, passage: Side, alignment: Alignment) -> tuple[Span, ...]:
    """The items that stand in the passage where the claim has what `fact` counts.

    None where the passage does not tell all else that the claim does.
    """
    if not fact.about or fact.words or fact.circumstance or len(alignment.matches) < _FEWEST:
        return ()
    about = fact.about[-1]
    untold = [
        m.claim
        for m in alignment.matches
        if m.strength < MEET and m.weight >= WEIGHT and not m.claim.overlaps(about)
    ]
    if len(untold) > 1:
        return ()
    place = _Reader(claim).place_of(fact)
    if place is None:
        return ()
    reader = _Reader(passage)
    if not untold:
        return _items(place.part, saying(claim, place.word, passage), reader)
    if place.part != _DONE or place.word.span != untold[0]:
        return ()
    counted = [w for each in claim.about(fact)[-1:] for w in saying(claim, each, passage)]
    return _items("with", [w for w in counted if reader.tells(w)], reader)  # was charged with


def _items(part: str, told: Sequence[Word], reader: "_Reader") -> tuple[Span, ...]:
    """The items of the first row that has a part in what one of these words tells."""
    if not told:
        return ()
    rows = tuple(reader.rows)
    return next((row.items for word in told for row in rows if reader.stands(row, part, word)), ())


class _Reader:
    """The tokens of a side, and who or what has which part in what stands at them."""

    def __init__(self, side: Side) -> None:
        self._words = side.words
        self._tokens = side.reading.text.tokens
        self._norm = [token.norm for token in self._tokens]
        self._starts = [token.start for token in self._tokens]
        self.rows = Rows(self._tokens, side.words)

    def place_of(self, fact: Fact) -> _Place | None:
        """The part that what a fact counts has."""
        before = self._at(fact.start) - 1
        while before >= 0 and self._norm[before] in DETERMINERS | _ALL:
            before -= 1
        if before < 0 or self._norm[before] in _STARTS or self._norm[before] == "that":
            return self._of_subject(self._at(fact.about[-1].start) + 1)
        end = self._tokens[before].end
        word = next((word for word in reversed(self._words) if word.end <= end), None)
        if word is None:
            return None
        if word.end == end and is_verb(word.lemma.partition("_")[0]):
            return _Place(_DONE, word)
        lead = self._norm[before]
        if lead not in _LEADS:
            return None
        return _Place(_DOES if lead == "by" and self._is_passive(word) else lead, word)

    def _of_subject(self, number: int) -> _Place | None:
        """The part of whoever stands right before a token in what the verb there tells."""
        while number < len(self._norm) and self._is_aside(number):
            number += 1
        start = self._starts[number] if number < len(self._starts) else -1
        word = next((w for w in self._words if w.start == start and w.name is None), None)
        if word is None or not is_verb(word.lemma.partition("_")[0]):
            return None
        return _Place(_DONE if self._is_passive(word) else _DOES, word)

    def stands(self, row: Row, part: str, word: Word) -> bool:
        """Whether a row has a part in what a word tells."""
        at, behind = self._at(word.start), self._at(word.end - 1) + 1
        lead = self._norm[row.start - 1] if row.start else ""
        led = 0 <= row.start - 1 - behind <= _NEAR and self._is_one(behind, row.start - 1)
        if part not in (_DONE, _DOES):
            return led and (lead == part or {lead, part} <= _WITHIN)
        passive = self._is_passive(word)
        if (part == _DONE) is passive:  # it stands before the verb
            return self._before(at) == row.end - 1 and lead not in _LEADS
        return led and lead == "by" if passive else row.start == behind

    def tells(self, word: Word) -> bool:
        """Whether a word is a verb by its form."""
        return has_form_of_verb(self._norm[self._at(word.start)])

    def _is_passive(self, word: Word) -> bool:
        at = self._at(word.start)
        return not BE.isdisjoint(self._norm[self._before(at) + 1 : at])

    def _is_one(self, start: int, end: int) -> bool:
        """Whether no clause ends and no other verb stands between two tokens."""
        between = self._norm[start:end]
        return _PARTS.isdisjoint(between) and not any(map(has_form_of_verb, between))

    def _is_aside(self, at: int) -> bool:
        norm = self._norm[at]
        return norm in _ASIDES or is_adverb(norm)

    def _before(self, number: int) -> int:
        """The token before a verb with its auxiliaries and adverbs; -1 where none is."""
        at = number - 1
        while at >= 0 and self._is_aside(at):
            at -= 1
        return at

    def _at(self, start: int) -> int:
        """The number of the token that begins at or before a place."""
        return max(0, bisect_right(self._starts, start) - 1)
