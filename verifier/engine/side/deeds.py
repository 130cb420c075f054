"""Deeds: what is done, and who has part in it, from whichever side it is told."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import is_noun, is_verb

__all__ = [
    "DOER",
    "DONE",
    "TO",
    "TURNING",
    "Deed",
    "are_ends",
    "are_sides",
    "may_tell",
    "shared",
    "turned",
]

DOER, DONE, TO = "doer", "done", "to"
"""The parts of who does a deed, whom it is done to, and who is given something by it.

Others bear the name of a preposition."""

_FROM = {DOER: "from", "to": DOER, DONE: DONE}
_TURNED = {DOER: DONE, "to": DOER, "from": DOER}
# One deed told from its other side: what it is called from here, and what its parts become.
_CONVERSES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    **dict.fromkeys(("sell", "sale"), ("buy", _FROM)),
    "lend": ("borrow", _FROM),
    "export": ("import", _FROM),
    **{verb: (verb, _FROM) for verb in ("rent", "lease", "sublet")},
    **dict.fromkeys(
        ("give", "hand", "donate", "transfer", "award", "grant", "present"), ("receive", _FROM)
    ),
    **dict.fromkeys(("lose", "loss", "succumb", "go_down", "go_down_to"), ("beat", _TURNED)),
    **dict.fromkeys(("suffer_defeat", "be_beat"), ("beat", {DOER: DOER, DONE: DONE})),
    "be_defeat": ("defeat", {DOER: DOER, DONE: DONE}),
    "hand_over": ("succeed", _TURNED),
    "learn": ("teach", _TURNED),
    "join": ("sign", {DOER: DONE, DONE: DOER, "from": "from"}),
    "take_over": ("succeed", {DOER: DOER, "from": DONE}),
    **dict.fromkeys(("precede", "predecessor"), ("succeed", {DOER: DONE, DONE: DOER})),
    "successor": ("succeed", {DOER: DOER, DONE: DONE}),
    **dict.fromkeys(("pupil", "student"), ("teach", {DOER: DONE, DONE: DOER})),
    "teacher": ("teach", {DOER: DOER, DONE: DONE}),
    **dict.fromkeys(("parent", "mother", "father"), ("parent", {DOER: DOER, DONE: DONE})),
    **dict.fromkeys(("child", "son", "daughter"), ("parent", {DOER: DONE, DONE: DOER})),
    **dict.fromkeys(("employer", "boss"), ("employ", {DOER: DOER, DONE: DONE})),
    "employee": ("employ", {DOER: DONE, DONE: DOER}),
}
_BY_PREPOSITION = frozenset(
    "lose loss succumb go_down go_down_to hand_over learn take_over".split()
)
_EITHER_WAY = frozenset({"rent", "lease", "sublet"})  # to somebody, or from him


class Deed(NamedTuple):
    """What is done, the term by which it is told and where that stands, and who has part in it.

    `event` is that term too, unless it tells the deed from its other side: for "lose" it is "beat",
    and the deed is `turned`. `verb` says whether a verb tells it, or a noun.
    """

    event: str
    told: str
    turned: bool
    at: int
    parts: Mapping[str, Word]
    verb: bool


TURNING = frozenset(_CONVERSES)
"""What tells a deed from another side than its name does."""


def are_ends(one: str, other: str) -> bool:
    """Whether two nouns name the two whom one thing binds: a mother and a daughter.

    >>> are_ends("mother", "daughter"), are_ends("son", "daughter")
    (True, False)
    """
    if one not in _CONVERSES or other not in _CONVERSES:
        return False
    (name, parts), (same, theirs) = _CONVERSES[one], _CONVERSES[other]
    return name == same and parts != theirs and is_noun(one) and is_noun(other)


def are_sides(one: str, other: str) -> bool:
    """Whether a noun tells a deed of which the other term tells the other side: sale, buy.

    >>> are_sides("sale", "buy"), are_sides("sell", "buy"), are_sides("sale", "sale")
    (True, False, False)
    """
    if one == other or set(may_tell(one)).isdisjoint(may_tell(other)):
        return False
    return any(is_noun(term) and not is_verb(term) for term in (one, other))


def may_tell(term: str) -> tuple[str, ...]:
    """The events that a term tells, where it tells any.

    >>> may_tell("meet"), may_tell("lose")
    (('meet',), ('lose', 'beat'))
    """
    converse = _CONVERSES.get(term)
    return (term,) if converse is None else (term, converse[0])


def shared(tellings: Sequence[Deed]) -> tuple[Deed, ...]:
    """Those in which two or more have part, and not all alike."""
    return tuple([d for d in tellings if len({word.lemma for word in d.parts.values()}) > 1])


def turned(event: str, at: int, parts: Mapping[str, Word], *, verb: bool) -> Deed:
    """The deed that a term tells, from the side from which all its tellings are compared."""
    name, changes = _CONVERSES.get(event, (event, None))
    elsewise = event in _BY_PREPOSITION and (DONE in parts or not {"to", "from"} & parts.keys())
    if event in _EITHER_WAY:
        elsewise = TO not in parts
    if changes is None or elsewise:
        return Deed(event, event, False, at, parts, verb)
    turned = changes.get(DOER) != DOER
    changed = {changes[p]: word for p, word in parts.items() if p in changes}
    return Deed(name, event, turned, at, changed, verb)
