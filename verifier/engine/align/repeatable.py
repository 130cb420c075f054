"""Repeatable: what is done to many, so that one to whom it is done excludes no other.

"Renn has visited Peru" is not contradicted by "Renn visited Chile", nor "gave a speech to the Red
Cross" by one to the Rotary Club; "sold its mill to Orm" is by "sold its mill to Tarsk". Where a
claim tells when it was or how much, and the passage the same, both tell of one and the same deed.
"""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.deeds import DOER, DONE
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import BE, ENDS, HELPING, OWNERS
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.alignment import Match, Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun, lemma
from verifier.sdk.language.lexicon import happens
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.repetition import done
from verifier.sdk.language.tokens import Token

__all__ = ["is_another_deed"]

_MANY = done("to many")
_WHILE = frozenset(
    "play work live study serve teach train coach manage fight go fly travel drive sail".split()
)
"""What is done with one at a time, and with others before and after."""
_ONCE = done("to one")
_THINGS = frozenset("sell export ship supply deliver donate contribute".split())
"""A thing goes to one only: these are done to many with what is not the very thing."""
_DEFINITE = frozenset("the its his her their this that these those our my your both all".split())
_WHERE = frozenset("in at on near outside inside".split())
_WHEN = frozenset("during after before at in amid following".split())
_NO_DEEDS = frozenset({"be", "do"})
_BESIDE = frozenset("with against alongside".split())
_NO_THING = (ENDS - {"of", "that"}) | frozenset("off out up down away back together".split())
_ANY = ("a", "an")
_BREAKS = frozenset('.!?;:()"“”')
_MARKS = _BREAKS | {","}
_RANKS = Matcher(
    r"(?<!\w)(?:only|sole|first|second|third|fourth|fifth|last|latest|final|next|previous|debut|maiden"
    r"|most|least|biggest|largest|highest|longest|oldest|youngest|main)(?!\w)",
    regex.IGNORECASE,
)
_ANY_LED = Matcher(r"(?<!\w)(?:in|at|on|from|of|for|with|by|to)[ ]an?[ ]$", regex.IGNORECASE)
_ASIDE = 3  # tokens before a verb with its auxiliaries and adverbs
_REACH = 14  # tokens from a verb to what hangs on it


class _Deed(NamedTuple):
    """A verb, by the number of its token, and what stands between it and what hangs on it."""

    at: int
    lemma: str
    between: Sequence[Token]


def is_another_deed(word: Word, claim: Side, matches: Sequence[Match], passage: Side) -> bool:
    """Whether what is told of another may have been done beside what the claim tells of `word`."""
    deed = _deed_of(word, claim)
    if deed is None:
        if not _is_one_of_many(word, claim):
            return False
    elif _is_as_well(deed, claim):
        return True
    elif not _leaves_room(word, deed, claim, matches):
        return False
    return not _is_one(claim, matches, passage)


def _is_as_well(deed: _Deed, claim: Side) -> bool:
    """Whether the claim itself says that others are done too: "also hit a depot in Orm"."""
    before = claim.reading.text.tokens[max(0, deed.at - _ASIDE) : deed.at]
    return any(token.norm == "also" for token in before)


def _is_one_of_many(word: Word, claim: Side) -> bool:
    """Whether of a clause's subject is told what is so of many: "the church raised money"."""
    for deed in claim.tellings:
        if deed.verb and deed.parts.get(DONE) is word and deed.told in _MANY - _THINGS:
            return True
        if deed.verb and deed.parts.get(DOER) is word and deed.at > word.start:
            tokens = claim.reading.text.tokens
            at = next(n for n, token in enumerate(tokens) if token.start >= deed.at)
            thing = _thing(_Deed(at, deed.told, tokens[at + 1 : at + _REACH]))
            return bool(thing) and _is_any(thing)
    return False


def _deed_of(word: Word, claim: Side) -> _Deed | None:
    """The deed that a word behind its verb has part in."""
    tokens = claim.reading.text.tokens
    first = _first_of_row(word, claim)
    at = next(n for n, token in enumerate(tokens) if token.start >= first.start)
    for number in range(at - 1, max(-1, at - _REACH), -1):
        token = tokens[number]
        if token.text in _BREAKS:
            return None
        if claim.parsed.acts(number) and lemma(token.norm) not in _NO_DEEDS:
            between = tokens[number + 1 : at]
            return _Deed(number, lemma(token.norm), between)
    return None


def _first_of_row(word: Word, claim: Side) -> Word:
    """The first of the names that a word stands in a row with: "Ada Voll and Dan Reed"."""
    at = next(n for n, each in enumerate(claim.words) if each is word)
    while at and claim.words[at].joined and claim.words[at - 1].name is not None:
        at -= 1
    return claim.words[at]


def _leaves_room(word: Word, deed: _Deed, claim: Side, matches: Sequence[Match]) -> bool:
    """Whether such a deed may be done to another besides."""
    lead = deed.between[-1].norm if deed.between else ""
    if "by" in (word.lead, lead) or lead == "as":
        return False  # who did it is one, and so is what he is
    over = word.lead in _BESIDE or _is_over(deed, claim)
    many = deed.lemma in _MANY or (deed.lemma in _WHILE and over)
    thing = _thing(deed)
    if not thing:
        some = many or _is_perfect(deed, claim)
        many = many and word.lead not in _WHERE
    else:
        some = _is_any(thing) and not _is_passive(deed, claim)
    return some and (many or not _tells_more(word, deed, claim, matches))


def _is_over(deed: _Deed, claim: Side) -> bool:
    """Whether a verb is in the past: who plays for one team plays for no other."""
    norm = claim.reading.text.tokens[deed.at].norm
    return norm not in (deed.lemma, deed.lemma + "s") and not norm.endswith("ing")


def _is_perfect(deed: _Deed, claim: Side) -> bool:
    """Whether a claim says that something has been done, which can be done again."""
    tokens, at = claim.reading.text.tokens, deed.at
    before = [token.norm for token in tokens[max(0, at - 3) : at]]
    while before and before[-1] not in HELPING and before[-1].endswith(("ly", "so", "also")):
        before.pop()
    return before[-1:] in (["has"], ["have"]) and deed.lemma not in _ONCE


def _thing(deed: _Deed) -> Sequence[Token]:
    """What a verb is done with before a preposition comes: "gave | a speech | to"."""
    words = [token for token in deed.between if token.text != "-"]
    ends = (n for n, token in enumerate(words) if token.norm in _NO_THING or token.text in _MARKS)
    thing = words[: next(ends, len(words))]
    return thing if thing and thing[-1].norm not in _DEFINITE else ()


def _is_any(thing: Sequence[Token]) -> bool:
    """Whether a noun group names any such thing and no certain one: "a speech", "tanks"."""
    norms = [token.norm for token in thing]
    if norms[-1] in _ANY:
        return True  # "an Oscar"
    if norms == ["place"] or not is_noun(lemma(norms[-1])) or not OWNERS.isdisjoint(norms):
        return False
    return norms[0] not in _DEFINITE and not any(token.text[0].isupper() for token in thing)


def _is_passive(deed: _Deed, claim: Side) -> bool:
    before = claim.reading.text.tokens[max(0, deed.at - 3) : deed.at]
    return any(token.norm in BE for token in before)


def _tells_more(word: Word, deed: _Deed, claim: Side, matches: Sequence[Match]) -> bool:
    """Whether the passage tells more of the claim's deed than who did what: it may be the same."""
    written, tokens = claim.reading.text.text, claim.reading.text.tokens
    thing = _thing(deed)
    head = thing[-1].start if thing else -1
    return any(
        m.weight >= WEIGHT
        and m.strength >= TOLD
        and m.where is Where.PASSAGE
        and m.claim.start > tokens[deed.at].start
        and not (m.claim.start <= head < m.claim.end)
        and not (m.name and m.claim.start >= word.start)
        and not written[word.end : m.claim.start].isspace()
        and _ANY_LED.search(written, 0, m.claim.start) is None
        for m in matches
    )


def _is_one(claim: Side, matches: Sequence[Match], passage: Side) -> bool:
    """Whether both texts pin down one and the same deed: by its time, its figures or its rank."""
    pins = [f for f in claim.reading.facts if not (f.plain or f.words or f.optional)]
    if pins:
        return all(any(_says(pin, fact) for fact in passage.reading.facts) for pin in pins)
    texts = claim.reading.text.text, passage.reading.text.text
    ranks, others = ({r.lower() for r in _RANKS.findall(text)} for text in texts)
    if ranks & others:
        return True
    told = {m.claim for m in matches if m.strength >= TOLD and m.where is Where.PASSAGE}
    return any(
        word.span in told and word.lead in _WHEN and _is_event(word) for word in claim.subject
    )


def _is_event(word: Word) -> bool:
    return happens(word.lemma) if word.name is None else word.name.kind == "event"


def _says(fact: Fact, other: Fact) -> bool:
    if fact.rule != other.rule:
        return False
    return fact.value == other.value or not set(fact.terms).isdisjoint(other.terms)
