"""Grammar: a sentence's time expressions, each with what it says."""

import msgspec

from verifier.sdk.language.dateline import dateline_end
from verifier_date.grammar.clocks import CLOCKS, RANGES
from verifier_date.grammar.counts import with_counts
from verifier_date.grammar.ellipsis import left_out, with_years
from verifier_date.grammar.fields import DATES
from verifier_date.grammar.lexer import lex
from verifier_date.grammar.meaning import At, Clock, Meaning
from verifier_date.grammar.measures import LENGTHS
from verifier_date.grammar.node import classes_of
from verifier_date.grammar.portions import PARTS
from verifier_date.grammar.shifts import RELATIVE, SHIFTS
from verifier_date.grammar.sift import sift
from verifier_date.grammar.stage import Stage
from verifier_date.grammar.steps import STEPS

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
    filed = 0 if text[:start].strip() else dateline_end(text)
    if start < filed < end:  # "STRAND, March 6 - Nine people died"
        return _expressions(text, start, filed) + _expressions(text, filed, end)
    return _expressions(text, start, end)


def _expressions(text: str, start: int, end: int) -> list[Expression]:
    nodes = lex(text, start, end)
    if not nodes:
        return []
    classes = classes_of(nodes)
    counted = with_counts(nodes, classes)
    if counted is not nodes:
        nodes, classes = counted, classes_of(counted)
    if sift(nodes, classes, text):
        classes = classes_of(nodes)
    idle: Stage | None = None
    for stage in _STAGES:
        if stage is idle:
            continue
        after = stage.run(nodes, classes)
        if after is nodes:
            idle = stage
        else:
            nodes, classes = after, classes_of(after)
    if _FINAL.isdisjoint(classes):
        return []
    found = []
    for node in nodes:
        if node.cls in _FINAL:
            value = node.value
            meaning = At(value) if isinstance(value, Clock) else value
            found.append(Expression(node.start, node.end, meaning))  # type: ignore[arg-type]
    told = [(each.start, each.end, each.meaning) for each in found]
    if len(told) > 1:
        told = list(with_years(text, told))
        found = [Expression(*each) for each in told]
    bare = [Expression(*each) for each in left_out(text, start, end, told)]
    return sorted([*found, *bare], key=lambda each: each.start) if bare else found
