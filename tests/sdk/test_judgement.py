"""Judgement: one rule's finding about one pair of facts."""

import pytest

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier.sdk.text import Text


def _reading(text: str, start: int, end: int) -> tuple[Reading, Fact]:
    fact = Fact(rule="r", kind="k", surface=text[start:end], start=start, end=end, value={})
    return Reading(text=Text(text), facts=(fact,), anchor=None), fact


class TestJudgement:
    """Its confidence is a probability; its spans are those of the two facts."""

    @pytest.mark.parametrize("confidence", [-0.01, 1.01, float("nan"), float("inf")])
    def test_a_confidence_that_is_none_is_refused(self, confidence):
        with pytest.raises(ValueError):
            Judgement(
                rule="r",
                relation=Relation.ENTAILS,
                confidence=confidence,
                claim_span=Span(0, 1),
                quote_span=Span(0, 1),
                explanation="",
            )

    def test_a_pair_s_judgement_points_at_its_facts(self):
        claim, claim_fact = _reading("killed eight", 7, 12)
        passage, passage_fact = _reading("eight died", 0, 5)
        pair = Pair(claim=claim, passage=passage, claim_fact=claim_fact, passage_fact=passage_fact)
        judged = pair.judged("r", Relation.ENTAILS, 0.9, "both say eight")
        assert judged.claim_span == Span(7, 12)
        assert judged.quote_span == Span(0, 5)
        assert (judged.rule, judged.relation, judged.confidence) == ("r", Relation.ENTAILS, 0.9)
