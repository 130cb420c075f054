"""Kindred: the words of a claim that any passage may be met with, and those it tells."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.engine.meaning.bearers import Bearers
from verifier.engine.meaning.expression import deed_of, denied_in, parts_of
from verifier.engine.meaning.joint import by_expressions, by_verbs
from verifier.engine.meaning.kin import NOTHING, Kin
from verifier.engine.meaning.meaning import AMONG, PART, SOME, TOLD, kin
from verifier.engine.meaning.naming import name_kin
from verifier.engine.wording.worded import Worded
from verifier.engine.wording.words import Word
from verifier.sdk.language.lexicon import Mark, borne, sought
from verifier.sdk.language.names import Name
from verifier.sdk.language.vocabulary import vocabulary

__all__ = ["Beside", "Kindred"]

_NONE = frozenset[str]()
_DEED = 4  # words from a verb to what is done to, at most
_MOST_SEEN = 30_000  # lemmas, some 500 bytes each
_FEW = 32  # so many of them are looked at one by one


class Beside(NamedTuple):
    """A text's words beside a claim's: few bear any relation, and only those are listed.

    `told` and `opposed` give for a lemma of the claim the words that say it, and those that say
    what excludes it, by their places, and how surely they do. `said` is how surely any of them
    says it; `shared` what the words weigh that say any word of the claim. `turned` are the lemmas
    of deeds of which it tells another, done to the same thing.
    """

    words: Worded
    told: Mapping[str, Sequence[tuple[int, float]]]
    opposed: Mapping[str, Sequence[tuple[int, float]]]
    said: Mapping[str, float]
    shared: float
    turned: frozenset[str]


class Kindred:
    """The words of one claim, ready to be met with any word of any passage.

    `done` are its verbs with the nouns of what they are done to, where no expression tells both:
    "the talks were | broken off".
    """

    def __init__(self, words: Sequence[Word], done: Iterable[tuple[str, str]] = ()) -> None:
        self._names = {word.lemma: word.name for word in words if word.name}
        self._lemmas = tuple(dict.fromkeys(word.lemma for word in words if not word.name))
        self._deeds = {
            each: deed for each in self._lemmas if "_" in each and (deed := deed_of(each))
        }
        self._done = {f"{verb}_{noun}": (verb, noun) for verb, noun in done}
        self._listed = frozenset(filter(vocabulary().lists, self._done))
        within = {part for deed in self._deeds.values() for part in deed} | self._listed
        self._within = tuple(sorted(within.difference(self._lemmas)))
        self._common = {key: word for key, n in self._names.items() if (word := _common(n))}
        self._marked: dict[Mark, list[str]] = {}
        for lemma in (*self._lemmas, *self._within, *self._common):
            for mark in _sought(self._common.get(lemma, lemma)):
                self._marked.setdefault(mark, []).append(lemma)
        self._marks = frozenset(self._marked)
        self._named: dict[str, list[str]] = {}
        for key, name in self._names.items():
            for part in name.words:
                self._named.setdefault(part, []).append(key)
        self._bearers = _bearers()
        self._looked = 0  # at so many of the lemmas seen
        self._near: set[Mark] = {*self._named, *self._marks}  # a lemma is a mark that it bears
        self._met: dict[str, dict[str, Kin]] = {}
        # By the words' address; kept with them, so that no others can come to lie there.
        self._beside: dict[int, Beside] = {}

    def beside(self, words: Worded) -> Beside:
        """What `words` have to do with the claim's."""
        kept = self._beside.get(id(words))
        if kept is not None:
            return kept
        told: dict[str, list[tuple[int, float]]] = {}
        opposed: dict[str, list[tuple[int, float]]] = {}
        said: dict[str, float] = {}
        sharing = self._read_each(words, told, opposed, said)
        self._turn(words, told, opposed)
        turned = self._read_apart(words, told, opposed, said) if self._deeds else _NONE
        if self._done:
            sharing |= self._read_together(words, told, opposed, said)
        for part in self._within:
            for read in (told, opposed, said):
                read.pop(part, None)
        for claimed in told.keys() & opposed.keys():
            least = PART if "_" in claimed else 0.9
            if said[claimed] <= SOME and _strongest(opposed[claimed]) > least:
                del told[claimed], said[claimed]  # "sacked from his post" of who kept his job
        shared = sum([words.weight(place) for place in sorted(sharing)])
        kept = self._beside[id(words)] = Beside(words, told, opposed, said, shared, turned)
        return kept

    def _read_each(
        self,
        words: Worded,
        told: dict[str, list[tuple[int, float]]],
        opposed: dict[str, list[tuple[int, float]]],
        said: dict[str, float],
    ) -> set[int]:
        """Add what each word of a text says by itself; the places of those that say anything."""
        near = self._near_among(words)
        sharing: set[int] = set()
        known = self._met.get
        for place in [place for place, lemma in enumerate(words.lemmas) if lemma in near]:
            lemma = words.lemmas[place]
            bonds = known(lemma)
            if bonds is None:
                bonds = self._meet(lemma, words.name(place))
            says = False
            for claimed, (same, against) in bonds.items():
                if same:
                    told.setdefault(claimed, []).append((place, same))
                    says = says or same >= TOLD
                    if same > said.get(claimed, 0.0):
                        said[claimed] = same
                if against:
                    opposed.setdefault(claimed, []).append((place, against))
            if says:
                sharing.add(place)
        return sharing

    def _turn(
        self,
        words: Worded,
        told: Mapping[str, Sequence[tuple[int, float]]],
        opposed: dict[str, list[tuple[int, float]]],
    ) -> None:
        """Add what a text excludes by a deed done to what the claim tells: who lost the fight.

        He did not win the fight.
        """
        deeds = {
            place: deed
            for places in told.values()
            for place, _ in places
            if "_" in words.lemmas[place] and (deed := deed_of(words.lemmas[place])) is not None
        }
        for place, (verb, noun) in deeds.items():
            if noun in self._lemmas:
                for claimed in self._lemmas:
                    if against := kin(claimed, verb).opposed:
                        opposed.setdefault(claimed, []).append((place, AMONG * against))

    def _read_apart(
        self,
        words: Worded,
        told: dict[str, list[tuple[int, float]]],
        opposed: dict[str, list[tuple[int, float]]],
        said: dict[str, float],
    ) -> frozenset[str]:
        """Add what a text tells of deeds whose verb and noun it says each by itself.

        "Dismissed the suit" says "threw out the lawsuit"; "refused a licence" excludes "granted a
        licence", and so the deeds are returned of which another is told.
        """
        turned: set[str] = set()
        for claimed, (verb, noun) in self._deeds.items():
            for place, _ in opposed.get(claimed, ()):
                other = deed_of(words.lemmas[place])
                if other is not None and kin(noun, other[1]).same >= PART:
                    turned.add(claimed)
            things = _things(told, noun)
            if not things:
                continue
            for place, (same, unlike) in by_verbs(claimed, words, things):
                if unlike > same:
                    opposed.setdefault(claimed, []).append((place, unlike))
                    turned.add(claimed)
                elif same > said.get(claimed, 0.0):
                    told.setdefault(claimed, []).append((place, same))
                    said[claimed] = same
            for place, surely in told.get(verb, ()):
                both = AMONG * surely
                if _is_near(place, things) and both > max(SOME, said.get(claimed, 0.0)):
                    told.setdefault(claimed, []).append((place, both))
                    said[claimed] = both
            against = [each for each in opposed.get(verb, ()) if _is_near(each[0], things)]
            if against and all(place in things for place, _ in told.get(claimed, ())):
                told.pop(claimed, None)
                said.pop(claimed, None)
                opposed.setdefault(claimed, []).extend(against)
                turned.add(claimed)
        return frozenset(turned)

    def _read_together(
        self,
        words: Worded,
        told: dict[str, list[tuple[int, float]]],
        opposed: dict[str, list[tuple[int, float]]],
        said: dict[str, float],
    ) -> set[int]:
        """Add what a text tells by one expression, or of one thing, that the claim tells by two.

        "Called off the strike" says that the strike was called off; that "a record was set" says
        that it was broken. Returned are the places that tell anything.
        """
        telling: set[int] = set()
        for both, (verb, noun) in self._done.items():
            bonds = [*by_expressions(verb, noun, words)]
            if both in self._listed:
                bonds.extend(by_verbs(both, words, _things(told, noun)))
            for place, (same, against) in bonds:
                if against > same:
                    opposed.setdefault(verb, []).append((place, against))
                elif same > said.get(verb, 0.0):
                    told.setdefault(verb, []).append((place, same))
                    said[verb] = same
                if "_" in words.lemmas[place] and said.get(noun, 0.0) < AMONG:
                    told.setdefault(noun, []).append((place, AMONG))
                    said[noun] = AMONG
                    telling.add(place)
                elif same >= TOLD:
                    telling.add(place)
        return telling

    def _near_among(self, words: Worded) -> frozenset[str]:
        """Of a text's lemmas those that may have to do with the claim, and all its names."""
        named = words.named  # whatever marks they bear
        plain = words.distinct - named
        seen = self._bearers.see(plain)
        if seen - self._looked > _FEW:
            self._near |= self._bearers.of(self._marks)
        else:
            for lemma in self._bearers.lemmas[self._looked : seen]:
                if not self._marks.isdisjoint(_borne(lemma)):
                    self._near.add(lemma)
        self._looked = seen
        return plain & self._near | named

    def meet(self, found: Word) -> dict[str, Kin]:
        """The claim's lemmas that bear any relation to `found`, with the relation."""
        met = self._met.get(found.lemma)
        if met is None:
            met = self._meet(found.lemma, found.name)
        if met.keys().isdisjoint(self._within):  # as mostly
            return met
        return {lemma: bond for lemma, bond in met.items() if lemma not in self._within}

    def _meet(self, lemma: str, name: Name | None) -> dict[str, Kin]:
        met = self._meet_word(lemma) if name is None else self._meet_name(name)
        self._met[lemma] = met
        return met

    def _meet_word(self, found: str) -> dict[str, Kin]:
        near = {lemma for mark in _borne(found) & self._marks for lemma in self._marked[mark]}
        word = self._common.get
        met = {each: bond for each in near if (bond := kin(word(each, each), found)) != NOTHING}
        for key in self._named.get(found, ()):
            met[key] = Kin(0.5, 0.0)  # "the air base" for "Ain al-Asad Air Base"
        return met

    def _meet_name(self, found: Name) -> dict[str, Kin]:
        met = {
            key: bond
            for key, name in self._names.items()
            if (bond := name_kin(name, found)) != NOTHING
        }
        common = _common(found)
        for lemma in self._lemmas:
            if lemma in found.words:
                met[lemma] = Kin(0.8, 0.0)
            elif common is not None and (bond := kin(lemma, common)) != NOTHING:
                met[lemma] = bond
        return met


def _things(told: Mapping[str, Sequence[tuple[int, float]]], noun: str) -> list[int]:
    """Where a text tells a noun."""
    return [place for place, same in told.get(noun, ()) if same >= PART]


def _is_near(place: int, things: Sequence[int]) -> bool:
    return any(abs(place - thing) <= _DEED for thing in things)


def _strongest(found: Sequence[tuple[int, float]]) -> float:
    return max(against for _, against in found)


def _common(name: Name) -> str | None:
    """The one word of an event's name, which texts also use and vary as a common noun: Covid-19."""
    if name.kind != "event":
        return None
    words = [word for word in name.words if word.isalpha()]
    return words[0] if len(words) == 1 else None


@lru_cache(maxsize=16384)
def _borne(term: str) -> frozenset[Mark]:
    """Its marks: it is of kin only with a term that one of them is sought for."""
    return borne(term).union(*map(borne, _within(term)))


@lru_cache(maxsize=4096)
def _sought(term: str) -> frozenset[Mark]:
    """The marks of which all that is of kin with it bears one."""
    return sought(term).union(*map(sought, _within(term)))


def _within(term: str) -> tuple[str, ...]:
    """What an expression says something by: the words it consists of, or what it denies."""
    return (*parts_of(term), *filter(None, [denied_in(term)]), *(deed_of(term) or ()))


def _further_marks(term: str) -> frozenset[Mark]:
    """Its marks, but for itself: most words have no other."""
    return _borne(term) - {term}


def _bearers() -> Bearers:
    """Those of now: begun anew when they have become too many."""
    if len(_seen[0].lemmas) > _MOST_SEEN:
        _seen[0] = Bearers(_further_marks)
    return _seen[0]


_seen = [Bearers(_further_marks)]
