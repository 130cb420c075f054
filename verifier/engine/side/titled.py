"""Titled: numbers and times of a claim that only belong to the name of what a document is about.

The 8 of "Ocean's 8" counts nothing, and who speaks of "the 2019 election" under the title "2019
election in Leith" says no day on which something was.
"""

from collections.abc import Sequence

from verifier.engine.wording.words import words_in
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_verb
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import Token
from verifier.sdk.text import Text

__all__ = ["dated", "titled"]

_TOGETHER = 2
"""Words of content, the fact's among them, that a claim must have in a row with a title."""


def titled(claim: Text, facts: Sequence[Fact], title: str) -> frozenset[int]:
    """The facts, by id(), that belong to a name which claim and title share.

    A title that tells something (it has a verb) is such a name only as a whole.
    """
    lowered = title.lower()
    maybe = [
        fact
        for fact in facts
        if not fact.plain and not fact.words and not _counts(fact)
        if fact.surface.lower().split()[0] in lowered
    ]
    if not maybe:
        return frozenset()
    named = [token for token in Text(title).tokens if token.kind != "sign"]
    tokens = [token for token in claim.tokens if token.kind != "sign"]
    whole = _tells(title)
    found: set[int] = set()
    for fact in maybe:
        places = [n for n, t in enumerate(tokens) if fact.start <= t.start < fact.end]
        if not places:
            continue
        start, end = _shared(tokens, named, places[0], places[-1] + 1)
        row = tokens[start:end]
        content = [token for token in row if token.norm not in STOPWORDS]
        if row and (len(row) == len(named) or (not whole and len(content) >= _TOGETHER)):
            found.add(id(fact))
    return frozenset(found)


def dated(facts: Sequence[Fact], title: str) -> frozenset[int]:
    """The circumstances, by id(), that a title tells in the same words: "Floods of 2019"."""
    written = f" {' '.join(token.norm for token in Text(title).tokens)} "
    return frozenset(
        id(fact)
        for fact in facts
        if fact.circumstance and f" {' '.join(fact.surface.lower().split())} " in written
    )


def _counts(fact: Fact) -> bool:
    """Whether a fact says how many of something there are: "8 films", not "chapter 8"."""
    return not fact.circumstance and any(span.start >= fact.end for span in fact.about)


def _tells(title: str) -> bool:
    """Whether a title may tell what somebody does or what happens: it has what may be a verb."""
    return any(
        is_verb(word.lemma) and word.lemma != title[word.start : word.end].lower()
        for word in words_in(title)
        if not word.name
    )


def _shared(
    tokens: Sequence[Token], named: Sequence[Token], start: int, end: int
) -> tuple[int, int]:
    """The longest row of tokens around `start`..`end` that stands in a title; empty for none."""
    norms, words = [t.norm for t in tokens], [t.norm for t in named]
    best = (start, start)
    size = end - start
    for at in range(len(words) - size + 1):
        if words[at : at + size] != norms[start:end]:
            continue
        left, right = 0, 0
        while left < min(start, at) and norms[start - left - 1] == words[at - left - 1]:
            left += 1
        while (
            right < min(len(norms) - end, len(words) - at - size)
            and norms[end + right] == words[at + size + right]
        ):
            right += 1
        best = max(best, (start - left, end + right), key=lambda row: row[1] - row[0])
    return best
