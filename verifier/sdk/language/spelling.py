"""Spelling of names: one folded form for accents and particles, one key for transliterations."""

import unicodedata
from functools import lru_cache

__all__ = ["fold", "similar", "skeleton"]

_PARTICLES = frozenset({"al", "el"})
_PAIRS = (("kh", "k"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("dh", "d"), ("th", "t"))
_SINGLE = str.maketrans({"q": "k", "z": "s", "v": "w", "c": "k"})
_VOWELS = frozenset("aeiouyw")
_LEAST = 6


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """A name's word without case, accents, stops, apostrophes.

    >>> fold("U.S."), fold("Erdoğan"), fold("Ba’ath")
    ('us', 'erdogan', 'baath')
    """
    if word.isascii():
        return word.lower() if word.isalnum() else "".join(filter(str.isalnum, word.lower()))
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i").replace("ø", "o"))
    return "".join(letter for letter in plain if letter.isalnum())


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """A key that transliterations of one name share; a folded short word is its own key.

    >>> skeleton("kataib") == skeleton("kataeb") == skeleton("ketaeb")
    True
    """
    if len(word) < _LEAST or not word.isalpha():
        return word
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    word = word.translate(_SINGLE)
    kept = [word[0]]
    for letter in word[1:]:
        if letter not in _VOWELS and letter != kept[-1]:
            kept.append(letter)
    return "".join(kept)


def similar(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, as folded words, are spellings of one ("al-Maksusi", "Maksousi").

    Only words that a vowel or a known pair of letters sets apart are taken for the same, and never
    two that differ by more than two letters in length.
    """
    one, other = _without_particles(one), _without_particles(other)
    return len(one) == len(other) and all(
        a == b
        or (abs(len(a) - len(b)) <= 2 and skeleton(a) == skeleton(b) and len(skeleton(a)) > 2)
        for a, b in zip(one, other, strict=True)
    )


def _without_particles(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(word for word in words if word not in _PARTICLES)
    return kept or words
