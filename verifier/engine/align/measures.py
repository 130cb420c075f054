"""Measures: the words by which a claim tells what it measures, where the passage uses others.

"Employs 500 people" asks what "has a staff of 300" tells, "cost £40m" what "the £60m bridge" does.
"""

from collections.abc import Iterator

from verifier.engine.side.side import Side
from verifier.sdk.fact import Fact
from verifier.sdk.language.measures import Measured

__all__ = ["measured_alike", "other_measure", "shown_alike"]


def measured_alike(claim: Side, passage: Side, fact: Fact, other: Fact) -> bool:
    """Whether the figures of both tell one measure."""
    mine = claim.measured(fact)
    theirs = None if mine is None else passage.measured(other)
    return mine is not None and theirs is not None and mine.measure == theirs.measure


def other_measure(claim: Side, passage: Side, fact: Fact, other: Fact) -> str:
    """Why two figures do not answer one question, where words show another measure of each."""
    mine = claim.measured(fact)
    theirs = None if mine is None else passage.measured(other)
    if mine is None or theirs is None or mine.family == theirs.family:
        return ""
    return f"tells the {theirs.family}, not the {mine.family}"


def shown_alike(claim: Side, passage: Side, fact: Fact, other: Fact) -> Iterator[tuple[int, int]]:
    """Where the claim's words start that show its measure, and of each where the passage's do."""
    mine, theirs = claim.measured(fact), passage.measured(other)
    if mine is None or theirs is None or mine.measure != theirs.measure:
        return
    at = _place(passage, other, theirs)
    if at is None:
        return
    shown = (*mine.shown, *fact.about)
    for word in claim.words:
        if any(span.overlaps(word) for span in shown):
            yield word.start, at


def _place(passage: Side, fact: Fact, told: Measured) -> int | None:
    """Where the passage shows it: a word that does, or else the next behind the figure."""
    for word in passage.words:
        if any(span.overlaps(word) for span in told.shown):
            return word.start
    return next((word.start for word in passage.words if word.start >= fact.end), None)
