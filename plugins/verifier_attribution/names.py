"""Names: the person, organisation and role in a source's words."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec
import regex

from verifier_attribution.wordlists import PRONOUNS

__all__ = ["Named", "bare_word", "body_word", "parse_name", "role_word", "word_lists"]


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A source taken apart, as person, organisation and role.

    "Pentagon spokesman Brigadier General Pat Ryder" is "Pat Ryder", "Pentagon", "spokesman". Any
    part may be empty; `generic` says that no one is named ("two officials", "a source").
    """

    person: str = ""
    organisation: str = ""
    role: str = ""
    generic: bool = False


_WORD = regex.compile(
    r"(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*+(?:['’\-](?!s\b)\p{L}[\p{L}\p{M}]*+)*+|\p{N}++|[,()/]|['’]s?\b"
)
_JOINERS = frozenset("of for and the de al el bin von van der ibn abu la del da di".split())


@cache
def word_lists() -> dict[str, frozenset[str]]:
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
    lists = word_lists()
    return bare_word(word) in lists["organisations"] or bare_word(word) in lists["places"]


def role_word(word: str) -> bool:
    """Whether the word names what someone does: spokesman, minister, official."""
    return _singular(word) in word_lists()["roles"]


def _singular(word: str) -> str:
    low = word.casefold()
    if low.endswith("men"):
        return low[:-3] + "man"
    return low[:-1] if low.endswith("s") and low[:-1] in word_lists()["roles"] else low


def bare_word(word: str) -> str:
    """The word folded, without full stops."""
    return word.replace(".", "").replace("’", "'").casefold()


def parse_name(surface: str) -> Named:
    """Take a source's words apart; of several who speak together, the first.

    >>> parse_name("Sabrina Singh, a Pentagon spokesperson").organisation
    'Pentagon'
    """
    lists = word_lists()
    head, _, rest = surface.partition(",")
    words = _word_list(_TOGETHER.split(head)[0])
    if len(words) == 1 and words[0].casefold() in PRONOUNS:
        return Named(generic=True)
    while words and bare_word(words[-1]) in ("who", "which", "that"):
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
    capitals = [w for w in words if w[:1].isupper() and bare_word(w) not in lists["fillers"]]
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
        bare_word(word) not in word_lists()["fillers"]
    )


def _split(words: Sequence[str]) -> tuple[list[str], str, str]:
    """Name, role and organisation in the words of one noun group."""
    lists = word_lists()
    ranks = [
        i for i, w in enumerate(words) if bare_word(w) in lists["titles"] or role_word(bare_word(w))
    ]
    last = ranks[-1] if ranks else -1
    plain = [_singular(words[i]) for i in ranks if role_word(words[i])]
    role = next((r for r in plain if r not in lists["titles"]), plain[-1] if plain else "")
    body: list[str] = []
    for i, word in enumerate(words[: max(last, 0)]):
        if i not in ranks and _is_name(word) and bare_word(word) not in lists["modifiers"]:
            body.append(word)
    after = list(words[last + 1 :])
    if last >= 0 and after and after[0] in ("of", "for", "at", "in", "from", "with"):
        place = [w for w in after[1:] if _is_name(w)]
        place = place or [w for w in after[1:] if bare_word(w) in lists["organisations"]]
        if len(place) > 3 and not body_word(place[-1]) and _is_name(after[-1]):
            # "Vice President of Government Relations Ada Blom"
            return place[-2:], role, " ".join(body or place[:-2])
        return [], role, " ".join(body or place)
    name: list[str] = []
    within = _JOINERS | lists["organisations"] | lists["modifiers"]
    for word in after:
        if _is_name(word) or (name and bare_word(word) in within):
            name.append(word)
        elif name:
            break
    while name and name[-1].islower() and bare_word(name[-1]) not in lists["organisations"]:
        name.pop()
    return name, role, " ".join(body)


def _is_organisation(name: Sequence[str], words: Sequence[str], role: bool) -> bool:
    lists = word_lists()
    if role:
        return False
    if any(bare_word(w) in lists["organisations"] or bare_word(w) in lists["places"] for w in name):
        return True
    if any(bare_word(w) in lists["titles"] for w in words):
        return False
    if words and words[0].casefold() in ("the", "a", "an", "its", "their"):
        return True
    if len(name) == 1:
        return name[0].isupper() and len(name[0]) > 1
    tail = words[words.index(name[-1]) + 1 :]
    return bool(tail) and tail[0].islower() and tail[0] not in ("who", "which", "that", "and", "of")
