"""Roles: who does, and to whom it is done. Read from word order, voice and prepositions."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.words import Word
from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.language.tokens import Token
from verifier.sdk.text import Text

__all__ = ["Role", "roles_of"]

_BE = frozenset("be am is are was were been being get got".split())
_SUFFERING = frozenset("against on at upon toward towards".split())
_REACH = 7  # tokens between a name and its verb
_PAST_ENDINGS = ("ed", "en", "wn", "ck", "it", "ought", "aught", "ung", "un", "ot", "ept", "elt")


class Role(NamedTuple):
    """A name's part in an event: `doing` it, or having it done to itself."""

    name: str
    event: str
    doing: bool


def roles_of(text: Text, words: Sequence[Word]) -> frozenset[Role]:
    """The roles of the names among `words`, where the text shows them plainly."""
    tokens = text.tokens
    at = {token.start: index for index, token in enumerate(tokens)}
    found: set[Role] = set()
    for place, word in enumerate(words):
        if word.name is None:
            continue
        before = words[place - 1] if place else None
        if before is not None and not before.name and word.lead in _SUFFERING | {"by"}:
            found.add(Role(word.lemma, before.lemma, word.lead == "by"))
            continue
        verb = _verb_after(tokens, at[word.start] + 1)
        if verb is not None and word.lead in ("", "the", "that"):
            event, passive = verb
            found.add(Role(word.lemma, event, not passive))
    return frozenset(found)


def _verb_after(tokens: Sequence[Token], start: int) -> tuple[str, bool] | None:
    """The next verb's lemma and whether it is passive; None when none is near."""
    passive = False
    for token in tokens[start : start + _REACH]:
        if token.text in ',;:()"“”':
            return None
        if token.norm in _BE:
            passive = True
        elif token.kind == "word" and token.norm.endswith(_PAST_ENDINGS):
            base = lemma(token.norm)
            if base != token.norm and is_verb(base):
                return base, passive
    return None
