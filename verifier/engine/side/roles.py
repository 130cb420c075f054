"""Roles: who does, and to whom it is done. Read from word order, voice and prepositions."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import is_adverb, is_base, is_noun, is_verb, lemma
from verifier.sdk.language.tokens import Token
from verifier.sdk.text import Text

__all__ = ["Role", "roles_of"]

_BE = frozenset("be am is are was were been being get got".split())
_SUFFERING = frozenset("against on at upon toward towards".split())
_CONJUNCTIONS = frozenset({"after", "before"})  # "after Orlam lost the parcels"
_AFTER_NO_OBJECT = frozenset(
    """in on at by from to with for of as into onto over under after before during since until
    through and but or while when where because that than out off up down away back again
    yesterday today tomorrow early late earlier later""".split()
)
_TIMES = frozenset({"times", "time", "once", "twice", "thrice"})
_COUNTING = frozenset(
    """at least most more less fewer than about around some nearly almost over only up to a of few
    several many dozen dozens hundred hundreds another two three four five six seven eight nine ten
    eleven twelve""".split()
)
_OFTEN = 6  # tokens in which how often is told
_BETWEEN = frozenset("not also n't never later first then still already".split())
_OF_NOUNS = frozenset({"'s", "’s", "most", "least"})  # "Varn's most visited park"
_NOUNS = 4  # tokens in which a noun stands behind the name that goes with it
_REACH = 7  # tokens between a name and its verb
_PLURALS = frozenset("men women feet teeth geese mice".split())  # whose singulars are verbs too


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
        if verb is None or (word.lead and word.lead not in _CONJUNCTIONS):
            continue
        number, event, passive = verb
        if passive or _has_object(tokens, number + 1):
            found.append(Role(word, event, tokens[number].start, not passive))
    return tuple(found)


def _has_object(tokens: Sequence[Token], start: int) -> bool:
    """Whether something follows a verb that it may be done to: else "the film released" is done."""
    following = tokens[start : start + 1]
    if _tells_how_often(tokens, start):
        return False
    return bool(following) and (
        following[0].kind == "number"
        or (following[0].kind == "word" and following[0].norm not in _AFTER_NO_OBJECT)
    )


def _tells_how_often(tokens: Sequence[Token], start: int) -> bool:
    """Whether "66 times" or "at least a dozen times" follows, which nothing is done to."""
    for token in tokens[start : start + _OFTEN]:
        if token.norm in _TIMES:
            return True
        if token.kind != "number" and token.norm not in _COUNTING:
            return False
    return False


def _is_of_noun(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name only says whose a noun is to which it is done: "Skyway | flights were"."""
    for number in range(start, min(start + _NOUNS, len(tokens))):
        norm = tokens[number].norm
        if norm in _BE:
            return number > start
        if tokens[number].kind != "word" or norm in _AFTER_NO_OBJECT | _BETWEEN:
            return False
        if not is_noun(lemma(norm)):
            return False
    return False


def _verb_after(tokens: Sequence[Token], start: int) -> tuple[int, str, bool] | None:
    """The next verb: its place, its lemma, whether it is passive; None when none is near."""
    passive = False
    if _is_of_noun(tokens, start):
        return None
    for number in range(start, min(start + _REACH, len(tokens))):
        token = tokens[number]
        if token.text in ',;:()"“”':
            return None
        if token.norm in _OF_NOUNS:
            return None
        if token.norm in _BE:
            passive = True
            continue
        if token.kind == "word" and not token.norm.endswith(("s", "ing")):
            base = lemma(token.norm)
            if not is_base(token.norm) and token.norm not in _PLURALS and is_verb(base):
                return number, base, passive
        passive = passive and (is_adverb(token.norm) or token.norm in _BETWEEN)
    return None
