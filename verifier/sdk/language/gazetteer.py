"""Gazetteer: places, institutions and other named things known beforehand, and what they belong to.

Data: data/places.txt (CLDR, WordNet, GeoNames) and data/institutions.txt (own writing); see
data/NOTICE. Loading takes some 6 ms, once: places stay text, and are read as they are looked up.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from verifier.sdk.language.shipped import shipped
from verifier.sdk.language.sorted_lines import SortedLines
from verifier.sdk.language.spelling import fold, similar, skeleton
from verifier.sdk.language.tokens import tokenise

__all__ = ["Entity", "Gazetteer", "capitals", "gazetteer", "parts"]

_MOST_WORDS = 8
_KEPT = 65536  # words of which it is known what names they begin; most begin none


class Entity(NamedTuple):
    """A known thing: `id` such as "country:US", its kind, and the ids of all it lies in."""

    id: str
    kind: str
    parents: tuple[str, ...]


class _Names(NamedTuple):
    """Names that begin with one word, and those of peoples: the ids of what each may stand for."""

    things: dict[str, tuple[str, ...]]
    peoples: dict[str, tuple[str, ...]]


class Gazetteer:
    """Names to entities, and entities to what they lie in.

    `places` is a text like data/places.txt, which is read where it is asked for; what else is known
    is added.
    """

    def __init__(self, places: str) -> None:
        _, names, lying, acronyms = places.split("\n\n")
        self._place_names = SortedLines(names)
        self._places = SortedLines(lying)
        self._entities: dict[str, Entity] = {}
        self._added: dict[str, dict[str, list[str]]] = {}
        self._doubtful: dict[str, dict[str, list[str]]] = {}
        self._acronyms = set(acronyms.split())
        self._spellings: dict[str, str] = {}
        self._within: dict[str, frozenset[str]] = {}
        self._beginning = lru_cache(maxsize=_KEPT)(self._read)

    def add(self, entity: Entity, names: Sequence[str], doubtful: Sequence[str] = ()) -> None:
        """Enter an entity: by its names before places of that name, by those doubtful behind."""
        self._entities[entity.id] = entity
        for table, listed in ((self._added, names), (self._doubtful, doubtful)):
            for name in listed:
                key = _key(name)
                first, _, rest = key.partition(" ")
                _enter(table, first, key, entity.id)
                if rest and first == "al":
                    _enter(table, rest.partition(" ")[0], rest, entity.id)
                if not rest and name.replace(".", "").isupper():
                    self._acronyms.add(key)
                self._spellings.setdefault(_spelling(key.split(" ")), key)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all entities."""
        places = (line.partition("\t")[0] for line in self._places.beginning(""))
        return tuple(dict.fromkeys((*self._entities, *places)))

    def is_acronym(self, word: str) -> bool:
        """Whether a folded word is a name only when written in capitals ("WHO", "IS")."""
        return word in self._acronyms

    def respelt(self, words: Sequence[str]) -> tuple[str, ...]:
        """The ids of an institution whose name `words` spell otherwise ("Kataeb Hezbollah")."""
        key = self._spellings.get(_spelling(words))
        if key is None or not similar(tuple(words), tuple(key.split())):
            return ()
        known = self._beginning(key.partition(" ")[0])
        return known.things.get(key, ()) if known else ()

    def longest(self, words: Sequence[str], start: int) -> tuple[int, tuple[str, ...], bool] | None:
        """The longest name that begins at `start` of the folded `words`.

        How many words it has, the ids it may stand for, and whether it is a demonym.
        """
        known = self._beginning(words[start])
        if known is None:
            return None
        for size in range(min(_MOST_WORDS, len(words) - start), 0, -1):
            key = " ".join(words[start : start + size])
            people = known.peoples.get(key)
            if people is None and key.endswith("s") and key not in known.things:
                people = known.peoples.get(key[:-1])  # New Yorkers, Nigerians
            if people is not None:
                return size, people, True
            if key in known.things:
                return size, known.things[key], False
        return None

    def _read(self, first: str) -> _Names | None:
        """The names that begin with a word, if there are any."""
        things = {key: tuple(ids) for key, ids in self._added.get(first, {}).items()}
        peoples: dict[str, tuple[str, ...]] = {}
        for line in self._lines(first):
            key, ids, of = line.split("\t")
            if ids:
                things[key] = (*things.get(key, ()), *ids.split("|"))
            if of:
                peoples[key] = tuple(of.split("|"))
        for key, doubtful in self._doubtful.get(first, {}).items():
            things[key] = tuple(dict.fromkeys((*things.get(key, ()), *doubtful)))
        if first.endswith("s"):
            line = self._place_names.first(first[:-1] + "\t") or ""
            if of := line.rpartition("\t")[2]:
                peoples[first[:-1]] = tuple(of.split("|"))
        return _Names(things, peoples) if things or peoples else None

    def _lines(self, first: str) -> Iterator[str]:
        """Of the lines of places' names those that begin with a word, not only with its letters."""
        whole = f"{first}\t", f"{first} "  # which stand before those of longer words
        return takewhile(lambda line: line.startswith(whole), self._place_names.beginning(first))

    def entity(self, key: str) -> Entity | None:
        """The entity of an id."""
        known = self._entities.get(key)
        line = self._places.first(key + "\t") if known is None else None
        if line is not None:
            _, kind, parents = line.split("\t")
            known = Entity(key, kind, tuple(parents.split("|")) if parents else ())
            self._entities[key] = known
        return known

    def within(self, key: str) -> frozenset[str]:
        """The ids of everything that an entity lies in or belongs to."""
        known = self._within.get(key)
        if known is None:
            entity = self.entity(key)
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


def _enter(table: dict[str, dict[str, list[str]]], first: str, name: str, entity: str) -> None:
    ids = table.setdefault(first, {}).setdefault(name, [])
    if entity not in ids:
        ids.append(entity)


@cache
def capitals() -> Mapping[str, str]:
    """The ids of countries' capitals, by those of the countries.

    >>> capitals()["country:PE"]
    'city:PE/Lima'
    """
    lines = shipped("capitals.txt").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {country: city for country, _, city in pairs}


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with the project."""
    found = Gazetteer(shipped("places.txt").rstrip("\n"))
    for line in shipped("institutions.txt").splitlines():
        if not line or line.startswith("#"):
            continue
        key, kind, parents, names = (cell.strip() for cell in line.split(";"))
        entity = Entity(key, kind, tuple(p.strip() for p in parents.split(",") if p.strip()))
        listed = [name.strip() for name in names.split(",")]
        sure = [name for name in listed if not name.endswith("?")]
        found.add(entity, sure, [name[:-1] for name in listed if name.endswith("?")])
    return found
