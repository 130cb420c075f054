"""Roles: the words for what people do, the titles they bear and the bodies they speak for."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from verifier.sdk.language.gazetteer import gazetteer
from verifier.sdk.language.matcher import Matcher
from verifier_attribution.lexis.shipped import shipped_lines

__all__ = [
    "bare_word",
    "body_word",
    "falls_under",
    "gender_of",
    "held_once",
    "holds_office",
    "is_country",
    "is_private",
    "known_body",
    "may_be_one",
    "open_role",
    "person_noun",
    "rank_word",
    "role_kind",
    "same_role",
    "singular",
    "speaks_for_body",
    "speaks_for_himself",
    "speaks_never_for",
    "state_office",
    "word_lists",
]

_ROLE_ENDING = Matcher(
    r"(?<=^(?:spokes|chair|police|congress|council|business|camera))(?:man|woman|men|women|person|people)?$"
)

# Parts of compounds that tell how often, or what became of it: "ex-wife", "father-of-three".
_JOINTS = frozenset("ex co vice half step great of in law two three four five six".split())
_ABBREVIATED = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
    "brig": "brigadier",
    "adm": "admiral",
    "cmdr": "commander",
    "prof": "professor",
}


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The word lists of data/roles.txt, by section."""
    lists: dict[str, set[str]] = {}
    section = ""
    for line in shipped_lines("roles.txt"):
        if line.startswith("["):
            section = line.strip("[] ")
            lists[section] = set()
        elif line and not line.startswith("#"):
            lists[section].update(line.casefold().split())
    return {name: frozenset(words) for name, words in lists.items()}


@cache
def _people() -> frozenset[str]:
    """The nouns of data/people.txt: what somebody may be or do, beside the curated roles."""
    lines = shipped_lines("people.txt")
    return frozenset(word for line in lines if line[0] != "#" for word in line.split())


@lru_cache(maxsize=16384)
def person_noun(word: str) -> bool:
    """Whether the word, as it stands in a text, says what somebody is or does.

    A title or role with or without a capital; any other noun only without, for many are surnames.

    >>> person_noun("neurologist"), person_noun("Weaver"), person_noun("mother-of-two")
    (True, False, True)
    """
    if rank_word(word):
        return True
    if not word.islower():
        return False
    return all(
        singular(part) in _people() or part in _JOINTS or rank_word(part)
        for part in word.split("-")
    )


@lru_cache(maxsize=16384)
def open_role(word: str) -> bool:
    """Whether the word, its capital apart, is a noun for people that is in no curated list."""
    return not rank_word(word) and person_noun(bare_word(word))


@lru_cache(maxsize=16384)
def bare_word(word: str) -> str:
    """The word folded, without full stops."""
    return word.replace(".", "").replace("’", "'").casefold()


@lru_cache(maxsize=16384)
def body_word(word: str) -> bool:
    """Whether the word names a body or a country: ministry, union, Israel."""
    lists = word_lists()
    return bare_word(word) in lists["organisations"] or bare_word(word) in lists["places"]


@lru_cache(maxsize=16384)
def rank_word(word: str) -> bool:
    """Whether the word is a title or names what someone does: Dr., spokesman, director-general."""
    lists = word_lists()
    return all(
        part in lists["titles"] or part in lists["addresses"] or singular(part) in lists["roles"]
        for part in bare_word(word).split("-")
    )


def singular(word: str) -> str:
    """The word for one of those who have a role; an abbreviated title in full.

    >>> singular("officials"), singular("spokesmen"), singular("sen")
    ('official', 'spokesman', 'senator')
    """
    full = _ABBREVIATED.get(word)
    if full is not None:
        return full
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("people"):
        return word[:-6] + "person"
    if word.endswith("sses") and (word[:-2] in word_lists()["roles"] or word[:-2] in _people()):
        return word[:-2]
    if word.endswith("s") and (word[:-1] in word_lists()["roles"] or word[:-1] in _people()):
        return word[:-1]
    return word


def known_body(words: Sequence[str]) -> bool:
    """Whether the gazetteer has all the words together as the name of a body or a country.

    Towns are left out: most of their names are surnames too.
    """
    folded = [bare_word(word) for word in words]
    found = gazetteer().longest(folded, 0)
    if found is None or found[0] != len(folded) or found[2]:
        return False
    entity = gazetteer().entity(found[1][0])
    return entity is not None and (
        entity.kind == "organisation" or entity.id.startswith("country:")
    )


def gender_of(ranks: Iterable[str]) -> str:
    """Man ("m") or woman ("f") by a form of address or kinship (Mr., her father), or ""."""
    lists = word_lists()
    for word in ranks:
        bare = singular(bare_word(word))
        for gender in ("f", "m"):
            if bare in lists["gender " + gender]:
                return gender
    return ""


def role_kind(role: str) -> str:
    """The section of roles that may be one person's: "police", "scholars", "heads"; or ""."""
    head = _head(role)
    for section, words in word_lists().items():
        if section.startswith("kind ") and head in words:
            return section.removeprefix("kind ")
    return ""


def may_be_one(mine: str, theirs: str) -> bool:
    """Whether somebody may well have both roles.

    >>> may_be_one("manager", "coach"), may_be_one("captain", "coach")
    (True, False)
    """
    pair = {_head(mine), _head(theirs)}
    return any(pair <= words for name, words in word_lists().items() if name.startswith("kind "))


def falls_under(role: str, wide: str) -> bool:
    """Whether whoever has the first role has the second, a word for many trades.

    >>> falls_under("biologist", "scientist"), falls_under("scientist", "biologist")
    (True, False)
    """
    return role in word_lists().get(f"under {wide}", ())


def speaks_for_body(role: str) -> bool:
    """Whether who has the role speaks for the whole body: its spokesman, its chief executive."""
    return _head(role) == "spokes" or role_kind(role) == "heads"


def holds_office(role: str, body: str) -> bool:
    """Whether who has the role speaks for a body of that kind by his office.

    >>> holds_office("deputy mayor", "city council"), holds_office("mayor", "transport ministry")
    (True, False)
    """
    lists = word_lists()
    kind = bare_word(body.rpartition(" ")[2])
    for section, words in lists.items():
        if section.startswith("body ") and kind in words:
            return _head(role) in lists[section.replace("body", "office", 1)]
    return False


@lru_cache(maxsize=4096)
def is_country(name: str) -> bool:
    """Whether the name is a country's, however short: "Britain", "the US"."""
    folded = [bare_word(word) for word in name.split() if bare_word(word) != "the"]
    found = gazetteer().longest(folded, 0) if folded else None
    whole = found is not None and found[0] == len(folded)
    return whole and found is not None and any(key.startswith("country:") for key in found[1])


def state_office(role: str) -> bool:
    """Whether who has the role speaks for a country by his office: "foreign secretary"."""
    return _head(role) in word_lists()["office country"]


def held_once(role: str) -> bool:
    """Whether it is the role of somebody who has it no longer.

    >>> held_once("former mayor"), held_once("ex-mayor"), held_once("mayor")
    (True, True, False)
    """
    return not word_lists()["once"].isdisjoint(role.replace("-", " ").split())


def is_private(role: str) -> bool:
    """Whether nobody speaks for a body in that role: a witness, a neighbour."""
    return _head(role) in word_lists()["private"]


def speaks_never_for(role: str, body: str) -> bool:
    """Whether nobody in that role speaks for a body of that kind: doctors for the police.

    >>> speaks_never_for("coroner", "police"), speaks_never_for("spokesman", "police")
    (True, False)
    """
    if not body or bare_word(body.rpartition(" ")[2]) != "police" or not role:
        return False
    lists, head = word_lists(), _head(role)
    within = lists["within police"] | lists["office police"]
    within |= lists["wide anyone"] | lists["wide unnamed"]
    known = head in lists["roles"] or head in _people()
    return known and head not in within | lists["kind police"]


def speaks_for_himself(role: str) -> bool:
    """Whether who has the role speaks for no body, whoever it is: a customer, a former head.

    Who is hired by somebody is heard for him, and is still another who says so.

    >>> speaks_for_himself("critic"), speaks_for_himself("former head"), speaks_for_himself("head")
    (True, True, False)
    >>> speaks_for_himself("lawyer")
    True
    """
    lists = word_lists()
    return is_private(role) or held_once(role) or _head(role) in lists["himself"] | lists["hired"]


def same_role(mine: str, theirs: str) -> bool:
    """Whether two roles are one: a spokesman and a spokeswoman are, a mayor and a judge are not.

    >>> same_role("prime minister", "minister"), same_role("prime minister", "foreign minister")
    (True, False)
    """
    if _head(mine) != _head(theirs):
        return False
    one, other = _portfolio(mine), _portfolio(theirs)
    return not one or not other or bool(one & other)


def _head(role: str) -> str:
    words = role.split(" of ", maxsplit=1)[0].split()
    return _ROLE_ENDING.sub("", singular(words[-1])) if words else ""


def _portfolio(role: str) -> frozenset[str]:
    """What a minister or secretary is in charge of; ranks ("deputy", "chief") apart."""
    office, _, of = role.partition(" of ")
    words = [*office.split()[:-1], *of.split()]
    ranks = word_lists()["ranks"]
    return frozenset(w.replace("defense", "defence") for w in words if w not in ranks)
