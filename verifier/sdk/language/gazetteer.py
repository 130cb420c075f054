"""Gazetteer: places, institutions and other named things known beforehand, and what they belong to.

Data: data/places.txt (CLDR, WordNet, GeoNames) and data/institutions.txt (own writing); see
data/NOTICE. Loading takes some 40 ms, once; a look-up costs about a microsecond.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from verifier.sdk.language.spelling import fold, similar, skeleton
from verifier.sdk.language.tokens import tokenise

__all__ = ["Entity", "Gazetteer", "gazetteer", "parts"]

_MOST_WORDS = 8


class Entity(NamedTuple):
    """A known thing: `id` such as "country:US", its kind, and the ids of all it lies in."""

    id: str
    kind: str
    parents: tuple[str, ...]


class Gazetteer:
    """Names to entities, and entities to what they lie in."""

    def __init__(self) -> None:
        self._entities: dict[str, Entity] = {}
        self._names: dict[str, list[str]] = {}
        self._demonyms: dict[str, list[str]] = {}
        self._first: set[str] = set()
        self._acronyms: set[str] = set()
        self._spellings: dict[str, str] = {}
        self._within: dict[str, frozenset[str]] = {}

    def add(self, entity: Entity, names: Sequence[str], demonyms: Sequence[str] = ()) -> None:
        """Enter an entity; one entered earlier under the same name stays its first reading."""
        self._entities[entity.id] = entity
        spelt_otherwise = not entity.id.startswith(("city:", "country:", "region:"))
        for table, listed in ((self._names, names), (self._demonyms, demonyms)):
            for name in listed:
                key = _key(name)
                first, _, rest = key.partition(" ")
                self._enter(table, key, first, entity.id)
                if rest and first == "al":
                    self._enter(table, rest, rest.partition(" ")[0], entity.id)
                if not rest and name.replace(".", "").isupper():
                    self._acronyms.add(key)
                if spelt_otherwise:
                    self._spellings.setdefault(_spelling(key.split(" ")), key)

    def _enter(self, table: dict[str, list[str]], name: str, first: str, entity: str) -> None:
        ids = table.get(name)
        if ids is None:
            table[name] = [entity]
        elif entity not in ids:
            ids.append(entity)
        self._first.add(first)
        if table is self._demonyms and first == name:
            self._first.add(first + "s")

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all entities."""
        return tuple(self._entities)

    def is_acronym(self, word: str) -> bool:
        """Whether a folded word is a name only when written in capitals ("WHO", "IS")."""
        return word in self._acronyms

    def respelt(self, words: Sequence[str]) -> tuple[str, ...]:
        """The ids of an institution whose name `words` spell otherwise ("Kataeb Hezbollah")."""
        key = self._spellings.get(_spelling(words))
        if key is None or not similar(tuple(words), tuple(key.split())):
            return ()
        return tuple(self._names.get(key, ()))

    def longest(self, words: Sequence[str], start: int) -> tuple[int, tuple[str, ...], bool] | None:
        """The longest name that begins at `start` of the folded `words`.

        How many words it has, the ids it may stand for, and whether it is a demonym.
        """
        if words[start] not in self._first:
            return None
        for size in range(min(_MOST_WORDS, len(words) - start), 0, -1):
            key = " ".join(words[start : start + size])
            people = self._demonyms.get(key)
            if people is None and key.endswith("s") and key not in self._names:
                people = self._demonyms.get(key[:-1])  # New Yorkers, Nigerians
            if people is not None:
                return size, tuple(people), True
            if key in self._names:
                return size, tuple(self._names[key]), False
        return None

    def entity(self, key: str) -> Entity | None:
        """The entity of an id."""
        return self._entities.get(key)

    def within(self, key: str) -> frozenset[str]:
        """The ids of everything that an entity lies in or belongs to."""
        known = self._within.get(key)
        if known is None:
            entity = self._entities.get(key)
            parents = entity.parents if entity else ()
            known = frozenset(parents).union(*(self.within(parent) for parent in parents))
            self._within[key] = known
        return known


def _spelling(words: Sequence[str]) -> str:
    return " ".join(skeleton(word) for word in words)


def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens and signs left out.

    >>> parts("S&P/ASX 200"), parts("al-Asad")
    (('s', 'p', 'asx', '200'), ('al', 'asad'))
    """
    return tuple(_key(name).split(" "))


def _key(name: str) -> str:
    """The folded words of a name with a space between: most names are folded as a whole."""
    if name.replace(" ", "").isalpha():
        return name.lower() if name.isascii() else " ".join(map(fold, name.split()))
    folded = (fold(token.norm) for token in tokenise(name) if token.norm != "'s")
    return " ".join(word for word in folded if word) or fold(name)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with the project."""
    found = Gazetteer()
    for line in _lines("institutions.txt"):
        key, kind, parents, names = (cell.strip() for cell in line.split(";"))
        listed = [name.strip() for name in names.split(",")]
        entity = Entity(key, kind, tuple(p.strip() for p in parents.split(",") if p.strip()))
        found.add(entity, [name for name in listed if not name.endswith("?")])
    for line in _lines("places.txt"):
        key, kind, parents, names, demonyms = line.split("\t")
        found.add(
            Entity(key, kind, tuple(parents.split("|")) if parents else ()),
            names.split("|"),
            demonyms.split("|") if demonyms else (),
        )
    for line in _lines("institutions.txt"):
        key, _, _, names = (cell.strip() for cell in line.split(";"))
        entity_now = found.entity(key)
        doubtful = [name.strip()[:-1] for name in names.split(",") if name.strip().endswith("?")]
        if entity_now is not None and doubtful:
            found.add(entity_now, doubtful)
    return found


def _lines(name: str) -> list[str]:
    text = resources.files("verifier.sdk.language").joinpath(f"data/{name}")
    lines = text.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
