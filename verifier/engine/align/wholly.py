"""Wholly: of all of whom a claim says something, where a passage tells it of a number of them.

Or of the others, or of what is left: "forty pupils passed", "the rest of the trees were felled".
"""

from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.deeds import DOER, DONE
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.language.tokens import Token

__all__ = ["tells_of_some"]

_ALL = frozenset("all every each".split())
_EVERYBODY = frozenset("everyone everybody".split())
_WHOLE = _ALL | _EVERYBODY | frozenset("both entire whole any no none nobody never".split())
_BETWEEN = frozenset("of the its his her their our these those".split())
_KNOWN = _WHOLE | frozenset("the these those last final its his her their our".split())
_LEFT = frozenset("rest remaining remainder other others".split())
_SOME = _LEFT | frozenset(
    """some several many most half dozens scores hundreds thousands one two three four five six
    seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty
    ninety""".split()
)
_SHARES = 3  # tokens before a noun group, or to the noun, that may tell how many: "most of the"


def tells_of_some(claim: Side, passage: Side) -> bool:
    """Whether a passage tells of some alone what a claim says of all, wherever it does."""
    if not (claim.asserted and passage.worded.asserted):
        return False
    tokens = claim.reading.text.tokens
    at = next((n for n, token in enumerate(tokens) if token.norm in _ALL | _EVERYBODY), None)
    if at is None or (at and tokens[at - 1].norm == "not"):
        return False
    if tokens[at].norm in _EVERYBODY:
        found = _everybody(claim, passage)
    else:
        found = _places(_noun_behind(tokens, at + 1, claim), claim, passage)
    return bool(found) and all(_is_some(word, passage.parsed) for word in found)


def _noun_behind(tokens: tuple[Token, ...], at: int, claim: Side) -> Word | None:
    """The noun that a text tells all of; None where it tells how many these are."""
    while at < len(tokens) and tokens[at].norm in _BETWEEN:
        at += 1
    if at == len(tokens) or tokens[at].kind == "number" or tokens[at].norm in _SOME:
        return None
    group = claim.parsed.group(at)
    return None if group is None else claim.parsed.placed.word(group.head)


def _everybody(claim: Side, passage: Side) -> list[Word]:
    """Of whom the passage tells what the claim does of everybody."""
    said = claim.predicate
    if said is None:
        return []
    told = [d for d in passage.tellings if d.verb and kin(said.lemma, d.told).same >= TOLD]
    return [p for d in told if (p := d.parts.get(DONE, d.parts.get(DOER))) is not None]


def _places(word: Word | None, claim: Side, passage: Side) -> list[Word]:
    """Where the passage tells of whom the claim does."""
    if word is None:
        return []
    told = claim.kindred.beside(passage.worded).told.get(word.lemma, ())
    return [passage.worded.word(place) for place, same in told if same >= TOLD]


def _is_some(word: Word, parsed: Parsed) -> bool:
    """Whether a noun stands for a number of several, for others, or for the rest of them."""
    group = parsed.group(parsed.placed.start_of(word))
    if group is None:
        return False
    norms = parsed.placed.norm
    before = norms[max(0, group.start - _SHARES) : group.start]
    if before[-1:] == ["of"]:
        return not _SOME.isdisjoint(before)
    inside = norms[group.start : group.head + 1]
    if not _LEFT.isdisjoint(inside):
        return True
    counted = any(n in _SOME or n[:1].isdigit() for n in inside)
    return counted and _KNOWN.isdisjoint(inside)
