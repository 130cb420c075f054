"""Differing: what one has, of which a text tells by how much another has more or less.

"Spain won 12 medals, three more than Germany": Germany won nine.
"""

from collections.abc import Sequence

import regex

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun, lemma
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.comparatives.gradables import GRADED, tells_less
from verifier_numeric.derive.formerly import is_level, taken_back
from verifier_numeric.figures.stated import stated
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["level_of_other"]

_THAN = Pattern(
    r"""(?:[ ]\p{L}{1,20}){0,2}?[ ](?P<way>more|fewer|less|\L<er>)(?:[ ]\p{L}{1,20}){0,3}?
    [ ]than(?!\w)""",
    regex.VERBOSE | regex.IGNORECASE,
    er=[word for word in GRADED if not word.endswith("st")],
)
_REACH = 60  # characters from a difference to "than"
_NEAR = 80  # characters from a level to a difference from it


def level_of_other(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the claim's number is, or is not, by another's and the difference between the two."""
    wanted = stated(fact)
    if wanted.value is None or wanted.change in {"by", "more", "not"}:
        return None
    for step in told:
        change = stated(step.fact) if step.fact.kind == "quantity" else None
        if change is None or change.change != "by":
            continue
        way = _way(step)
        if way is None:
            continue
        for level in told:
            if (
                level.reading is not step.reading
                or not 0 < step.fact.start - level.fact.end < _NEAR
            ):
                continue
            number = stated(level.fact) if level.fact.kind == "quantity" else None
            if number is None or number.per != wanted.per or change.measure not in {
                wanted.measure, "count",
            }:  # fmt: skip
                continue
            if is_level(wanted, change, number) and _is_of_other(claim, step, level):
                return taken_back(wanted, level, step, way)
    return None


def _way(step: Told) -> str | None:
    """Which way the level lies from the other's that it is compared with."""
    text = step.reading.text.text
    found = _THAN.match(text, step.fact.end, min(len(text), step.fact.end + _REACH))
    if found is None:
        return None
    return "down" if tells_less(found["way"].casefold()) else "up"


def _is_of_other(claim: Reading, step: Told, level: Told) -> bool:
    """Whether all the names of the claim are told of the difference, and some word of it alone."""
    alone = set(step.own) - {*level.own, *level.shared}
    return bool(alone) and all(name in alone for name in _names(claim, (*level.own, *step.own)))


def _names(claim: Reading, spans: Sequence[Span]) -> set[Span]:
    """Those of the words that are names: "Drivers" that opens a sentence is none."""
    opening = {sentence.start for sentence in claim.text.sentences}
    return {
        span
        for span in spans
        if (word := span.of(claim.text.text))[:1].isupper()
        and not (span.start in opening and is_noun(lemma(word.casefold())))
    }
