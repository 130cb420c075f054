"""Bodies: how the organisation or country that one source names stands to another's."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from verifier.sdk.language.identity import Identity, name_relation
from verifier.sdk.language.lemmas import is_noun, lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.names import Name, find_names
from verifier.sdk.language.tokens import tokenise
from verifier_attribution.lexis.roles import bare_word, known_body, word_lists

__all__ = ["Body", "compare_bodies", "names_body"]

_JOINERS = frozenset("of for and the de al el in".split())
_STATE = frozenset("government state states united".split())
_LETTERS = Matcher(r"[\p{L}.]++")
_SPACE = Matcher(r"[\s\-]++")
_SURE = 0.7  # strength from which what the gazetteer says of two names counts


class Body(StrEnum):
    """How one body stands to another."""

    SAME = "same"
    WITHIN = "within"
    """The first belongs to the second: the Pentagon to the US."""
    AROUND = "around"
    DIFFERENT = "different"
    UNKNOWN = "unknown"
    """One of the two has no name of its own: "the ministry"."""


@lru_cache(maxsize=4096)
def compare_bodies(mine: str, theirs: str) -> Body:
    """How two bodies' names stand to each other.

    >>> compare_bodies("CENTCOM", "US Central Command"), compare_bodies("Pentagon", "US")
    (<Body.SAME: 'same'>, <Body.WITHIN: 'within'>)
    """
    a, b = _words(mine), _words(theirs)
    if not a or not b:
        return Body.UNKNOWN
    if set(a) == set(b) or _acronym(mine, theirs) or _acronym(theirs, mine):
        return Body.SAME
    known = _by_gazetteer(mine, theirs)
    if known is not None:
        return known
    if len(a) > 1 < len(b) and a[-1] == b[-1] and (set(a) < set(b) or set(b) < set(a)):
        return Body.SAME  # "the city's 2009 Annual Report", "the Annual Report"
    if set(a) < set(b):
        return Body.SAME if _shortened(a, b) else _part(set(b) - set(a), Body.AROUND)
    if set(b) < set(a):
        return Body.SAME if _shortened(b, a) else _part(set(a) - set(b), Body.WITHIN)
    kinds = word_lists()["kinds of body"]
    if a[-1] in kinds and b[-1] in kinds and (a[-1] != b[-1] or _other_field(a, b)):
        return Body.DIFFERENT
    if _are_business_and_none(a[-1], b[-1]):
        return Body.DIFFERENT
    return Body.UNKNOWN if mine.islower() or theirs.islower() else Body.DIFFERENT


def _are_business_and_none(one: str, other: str) -> bool:
    """Whether of two words for bodies one is a business's, and of the other no business's."""
    lists = word_lists()
    firms, others = lists["businesses"], lists["no businesses"]
    return (one in firms and other in others) or (other in firms and one in others)


def _shortened(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether only a firm's trade or legal form is left out: "Lordstown" for "Lordstown Motors"."""
    lists = word_lists()
    known = len(short) == 1 and (short[0] in lists["places"] or known_body(short))
    return (
        not known
        and list(long[: len(short)]) == list(short)
        and all(word in lists["trades"] for word in long[len(short) :])
    )


def _other_field(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two of a kind are told apart by their fields: health ministry, interior ministry."""
    fields = word_lists()["modifiers"]
    mine, theirs = set(one) & fields, set(other) & fields
    return bool(mine) and bool(theirs) and not mine & theirs


def _part(more: set[str], part: Body) -> Body:
    """Whether the words that only the longer name has make it a part: "Iraq's Defence Ministry"."""
    return part if more & word_lists()["organisations"] else Body.SAME


def _by_gazetteer(mine: str, theirs: str) -> Body | None:
    one, other = _main_name(mine), _main_name(theirs)
    if (
        one is None
        or other is None
        or not (one.ids or one.within)
        or not (other.ids or other.within)
    ):
        return None
    link = name_relation(one, other)
    if link.strength < _SURE:
        return None
    match link.kind:
        case Identity.SAME:
            first, second = _unit(mine, one), _unit(theirs, other)
            if bool(first) == bool(second):
                return Body.SAME if first == second or first & second else None
            return Body.WITHIN if first else Body.AROUND
        case Identity.PART:
            return Body.WITHIN if not _unit(theirs, other) else None
        case Identity.WHOLE:
            return Body.AROUND if not _unit(mine, one) else None
        case Identity.DIFFERENT:
            return Body.DIFFERENT
        case Identity.UNKNOWN:
            return None


@lru_cache(maxsize=4096)
def _main_name(text: str) -> Name | None:
    names = find_names(tokenise(text))
    return max(names, key=lambda name: len(name.text), default=None)


def names_body(text: str) -> bool:
    """Whether a name may be a firm's, a club's or an agency's, and no person's or country's.

    >>> [names_body(name) for name in ("Skerra Lines", "Kelvara", "Niko Lahti", "Norway")]
    [True, True, False, False]
    """
    name = _main_name(text)
    if name is None or name.kind in ("person", "place", "nationality"):
        return name is None
    last = name.words[-1]
    return (
        len(name.words) == 1
        or name.kind != "unknown"
        or last in word_lists()["trades"]
        or last in word_lists()["organisations"]
        or (last.endswith("s") and is_noun(lemma(last)))
    )


def _unit(text: str, name: Name) -> frozenset[str]:
    """The words beyond a country's name that make a part of it: "Iraqi Defence Ministry"."""
    if name.kind not in ("nationality", "place"):
        return frozenset()
    rest = [bare_word(w) for w in _LETTERS.findall(text.replace(name.text, " "))]
    return frozenset(w for w in rest if w and w not in _JOINERS and w not in _STATE)


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    fillers = word_lists()["fillers"]
    words = [bare_word(w) for w in _SPACE.split(name)]
    kept = [w for w in words if w and w not in fillers and w not in _JOINERS]
    return tuple([w.replace("defense", "defence") for w in kept])


def _acronym(short: str, long: str) -> bool:
    """Whether `short` is made of the beginnings of `long`'s words: WHO, CENTCOM, USAF."""
    letters = short.replace(".", "")
    if len(letters) < 2 or not letters.isupper() or " " in short:
        return False
    words = [
        w.casefold()
        for w in _LETTERS.findall(long)
        if w.casefold() not in ("of", "the", "and", "for")
    ]
    return any(_spells(letters.casefold(), words[n:]) for n in range(len(words)))


def _spells(letters: str, words: Sequence[str]) -> bool:
    if not letters:
        return not words
    if not words:
        return False
    return any(
        letters.startswith(words[0][:n]) and _spells(letters[n:], words[1:])
        for n in range(min(4, len(words[0])), 0, -1)
    )
