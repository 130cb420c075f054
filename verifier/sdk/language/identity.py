"""Identity: whether two names are the same thing, one a part of the other, or two things."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from verifier.sdk.language.gazetteer import gazetteer
from verifier.sdk.language.names import Name
from verifier.sdk.language.spelling import similar

__all__ = ["PLACES", "Identity", "Link", "name_relation"]

PLACES = frozenset({"place", "nationality"})
"""The kinds of name that tell where, or from where."""


class Identity(StrEnum):
    """How what one name stands for is related to what another does."""

    SAME = "same"
    PART = "part"
    """The first lies in, or belongs to, the second."""
    WHOLE = "whole"
    """The second lies in, or belongs to, the first."""
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Link(NamedTuple):
    """A relation of two names, and how sure it is, 0 to 1."""

    kind: Identity
    strength: float


_UNKNOWN = Link(Identity.UNKNOWN, 0.0)
_LONGEST_ACRONYM = 8
_ARTICLES = frozenset("al el ad an ar as ash at ath az".split())
_ROMANS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())
_CALLED = frozenset("county province state region district governorate prefecture".split())


def name_relation(a: Name, b: Name) -> Link:
    """How name `a` stands to name `b`.

    A demonym is its country; a capital's name may be its government. Surnames stand for full
    names. Names that nobody knows are different only when their kinds agree and no word is common.
    """
    return _relation(a.kind, a.words, a.ids, a.within, b.kind, b.words, b.ids, b.within)


@lru_cache(maxsize=16384)
def _relation(
    kind_a: str,
    words_a: tuple[str, ...],
    ids_a: tuple[str, ...],
    within_a: tuple[str, ...],
    kind_b: str,
    words_b: tuple[str, ...],
    ids_b: tuple[str, ...],
    within_b: tuple[str, ...],
) -> Link:
    if ids_a and ids_b:
        return _known(ids_a, ids_b, kind_a, kind_b)
    if words_a == words_b:
        return Link(Identity.SAME, 1.0)
    if _is_called_so(words_a, words_b, ids_b) or _is_called_so(words_b, words_a, ids_a):
        return Link(Identity.SAME, 0.95)
    if _are_numbered_apart(words_a, words_b):
        return Link(Identity.DIFFERENT, 0.95)
    if similar(words_a, words_b):
        return Link(Identity.SAME, 0.85)
    if _is_acronym(words_a, words_b) or _is_acronym(words_b, words_a):
        return Link(Identity.SAME, 0.7)
    inside = _contained(ids_a or within_a, ids_b or within_b, bool(ids_a), bool(ids_b))
    if inside is not None:
        return inside
    return _by_words(kind_a, words_a, bool(ids_a), kind_b, words_b, bool(ids_b))


def _known(ids_a: tuple[str, ...], ids_b: tuple[str, ...], kind_a: str, kind_b: str) -> Link:
    """Two names the gazetteer has: by any of their readings, the likeliest first."""
    if ids_a[0] == ids_b[0]:
        return Link(Identity.SAME, 1.0)
    if not set(ids_a).isdisjoint(ids_b):
        return Link(Identity.SAME, 0.8)
    within = gazetteer().within
    for strength, readings_a, readings_b in ((0.95, ids_a[:1], ids_b[:1]), (0.75, ids_a, ids_b)):
        for one in readings_a:
            for other in readings_b:
                if other in within(one):
                    return Link(Identity.PART, strength)
                if one in within(other):
                    return Link(Identity.WHOLE, strength)
    if (kind_a in PLACES) == (kind_b in PLACES):
        return Link(Identity.DIFFERENT, 0.95)
    return Link(Identity.DIFFERENT, 0.6)


def _is_called_so(words: tuple[str, ...], place: tuple[str, ...], ids: tuple[str, ...]) -> bool:
    """Whether a name says with it what a known region is: "County Mayo", "Mayo county"."""
    called = words[0] in _CALLED or words[-1] in _CALLED
    return (
        called
        and ids[:1] != ()
        and ids[0].startswith("region:")
        and place
        in (
            words[1:],
            words[:-1],
        )
    )


def _are_numbered_apart(words_a: tuple[str, ...], words_b: tuple[str, ...]) -> bool:
    """Whether two names differ in their number only: World War II and World War III."""
    if len(words_a) != len(words_b) or len(words_a) < 2 or words_a[:-1] != words_b[:-1]:
        return False
    return all(word.isdigit() or word in _ROMANS for word in (words_a[-1], words_b[-1]))


def _contained(
    one: tuple[str, ...], other: tuple[str, ...], one_known: bool, other_known: bool
) -> Link | None:
    """A known thing and an unknown one whose words name it or what it lies in."""
    if one_known == other_known:
        return None
    within = gazetteer().within
    part, whole = (other, one) if one_known else (one, other)
    kind = Identity.WHOLE if one_known else Identity.PART
    if any(up in {low, *within(low)} for low in part for up in whole):
        return Link(kind, 0.7)
    return None


def _by_words(
    kind_a: str,
    words_a: tuple[str, ...],
    known_a: bool,
    kind_b: str,
    words_b: tuple[str, ...],
    known_b: bool,
) -> Link:
    """Names of which at least one is unknown: by the words they share."""
    persons = {kind_a, kind_b} <= {"person", "unknown"} and not (known_a or known_b)
    if persons:
        return _people(words_a, words_b, sure="person" in {kind_a, kind_b})
    kinds = {"place" if kind == "nationality" else kind for kind in (kind_a, kind_b)}
    shorter, longer = sorted((words_a, words_b), key=len)
    if set(shorter) <= set(longer):
        return Link(Identity.SAME, 0.5) if len(shorter) > 1 else _UNKNOWN
    if "unknown" in kinds:
        return Link(Identity.DIFFERENT, 0.4) if set(words_a).isdisjoint(words_b) else _UNKNOWN
    if len(kinds) == 1:
        return Link(Identity.DIFFERENT, 0.8 if set(words_a).isdisjoint(words_b) else 0.5)
    return Link(Identity.DIFFERENT, 0.6)


def _people(one: tuple[str, ...], other: tuple[str, ...], *, sure: bool) -> Link:
    """By surname, then by forename; an initial stands for its forename, articles for nothing."""
    shorter, longer = sorted((_bare(one), _bare(other)), key=len)
    if similar(shorter[-1:], longer[-1:]):
        if len(shorter) == 1:
            return Link(Identity.SAME, 0.85 if sure else 0.75)
        if shorter[0] == longer[0] or shorter[0] == longer[0][0] or longer[0] == shorter[0][0]:
            return Link(Identity.SAME, 0.85)
        return Link(Identity.DIFFERENT, 0.7)
    if set(shorter) <= set(longer):
        return Link(Identity.SAME, 0.7 if sure else 0.6)
    return Link(Identity.DIFFERENT, 0.85 if sure else 0.6)


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without articles: "Sadr" and "al-Sadr" are one name."""
    return tuple(word for word in words[:-1] if word not in _ARTICLES) + words[-1:]


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or not 2 < len(long) <= _LONGEST_ACRONYM:
        return False
    initials = "".join(word[0] for word in long)
    kept = "".join(word[0] for word in long if word not in {"of", "and", "the", "for", "de"})
    return len(short[0]) > 2 and short[0] in {initials, kept}
