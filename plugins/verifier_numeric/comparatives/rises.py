"""Rises: which way something measured went, told by a noun or before one.

"A rise in crime", "price rises", "falling sales". What is only wanted, feared or to come is none.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from verifier.sdk.language.lemmas import is_adjective
from verifier.sdk.language.tokens import Token
from verifier_numeric.lexis.phrases import phrases

__all__ = ["Rise", "rise_at"]

_NOUNS = {
    form: way
    for way in ("up", "down")
    for word in phrases(f"rise {way}")
    for form in (word, f"{word}s")
}
_BEFORE_NOUNS = {word: way for way in ("up", "down") for word in phrases(f"rising {way}")}
_VERBAL = frozenset(  # before a verb, or behind what has none
    """to will would shall should can could may might must do does did not never i you we they it he
    she who that which and""".split()
)
_UNREAL = frozenset(
    """against aim any argue ask avoid back bet call campaign can case chance consider could curb
    demand expect expectation fear forecast hint hope if likelihood limit lobby may might need
    no oppose outlook plan plea pledge possibility possible potential predict prediction prevent
    promise proposal propose prospect push request risk room rule scope seek should signal
    speculation stop suggest support talk target threat unless urge vote want warn warning will
    without would""".split()
)
"""Lemmas before a rise with which there need be none."""
_HYPOTHETICAL = frozenset("would could may might can will should".split())
_STOPS = frozenset(".;:!?,")
_AHEAD = 5  # tokens from "rise in" to what rises
_BACK, _BEHIND = 5, 7  # tokens in which something makes it unreal


class Rise(NamedTuple):
    """Which way, the place of the token that tells it, and that of what went so."""

    way: str
    at: int
    thing: int


def rise_at(
    tokens: Sequence[Token], lemmas: Sequence[str], at: int, measured: Collection[str]
) -> Rise | None:
    """What the word at a place tells, which stands as a noun or before one.

    `measured` are the lemmas of what goes up and down.
    """
    norm = tokens[at].norm
    way, thing = _NOUNS.get(norm), None
    if way is not None:
        thing = _of_what(tokens, lemmas, at, measured)
    elif (way := _BEFORE_NOUNS.get(norm)) is not None:
        thing = _what(tokens, lemmas, at, measured)
    if way is None or thing is None or _is_unreal(tokens, lemmas, min(at, thing), max(at, thing)):
        return None
    return Rise(way, at, thing)


def _of_what(
    tokens: Sequence[Token], lemmas: Sequence[str], at: int, measured: Collection[str]
) -> int | None:
    """What a noun tells the rise of: "a rise in crime", "a price rise"."""
    before = tokens[at - 1].norm if at else ""
    if before in _VERBAL:
        return None
    if at and lemmas[at - 1] in measured:
        return at - 1
    if at + 1 == len(tokens) or tokens[at + 1].norm != "in":
        return None
    for place in range(at + 2, min(len(tokens), at + 2 + _AHEAD)):
        if tokens[place].norm in _STOPS:
            return None
        if lemmas[place] in measured:
            behind = range(place + 1, len(lemmas))
            return next((n for n in behind if lemmas[n] not in measured), len(lemmas)) - 1
    return None


def _what(
    tokens: Sequence[Token], lemmas: Sequence[str], at: int, measured: Collection[str]
) -> int | None:
    """What a word before a noun tells to go so: "falling sales", "higher energy prices"."""
    if at and lemmas[at - 1] in ("be", "than"):
        return None
    for place in range(at + 1, min(len(tokens), at + 3)):
        if lemmas[place] in measured:
            behind = lemmas[place + 1 : place + 5]
            return None if "than" in behind else place
        if not (tokens[place].kind == "word" and not is_adjective(tokens[place].norm)):
            return None
    return None


def _is_unreal(tokens: Sequence[Token], lemmas: Sequence[str], start: int, end: int) -> bool:
    """Whether words near say that it need not be so: "called for a rise", "a rise would hurt"."""
    if not _UNREAL.isdisjoint(lemmas[max(0, start - _BACK) : start]):
        return True
    for token in tokens[end + 1 : end + 1 + _BEHIND]:
        if token.norm in _STOPS:
            return False
        if token.norm in _HYPOTHETICAL and token.text != "May":
            return True
    return False
