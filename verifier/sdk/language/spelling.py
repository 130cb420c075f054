"""Spelling of names: one folded form for accents and particles, one key for transliterations."""

import unicodedata
from functools import lru_cache

__all__ = ["fold", "similar", "skeleton"]

_PARTICLES = frozenset({"al", "el"})
_PAIRS = (("kh", "k"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("dh", "d"), ("th", "t"))
_SINGLE = str.maketrans({"q": "k", "z": "s", "v": "w", "c": "k"})
_VOWELS = frozenset("aeiouyw")
_LEAST = 6
_LONG = 9


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
    two that differ by more than two letters in length; of long words also those of which one letter
    was mistaken for another, or an s left off ("Netherland").
    """
    ours, theirs = _keys(one), _keys(other)
    if len(ours) != len(theirs):
        return False
    for (a, key), (b, other_key) in zip(ours, theirs, strict=True):
        spelt = key == other_key and len(key) > 2 and abs(len(a) - len(b)) <= 2
        if a != b and not spelt and not _is_slip(a, b):
            return False
    return True


def _is_slip(one: str, other: str) -> bool:
    """Whether two long words differ in one letter, or in a last s."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) < _LONG or not (one.isalpha() and other.isalpha()):
        return False
    if len(shorter) == len(longer):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return longer == f"{shorter}s"


@lru_cache(maxsize=16384)
def _keys(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each word with its skeleton; particles are left out, unless there is nothing else."""
    kept = [word for word in words if word not in _PARTICLES] or words
    return tuple([(word, skeleton(word)) for word in kept])
