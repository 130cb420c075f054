"""Alternatives: what a text says only one of is so: "will meet either Orm or Lowick"."""

from collections.abc import Sequence

from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["alternatives_in"]

_EITHER = "either"
_ENDS = frozenset(".!?;:")
_REACH = 14  # tokens from "either" to its "or"
_BEHIND = 6  # and from there to the end of what it joins


def alternatives_in(text: Text) -> Sequence[Span]:
    """From each "either" to the end of what its "or" joins to it."""
    if _EITHER not in text.text.casefold():
        return ()
    tokens = text.tokens
    found: list[Span] = []
    for at, token in enumerate(tokens):
        if token.norm != _EITHER:
            continue
        last = _before_end(tokens[at : at + _REACH])
        joint = next((n for n, each in enumerate(last) if each.norm == "or"), None)
        if joint is not None:
            behind = _before_end(tokens[at + joint + 1 : at + joint + 1 + _BEHIND])
            if behind:
                found.append(Span(token.start, behind[-1].end))
    return found


def _before_end(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens before the first that ends a clause."""
    end = next((n for n, token in enumerate(tokens) if token.text in _ENDS), len(tokens))
    return tokens[:end]
