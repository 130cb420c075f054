"""Lemmas: the one form under which all inflections of a word are indexed and compared.

Data: WordNet 3.0 (see data/NOTICE), prepared by tools/lexicon. It stays text, of which the words
that begin alike are read when one of them is asked for; a cached word costs a dictionary look-up.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from verifier.sdk.language.shipped import shipped
from verifier.sdk.language.sorted_lines import SortedLines

__all__ = [
    "SAME_FORMS",
    "START",
    "is_adjective",
    "is_adverb",
    "is_base",
    "is_common",
    "is_known",
    "is_noun",
    "is_verb",
    "lemma",
]

_NOUN, _VERB, _ADJECTIVE, _COMMON, _PROPER = 1, 2, 4, 16, 32

SAME_FORMS = frozenset("beat hit cut put set cost hurt shut let bet".split())
"""Verbs whose past is as they are named, the most usual in news."""

START = 3
"""How many letters words have in common that stand in one line of the data."""

# Productive prefixes: what follows them decides whether and how a word is inflected.
_PREFIXES = (
    "re un non mis over under out pre counter anti co de dis live cyber bio micro super inter"
).split()

# What differs in most words that are spelled otherwise in Britain.
_SPELLINGS = (
    ("our", "or"),
    ("is", "iz"),
    ("ys", "yz"),
    ("ll", "l"),
    ("re", "er"),
    ("nc", "ns"),
    ("mme", "m"),
)

# Pasts that stand for their verb: "found" is the past of "find", and to bear is not to give birth.
_PASTS = frozenset({"born", "founded"})

# Plural endings safe to cut from words that no dictionary knows; names keep their final s.
_PLURALS = ("ers", "ors", "ists", "ions", "ings", "ments", "phones", "casts", "isms", "logs")


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The folded lemma of `word`, by its likeliest part of speech in news.

    Unknown words, so most names, come back folded and otherwise as they are; only safe endings
    are cut. Spelling variants meet in one form, the American ("organised", "organizes").
    `lemma(lemma(w)) == lemma(w)` always.

    >>> [lemma(w) for w in "Attacked women struck injuries colours Hamas better".split()]
    ['attack', 'woman', 'strike', 'injury', 'color', 'hamas', 'better']
    """
    folded = word.casefold().replace("’", "'")
    if folded.endswith("'s") and len(folded) > 3:
        folded = folded[:-2]
    found = _beginning(folded[:START]).lemmas.get(folded)
    if found is not None:
        return found
    if _kinds(folded) or len(folded) < 4 or not folded.isalpha():
        return folded
    base = _detached(folded)
    if base is None:
        base = _behind_prefix(folded)
    if base is None and folded.endswith(_PLURALS) and len(folded) > 6:
        base = folded[:-1]
    return folded if base is None else lemma(base)


def is_known(word: str) -> bool:
    """Whether a dictionary has `word` or the word it is an inflection of (names are mostly not).

    >>> [is_known(w) for w in ("attacked", "Loganair")]
    [True, False]
    """
    folded = word.casefold()
    return folded in _beginning(folded[:START]).lemmas or bool(_kinds(lemma(word)))


def is_common(word: str) -> bool:
    """Whether a dictionary has `word`, or what it is an inflection of, without a capital.

    >>> [is_common(w) for w in ("Reading", "nice", "Founded", "Paris", "Loganair")]
    [True, True, True, False, False]
    """
    return word.casefold() in _PASTS or bool(_kinds(lemma(word)) & _COMMON)


def is_noun(term: str) -> bool:
    """Whether the lemma `term` can be a noun in a dictionary, names apart."""
    return bool(_kinds(term) & _NOUN)


def is_verb(term: str) -> bool:
    """Whether the lemma `term` can be a verb.

    >>> [is_verb(term) for term in ("attack", "founded", "soldierly")]
    [True, True, False]
    """
    return term in _PASTS or bool(_kinds(term) & _VERB)


def is_adjective(term: str) -> bool:
    """Whether the lemma `term` can be an adjective, whatever else it can be."""
    return bool(_kinds(term) & _ADJECTIVE)


def is_adverb(word: str) -> bool:
    """Whether a word has the form of an adverb and a dictionary has it as no noun or verb.

    >>> [is_adverb(word) for word in ("quickly", "family", "supply", "slow")]
    [True, False, False, False]
    """
    return word.endswith("ly") and not _kinds(word) & (_NOUN | _VERB)


@lru_cache(maxsize=16384)
def is_base(word: str) -> bool:
    """Whether a word is its own lemma, be it in British spelling.

    >>> [is_base(word) for word in ("harbour", "apologise", "won", "sails")]
    [True, True, False, False]
    """
    found = lemma(word)
    return found == word or (
        found[:1] == word[:1] and _in_one_spelling(found) == _in_one_spelling(word)
    )


def _in_one_spelling(word: str) -> str:
    """A word with what British and American spelling tell apart left out."""
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word


class _Words(NamedTuple):
    """Words that begin alike: those whose lemma no rule finds, and lemmas, their kinds as bits."""

    lemmas: dict[str, str]
    kinds: dict[str, int]


@lru_cache(maxsize=16384)
def _beginning(start: str) -> _Words:
    """The words that begin with so many letters, or are no longer."""
    words = _Words({}, {})
    line = _lines().first(start + "\t") or ""
    for listed in line.split("\t")[1:]:
        label, *found = listed.split(" ")
        if label == "=":
            words.lemmas.update(zip(found[::2], found[1::2], strict=True))
        else:
            words.kinds.update(dict.fromkeys(found, int(label)))
    return words


def _kinds(word: str) -> int:
    """What a lemma can be, as bits; 0 when no dictionary has it."""
    return _beginning(word[:START]).kinds.get(word, 0)


@cache
def _lines() -> SortedLines:
    return SortedLines(shipped("lemmas.zst"))


def _detached(word: str) -> str | None:
    """The known word that `word` is a regular inflection of, if any."""
    for base, kinds in _bases(word):
        if _kinds(base) & kinds:
            return base
    return None


def _bases(word: str) -> list[tuple[str, int]]:
    """What `word` may be regularly inflected from, likeliest first, as which part of speech."""
    if word.endswith("s") and not word.endswith("ss"):
        return _s_bases(word)
    if word.endswith("ed"):
        return [*_verb_bases(word[:-2]), *([(word[:-3] + "y", _VERB)] if word[-3] == "i" else [])]
    if word.endswith("ing"):
        return _verb_bases(word[:-3])
    if word.endswith("men"):
        return [(word[:-2] + "an", _NOUN)]
    return []


def _s_bases(word: str) -> list[tuple[str, int]]:
    kinds = _NOUN | _PROPER | _VERB
    bases = [(word[:-1], kinds)]
    if word.endswith("ies"):
        bases.insert(0, (word[:-3] + "y", kinds))
    elif word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        bases.append((word[:-2], kinds))
    return bases


def _verb_bases(stem: str) -> list[tuple[str, int]]:
    """Verbs that make `stem` + "ed" or "ing"; nouns last, for young verbs ("tweeted")."""
    if len(stem) < 2:
        return []
    plain, with_e = (stem, _VERB), (stem + "e", _VERB)
    single = len(stem) > 1 and _is_vowel(stem[-2]) and not _is_vowel(stem[-1])
    bases = [with_e, plain] if single else [plain, with_e]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sz":
        bases.append((stem[:-1], _VERB))
    if len(stem) > 3:
        bases += [(stem, _NOUN), (stem + "e", _NOUN)]
    return bases


def _behind_prefix(word: str) -> str | None:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 5:
            base = lemma(word[len(prefix) :])
            if _kinds(base) and prefix + base != word:
                return prefix + base
    return None


def _is_vowel(letter: str) -> bool:
    return letter in "aeiouy"
