"""Lexicon: how the meanings of two words stand to one another.

Data: WordNet 3.0, usual meanings only (data/lexicon.zst, see data/NOTICE), and before it the
project's own groups of news words (`vocabulary`). Loading takes some 15 ms, once; a new pair costs
some 20 µs, a known one a dictionary look-up.
"""

from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from verifier.sdk.language.lemmas import is_verb
from verifier.sdk.language.shipped import shipped
from verifier.sdk.language.sorted_lines import SortedLines
from verifier.sdk.language.vocabulary import vocabulary

__all__ = [
    "Bond",
    "Kinship",
    "Mark",
    "borne",
    "compounds",
    "derived",
    "happens",
    "is_person",
    "relation",
    "sought",
    "synonyms",
]

Mark: TypeAlias = int | str


class Kinship(StrEnum):
    """How the meaning of one word stands to that of another."""

    SAME = "same"
    DERIVED = "derived"
    """One root: retaliate, retaliation, retaliatory."""
    SYNONYM = "synonym"
    BROADER = "broader"
    """The first is what the second is a kind of."""
    NARROWER = "narrower"
    SIBLING = "sibling"
    """Two kinds of one thing: murder, manslaughter; morning, evening."""
    ANTONYM = "antonym"
    NONE = "none"


class Bond(NamedTuple):
    """A kinship, and how sure and close it is, 0 to 1."""

    kind: Kinship
    strength: float


_NONE = Bond(Kinship.NONE, 0.0)
_LEAST = 0.2
_SIBLINGS = 0.7  # at most, two kinds of one thing exclude each other
_NO_NOUN, _HAPPENS, _PERSON = "0", "2", "3"  # in the data, of a meaning
_PEOPLE = frozenset({"person", "people"})
_A_PERSON = "a person"  # the mark of a noun for one
_OF_VERBS = ("ion", "al", "ment", "ance", "ence", "ure")  # how nouns for deeds end
_WHO_DOES = frozenset({"opposition"})  # as often those who do it as the deed
_SURE_ROOT = 0.3  # a common root is told before a group of synonyms, not before opposites


class _Entry(NamedTuple):
    """A lemma: its meanings by number, derived lemmas and opposites, with weights 0 to 1."""

    meanings: dict[int, float]
    derived: dict[str, float]
    opposites: dict[str, float]


@lru_cache(maxsize=65536)
def relation(a: str, b: str) -> Bond:
    """How lemma `a` stands to lemma `b`; expressions of several words are joined by "_".

    Symmetric, but for broader and narrower. Of several kinships the strongest is given.

    >>> relation("retaliate", "retaliation").kind, relation("rise", "fall").kind
    (<Kinship.DERIVED: 'derived'>, <Kinship.ANTONYM: 'antonym'>)
    >>> relation("soldier", "table")
    Bond(kind=<Kinship.NONE: 'none'>, strength=0.0)
    """
    if a == b:
        return Bond(Kinship.SAME, 1.0)
    if a > b:
        kind, strength = relation(b, a)
        return Bond(_TURNED.get(kind, kind), strength)
    known = _grouped(a, b)
    one, other = _entry(a), _entry(b)
    root = one.derived.get(b, 0.0)
    if known is not None and (known.kind is Kinship.ANTONYM or root < _SURE_ROOT):
        return known
    best = max(
        (
            _kin(a, b, one, other),
            Bond(Kinship.ANTONYM, one.opposites.get(b, 0.0)),
            *_shared(one.meanings, other.meanings),
        ),
        key=lambda bond: bond.strength,
    )
    if best.strength < _LEAST:
        best = _by_adjectives(a, b)
    if best.strength < _LEAST:
        best = _by_verbs(a, b)
    return best if best.strength >= _LEAST else _NONE


@lru_cache(maxsize=65536)
def borne(term: str) -> frozenset[Mark]:
    """The marks that a term bears: itself, and what its meanings are and lie under.

    A quick way to rule out pairs: one that bears none of the marks `sought` for another has no
    bond with it.

    >>> borne("table").isdisjoint(sought("soldier")), borne("fall").isdisjoint(sought("rise"))
    (True, False)
    """
    marks: set[Mark] = {term, *_written(term)}
    for meaning in _entry(term).meanings:
        marks.add(_mark(meaning, 0))
        for up in _tables().broader(meaning):
            marks.add(_mark(up, 1))
            marks.update(_mark(top, 2) for top in _tables().broader(up))
    if is_person(term):
        marks.add(_A_PERSON)
    root = _adjective_of(term) or _verb_of(term)
    return frozenset(marks) if root is None else borne(root) | marks


@lru_cache(maxsize=16384)
def sought(term: str) -> frozenset[Mark]:
    """Marks of which every term bears one that has a bond with this one."""
    entry, tables = _entry(term), _tables()
    marks: set[Mark] = {term, *entry.derived, *entry.opposites, *_written(term)}
    for meaning, weight in entry.meanings.items():
        marks.update(_mark(meaning, steps) for steps in (0, 1, 2))
        for up in tables.broader(meaning):
            marks.add(_mark(up, 0))
            if _SIBLINGS * weight**0.5 * tables.exclusive(up) >= _LEAST:
                marks.add(_mark(up, 1))
            marks.update(_mark(top, 0) for top in tables.broader(up))
    if term in _PEOPLE:
        marks.add(_A_PERSON)
    elif is_person(term):
        marks |= _PEOPLE
    root = _adjective_of(term) or _verb_of(term)
    return frozenset(marks) if root is None else sought(root) | marks


def _written(term: str) -> set[str]:
    """Marks by the news groups, and by a root."""
    roots = (other for other in (*_entry(term).derived, term) if other[:4] == term[:4])
    return {*vocabulary().marks(term), *(f"kin {other}" for other in roots)}


def _mark(meaning: int, steps: int) -> int:
    """That of a meaning, so many steps above a term's own."""
    return 3 * meaning + steps


def derived(term: str) -> tuple[str, ...]:
    """Lemmas of the same root, closest first: what a search for `term` should also look for.

    >>> derived("retaliate")
    ('retaliation', 'retaliator', 'retaliatory')
    """
    found = _entry(term).derived
    return tuple(sorted(found, key=lambda other: (-found[other], other)))


@lru_cache(maxsize=16384)
def happens(noun: str) -> bool:
    """Whether what a noun usually names is something that happens: a deed, an event.

    >>> happens("robbery"), happens("flood"), happens("bank"), happens("minister")
    (True, True, False, False)
    """
    return _usually(noun) == _HAPPENS


@lru_cache(maxsize=16384)
def is_person(noun: str) -> bool:
    """Whether what a noun usually names is a person: then "people" says it, more generally.

    >>> is_person("goalkeeper"), is_person("militant"), is_person("goal")
    (True, True, False)
    """
    return _usually(noun) == _PERSON


def _usually(noun: str) -> str:
    """What a noun names in its most usual meaning; empty where two are as usual."""
    usual: dict[str, float] = {}
    for meaning, weight in _entry(noun).meanings.items():
        named = _tables().named(meaning)
        if named != _NO_NOUN:
            usual[named] = max(usual.get(named, 0.0), weight)
    best = max(usual.values(), default=0.0)
    found = [named for named, weight in usual.items() if weight == best]
    return found[0] if len(found) == 1 else ""


def synonyms(term: str) -> tuple[str, ...]:
    """Lemmas and expressions of the news groups that say the same, in order.

    >>> "step_down" in synonyms("resign")
    True
    """
    return vocabulary().synonyms(term)


def compounds(first: str) -> tuple[tuple[str, ...], ...]:
    """Expressions of several lemmas that begin so, longest first; the groups' own included."""
    terms = {*_tables().compounds(first), *vocabulary().compounds(first)}
    found = [tuple(term.split("_")) for term in terms]
    return tuple(sorted(found, key=lambda words: (-len(words), words)))


_TURNED = {Kinship.BROADER: Kinship.NARROWER, Kinship.NARROWER: Kinship.BROADER}


def _grouped(a: str, b: str) -> Bond | None:
    """What the news groups say of the pair; they are sure, so they win over WordNet."""
    groups = vocabulary()
    if groups.opposed(a, b):
        return Bond(Kinship.ANTONYM, 0.95)
    if groups.together(a, b):
        return Bond(Kinship.SYNONYM, 0.95)
    if groups.alternatives(a, b):
        return Bond(Kinship.SIBLING, 0.95)
    if groups.covers(a, b):
        return Bond(Kinship.BROADER, 0.9)
    if groups.covers(b, a):
        return Bond(Kinship.NARROWER, 0.9)
    if a in _PEOPLE and is_person(b):
        return Bond(Kinship.BROADER, 0.9)
    if b in _PEOPLE and is_person(a):
        return Bond(Kinship.NARROWER, 0.9)
    return None


def _by_adjectives(a: str, b: str) -> Bond:
    """Two adverbs stand to one another as their adjectives do: secretly, publicly."""
    one, other = _adjective_of(a), _adjective_of(b)
    if one is None or other is None or one == other:
        return _NONE
    kind, strength = relation(one, other)
    return Bond(kind, 0.9 * strength)


def _adjective_of(term: str) -> str | None:
    if not term.endswith("ly"):
        return None
    roots = [root for root in _entry(term).derived if root[:3] == term[:3]]
    adjectives = (root for root in roots if not root.endswith("ly"))  # sly is no adverb of slyly
    return min(adjectives, key=lambda root: (len(root), root), default=None)


def _by_verbs(a: str, b: str) -> Bond:
    """A noun for a deed excludes what its verb does: approve, rejection."""
    one, other = _verb_of(a), _verb_of(b)
    if (one is None and other is None) or one == other:
        return _NONE
    kind, strength = relation(one or a, other or b)
    return Bond(kind, 0.9 * strength) if kind is Kinship.ANTONYM else _NONE


def _verb_of(term: str) -> str | None:
    """The verb of which a term is but the noun: "rejection"."""
    if not term.endswith(_OF_VERBS) or term in _WHO_DOES or not happens(term):
        return None
    derived = _entry(term).derived
    roots = [each for each in derived if each[:3] == term[:3] and is_verb(each)]
    return max(roots, key=lambda each: (derived[each], each), default=None)


def _kin(a: str, b: str, one: _Entry, other: _Entry) -> Bond:
    """One root: directly, or by way of a third word that begins alike."""
    direct = one.derived.get(b)
    if direct is not None:
        return Bond(Kinship.DERIVED, 0.6 + 0.4 * direct)
    if a[:4] == b[:4] and any(third[:4] == a[:4] for third in one.derived.keys() & other.derived):
        return Bond(Kinship.DERIVED, 0.7)
    return _NONE


def _shared(one: dict[int, float], other: dict[int, float]) -> list[Bond]:
    """The bonds by common meanings: the same, one above the other, two under a third."""
    bonds: list[Bond] = []
    broader = _tables().broader
    above_one = {up: weight for low, weight in one.items() for up in broader(low)}
    above_other = {up: weight for low, weight in other.items() for up in broader(low)}
    for meaning, weight in one.items():
        if meaning in other:
            bonds.append(Bond(Kinship.SYNONYM, (weight * other[meaning]) ** 0.5))
        _above(bonds, Kinship.NARROWER, meaning, weight, other)
    for meaning, weight in other.items():
        _above(bonds, Kinship.BROADER, meaning, weight, one)
    exclusive = _tables().exclusive
    for meaning in above_one.keys() & above_other.keys():
        usual = (above_one[meaning] * above_other[meaning]) ** 0.5
        bonds.append(Bond(Kinship.SIBLING, _SIBLINGS * usual * exclusive(meaning)))
    return bonds


def _above(
    bonds: list[Bond], kind: Kinship, meaning: int, weight: float, upper: dict[int, float]
) -> None:
    """Add the bonds from `meaning` up one or two steps to the meanings of the other word."""
    tables = _tables()
    for up in tables.broader(meaning):
        if up in upper:
            closeness = 0.4 + 0.5 * tables.specific(up)
            bonds.append(Bond(kind, closeness * (weight * upper[up]) ** 0.5))
        for top in tables.broader(up):
            if top in upper:
                closeness = 0.2 + 0.5 * tables.specific(top)
                bonds.append(Bond(kind, closeness * (weight * upper[top]) ** 0.5))


class _Tables:
    """The data file: it stays text, and a line is read when it is asked for."""

    def __init__(self, text: str) -> None:
        meanings = text.index("\n\n")
        terms = text.index("\n\n", meanings + 2)
        self._meanings = text[:meanings].split("\n")
        self._above: dict[int, tuple[int, ...]] = {}
        self._terms = SortedLines(text, meanings + 2, terms)
        self._compounds = SortedLines(text, terms + 2)

    def entry(self, term: str) -> _Entry:
        line = (self._compounds if "_" in term else self._terms).first(term + "\t")
        if line is None:
            return _Entry({}, {}, {})
        meanings, derived, opposites = line.split("\t")[1:]
        return _Entry(
            {int(number): weight for number, weight in _weighted(meanings)},
            dict(_weighted(derived)),
            dict(_weighted(opposites)),
        )

    def compounds(self, first: str) -> list[str]:
        """The terms of several words that begin with this one."""
        lines = self._compounds.beginning(first + "_")
        return [line.partition("\t")[0] for line in lines]

    def broader(self, meaning: int) -> tuple[int, ...]:
        """The meanings one step above."""
        known = self._above.get(meaning)
        if known is None:
            listed = self._meanings[meaning].partition(" ")[0]
            known = tuple(int(number) for number in listed.split(",")) if listed else ()
            self._above[meaning] = known
        return known

    def specific(self, meaning: int) -> float:
        """How much what stands under a meaning has in common, 0 to 1."""
        return int(self._meanings[meaning][-3]) / 9

    def exclusive(self, meaning: int) -> float:
        """How far two things under a meaning exclude one another, 0 to 1."""
        return int(self._meanings[meaning][-2]) / 9

    def named(self, meaning: int) -> str:
        """What a noun of that meaning names: a person, what happens, a thing; or no noun."""
        return self._meanings[meaning][-1]


def _weighted(column: str) -> list[tuple[str, float]]:
    pairs = (item.partition(":") for item in column.split())
    return [(name, int(digit) / 9) for name, _, digit in pairs]


@cache
def _tables() -> _Tables:
    return _Tables(shipped("lexicon.zst"))


@lru_cache(maxsize=16384)
def _entry(term: str) -> _Entry:
    return _tables().entry(term)
