"""Names: the person, organisation and role in a source's words, and whether two are the same."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec
import regex

from verifier_attribution.wordlists import PRONOUNS

__all__ = ["Named", "Sameness", "body_word", "compare", "parse_name", "role_word"]


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A source taken apart, as person, organisation and role.

    "Pentagon spokesman Brigadier General Pat Ryder" is "Pat Ryder", "Pentagon", "spokesman". Any
    part may be empty; `generic` says that no one is named ("two officials", "a source").
    """

    person: str = ""
    organisation: str = ""
    role: str = ""
    generic: bool = False


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


_WORD = regex.compile(
    r"(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*+(?:['’\-](?!s\b)\p{L}[\p{L}\p{M}]*+)*+|\p{N}++|[,()/]|['’]s?\b"
)
_JOINERS = frozenset("of for and the de al el bin von van der ibn abu la del da di".split())
_SMALL = frozenset("al el bin von van der ibn abu la del da di de".split())


@cache
def _words() -> dict[str, frozenset[str]]:
    """The word lists of data/roles.txt, by section."""
    lists: dict[str, set[str]] = {}
    section = ""
    for line in files(__package__).joinpath("data/roles.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
            lists[section] = set()
        elif line and not line.startswith("#"):
            lists[section].update(line.casefold().split())
    return {name: frozenset(words) for name, words in lists.items()}


def body_word(word: str) -> bool:
    """Whether the word names a body or a country: ministry, union, Israel."""
    lists = _words()
    return _bare(word) in lists["organisations"] or _bare(word) in lists["places"]


def role_word(word: str) -> bool:
    """Whether the word names what someone does: spokesman, minister, official."""
    return _singular(word) in _words()["roles"]


def _singular(word: str) -> str:
    low = word.casefold()
    if low.endswith("men"):
        return low[:-3] + "man"
    return low[:-1] if low.endswith("s") and low[:-1] in _words()["roles"] else low


def _bare(word: str) -> str:
    return word.replace(".", "").replace("’", "'").casefold()


def parse_name(surface: str) -> Named:
    """Take a source's words apart; of several who speak together, the first.

    >>> parse_name("Sabrina Singh, a Pentagon spokesperson").organisation
    'Pentagon'
    """
    lists = _words()
    head, _, rest = surface.partition(",")
    words = _word_list(_TOGETHER.split(head)[0])
    if len(words) == 1 and words[0].casefold() in PRONOUNS:
        return Named(generic=True)
    while words and _bare(words[-1]) in ("who", "which", "that"):
        words.pop()
    owner: list[str] = []
    for i, word in enumerate(words):
        if word in ("'s", "’s", "'", "’"):
            owner, words = words[:i], words[i + 1 :]
            break
    named, role, organisation = _split(words)
    organisation = organisation or " ".join(w for w in owner if _is_name(w))
    if rest and not role:
        apposed, role, body = _split(_word_list(rest.split(" who ")[0].split(",")[0]))
        organisation = organisation or body or " ".join(apposed)
    person = ""
    text = " ".join(named)
    if named and not owner and _is_organisation(named, words, bool(role)):
        organisation = organisation or text
    elif named:
        person, _, body = text.partition(" of ")
        organisation = organisation or body
    capitals = [w for w in words if w[:1].isupper() and _bare(w) not in lists["fillers"]]
    return Named(
        person=person,
        organisation=organisation,
        role=role,
        generic=not person and (bool(role) or not (organisation or capitals)),
    )


_TOGETHER = regex.compile(
    r"\s+and\s+(?=(?:a|an|the|his|her|its|other|some)\s|\p{Lu}[\p{L}.]*+\s+\p{Lu}\p{L}++$)"
)


def _word_list(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.split("(", maxsplit=1)[0]) if w not in ",()/"]


def _is_name(word: str) -> bool:
    """Capitalised, or an Arabic name with its article: "al-Sudani"."""
    return (word[:1].isupper() or ("-" in word and any(c.isupper() for c in word))) and (
        _bare(word) not in _words()["fillers"]
    )


def _split(words: Sequence[str]) -> tuple[list[str], str, str]:
    """Name, role and organisation in the words of one noun group."""
    lists = _words()
    ranks = [i for i, w in enumerate(words) if _bare(w) in lists["titles"] or role_word(_bare(w))]
    last = ranks[-1] if ranks else -1
    plain = [_singular(words[i]) for i in ranks if role_word(words[i])]
    role = next((r for r in plain if r not in lists["titles"]), plain[-1] if plain else "")
    body: list[str] = []
    for i, word in enumerate(words[: max(last, 0)]):
        if i not in ranks and _is_name(word) and _bare(word) not in lists["modifiers"]:
            body.append(word)
    after = list(words[last + 1 :])
    if last >= 0 and after and after[0] in ("of", "for", "at", "in", "from", "with"):
        place = [w for w in after[1:] if _is_name(w)]
        place = place or [w for w in after[1:] if _bare(w) in lists["organisations"]]
        if len(place) > 3 and not body_word(place[-1]) and _is_name(after[-1]):
            # "Vice President of Government Relations Ada Blom"
            return place[-2:], role, " ".join(body or place[:-2])
        return [], role, " ".join(body or place)
    name: list[str] = []
    within = _JOINERS | lists["organisations"] | lists["modifiers"]
    for word in after:
        if _is_name(word) or (name and _bare(word) in within):
            name.append(word)
        elif name:
            break
    while name and name[-1].islower() and _bare(name[-1]) not in lists["organisations"]:
        name.pop()
    return name, role, " ".join(body)


def _is_organisation(name: Sequence[str], words: Sequence[str], role: bool) -> bool:
    lists = _words()
    if role:
        return False
    if any(_bare(w) in lists["organisations"] or _bare(w) in lists["places"] for w in name):
        return True
    if any(_bare(w) in lists["titles"] for w in words):
        return False
    if words and words[0].casefold() in ("the", "a", "an", "its", "their"):
        return True
    if len(name) == 1:
        return name[0].isupper() and len(name[0]) > 1
    tail = words[words.index(name[-1]) + 1 :]
    return bool(tail) and tail[0].islower() and tail[0] not in ("who", "which", "that", "and", "of")


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
    titles = _words()["titles"]
    raw = [w for w in regex.split(r"[\s\-]+", name) if not (w.islower() and w in _SMALL)]
    parts = [_bare(w) for w in raw]
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
    lists = _words()
    words = [_bare(w) for w in regex.split(r"[\s\-]+", name)]
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
