"""Likeness: whether two sources are one, or one speaks for the other."""

from collections.abc import Sequence
from enum import StrEnum

import regex

from verifier_attribution.names import Named, bare_word, role_word, word_lists

__all__ = ["Sameness", "compare", "same_organisation", "same_person", "same_role"]

_JOINERS = frozenset("of for and the de al el bin von van der ibn abu la del da di".split())
_SMALL = frozenset("al el bin von van der ibn abu la del da di de".split())


class Sameness(StrEnum):
    """How the source of a passage stands to the source of a claim."""

    SAME = "same"
    SPEAKS_FOR = "speaks for"
    """The passage has a person of the organisation that the claim names."""
    SPOKEN_FOR = "spoken for by"
    """The passage has the organisation of the person that the claim names."""
    LOOSE = "may be"
    """One of the two is not named closely enough to tell."""
    DIFFERENT = "is not"
    UNKNOWN = "unknown"


def compare(claim: Sequence[Named], passage: Sequence[Named]) -> Sameness:
    """How the passage's source stands to the claim's: the closest of the readings given."""
    best = Sameness.UNKNOWN
    for mine in claim:
        for theirs in passage:
            found = _compare(mine, theirs)
            if _RANK[found] < _RANK[best]:
                best = found
    return best


_RANK = {
    Sameness.SAME: 0,
    Sameness.SPEAKS_FOR: 1,
    Sameness.SPOKEN_FOR: 2,
    Sameness.LOOSE: 3,
    Sameness.DIFFERENT: 4,
    Sameness.UNKNOWN: 5,
}


def _compare(mine: Named, theirs: Named) -> Sameness:
    if mine.person and theirs.person:
        same = same_person(mine.person, theirs.person)
        return Sameness.SAME if same else Sameness.DIFFERENT
    bodies = (mine.organisation, theirs.organisation)
    same_body = same_organisation(*bodies) if all(bodies) else None
    if mine.person:
        return _person_beside(mine, theirs, same_body)
    if theirs.person:
        return _beside_person(mine, theirs, same_body)
    return _unnamed(mine, theirs, same_body)


def _person_beside(mine: Named, theirs: Named, same_body: bool | None) -> Sameness:
    """The claim names a person, the passage none."""
    if same_body and not theirs.role:
        return Sameness.SPOKEN_FOR
    if mine.role and theirs.role:
        fits = same_role(mine.role, theirs.role) and same_body is not False
        return Sameness.LOOSE if fits or _loose(theirs.role) else Sameness.DIFFERENT
    if theirs.organisation and not theirs.role:
        return Sameness.DIFFERENT if mine.organisation else Sameness.LOOSE
    return Sameness.LOOSE if theirs.role or theirs.generic else Sameness.UNKNOWN


def _beside_person(mine: Named, theirs: Named, same_body: bool | None) -> Sameness:
    """The passage names a person, the claim none."""
    if mine.role:
        if not theirs.role or (_loose(mine.role) and same_body is not False):
            return Sameness.LOOSE
        fits = same_role(mine.role, theirs.role) and same_body is not False
        return Sameness.SAME if fits else Sameness.DIFFERENT
    if mine.organisation:
        if same_body is None:
            return Sameness.LOOSE
        return Sameness.SPEAKS_FOR if same_body else Sameness.DIFFERENT
    return Sameness.LOOSE if mine.generic else Sameness.UNKNOWN


def _unnamed(mine: Named, theirs: Named, same_body: bool | None) -> Sameness:
    """Neither names a person."""
    if same_body is False:
        return Sameness.DIFFERENT
    if mine.role and theirs.role:
        if same_role(mine.role, theirs.role):
            return Sameness.SAME
        return Sameness.LOOSE if _loose(mine.role) or _loose(theirs.role) else Sameness.DIFFERENT
    if same_body:
        if mine.role:
            return Sameness.SPOKEN_FOR
        return Sameness.SPEAKS_FOR if theirs.role else Sameness.SAME
    return Sameness.LOOSE if mine.generic or theirs.generic else Sameness.UNKNOWN


def _loose(role: str) -> bool:
    return role in (
        "official",
        "source",
        "aide",
        "leader",
        "person",
        "expert",
        "analyst",
        "member",
        "insider",
    )


def same_role(mine: str, theirs: str) -> bool:
    """Whether two roles are one: a spokesman, a spokeswoman and a spokesperson are."""
    return _ROLE_ENDING.sub("", mine) == _ROLE_ENDING.sub("", theirs)


_ROLE_ENDING = regex.compile(
    r"(?<=^(?:spokes|chair|police|congress|council))(?:man|woman|person)?$"
)


def same_person(mine: str, theirs: str) -> bool:
    """Whether two names may be one person's: the surname, and no first name at odds.

    >>> (
    ...     same_person("Pat Ryder", "Ryder"),
    ...     same_person("P. Ryder", "Pat Ryder"),
    ...     same_person("Al Gore", "Tipper Gore"),
    ... )
    (True, True, False)
    """
    a, b = _name_words(mine), _name_words(theirs)
    if not a or not b:
        return False
    if a == b:
        return True
    if a[-1] != b[-1]:
        return (len(a) == 1 and a[0] in b) or (len(b) == 1 and b[0] in a)
    first, second = a[:-1], b[:-1]
    if not first or not second:
        return True
    return any(
        x == y
        or (len(x) == 1 and y.startswith(x))
        or (len(y) == 1 and x.startswith(y))
        or _short(x, y)
        for x in first
        for y in second
    )


def _short(x: str, y: str) -> bool:
    return len(x) > 2 and len(y) > 2 and (x.startswith(y) or y.startswith(x))


def _name_words(name: str) -> list[str]:
    titles = word_lists()["titles"]
    raw = [w for w in regex.split(r"[\s\-]+", name) if not (w.islower() and w in _SMALL)]
    parts = [bare_word(w) for w in raw]
    kept = [
        w for w in parts if w and w not in titles and not role_word(w) and w not in ("jr", "sr")
    ]
    return kept or [w for w in parts if w]


def same_organisation(mine: str, theirs: str) -> bool:
    """Whether two names may be one body's: shared words, an acronym, a country's own names.

    >>> (
    ...     same_organisation("CENTCOM", "US Central Command"),
    ...     same_organisation("White House", "Pentagon"),
    ... )
    (True, False)
    """
    a, b = _body_words(mine), _body_words(theirs)
    if not a or not b:
        return False
    if a == b or set(a) <= set(b) or set(b) <= set(a):
        return True
    return _acronym(mine, theirs) or _acronym(theirs, mine)


def _body_words(name: str) -> list[str]:
    lists = word_lists()
    words = [bare_word(w) for w in regex.split(r"[\s\-]+", name)]
    kept = [
        _SAME_BODY.get(w, w) for w in words if w and w not in lists["fillers"] and w not in _JOINERS
    ]
    if len(kept) > 1:
        kept = [w for w in kept if w not in ("us", "government", "military")] or kept
    return kept


_SAME_BODY = {
    "american": "us",
    "america": "us",
    "washington": "us",
    "usa": "us",
    "u.s": "us",
    "defense": "defence",
    "iraqi": "iraq",
    "israeli": "israel",
    "iranian": "iran",
    "british": "uk",
    "britain": "uk",
    "russian": "russia",
    "moscow": "russia",
    "kremlin": "russia",
    "chinese": "china",
    "beijing": "china",
    "ukrainian": "ukraine",
    "french": "france",
    "german": "germany",
    "turkish": "turkey",
    "tehran": "iran",
    "baghdad": "iraq",
}


def _acronym(short: str, long: str) -> bool:
    """Whether `short` is made of the beginnings of `long`'s words: WHO, CENTCOM, USAF."""
    letters = short.replace(".", "")
    if len(letters) < 2 or not letters.isupper() or " " in short:
        return False
    words = [
        w.casefold()
        for w in regex.findall(r"\p{L}+", long)
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
