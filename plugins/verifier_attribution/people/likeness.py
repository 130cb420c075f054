"""Likeness: whether the source of a passage is the one that a claim names, or speaks for it."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.matcher import Matcher
from verifier_attribution.lexis.forenames import gender_of_forename
from verifier_attribution.lexis.names import Named
from verifier_attribution.lexis.roles import (
    bare_word,
    falls_under,
    held_once,
    holds_office,
    is_private,
    may_be_one,
    rank_word,
    same_role,
    singular,
    speaks_for_body,
    speaks_for_himself,
    speaks_never_for,
    word_lists,
)
from verifier_attribution.people.bodies import Body, compare_bodies

__all__ = ["Sameness", "compare", "rank_of", "same_person"]

_SPACE = Matcher(r"[\s\-]++")
# The article of an Arabic surname, which stands with a capital where no forename precedes it.
_ARTICLE = Matcher(r"\b[AaEe]l-(?=\p{Lu})")
_NO_MINISTRY = frozenset("prime deputy vice former first".split())
_APART = 0.9  # how surely two nouns exclude each other by the project's own lists
_HEADS = frozenset("head chief boss leader".split())
_SMALL = frozenset("al el bin von van der ibn abu la del da di de du".split())
_PARTICLES = frozenset("bin von van der ibn della del da di de du".split())  # no one's forename


class Sameness(StrEnum):
    """How the source of a passage stands to the source of a claim.

    A source denotes those it may stand for: who is inside what the claim names says what the claim
    says was said; one that is only wider leaves it open.
    """

    SAME = "same"
    ONE_OF = "one of"
    """The passage has one of those that the claim means: a Pentagon spokesman, of "officials"."""
    SPEAKS_FOR = "speaks for"
    """The passage has a person or part of the organisation that the claim names."""
    SPOKEN_FOR = "spoken for by"
    """The passage has the organisation of the spokesman, not named, whom the claim means."""
    MEANT = "meant"
    """The passage has a description ("the firm") for what its document names as the claim does."""
    FITS = "fits"
    """The passage has one who is not named, and fits the claim's as nobody else there does."""
    MAY_BE = "may be"
    """The passage's source is not named closely enough to tell."""
    DIFFERENT = "is not"
    UNKNOWN = "unknown"


_RANK = {sameness: rank for rank, sameness in enumerate(Sameness)}


def rank_of(sameness: Sameness) -> int:
    """The place of a likeness in their order: 0 is the closest."""
    return _RANK[sameness]


def compare(claim: Sequence[Named], passage: Sequence[Named]) -> Sameness:
    """How the passage's source stands to the claim's: the closest of the readings given."""
    return min(
        (_of_two(mine, theirs) for mine in claim for theirs in passage),
        key=rank_of,
        default=Sameness.UNKNOWN,
    )


def _of_two(mine: Named, theirs: Named) -> Sameness:
    if _are_kin(mine, theirs):
        return Sameness.DIFFERENT
    found = _compare(*_of_one_sort(mine, theirs))
    open_ = found in (Sameness.MAY_BE, Sameness.UNKNOWN)
    return Sameness.FITS if open_ and _is_of_kind(mine, theirs) else found


def _is_of_kind(mine: Named, theirs: Named) -> bool:
    """Whether the claim has a body by its kind alone, and the passage one by name that is such.

    "An airline" and "the airline SkyNor", "the hospital" and "Odrin General Hospital".
    """
    if mine.person or not mine.generic or (mine.organisation and not mine.organisation.islower()):
        return False
    if not theirs.organisation or theirs.organisation.islower():
        return False
    if theirs.role and not speaks_for_body(theirs.role):
        return False
    asked = mine.kind.split()
    kinds = (theirs.kind.split(), [bare_word(word) for word in theirs.organisation.split()])
    return any(
        bool(asked) and bool(kind) and asked[-1] == kind[-1] and set(asked) <= set(kind)
        for kind in kinds
    )


def _of_one_sort(mine: Named, theirs: Named) -> tuple[Named, Named]:
    """The two, a bare name taken for a body's where the other side knows it as one."""
    if _is_body(mine, theirs.organisation):
        return Named(organisation=mine.person), theirs
    if _is_body(theirs, mine.organisation):
        return mine, Named(organisation=theirs.person)
    return mine, theirs


def _is_body(named: Named, body: str) -> bool:
    """Whether a bare name is that of a body that the other side knows."""
    if not named.person or named.role or named.gender:
        return False
    if " " in named.person:
        return named.person == body
    return compare_bodies(named.person, body) is Body.SAME


def _are_kin(mine: Named, theirs: Named) -> bool:
    """Whether one is told as the other's kin: "Ada Blom" and "Blom's sister"."""
    for one, other in ((mine, theirs), (theirs, mine)):
        kin = _last(other.role) in word_lists()["kin"]
        if other.person and one.person and same_person(one.person, other.person):
            continue
        named = one.person and other.organisation and not one.role
        if kin and named and same_person(one.person, other.organisation):
            return True
    return False


def _compare(mine: Named, theirs: Named) -> Sameness:
    if mine.person and theirs.person:
        genders = {_gender(mine), _gender(theirs)}
        same = genders != {"f", "m"} and same_person(mine.person, theirs.person)
        return Sameness.SAME if same else Sameness.DIFFERENT
    bodies = (_body_of(mine), _body_of(theirs))
    body = compare_bodies(*bodies) if all(bodies) else Body.UNKNOWN
    if mine.person:
        return _named_beside_unnamed(mine, theirs, body)
    if theirs.person and not mine.role:
        return _body_beside_person(mine, theirs, body)
    return _by_role(mine, theirs, body)


def _gender(named: Named) -> str:
    """What a form of address or a forename tells: "Mr Blom" is no Anna Blom."""
    return named.gender or (gender_of_forename(named.person) if " " in named.person else "")


def _body_of(named: Named) -> str:
    """The body a source belongs to; a minister's is the ministry."""
    words = named.role.split()
    if words and words[-1] == "minister" and len(words) > 1 and words[-2] not in _NO_MINISTRY:
        return f"{named.organisation} {words[-2]} ministry".strip()
    return named.organisation


def _named_beside_unnamed(mine: Named, theirs: Named, body: Body) -> Sameness:
    """The claim names a person, the passage none."""
    if not theirs.role:
        if not theirs.organisation:
            return Sameness.MAY_BE if theirs.generic else Sameness.UNKNOWN
        if theirs.generic or body in (Body.SAME, Body.WITHIN, Body.AROUND):
            return Sameness.MAY_BE
        return Sameness.DIFFERENT if mine.organisation else Sameness.UNKNOWN
    apart = body is Body.DIFFERENT or _excludes(mine.role, theirs.role)
    genders = mine.gender and theirs.gender and mine.gender != theirs.gender
    return Sameness.DIFFERENT if apart or genders else Sameness.MAY_BE


def _body_beside_person(mine: Named, theirs: Named, body: Body) -> Sameness:
    """The claim names a body, or nobody; the passage a person."""
    if not mine.organisation:
        return Sameness.MAY_BE if mine.generic else Sameness.UNKNOWN
    if body in (Body.SAME, Body.AROUND) and speaks_for_himself(theirs.role):
        return Sameness.MAY_BE
    if body in (Body.SAME, Body.AROUND) or holds_office(theirs.role, mine.organisation):
        return Sameness.SPEAKS_FOR
    apart = body is Body.DIFFERENT or (not theirs.organisation and is_private(theirs.role))
    return Sameness.DIFFERENT if apart else Sameness.MAY_BE


def _by_role(mine: Named, theirs: Named, body: Body) -> Sameness:
    """The claim names no person; it may name a role, a body or both."""
    if body is Body.DIFFERENT:
        return Sameness.DIFFERENT
    inside = body in (Body.SAME, Body.AROUND) or not mine.organisation
    inside = inside or holds_office(mine.role, mine.organisation)  # "the city's mayor"
    if not mine.role:
        return _body_beside_unnamed(mine, theirs, body)
    if theirs.role and held_once(mine.role) is not held_once(theirs.role):
        return Sameness.MAY_BE
    if not theirs.role and not theirs.person:
        if speaks_never_for(mine.role, theirs.organisation):
            return Sameness.DIFFERENT
        spoken = body is Body.SAME and theirs.organisation and not theirs.generic
        spoken = spoken and not speaks_for_himself(mine.role)
        return Sameness.SPOKEN_FOR if spoken else Sameness.MAY_BE
    if not theirs.person and theirs.role.startswith(f"{mine.role} spokes"):
        return Sameness.SPEAKS_FOR  # "rebels", "a rebel spokesman"
    if _excludes(mine.role, theirs.role):
        return Sameness.DIFFERENT
    if (
        theirs.role
        and inside
        and (same_role(mine.role, theirs.role) or _is_part(mine.role, theirs.role))
    ):
        return Sameness.SAME
    led = body is Body.SAME and _last(mine.role) in _HEADS and speaks_for_body(theirs.role)
    covered = _covers(mine.role, theirs.role, named=bool(theirs.person))
    return Sameness.ONE_OF if inside and (led or covered) else Sameness.MAY_BE


def _body_beside_unnamed(mine: Named, theirs: Named, body: Body) -> Sameness:
    if body in (Body.SAME, Body.AROUND) and speaks_for_himself(theirs.role):
        return Sameness.MAY_BE
    if body is Body.SAME:
        return Sameness.SPEAKS_FOR if theirs.role else Sameness.SAME
    if body is Body.AROUND:
        return Sameness.SPEAKS_FOR
    if not theirs.organisation and speaks_never_for(theirs.role, mine.organisation):
        return Sameness.DIFFERENT
    if mine.generic and not theirs.organisation and holds_office(theirs.role, mine.organisation):
        return Sameness.SPEAKS_FOR
    if mine.generic or theirs.generic or body is Body.WITHIN:
        return Sameness.MAY_BE
    return Sameness.UNKNOWN


def _is_part(role: str, longer: str) -> bool:
    """Whether a role stands as it is in a longer one; "defendant" does not in "co-defendant"."""
    return f" {role} " in f" {longer} "


def _covers(mine: str, theirs: str, *, named: bool) -> bool:
    """Whether whoever has the role `theirs` has the wide role `mine`; `named` is whether he is."""
    lists = word_lists()
    wide, role = _last(mine), _last(theirs)
    if wide in lists["wide anyone"] or (wide in lists["wide unnamed"] and not named):
        return True
    if falls_under(role, wide):
        return True
    if wide not in lists["wide offices"]:
        return False
    return role in lists["titles"] or role in lists["wide offices"] or role.startswith("spokes")


def _excludes(mine: str, theirs: str) -> bool:
    """Whether nobody is likely to have both roles."""
    if not mine or not theirs or same_role(mine, theirs):
        return False
    lists = word_lists()
    wide = lists["wide offices"] | lists["wide anyone"] | lists["wide unnamed"]
    one, other = _last(mine), _last(theirs)
    if one in wide or other in wide or falls_under(one, other) or falls_under(other, one):
        return False
    if not (rank_word(_last(mine)) and rank_word(_last(theirs))):
        return _are_apart(mine, theirs)
    return not may_be_one(mine, theirs)


def _are_apart(mine: str, theirs: str) -> bool:
    """Whether the word lists have two roles for things that exclude each other.

    Such as the trades of data/people.txt: a salesman and a plumber.
    """
    bond = relation(*(singular(_last(role)) for role in (mine, theirs)))
    return bond.kind is Kinship.SIBLING and bond.strength >= _APART


def _last(role: str) -> str:
    words = role.split(" of ", maxsplit=1)[0].split()
    last = words[-1] if words else ""
    return last[:-1] if last.endswith("s") and last != "boss" else last


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
    first, second = _forenames(a), _forenames(b)
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


def _forenames(words: Sequence[str]) -> list[str]:
    """What stands before a surname; its particle is part of it, with a capital or without."""
    return [word for word in words[:-1] if word not in _PARTICLES]


def _short(x: str, y: str) -> bool:
    return len(x) > 2 and len(y) > 2 and (x.startswith(y) or y.startswith(x))


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    raw = [w for w in _SPACE.split(_ARTICLE.sub("", name)) if not (w.islower() and w in _SMALL)]
    parts = [bare_word(w) for w in raw]
    kept = [w for w in parts if w and not rank_word(w) and w not in ("jr", "sr")]
    return tuple(kept or [w for w in parts if w])
