"""Grammar: a sentence's time expressions, each with what it says."""

import msgspec

from verifier_date.clocks import CLOCKS, RANGES
from verifier_date.counts import with_counts
from verifier_date.fields import DATES
from verifier_date.lexer import lex
from verifier_date.meaning import At, Clock, Meaning
from verifier_date.measures import LENGTHS
from verifier_date.node import classes_of
from verifier_date.portions import PARTS
from verifier_date.shifts import RELATIVE, SHIFTS
from verifier_date.sift import sift
from verifier_date.steps import STEPS

__all__ = ["Expression", "expressions"]

_STAGES = (LENGTHS, DATES, STEPS, PARTS, PARTS, SHIFTS, CLOCKS, RANGES, RELATIVE)
_FINAL = frozenset("δωμυπητλβγσ")


class Expression(msgspec.Struct, frozen=True):
    """Code points `start`..`end` of the text, and their meaning."""

    start: int
    end: int
    meaning: Meaning


def expressions(text: str, start: int, end: int) -> list[Expression]:
    """The time expressions of the sentence text[start:end], in order."""
    nodes = lex(text, start, end)
    if not nodes:
        return []
    nodes = with_counts(nodes)
    sift(nodes, text)
    classes = classes_of(nodes)
    for stage in _STAGES:
        after = stage.run(nodes, classes)
        if after is not nodes:
            nodes, classes = after, classes_of(after)
    if _FINAL.isdisjoint(classes):
        return []
    found = []
    for node in nodes:
        if node.cls in _FINAL:
            value = node.value
            meaning = At(value) if isinstance(value, Clock) else value
            found.append(Expression(node.start, node.end, meaning))  # type: ignore[arg-type]
    return found
