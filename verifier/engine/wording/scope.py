"""Scope: which words of a sentence are said of which of several facts of one kind.

In "32 times in Iraq and 34 times in Syria" the words before the first number hold for both, what
follows each number up to the conjunction for that number alone. A subordinate clause between
commas is an island: what it says is not said of facts outside, nor the reverse.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.language.dateline import dateline_end
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Placed, Span
from verifier.sdk.text import Text

__all__ = ["Scope", "Scopes"]

_JOINTS = frozenset(
    {"and", "but", "while", "whereas", "or", "versus", "against", "compared", "than"}
)
_STOPS = frozenset(",;:—–")
_SUBORDINATORS = frozenset(
    """who which whose where when since after before until while although though because as
    following""".split()
)
_CLAUSE = 3  # words of content that make what follows a subordinator a clause of its own


class Scope(msgspec.Struct, frozen=True, array_like=True):
    """The words a fact has to itself (`own`), shares with its siblings, or has nothing to do with.

    `siblings` are the words that other facts of the kind have to themselves; `holes` the islands.
    """

    own: Span
    shared: Span
    siblings: tuple[Span, ...]
    holes: tuple[Span, ...]

    def owns(self, word: Placed) -> bool:
        """Whether `word` is said of the fact alone."""
        shared = self.shared.overlaps(word) and self.shared.end < self.own.start + 1
        return self.holds(word) and self.own.overlaps(word) and not shared

    def siblings_own(self, word: Placed) -> bool:
        """Whether `word` is said of another fact of the kind alone."""
        return not self.own.overlaps(word) and any(s.overlaps(word) for s in self.siblings)

    def holds(self, word: Placed) -> bool:
        """Whether `word` is said of the fact."""
        start, end, own, shared = word.start, word.end, self.own, self.shared
        within = (own.start < end and start < own.end) or (  # spelt out: it is asked often
            shared.start < end and start < shared.end
        )
        return within and not (self.holes and any(hole.overlaps(word) for hole in self.holes))


class Scopes:
    """The scopes of the facts of a text."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._begins = dateline_end(text.text)
        self._islands: dict[tuple[int, int], list[Span]] = {}  # by their sentence

    def of(self, fact: Fact, siblings: Sequence[Fact]) -> Scope:
        """The scope of `fact` among `siblings`: the text's facts of its kind, itself included."""
        text = self._text
        sentence = self._sentence_at(fact.start)
        at = sentence.start, sentence.end
        islands = self._islands.get(at)
        if islands is None:
            islands = self._islands[at] = _islands(text, sentence)
        home = next((island for island in islands if _holds(island, fact)), sentence)
        starts = {s.start: s for s in siblings if home.start <= s.start < home.end}
        inside = [
            starts[start]
            for start in sorted(starts)
            if home is not sentence or not any(_holds(i, starts[start]) for i in islands)
        ]
        position = 0
        if len(inside) > 1:
            position = next((i for i, s in enumerate(inside) if s.start == fact.start), 0)
        start, end = home.start, home.end
        if position > 0:
            start = _joint(text, inside[position - 1], fact)
        if position + 1 < len(inside):
            end = _joint(text, fact, inside[position + 1])
        shared = Span(home.start, _shared_end(inside[0]) if inside else home.start)
        holes = tuple([island for island in islands if island is not home])
        own = Span(start, max(start, end))
        before = [Span(shared.end, start)] if start > shared.end else []
        after = [Span(own.end, home.end)] if own.end < home.end else []
        return Scope(own, shared, tuple(before + after), holes)

    def _sentence_at(self, start: int) -> Span:
        for sentence in self._text.sentences:
            if sentence.start <= start < sentence.end:
                if not sentence.start < self._begins < sentence.end:
                    return sentence
                if start < self._begins:
                    return Span(sentence.start, self._begins)
                return Span(self._begins, sentence.end)
        return Span(0, len(self._text.text))


def _holds(span: Span, fact: Fact) -> bool:
    return span.start <= fact.start and fact.end <= span.end


def _shared_end(first: Fact) -> int:
    """Up to what the first figure counts: "2,500 U.S. troops in Iraq and 900 in Syria"."""
    near = [span.end for span in first.about if span.start >= first.start]
    return max([first.start, *near])


def _joint(text: Text, left: Fact, right: Fact) -> int:
    """Where the words of `right` begin: at the last conjunction or comma after `left`."""
    if right.start <= left.end:
        return right.start
    between = text.tokens_in(Span(left.end, right.start))
    if between and between[-1].text == ",":
        between = between[:-1]  # "Haney, 56, died": what stands beside a name is its own
    for place in range(len(between) - 1, -1, -1):
        token = between[place]
        if token.text in _STOPS or (token.norm in _JOINTS and not _joins_names(between, place)):
            return token.start
    return right.start


def _joins_names(tokens: Sequence[Token], place: int) -> bool:
    """Whether an "and" only joins two names: "$3m in Iraq and Syria, $2m elsewhere"."""
    if tokens[place].norm not in ("and", "or") or not 0 < place < len(tokens) - 1:
        return False
    return tokens[place - 1].text[0].isupper() and tokens[place + 1].text[0].isupper()


def _islands(text: Text, sentence: Span) -> list[Span]:
    """Subordinate clauses set off by commas, or by the sentence's own ends."""
    if not any(text.text.find(stop, sentence.start, sentence.end) >= 0 for stop in ",;"):
        return []
    tokens = text.tokens_in(sentence)
    if _SUBORDINATORS.isdisjoint([t.norm for t in tokens]):
        return []
    stops = [t for t in tokens if t.text in ",;"]
    edges = [sentence.start, *(t.end for t in stops), sentence.end]
    islands: list[Span] = []
    for start, end in pairwise(edges):
        piece = [t for t in tokens if start <= t.start < end and t.kind != "sign"]
        if piece and piece[0].norm in _SUBORDINATORS:
            content = sum(1 for t in piece if t.norm not in STOPWORDS)
            if content > _CLAUSE:
                islands.append(Span(start, end))
    return islands if len(islands) < len(edges) - 1 else []
