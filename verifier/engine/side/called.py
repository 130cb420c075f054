"""Called: what a text says that somebody is, whom it names: "Hugo Ter is the mayor of Leith"."""

from typing import NamedTuple

from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.placed_words import PlacedWords
from verifier.engine.wording.function_words import BE, DETERMINERS, ENDS, OWNERS
from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import is_noun, is_verb, lemma

__all__ = ["LONGEST", "MODIFIERS", "PEOPLE", "Called", "called_in", "is_full"]

LONGEST = 8
"""Tokens of a noun group with what hangs on it."""
PEOPLE = frozenset({"person", "unknown"})
_IS = frozenset("is are was were remains remained became becomes".split())
_NOW = frozenset({"is", "are", "remains"})
_ASIDES = frozenset("also now still currently once already both then the a an its their".split())
_LED = frozenset("the a an its their".split())
_ANY = frozenset({"a", "an"})
MODIFIERS = frozenset(
    """former ex deputy vice acting interim caretaker assistant associate junior shadow honorary
    incoming outgoing next future then late retired co elect designate previous past new""".split()
)
"""Words before or behind an office with which it is another one, or another time's."""
_ALSO_PERSONS = frozenset("coach head leader founder chief chair queen king boss star".split())
"""Nouns of somebody, of which the word lists know better what else they are."""
_OF_OFFICES = frozenset("managing leading acting founding governing sitting serving".split())


class Called(NamedTuple):
    """Who is said to be what; `sole` where it can be one only, and is now."""

    who: Word
    what: Word
    sole: bool


def called_in(parsed: Parsed, comment_at: int) -> Called | None:
    """What a main clause, whose verb stands at `comment_at`, says that one whom it names is."""
    if not comment_at:
        return None
    placed = parsed.placed
    tokens = placed.tokens
    at = next((n for n, token in enumerate(tokens) if token.start >= comment_at), 0)
    if not at or tokens[at].norm not in _IS:
        return None
    behind = at + 1
    while behind < len(tokens) and placed.norm[behind] in _ASIDES:
        behind += 1
    led = placed.norm[at + 1 : behind]
    subject = parsed.subject(at)
    if subject is not None and subject.name is not None:
        what = _head(placed, behind)
        if what is None or subject.name.kind not in PEOPLE or not _is_person(what):
            return None
        sole = placed.norm[at] in _NOW and _ANY.isdisjoint(led)
        return Called(subject, what, sole and is_full(placed, what))
    who = placed.named.get(behind)
    if who is None or who.name is None or who.name.kind not in PEOPLE:
        return None
    what = _head(placed, 0)
    if what is None or not _is_person(what):
        return None
    sole = placed.norm[at] in _NOW and is_full(placed, what)
    return Called(who, what, sole)


def _is_person(what: Word) -> bool:
    if what.lemma.rpartition("_")[2] in _ALSO_PERSONS:
        return True
    return kin("person", what.lemma).same >= TOLD


def _head(placed: PlacedWords, start: int) -> Word | None:
    """The noun that heads the group from a token on, if it tells what somebody is."""
    head: Word | None = None
    for at in range(start, min(len(placed.norm), start + LONGEST)):
        norm = placed.norm[at]
        if norm in OWNERS or at in placed.named or norm in DETERMINERS or norm == "-":
            head = None if norm in OWNERS else head
            continue
        if norm in ENDS or not norm.isalpha() or norm in BE:
            break
        word = placed.nouns.get(at)
        begins = placed.nouns.get(at + 1)
        if begins is not None and placed.start_of(begins) == at:
            continue  # "managing | director"
        if norm in _OF_OFFICES:
            continue
        if norm.endswith(("ed", "ing")) and norm != lemma(norm) and is_verb(lemma(norm)):
            if head is not None:
                break  # "the man | wanted for"
            if at == start and placed.norm[at - 1] not in _LED:
                return None  # "was injured", "is suing"
            continue
        head = word or (None if is_noun(lemma(norm)) else head)
    return head


def is_full(placed: PlacedWords, what: Word) -> bool:
    """Whether an office is the very one: no deputy's, and no former or future one."""
    at = placed.start_of(what)
    before = placed.norm[max(0, at - 2) : at]
    end = placed.end_of(what)
    beside = (*before, *what.lemma.split("_"), *placed.norm[end : end + 2])
    return MODIFIERS.isdisjoint(beside) and _ANY.isdisjoint(before)
