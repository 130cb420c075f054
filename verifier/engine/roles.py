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
    """A name's part in an event at code point `at`: `doing` it, or having it done to itself."""

    word: Word
    event: str
    at: int
    doing: bool


def roles_of(text: Text, words: Sequence[Word]) -> tuple[Role, ...]:
    """The roles of the names among `words`, where the text shows them plainly."""
    tokens = text.tokens
    at = {token.start: index for index, token in enumerate(tokens)}
    found: list[Role] = []
    for place, word in enumerate(words):
        if word.name is None:
            continue
        before = words[place - 1] if place else None
        if before is not None and not before.name and word.lead in _SUFFERING | {"by"}:
            found.append(Role(word, before.lemma, before.start, word.lead == "by"))
            continue
        verb = _verb_after(tokens, at[word.start] + 1)
        if verb is not None and not word.lead:
            event, at_verb, passive = verb
            found.append(Role(word, event, at_verb, not passive))
    return tuple(found)


def _verb_after(tokens: Sequence[Token], start: int) -> tuple[str, int, bool] | None:
    """The next verb's lemma, its place, and whether it is passive; None when none is near."""
    passive = False
    for token in tokens[start : start + _REACH]:
        if token.text in ',;:()"“”':
            return None
        if token.norm in _BE:
            passive = True
        elif token.kind == "word" and token.norm.endswith(_PAST_ENDINGS):
            base = lemma(token.norm)
            if base != token.norm and is_verb(base):
                return base, token.start, passive
    return None
