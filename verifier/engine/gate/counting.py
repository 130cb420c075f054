"""Counting: whether two facts count the same things: people, what happened, what is made."""

from collections.abc import Collection
from functools import lru_cache

from verifier.engine.meaning.meaning import MEET, kin
from verifier.engine.side.side import Side
from verifier.sdk.fact import Fact

__all__ = ["are_people", "of_one_count", "other_thing", "tell"]

_PEOPLE = ("person", "troop", "crew")
_ANY_GOODS = frozenset({"unit", "copy"})  # what is made or sold may be told by these
_PERSONS = frozenset({"case", "life"})  # of an illness, or lost: each is a person
_ONE_THING = 0.9  # from which two counts are of the same things
_ONE_KIND = 0.61  # from which people counted are of one kind: "people" are not "soldiers"


def other_thing(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why what the passage's fact is said of is not what the claim's is; unknown is no reason."""
    counted, others = claim.about(claim_fact)[-1:], passage.about(passage_fact)[-1:]
    if not counted or not others:
        return ""
    head, other = counted[0].lemma, others[0].lemma
    needed = _ONE_KIND if are_people(head) else MEET
    if kin(head, other).same >= needed:
        return ""
    if {head, other} & _ANY_GOODS and _share_event(claim, passage, claim_fact, passage_fact):
        return ""  # "sold 90,000 copies" and "90,000 units have been sold"
    if head in _PERSONS and are_people(other):
        return ""  # "505 persons have recovered" of the cases of an illness
    people = are_people(head), are_people(other)
    if people == (True, False) and tell(claim.events(claim_fact), other):
        return ""  # "tested 900 people" and "900 tests"
    if people == (False, True) and tell(passage.events(passage_fact), head):
        return ""
    return f"not said of “{head}”"


def of_one_count(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool:
    """Whether both count the same things. People do much; of things it says what they are for."""
    ours, theirs = claim.about(claim_fact)[-1:], passage.about(passage_fact)[-1:]
    if not ours or not theirs or ours[0].weight < 1:
        return False
    counted = ours[0].lemma
    return not are_people(counted) and kin(counted, theirs[0].lemma).same >= _ONE_THING


@lru_cache(maxsize=4096)
def are_people(counted: str) -> bool:
    """Whether what is counted are people: "soldiers", "crew".

    >>> are_people("soldier"), are_people("bridge")
    (True, False)
    """
    return counted == "people" or any(kin(group, counted).same >= MEET for group in _PEOPLE)


def tell(events: Collection[str], counted: str) -> bool:
    """Whether what is counted is what happened, and nothing else did, told as a thing."""
    return bool(events) and all(kin(counted, event).same >= _ONE_THING for event in events)


def _share_event(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> bool:
    events = passage.events(passage_fact)
    return any(kin(a, b).same >= _ONE_THING for a in claim.events(claim_fact) for b in events)
