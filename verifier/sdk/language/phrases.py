"""Phrases: expressions of several words that are one term ("came under fire", "stepped down")."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.sdk.language.lexicon import compounds
from verifier.sdk.language.vocabulary import vocabulary

__all__ = ["Phrase", "find_phrases"]

_PARTICLES = frozenset("away back down in off on out over up".split())

# What may stand between a verb and its particle: a short object ("shot the drone down").
_MOST_BETWEEN = 3
_NOT_BETWEEN = (
    frozenset('and but or that to of for with by from at into , . ; : ? ! " ( ) -'.split())
    | _PARTICLES
)
_OPENS_OBJECT = frozenset(
    "the a an its his her their our my your this that these those it him them me us".split()
)
_DENIES = frozenset("no not never neither any".split())


_LEADING = frozenset("of to for with by from at".split())
_JOINS = _OPENS_OBJECT | {"-"}


class Phrase(NamedTuple):
    """The tokens numbered `words` together are the lexicon's `term`."""

    words: tuple[int, ...]
    term: str


def find_phrases(lemmas: Sequence[str]) -> tuple[Phrase, ...]:
    """The expressions among `lemmas` (one a token), in order; the longest where several begin.

    They do not overlap. A hyphen between two words counts as the space. A verb and its particle
    may have a short object between them, and a vocabulary's open terms three words.

    >>> find_phrases("the troop come under fire in may".split())
    (Phrase(words=(2, 3, 4), term='come_under_fire'),)
    >>> find_phrases("they shoot the drone down".split())
    (Phrase(words=(1, 4), term='shoot_down'),)
    >>> find_phrases("they lose their life".split())
    (Phrase(words=(1, 3), term='lose_life'),)
    >>> find_phrases("he hand in his notice".split())
    (Phrase(words=(1, 2, 4), term='hand_in_notice'),)
    """
    found: list[Phrase] = []
    taken: set[int] = set()
    for start, first in enumerate(lemmas):
        seconds = _seconds(first)
        if not seconds or start in taken:
            continue
        terms = _open(first)
        phrase = _spread(lemmas, start, terms) if terms else None
        if phrase is not None and not taken.isdisjoint(phrase.words):
            phrase = None
        following = lemmas[start + 1] if start + 1 < len(lemmas) else ""
        if phrase is None and following not in _JOINS and following not in seconds:
            continue  # as nearly always: no expression goes on like this
        for words in _candidates(lemmas, start, seconds):
            if phrase is not None and len(phrase.words) > len(words):
                break
            places = _match(lemmas, start, words)
            if places is not None and taken.isdisjoint(places):
                phrase = Phrase(places, "_".join(words))
                break
        if phrase is not None:
            found.append(phrase)
            taken.update(phrase.words)
    return tuple(found)


@lru_cache(maxsize=16384)
def _seconds(first: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The expressions that begin with a lemma, by their second, longest first."""
    seconds: dict[str, tuple[tuple[str, ...], ...]] = {}
    known = compounds(first)
    for words in known:
        if words[-1] in _LEADING and words[:-1] in known:
            continue  # "fall short of": what falls short of forecasts falls short
        seconds[words[1]] = (*seconds.get(words[1], ()), words)
    return seconds


@lru_cache(maxsize=16384)
def _open(first: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """The expressions with room in them that begin with a lemma, longest first, and where."""
    found = [
        (words, room)
        for term, room in vocabulary().open.items()
        if (words := tuple(term.split("_")))[0] == first
    ]
    return tuple(sorted(found, key=lambda each: (-len(each[0]), each[0])))


def _spread(
    lemmas: Sequence[str], start: int, terms: tuple[tuple[tuple[str, ...], int], ...]
) -> Phrase | None:
    """An open term with words between: "lose their life", "hand in his long notice"."""
    for words, room in terms:
        first = start + room
        if tuple(lemmas[start:first]) != words[:room]:
            continue
        for at in range(first, min(first + 1 + _MOST_BETWEEN, len(lemmas))):
            rest = at + len(words) - room
            if tuple(lemmas[at:rest]) == words[room:]:
                return Phrase((*range(start, first), *range(at, rest)), "_".join(words))
            if lemmas[at] in _NOT_BETWEEN or lemmas[at] in _DENIES:
                break
    return None


def _candidates(
    lemmas: Sequence[str], start: int, seconds: dict[str, tuple[tuple[str, ...], ...]]
) -> Iterator[tuple[str, ...]]:
    """The expressions that may begin at `start`, by what follows there."""
    following = lemmas[start + 1 : start + 3]
    if not following:
        return
    second = following[-1] if following[0] == "-" else following[0]
    yield from seconds.get(second, ())
    if second in _OPENS_OBJECT:
        for particle in sorted(_PARTICLES & seconds.keys()):
            if (lemmas[start], particle) in seconds[particle]:
                yield lemmas[start], particle


def _match(lemmas: Sequence[str], start: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    places = [start]
    at = start + 1
    for word in words[1:]:
        if at + 1 < len(lemmas) and lemmas[at] == "-":
            at += 1
        if at >= len(lemmas) or lemmas[at] != word:
            return _split(lemmas, start, words)
        places.append(at)
        at += 1
    return tuple(places)


def _split(lemmas: Sequence[str], start: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """A verb and its particle around a short object."""
    if len(words) != 2 or words[1] not in _PARTICLES:
        return None
    if start + 1 >= len(lemmas) or lemmas[start + 1] not in _OPENS_OBJECT:
        return None
    for at in range(start + 1, min(start + 2 + _MOST_BETWEEN, len(lemmas))):
        if lemmas[at] == words[1]:
            return (start, at)
        if lemmas[at] in _NOT_BETWEEN:
            return None
    return None
