"""Valuing: who praises or blames what: "called the verdict a disgrace", "the plan is a triumph"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from verifier.engine.meaning.meaning import kin
from verifier.engine.side.deeds import DOER, DONE, Deed
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.function_words import BE
from verifier.engine.wording.words import Word
from verifier.sdk.language.valuations import is_praise

__all__ = ["Valued", "may_value", "valued_in"]

_CALLING = frozenset(
    """call describe label brand dub deem consider denounce condemn slam hail regard view see
    dismiss criticize attack""".split()
)
_SURE = 0.8  # kinship from which a verb praises, or criticizes
_REACH = 8  # tokens from what is valued to the word that values it
_MARKS = frozenset(",;:.()?!")


class Valued(NamedTuple):
    """The word that values a thing, by whom as far as its clause tells, and whether it praises.

    `verb` says whether that word is a verb, which does no more: "praised the plan".
    """

    told: Word
    by: Word | None
    thing: Word
    good: bool
    verb: bool


@lru_cache(maxsize=65536)
def may_value(lemma: str) -> bool:
    """Whether a word may praise or blame; asked before a text is parsed."""
    return is_praise(lemma) is not None or _praises(lemma) is not None


def valued_in(
    parsed: Parsed, words: Sequence[Word], tellings: Sequence[Deed]
) -> tuple[Valued, ...]:
    """What a text says somebody praises or blames, in any words, in order."""
    by_start = {word.start: word for word in words}
    found = [*_by_verbs(by_start, tellings)]
    for told in parsed.predications:
        found.extend(_by_words(told, parsed, words))
    return tuple(found)


def _by_verbs(by_start: dict[int, Word], tellings: Sequence[Deed]) -> Iterator[Valued]:
    for deed in tellings:
        word = by_start[deed.at]
        good = _praises(word.lemma) if deed.verb and DOER in deed.parts else None
        if good is not None and DONE in deed.parts and not (word.negated or word.open):
            yield Valued(word, deed.parts[DOER], deed.parts[DONE], good, True)


@lru_cache(maxsize=65536)
def _praises(verb: str) -> bool | None:
    if kin("praise", verb).same >= _SURE:
        return True
    return False if kin("criticize", verb).same >= _SURE else None


def _by_words(told: Predication, parsed: Parsed, words: Sequence[Word]) -> Iterator[Valued]:
    """By what is said of a thing: "the plan is | a triumph", "called it | a disgrace"."""
    norm, verb = parsed.placed.norm, told.verb
    if verb.head < 0 and not BE.isdisjoint(norm[verb.start : verb.end]):
        things, by, start = parsed.named(told.subjects), None, verb.end
    else:
        word = parsed.placed.word(verb.head)
        if word is None or word.lemma.partition("_")[0] not in _CALLING or not told.done:
            return
        things, by = parsed.named(told.done), next(iter(parsed.named(told.doers)), None)
        start = told.done[-1].end
    thing = next(iter(things), None)
    end = min(len(norm), start + _REACH)
    stop = next((n for n in range(start, end) if norm[n] in _MARKS or parsed.verb(n)), end)
    if thing is None or start >= stop:
        return
    tokens = parsed.placed.tokens
    for word in words:
        good = None if word.name is not None else is_praise(word.lemma.removesuffix("_enough"))
        if good is not None and tokens[start].start <= word.start < tokens[stop - 1].end:
            yield Valued(word, by, thing, good is not word.negated, False)
            return
