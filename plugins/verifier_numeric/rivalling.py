"""Rivalling: how many times as much, or how much more, one term has than another.

"Twice as many floods as Belin" and "five floods more than Belin", by the numbers of both.
"""

from collections.abc import Sequence

import regex

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier_numeric.comparisons import of_term, than_term
from verifier_numeric.folding import fold
from verifier_numeric.growing import band_of, change_between
from verifier_numeric.outdoing import told_of_terms
from verifier_numeric.patterns import Pattern
from verifier_numeric.stated import Stated, stated
from verifier_numeric.summing import is_kind_of

__all__ = ["rivalled"]

CAME_TO = 0.75
"""The two numbers come to what the claim says."""
CAME_OTHERWISE = 0.6
"""They come to something else."""

_AS = Pattern(
    r"""[ ](?:
        (?:times[ ])?as[ ](?:many|much)(?:[ ](?P<noun>\p{L}{2,20}))?
        (?:[ ](?!as(?!\w))[\p{L}\d'-]{1,20}){0,6}?[ ]as[ ]
      | (?:\p{L}{2,20}[ ])?(?:more|fewer|less)(?:[ ](?P<more>(?!than)\p{L}{2,20}))?
        (?:[ ](?!than(?!\w))[\p{L}\d'-]{1,20}){0,4}?[ ]than[ ]
    )""",
    regex.VERBOSE,
)


def rivalled(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the numbers of two terms make of a multiple or a difference of theirs."""
    wanted, text = stated(fact), fold(claim.text.text)
    match = _AS.match(text, fact.end)
    if match is None or not (wanted.measure == "multiple" or wanted.change == "by"):
        return None
    noun = match["noun"] or match["more"] or wanted.counted
    if noun is None:
        return None
    sentence = next(s for s in claim.text.sentences if s.start <= fact.start < s.end)
    right = than_term(text, sentence, match.end())
    left = of_term(text, sentence, fact.end, right)
    left = Span(left.start, max(left.start, min(left.end, right.start)))
    numbers = [(each, stated(each.fact)) for each in told if _counts(lemma(noun), each)]
    pairs, settles = told_of_terms(claim, left, right, numbers)
    band, found = band_of(wanted), set[Relation | None]()
    for one, two in pairs:
        made = change_between(wanted, stated(two.fact), stated(one.fact))
        if made is None or _wrong_way(wanted, match[0], stated(one.fact), stated(two.fact)):
            found.add(None if made is None else Relation.CONTRADICTS)
        elif made.lies_in(band):
            found.add(Relation.ENTAILS)
        else:
            found.add(None if made.meets(band) else Relation.CONTRADICTS)
    relation = found.pop() if len(found) == 1 else None
    if relation is None:
        return None
    holds = relation is Relation.ENTAILS
    mine, theirs = (each.fact.surface for each in pairs[0])
    return Derivation(
        relation=relation,
        confidence=CAME_TO if holds else CAME_OTHERWISE,
        explanation=f"{mine} against {theirs} {'comes' if holds else 'does not come'} to "
        f"{fact.surface}",
        parts=pairs[0],
        settles=settles,
    )


def _counts(noun: str, each: Told) -> bool:
    if each.fact.kind != "quantity" or "form" in each.fact.notes or each.fact.notes.get("part"):
        return False
    number = stated(each.fact)
    if number.change not in {None, "to"} or not number.value:
        return False
    return number.counted is not None and is_kind_of(noun, number.counted)


def _wrong_way(wanted: Stated, words: str, one: Stated, two: Stated) -> bool:
    """Whether a difference is told the other way round: five fewer, where there are five more."""
    if wanted.measure == "multiple" or one.value is None or two.value is None:
        return False
    return (one.value > two.value) is not (" more" in words)
