"""Rising: "less than at first", by the level of today and the one before it."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_numeric.comparatives.contrasting import term_of
from verifier_numeric.comparatives.gradables import goes_down
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.levels import Levels, levels
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["compare_with_before"]

SO = 0.75
"""The levels that the passage tells lie as the claim says."""
OTHERWISE = 0.65
"""They lie the other way round."""

_HOPED = Pattern(
    r"(?<!\w)(?:plan|expect|forecast|predict|estimat|hop|fear|budget|target|project|aim)\p{L}{0,4}(?!\w)",
    regex.I,
)
_GONE_BY = Pattern(
    r"""(?<!\w)(?:before|earlier|ago|previous(?:ly)?|first|initial(?:ly)?|original(?:ly)?|last
    |used[ ]to|then|when|once|past|same|start|beginning|outset|(?:it|they|he|she|that|there)[ ]
    (?:was|were|did|had|has|have|does|do|is|are|used))(?!\w)""",
    regex.I | regex.VERBOSE,
)
_NEAR = 60  # characters around a level in which what it was is told


def compare_with_before(pair: Pair) -> Finding | None:
    """What the passage's two levels make of a comparison with what was before, or was hoped for."""
    claim, than = pair.claim_fact, term_of(pair.claim_fact, "than")
    if claim.kind != "comparison" or than is None:
        return None
    sentence = next(s for s in pair.claim.text.sentences if s.start <= than.start < s.end)
    than = Span(than.start, sentence.end)  # "than it did at first": up to the verb is the term
    hoped = _HOPED.search(pair.claim.text.text, than.start, than.end) is not None
    if not hoped and not _is_of_the_past(pair.claim, than):
        return None
    for each in levels(pair.passage, hoped=hoped):
        if pair.passage_fact not in each.facts or not _is_of(claim, each):
            continue
        if _is_hoped(pair.passage, each) is not hoped:
            continue
        more = _more(each)
        if more is not None:
            return _told(claim, each, more=more)
    return None


def _is_of_the_past(claim: Reading, than: Span) -> bool:
    """Whether the claim compares with another time of the same thing."""
    if _GONE_BY.search(claim.text.text, than.start, than.end):
        return True
    return any(than.overlaps(fact.span) for fact in claim.facts_of("period"))


def _is_of(claim: Fact, each: Levels) -> bool:
    """Whether the levels may be of what the claim compares by."""
    noun = str(claim.value["measure"]) if claim.about else None
    counted = each.new.counted
    return noun is None or counted is None or is_kind_of(noun, counted)


def _is_hoped(passage: Reading, each: Levels) -> bool:
    """Whether the other level is one that was hoped for: against the 2.25 billion forecast."""
    old = each.facts[0]
    around = max(0, old.start - _NEAR), old.end + _NEAR
    return _HOPED.search(passage.text.text, *around) is not None


def _more(each: Levels) -> bool | None:
    """Whether the new level is the higher one; None where they may be equal."""
    old, new = each.old.interval, each.new.interval
    if new.low is not None and old.high is not None and new.low > old.high:
        return True
    if old.low is not None and new.high is not None and old.low > new.high:
        return False
    return None


def _told(claim: Fact, each: Levels, *, more: bool) -> Finding:
    wanted = (claim.value["direction"] == "more") is not goes_down(claim)
    holds = more is wanted
    return Finding(
        relation=Relation.ENTAILS if holds else Relation.CONTRADICTS,
        confidence=SO if holds else OTHERWISE,
        explanation=f"{each.new.surface} is {'more' if more else 'less'} than "
        f"{each.old.surface}, derived",
    )
