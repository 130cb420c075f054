"""Deed nouns: who has part in what a noun tells: "A's takeover of B", "the defeat of B by A"."""

from typing import NamedTuple

from verifier.engine.side.deeds import DOER, DONE, TURNING
from verifier.engine.side.parsed import Parsed
from verifier.engine.wording.function_words import BE, DETERMINERS, ENDS, OWNERS
from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import lemma

__all__ = ["Told", "parts_of_noun"]

_OWN = frozenset("its his her their".split())
_DONE_TO = ("against", "of", "on", "over")  # "lawsuit against", "murder of", "attack on"
_LIGHT = frozenset(
    """give hand earn secure file launch mount make complete commit stage open begin win bring lodge
    finish score carry carry_out agree seal conclude""".split()
)
_IS = frozenset("is are was were remain remains stay stays".split())
_MARKS = frozenset(',;:.()?!"“”')
_CONTESTS = frozenset("defeat loss win victory triumph".split())
"""Nouns of which a clause tells, where nobody's else they are: "went out after a defeat by"."""
_SUFFERED = frozenset({"defeat", "defeats"})  # a "defeat against" somebody is one by him
_CLAUSE = 25  # tokens from a verb to what else its clause tells
_OWNED = 6  # tokens from "A's" to what is A's
_NEAR = 6  # tokens from a verb to the noun it is light beside


class Told(NamedTuple):
    """A verb that was read: whose it is, whether it is done to him, its token, and to whom."""

    subject: Word | None
    passive: bool
    at: int = -1
    to: Word | None = None


def parts_of_noun(parsed: Parsed, number: int, told: Told) -> dict[str, Word]:
    """Who has part in what a noun tells: "A's takeover of B", "the defeat of B by A"."""
    to_whom = (parsed.led(number + 1, lead, near=True) for lead in _DONE_TO)
    done = next((word for word in to_whom if word is not None), None)
    by = parsed.led(number + 1, "by", near=True)
    owner = _owner(parsed, number, told)
    if owner is None and _is_of_clause(parsed, number, told):
        at = parsed.placed.tokens[number].start
        given = told.to is not None and told.to.start < at  # "handed Leeds a defeat"
        owner = told.to if given else _of_whom(parsed, number, told)
    if by is None and parsed.placed.norm[number] in _SUFFERED:
        leads = (parsed.led(number + 1, lead) for lead in ("to", "against"))
        by = next((word for word in leads if word is not None), None)
        done = owner if by is not None else done
    is_it = _who_is(parsed, number)
    doer: Word | None
    if is_it is not None:
        doer, done = is_it, owner or done
    elif by is not None:
        doer, done = by, done or owner
    elif owner is None and _is_light(parsed, number) and not told.passive:
        doer = told.subject if told.to is None else told.to  # "gave Leeds a win over"
    else:
        doer = owner
    by_part = {DOER: doer, DONE: done, "to": parsed.led(number + 1, "to", near=True)}
    return {part: word for part, word in by_part.items() if word is not None}


def _of_whom(parsed: Parsed, number: int, told: Told) -> Word | None:
    """Of whom the clause before a form in -ing tells: "Leeds | are out after losing"."""
    if told.at >= 0:
        return told.subject
    for at in range(number - 1, max(-1, number - _CLAUSE), -1):
        if parsed.placed.norm[at] in _MARKS and at < number - 1:
            return None
        if parsed.placed.norm[at] in _IS:
            return parsed.subject(at)
    return None


def _is_of_clause(parsed: Parsed, number: int, told: Told) -> bool:
    """Whether a noun tells how the one fared of whom its clause tells: "left after a defeat by"."""
    if told.passive or lemma(parsed.placed.norm[number]) not in _CONTESTS:
        return False
    if told.at >= 0 and number - told.at > _CLAUSE:
        return False
    start = max(0, told.at + 1, number - _CLAUSE)
    return _MARKS.isdisjoint(parsed.placed.norm[start:number])


def _owner(parsed: Parsed, number: int, told: Told) -> Word | None:
    """Whose a noun is: "A's hostile takeover", "its takeover" of whoever the sentence is about."""
    for at in range(number - 1, max(-1, number - _OWNED), -1):
        norm = parsed.placed.norm[at]
        if norm in OWNERS:
            return parsed.placed.named.get(at - 1)
        if norm in _OWN:
            return None if told.passive else told.subject
        between = norm.isalpha() or norm.isdecimal() or norm == "-"  # "A's 2-0 defeat"
        if norm in ENDS or at in parsed.placed.named or not between:
            return None
    return None


def _who_is(parsed: Parsed, number: int) -> Word | None:
    """Who, in "A is B's successor", "B's daughter A", "A, a pupil of B"."""
    if parsed.placed.norm[number + 1 : number + 2] and number + 1 in parsed.placed.named:
        return parsed.behind(number + 1)
    related = lemma(parsed.placed.norm[number]) in TURNING
    if related and parsed.placed.norm[number + 1 : number + 2] == [","]:
        return parsed.behind(number + 2)  # "her mother, the novelist Ada Veld"
    for at in range(number - 1, max(-1, number - _NEAR), -1):
        norm = parsed.placed.norm[at]
        if norm in BE:
            return parsed.subject(at)
        if norm == "," and related:
            return parsed.placed.named.get(at - 1)
        ends = norm in ENDS or not (norm.isalpha() or norm in OWNERS)
        if ends and norm not in DETERMINERS:
            return None
    return None


def _is_light(parsed: Parsed, number: int) -> bool:
    """Whether a noun is what a light verb does: "filed a lawsuit", "launched an attack"."""
    for at in range(number - 1, max(-1, number - _NEAR), -1):
        norm = parsed.placed.norm[at]
        if lemma(norm) in _LIGHT:
            return True
        ends = norm in ENDS or not norm.isalpha() or at in parsed.placed.named
        if ends and norm not in DETERMINERS:
            return False
    return False
