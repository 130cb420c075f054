"""Phrases: expressions of several words that are one term ("came under fire", "stepped down")."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.sdk.language.lexicon import compounds, synonyms
from verifier.sdk.language.vocabulary import vocabulary

__all__ = ["Phrase", "find_phrases"]

_PARTICLES = frozenset("away back down in off on out over up".split())

# What may stand between a verb and its particle: a short object ("shot the drone down").
_MOST_BETWEEN = 3
_NOT_BETWEEN = (
    frozenset(
        """and but or that to of for with by from at into after before during since until because
        when while if as than against about between through without who which , . ; : ? ! " ( )
        -""".split()
    )
    | _PARTICLES
)
_OPENS_OBJECT = frozenset(
    "the a an its his her their our my your this that these those it him them me us".split()
)
_DENIES = frozenset("no not never neither any".split())


# "Was born" says no more than "born"; these with "be" say what neither says alone.
_WITH_BE = frozenset("base station over".split())
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
    for start, begun in enumerate(map(_begun, lemmas)):
        if begun is None or start in taken:
            continue
        phrase = _spread(lemmas, start, begun.open) if begun.open is not None else None
        if phrase is not None and not taken.isdisjoint(phrase.words):
            phrase = None
        following = lemmas[start + 1] if start + 1 < len(lemmas) else ""
        if phrase is None and following not in _JOINS and following not in begun.seconds:
            continue  # as nearly always: no expression goes on like this
        for places, term in _candidates(lemmas, start, begun):
            if phrase is not None and len(phrase.words) > len(places):
                break
            if taken.isdisjoint(places):
                phrase = Phrase(places, term)
                break
        if phrase is not None:
            found.append(phrase)
            taken.update(phrase.words)
    return tuple(found)


class _Open(NamedTuple):
    """Expressions with room in them, longest first, and after how many words.

    One of `nexts` follows the room, at most `reach` words after the first.
    """

    terms: tuple[tuple[tuple[str, ...], int], ...]
    nexts: frozenset[str]
    reach: int


class _Begun(NamedTuple):
    """The expressions that begin with a lemma, longest first.

    They are sorted by their `seconds`; `particles` are what it makes one with; `open` are those
    with room in them, if any.
    """

    first: str
    seconds: dict[str, tuple[tuple[str, ...], ...]]
    particles: frozenset[str]
    open: _Open | None


@lru_cache(maxsize=16384)
def _begun(first: str) -> _Begun | None:
    """The expressions that begin with a lemma; None for most, which begin none."""
    seconds: dict[str, tuple[tuple[str, ...], ...]] = {}
    known = compounds(first)
    if first == "be":
        known = tuple([words for words in known if words[1] in _WITH_BE])
    for words in known:
        if words[-1] in _LEADING and words[:-1] in known and not _is_own(words):
            continue  # "fall short of": what falls short of forecasts falls short
        seconds[words[1]] = (*seconds.get(words[1], ()), words)
    if not seconds:
        return None
    particles = frozenset([word for word in _PARTICLES if (first, word) in seconds.get(word, ())])
    return _Begun(first, seconds, particles, _open(first))


def _is_own(words: tuple[str, ...]) -> bool:
    """Whether the vocabulary lists an expression as more than what stands before its preposition.

    To stand up for somebody is no way to stand up.
    """
    same = synonyms("_".join(words))
    return bool(same) and "_".join(words[:-1]) not in same


def _open(first: str) -> _Open | None:
    """The expressions with room in them that begin with a lemma, if there are any."""
    listed = [(tuple(term.split("_")), room) for term, room in vocabulary().open(first).items()]
    if not listed:
        return None
    return _Open(
        tuple(sorted(listed, key=lambda each: (-len(each[0]), each[0]))),
        frozenset([words[room] for words, room in listed]),
        max(room for _, room in listed) + _MOST_BETWEEN,
    )


def _spread(lemmas: Sequence[str], start: int, open_: _Open) -> Phrase | None:
    """An open term with words between: "lose their life", "hand in his long notice"."""
    if open_.nexts.isdisjoint(lemmas[start + 1 : start + 1 + open_.reach]):
        return None
    for words, room in open_.terms:
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
    lemmas: Sequence[str], start: int, begun: _Begun
) -> Iterator[tuple[tuple[int, ...], str]]:
    """The expressions that begin at `start`: their words by number, and the term."""
    following = lemmas[start + 1 : start + 3]
    if not following:
        return
    for words in begun.seconds.get(following[-1] if following[0] == "-" else following[0], ()):
        places = _match(lemmas, start, words)
        if places is not None:
            yield places, "_".join(words)
    if begun.particles and following[0] in _OPENS_OBJECT:
        at = _behind_object(lemmas, start, begun.particles)
        if at is not None:
            yield (start, at), f"{begun.first}_{lemmas[at]}"


def _match(lemmas: Sequence[str], start: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Where `words` stand in a row, whole; a hyphen between two is passed over."""
    places = [start]
    at = start + 1
    for word in words[1:]:
        if at + 1 < len(lemmas) and lemmas[at] == "-":
            at += 1
        if at >= len(lemmas) or lemmas[at] != word:
            return None
        places.append(at)
        at += 1
    if lemmas[at : at + 1] == ["-"] and at + 1 < len(lemmas):
        return None  # "in the run-off"
    return tuple(places)


def _behind_object(lemmas: Sequence[str], verb: int, particles: frozenset[str]) -> int | None:
    """Where one of a verb's particles stands behind a short object."""
    for at in range(verb + 1, min(verb + 2 + _MOST_BETWEEN, len(lemmas))):
        if lemmas[at] in particles:
            return at
        if lemmas[at] in _NOT_BETWEEN:
            break
    return None
