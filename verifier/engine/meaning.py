"""Meaning: how far one word says what another says. The engine's one door to the lexicon."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.engine.bearers import Bearers
from verifier.engine.kin import IDENTICAL, NOTHING, Kin
from verifier.engine.naming import name_kin
from verifier.engine.worded import Worded
from verifier.engine.words import LIGHT, Word
from verifier.sdk.language.lemmas import is_noun, is_verb
from verifier.sdk.language.lexicon import Kinship, Mark, borne, relation, sought
from verifier.sdk.language.names import Name
from verifier.sdk.language.polarity import DENIALS, find_operators
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import tokenise
from verifier.sdk.language.vocabulary import vocabulary

__all__ = [
    "ONE_EVENT",
    "TOLD",
    "Beside",
    "Kindred",
    "denied_in",
    "exclusive",
    "has_middle",
    "kin",
    "only_asks",
]

TOLD = 0.35
"""Strength from which a word counts as told."""

ONE_EVENT = 0.35
"""Kinship from which two words may tell one event."""

# A text that says "soldier" says "personnel"; one that says "personnel" only may mean soldiers.
_SAME = {
    Kinship.SAME: 1.0,
    Kinship.DERIVED: 0.95,
    Kinship.SYNONYM: 0.95,
    Kinship.BROADER: 0.85,
    Kinship.NARROWER: 0.6,
}
_EXCLUSIVE = 0.6  # the project's own lists are surer of it than the dictionary
_OPPOSED = {Kinship.ANTONYM: 1.0, Kinship.SIBLING: 0.7}

# "Missile attack" says "attack"; "attack" says only some of "missile attack".
_AMONG = 0.9
_SOME = 0.6
_OTHER = 0.3  # of an expression that has another word beside what they share
# Of these and their opposites a thing may be neither.
_EXTREMES = tuple(
    """rise raise increase improve strengthen widen win support praise strong large high good easy
    cheap hot long fast young rich heavy wide deep optimistic""".split()
)
_EXTREME = 0.85
_NONE = frozenset[str]()
_NOWHERE = frozenset[int]()
_PART = 0.5  # strength from which what opposes an expression outweighs what says some of it
_DEED = 4  # words from a verb to what is done to, at most
_TURNED = 0.9  # of a bond with what an expression denies
_DENYING = frozenset("no not never".split())
_DENIES_NEXT = frozenset("fail refuse decline deny avoid escape without".split())
# With these an expression says something else than its other words: "blow up", "without power".
_OTHERWISE = frozenset(
    """away back down off out over up ahead aside through around on in no not non without refuse
    deny reject drop threaten threat""".split()
)


@lru_cache(maxsize=4096)
def exclusive(word: str, other: str) -> bool:
    """Whether two words name things of which a figure can be of one only.

    >>> exclusive("revenue", "net_profit"), exclusive("rise", "fall")
    (True, False)
    """
    return relation(word, other).kind is Kinship.SIBLING and kin(word, other).opposed >= _EXCLUSIVE


@lru_cache(maxsize=4096)
def has_middle(term: str) -> bool:
    """Whether something lies between it and its opposite: what did not rise need not have fallen.

    >>> has_middle("drop"), has_middle("reopen")
    (True, False)
    """
    return any(max(kin(term, each)) >= _EXTREME for each in _EXTREMES)


@lru_cache(maxsize=65536)
def kin(claimed: str, found: str) -> Kin:
    """How `found`, a lemma of the passage, bears on `claimed`, a lemma of the claim.

    >>> kin("attack", "attack")
    Kin(same=1.0, opposed=0.0)
    """
    if claimed == found:
        return IDENTICAL
    bond = relation(claimed, found)
    if bond.kind in _SAME:
        return Kin(_SAME[bond.kind] * bond.strength, 0.0)
    if bond.kind in _OPPOSED:
        return Kin(0.0, _OPPOSED[bond.kind] * bond.strength)
    for whole, other in ((found, claimed), (claimed, found)):
        rest = denied_in(whole)
        if rest:
            same, opposed = kin(rest, other) if whole is claimed else kin(other, rest)
            return Kin(_TURNED * opposed, _TURNED * same)
    return _by_deeds(claimed, found) or _by_parts(claimed, found)


@lru_cache(maxsize=16384)
def denied_in(term: str) -> str:
    """What an expression of the vocabulary says is not so; empty where it holds no denial.

    >>> denied_in("fail_to_act"), denied_in("take_no_action"), denied_in("escape_hatch")
    ('act', 'take_action', '')
    """
    if "_" not in term or not vocabulary().lists(term):
        return ""
    words = term.split("_")
    rest = [word for word in words if word not in _DENYING]
    if words[0] in _DENIES_NEXT:
        rest = words[2 if words[1] == "to" else 1 :]
    if len(rest) in (0, len(words)) or STOPWORDS.issuperset(rest):
        return ""
    return "_".join(rest)


def _by_deeds(claimed: str, found: str) -> Kin | None:
    """What two expressions that each tell of a deed done to one thing say by their verbs.

    "Increase the sentence", "reduce the term". None where the verbs bear no relation.
    """
    one, other = _deed(claimed), _deed(found)
    if one is None or other is None or kin(one[1], other[1]).same < _PART:
        return None
    told = kin(one[0], other[0])
    return None if told == NOTHING else Kin(_AMONG * told.same, _AMONG * told.opposed)


def _by_parts(claimed: str, found: str) -> Kin:
    """What an expression says by the words it consists of."""
    asked, told = _parts(claimed), _parts(found)
    if not asked and not told:
        return NOTHING
    if len(asked) > 1 and len(told) > 1:
        return _by_all_parts(asked, told)
    bonds = [kin(a, b) for a in asked or (claimed,) for b in told or (found,)]
    best = max(bond.same for bond in bonds)
    if len(bonds) == 1 and bonds[0].opposed:  # "found dead" of who was found alive
        return Kin(0.0, _AMONG * bonds[0].opposed)
    return Kin(best * (_SOME if asked else _AMONG), 0.0) if best else NOTHING


def _by_all_parts(asked: Sequence[str], told: Sequence[str]) -> Kin:
    """What one expression says of another: "drone attack" is no word of a missile attack."""
    bonds = {(a, b): kin(a, b) for a in asked for b in told}
    left = [a for a in asked if all(bonds[a, b].same < _PART for b in told)]
    more = [b for b in told if all(bonds[a, b].same < _PART for a in asked)]
    best = max(bond.same for bond in bonds.values())
    if not left:
        return Kin(_AMONG * best, 0.0)
    if not more or len(left) == len(asked):
        return Kin(_SOME * best, 0.0) if best else NOTHING
    against = max(bonds[a, b].opposed for a in left for b in more)
    return Kin(0.0, _AMONG * against) if against >= _PART else Kin(_OTHER * best, 0.0)


@lru_cache(maxsize=16384)
def _parts(term: str) -> tuple[str, ...]:
    """The words that an expression says something by: "missile attack", not "blow up".

    >>> _parts("missile_attack"), _parts("blow_up"), _parts("hope_to_sign")
    (('missile', 'attack'), (), ('hope',))
    """
    words = term.split("_")
    if len(words) == 1 or not _OTHERWISE.isdisjoint(words) or words[:2] == ["vote", "to"]:
        return ()
    left_open = _left_open(term)
    return tuple(
        word
        for at, word in enumerate(words)
        if word not in STOPWORDS and word not in LIGHT and at not in left_open
    )


@lru_cache(maxsize=16384)
def _left_open(term: str) -> frozenset[int]:
    """Which words of an expression it leaves open: who "threatens to publish" does not yet."""
    if "_to_" not in term:
        return _NOWHERE
    operators = find_operators(tokenise(term.replace("_", " ")))
    return frozenset(at for each in operators if each.effect not in DENIALS for at in each.targets)


def only_asks(term: str) -> bool:
    """Whether an expression tells of a deed that is asked for, planned or threatened.

    >>> only_asks("order_to_pay"), only_asks("fail_to_act"), only_asks("pay")
    (True, False, False)
    """
    return bool(_left_open(term))


@lru_cache(maxsize=16384)
def _deed(term: str) -> tuple[str, str] | None:
    """The verb of an expression of the vocabulary, and the noun that it is done to.

    >>> _deed("throw_out_lawsuit"), _deed("missile_attack")
    (('throw_out', 'lawsuit'), None)
    """
    verb, _, noun = term.rpartition("_")
    if not vocabulary().lists(term) or verb in LIGHT or not is_noun(noun):
        return None
    known = "_" not in verb or vocabulary().lists(verb)
    return (verb, noun) if known and is_verb(verb.partition("_")[0]) else None


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
    return (*_parts(term), *filter(None, [denied_in(term)]), *(_deed(term) or ()))


def _further_marks(term: str) -> frozenset[Mark]:
    """Its marks, but for itself: most words have no other."""
    return _borne(term) - {term}


_MOST_SEEN = 30_000  # lemmas, some 500 bytes each
_FEW = 32  # so many of them are looked at one by one
_seen = [Bearers(_further_marks)]


def _bearers() -> Bearers:
    """Those of now: begun anew when they have become too many."""
    if len(_seen[0].lemmas) > _MOST_SEEN:
        _seen[0] = Bearers(_further_marks)
    return _seen[0]


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
    """The words of one claim, ready to be met with any word of any passage."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._names = {word.lemma: word.name for word in words if word.name}
        self._lemmas = tuple(dict.fromkeys(word.lemma for word in words if not word.name))
        self._deeds = {each: deed for each in self._lemmas if "_" in each and (deed := _deed(each))}
        within = {part for deed in self._deeds.values() for part in deed}
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
        near = self._near_among(words)
        known = self._met.get
        told: dict[str, list[tuple[int, float]]] = {}
        opposed: dict[str, list[tuple[int, float]]] = {}
        said: dict[str, float] = {}
        shared = 0.0
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
                shared += words.weight(place)
        self._turn(words, told, opposed)
        turned = self._read_apart(words, told, opposed, said) if self._deeds else _NONE
        for claimed in told.keys() & opposed.keys():
            least = _PART if "_" in claimed else 0.9
            if said[claimed] <= _SOME and _strongest(opposed[claimed]) > least:
                del told[claimed], said[claimed]  # "sacked from his post" of who kept his job
        kept = self._beside[id(words)] = Beside(words, told, opposed, said, shared, turned)
        return kept

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
            if "_" in words.lemmas[place] and (deed := _deed(words.lemmas[place])) is not None
        }
        for place, (verb, noun) in deeds.items():
            if noun in self._lemmas:
                for claimed in self._lemmas:
                    if against := kin(claimed, verb).opposed:
                        opposed.setdefault(claimed, []).append((place, _AMONG * against))

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
                other = _deed(words.lemmas[place])
                if other is not None and kin(noun, other[1]).same >= _PART:
                    turned.add(claimed)
            things = [thing for thing, same in told.get(noun, ()) if same >= _PART]
            if not things:
                continue
            for place, surely in told.get(verb, ()):
                both = _AMONG * surely
                if _is_near(place, things) and both > max(_SOME, said.get(claimed, 0.0)):
                    told.setdefault(claimed, []).append((place, both))
                    said[claimed] = both
            against = [each for each in opposed.get(verb, ()) if _is_near(each[0], things)]
            if against and all(place in things for place, _ in told.get(claimed, ())):
                told.pop(claimed, None)
                said.pop(claimed, None)
                opposed.setdefault(claimed, []).extend(against)
                turned.add(claimed)
        for part in self._within:
            for read in (told, opposed, said):
                read.pop(part, None)
        return frozenset(turned)

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
