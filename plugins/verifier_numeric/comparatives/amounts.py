"""Amounts: "fewer people cycle", "a growing number of", "increasingly", read as trends.

They say that there is more or less of something than there was, without a figure and without the
verb that would tell it. "More than" and "more often than" compare, and are none.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from verifier.sdk.language.lemmas import is_adjective, is_noun, is_verb, lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.language.tokens import Token

__all__ = ["Amount", "amount_at", "has_amount"]

_COMPARED = {"more": "up", "fewer": "down", "less": "down"}
_TENDING = {"increasingly": "up", "decreasingly": "down"}
_GROWING = {
    **dict.fromkeys("growing rising increasing greater larger higher swelling".split(), "up"),
    **dict.fromkeys(
        "shrinking falling declining decreasing dwindling smaller lower diminishing".split(), "down"
    ),
}
_NUMBERS = frozenset("number numbers amount amounts quantity quantities".split())
_OFTEN = frozenset("often frequently regularly".split())
_NONE_BEFORE = frozenset(
    "no any once some one what's nothing anything something little a bit".split()
)
_NONE_BEHIND = frozenset("than or of to so".split())
_MARK = PlainMatcher(rf"\b(?:{'|'.join((*_COMPARED, *_TENDING, *_GROWING))})\b")
_STOPS = frozenset(".,;:!?()")
_THAN = 12  # tokens from "more" to the "than" that makes it a comparison


class Amount(NamedTuple):
    """Which way, and the places of its first and last tokens."""

    way: str
    start: int
    end: int


def has_amount(folded: str, start: int, end: int) -> bool:
    """Whether a stretch of text has a word that may tell an amount."""
    return _MARK.search(folded, start, end) is not None


def amount_at(tokens: Sequence[Token], figures: Collection[int], at: int) -> Amount | None:
    """What the word at a place says of how much there is; None where it says nothing of that.

    `figures` are the places of tokens that belong to figures: "three more years" is one.
    """
    word = tokens[at].norm
    if word in _GROWING:
        return _number_of(tokens, at)
    if word in _TENDING:
        return _tending(tokens, at)
    way = _COMPARED.get(word)
    if way is None or at - 1 in figures or (at and tokens[at - 1].norm in _NONE_BEFORE):
        return None
    if at > 1 and (tokens[at - 2].norm, tokens[at - 1].norm) == (word, "and"):
        return None  # told where the row begins
    end = at
    if _norm(tokens, at + 1) == "and" and _norm(tokens, at + 2) == word:
        end = at + 2  # "fewer and fewer"
    behind = _norm(tokens, end + 1)
    if behind in _NONE_BEHIND or _compares(tokens, end):
        return None
    if behind in _OFTEN:
        return Amount(way, at, end + 1)
    return Amount(way, at, end) if _has_noun(tokens, end + 1) else None


def _number_of(tokens: Sequence[Token], at: int) -> Amount | None:
    """What "a growing number of" and "in growing numbers" say."""
    if _norm(tokens, at + 1) not in _NUMBERS:
        return None
    way = _GROWING[tokens[at].norm]
    told = _norm(tokens, at + 2) == "of" or (at > 0 and tokens[at - 1].norm == "in")
    return Amount(way, at, at + 1) if told else None


def _tending(tokens: Sequence[Token], at: int) -> Amount | None:
    """What "increasingly" says of a verb; "increasingly common" says it of a quality."""
    after = _norm(tokens, at + 1)
    quality = is_adjective(lemma(after)) and not after.endswith(("ing", "ed"))
    if not after or quality or not is_verb(lemma(after)):
        return None
    return Amount(_TENDING[tokens[at].norm], at, at)


def _has_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands at a place, or behind one adjective there: none in "more common"."""
    for token in tokens[at : at + 2]:
        base = lemma(token.norm)
        if is_noun(base) and (base != token.norm or not is_adjective(base)):
            return True
        if token.kind != "word" or not is_adjective(base):
            return False
    return False


def _compares(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at + 1 : at + 1 + _THAN]:
        if token.text in _STOPS:
            return False
        if token.norm in ("than", "as"):
            return True
    return False


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if at < len(tokens) else ""
