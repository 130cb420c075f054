"""Sequence: which of two deeds a text tells to have come first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.chunk import Form
from verifier.engine.side.syntax.predication import Predication

__all__ = ["InOrder", "ordering", "says_sequence"]

_BEFORE, _AFTER = "before", "after"
_THEN = frozenset("then afterwards afterward subsequently thereafter".split())
_LATER = frozenset({"later"})
_TIME_OF = frozenset("by since until till from back just at even the of".split())  # "since then"
_MARKS = frozenset({_BEFORE, _AFTER, "having", "time"}) | _THEN | _LATER
_STOPS = frozenset(".!?;")
_NEAR = 8  # tokens from "before" to its verb


class InOrder(NamedTuple):
    """That what one verb tells came `first`, and `then` what another does.

    Tokens `start`..`end` hold the second of the two in the text, and the word for the order.
    """

    first: Predication
    then: Predication
    start: int
    end: int


def says_sequence(norms: Iterable[str]) -> bool:
    """Whether a text may tell which deed came first: before its clauses are asked."""
    return not _MARKS.isdisjoint(norms)


def ordering(parsed: Parsed) -> tuple[InOrder, ...]:
    """The deeds of a text that it tells as one before the other."""
    return tuple(_ordering(parsed))


def _ordering(parsed: Parsed) -> Iterator[InOrder]:
    norms = parsed.placed.norm
    told = [each for each in parsed.predications if each.verb.head >= 0]
    for at, norm in enumerate(norms):
        if norm in (_BEFORE, _AFTER) or (norm == "time" and norms[at - 2 : at] == ["by", "the"]):
            under = _under(at, told, norms)
            main = None if under is None else _main(at, under, told, norms)
            if under is None or main is None:
                continue
            pair = (under, main) if norm == _AFTER else (main, under)
            yield InOrder(*pair, at, under.verb.end)
        elif norm in _THEN or norm in _LATER:
            beside = _beside(at, told, norms)
            if beside is not None:
                yield InOrder(*beside, at, beside[1].verb.end)
    for each in told:
        if each.verb.form is Form.DOING and norms[each.verb.start] == "having":
            behind = _next(each, told, norms)
            if behind is not None:
                yield InOrder(each, behind, each.verb.start, behind.verb.end)


def _under(at: int, told: Sequence[Predication], norms: Sequence[str]) -> Predication | None:
    """The verb of the clause that "before" at a token opens: "before | it sold the pier"."""
    each = next((each for each in told if each.verb.start > at), None)
    if each is None or each.verb.start - at > _NEAR or each.anchor >= 0:
        return None
    if "," in norms[at : each.verb.start] or not _STOPS.isdisjoint(norms[at : each.verb.start]):
        return None
    doing = each.verb.form is Form.DOING and each.verb.start == at + 1
    return each if doing or each.verb.form is Form.FINITE else None


def _main(
    at: int, under: Predication, told: Sequence[Predication], norms: Sequence[str]
) -> Predication | None:
    """The verb beside which that clause tells another: the one before it, or else the next."""
    before = [each for each in told if each.verb.end <= at and each.verb.form is Form.FINITE]
    near = before[-1] if before else None
    if near is not None and _STOPS.isdisjoint(norms[near.verb.end : at]):
        return None if near.anchor >= 0 else near
    return _next(under, told, norms)


def _next(
    one: Predication, told: Sequence[Predication], norms: Sequence[str]
) -> Predication | None:
    """The verb that a sentence goes on with behind one that only goes with it."""
    for each in told:
        if each.verb.start < one.verb.end or each.anchor >= 0:
            continue
        if not _STOPS.isdisjoint(norms[one.verb.end : each.verb.start]):
            return None
        if each.verb.form is Form.FINITE:
            return each
    return None


def _beside(
    at: int, told: Sequence[Predication], norms: Sequence[str]
) -> tuple[Predication, Predication] | None:
    """The verbs on either side of "then", in one sentence: "mended it and then | sold it"."""
    finite = [each for each in told if each.verb.form is Form.FINITE and each.anchor < 0]
    behind = next((each for each in finite if each.verb.head > at), None)
    before = [each for each in finite if each.verb.head < at]
    if behind is None or not before or norms[at - 1] in _TIME_OF:
        return None
    between = norms[before[-1].verb.end : behind.verb.start]
    if not _STOPS.isdisjoint(between):
        return None
    if norms[at] in _LATER and "and" not in between:
        return None
    return before[-1], behind
