"""Laws that hold for every text and every number."""

from decimal import Decimal
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.numeric.readings import judged, reading
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text
from verifier_numeric.figures.interval import Interval
from verifier_numeric.lexis.folding import fold
from verifier_numeric.lexis.words import WORDS
from verifier_numeric.rule import NumericRule

RULE = NumericRule()

_PIECES = [
    *WORDS, "a", "an", "and", "of", "in", "the", "to", "from", "between", "or", "more", "than",
    "at least", "up to", "about", "some", "nearly", "less", "$", "€", "US$", "%", "percent", "-",
    "–", "—", ",", ".", ":", "/", "(", ")", "'", "\n", "66", "2,500", "14.1", "1/2", "½", "3bn",
    "5m", "km", "miles", "°C", "times", "attacked", "people", "troops", "No.", "Boeing", "May",
    "October", "2023", "p.m.", "no", "casualties", "per day", "a month", "U.S.", "A380", "F-16",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=25).map("".join),
)
counts = st.integers(min_value=0, max_value=999)
comparators = st.sampled_from(
    ["{0}", "at least {0}", "more than {0}", "fewer than {0}", "up to {0}", "about {0}",
     "exactly {0}", "nearly {0}"]
)  # fmt: skip


class TestExtraction:
    """`extract` never raises on any text, and its spans lie in the text."""

    @settings(max_examples=400, deadline=None)
    @given(texts)
    def test_spans_lie_in_the_text_in_order_and_show_their_surface(self, words):
        found = RULE.extract(Text(words))
        assert [f.start for f in found] == sorted(f.start for f in found)
        for fact in found:
            assert 0 <= fact.start < fact.end <= len(words)
            assert words[fact.start : fact.end] == fact.surface
            for span in fact.about:
                assert 0 <= span.start < span.end <= len(words)

    @settings(max_examples=200, deadline=None)
    @given(texts)
    def test_facts_never_overlap(self, words):
        found = RULE.extract(Text(words))
        for one, other in pairwise(found):
            assert one.end <= other.start

    @settings(max_examples=200, deadline=None)
    @given(texts)
    def test_the_same_text_gives_the_same_facts(self, words):
        assert RULE.extract(Text(words)) == RULE.extract(Text(words))

    @settings(max_examples=200, deadline=None)
    @given(texts)
    def test_facts_survive_json(self, words):
        for fact in RULE.extract(Text(words)):
            assert msgspec.json.decode(msgspec.json.encode(fact), type=Fact) == fact

    @settings(max_examples=200, deadline=None)
    @given(texts)
    def test_values_are_decimals_and_low_is_not_above_high(self, words):
        for fact in RULE.extract(Text(words)):
            if fact.kind == "ordinal":
                assert Decimal(fact.value["value"]) >= 0
                continue
            low, high = fact.value["low"], fact.value["high"]
            assert low is not None or high is not None
            if low is not None and high is not None:
                assert Decimal(low) <= Decimal(high)

    @settings(max_examples=300, deadline=None)
    @given(st.text(max_size=60))
    def test_folding_keeps_every_offset(self, words):
        assert len(fold(words)) == len(words)


class TestJudging:
    """What judging may never do, whatever the numbers (below a thousand: unrounded)."""

    @settings(max_examples=150, deadline=None)
    @given(counts, comparators)
    def test_the_same_words_never_contradict(self, count, form):
        words = f"{form.format(count)} vans burned"
        judgement = judged(reading(words), reading(words))
        assert judgement.relation is Relation.ENTAILS

    @settings(max_examples=300, deadline=None)
    @given(texts)
    def test_a_text_never_contradicts_itself(self, words):
        one = reading(words, "2023-11-22")
        for fact in one.facts:
            pair = Pair(claim=one, passage=one, claim_fact=fact, passage_fact=fact)
            judgement = RULE.judge(pair)
            assert judgement is None or judgement.relation is not Relation.CONTRADICTS

    @settings(max_examples=200, deadline=None)
    @given(counts, comparators, counts, counts, st.integers(0, 200), st.integers(0, 200))
    def test_widening_a_claim_never_turns_support_into_contradiction(
        self, count, form, low, more, down, up
    ):
        passage = reading(f"{form.format(count)} vans burned")
        high = low + more + 1
        claim = reading(f"between {low} and {high} vans burned")
        wider = reading(f"between {max(0, low - down)} and {high + up} vans burned")
        if judged(claim, passage).relation is Relation.ENTAILS:
            assert judged(wider, passage).relation is Relation.ENTAILS

    @settings(max_examples=200, deadline=None)
    @given(counts, counts)
    def test_a_number_outside_the_band_never_supports(self, bound, count):
        passage = reading(f"{count} vans burned")
        fewer = judged(reading(f"fewer than {bound} vans burned"), passage).relation
        more = judged(reading(f"more than {bound} vans burned"), passage).relation
        assert (fewer is Relation.ENTAILS) == (count < bound)
        assert (more is Relation.ENTAILS) == (count > bound)

    @settings(max_examples=150, deadline=None)
    @given(counts, counts)
    def test_two_bare_counts_agree_only_when_equal(self, one, other):
        relation = judged(reading(f"{one} vans"), reading(f"{other} vans")).relation
        assert relation is (Relation.ENTAILS if one == other else Relation.CONTRADICTS)

    @settings(max_examples=200, deadline=None)
    @given(texts, texts)
    def test_judging_never_raises_and_is_deterministic(self, claim, passage):
        one, other = reading(claim, "2023-11-22"), reading(passage, "2023-11-23")
        if any(f.rule == "numeric" for f in one.facts) and any(
            f.rule == "numeric" for f in other.facts
        ):
            assert judged(one, other) == judged(one, other)


class TestIntervals:
    """Containment and overlap agree with membership of single numbers."""

    @given(
        st.lists(st.integers(-50, 50), min_size=4, max_size=4),
        st.lists(st.booleans(), min_size=4, max_size=4),
    )
    def test_what_lies_in_a_set_meets_it(self, ends, strict):
        a, b = sorted(ends[:2]), sorted(ends[2:])
        if a[0] == a[1] or b[0] == b[1]:
            strict = [False] * 4
        one = Interval(
            low=Decimal(a[0]), high=Decimal(a[1]), low_strict=strict[0], high_strict=strict[1]
        )
        other = Interval(
            low=Decimal(b[0]), high=Decimal(b[1]), low_strict=strict[2], high_strict=strict[3]
        )
        if one.lies_in(other):
            assert one.meets(other)
            assert other.meets(one)

    @given(st.integers(-50, 50))
    def test_a_set_without_ends_holds_everything(self, number):
        point = Interval(low=Decimal(number), high=Decimal(number))
        assert point.lies_in(Interval(low=None, high=None))

    @pytest.mark.parametrize(("low", "high"), [(None, 66), (66, None), (60, 70)])
    def test_every_set_lies_in_itself(self, low, high):
        one = Interval(
            low=None if low is None else Decimal(low), high=None if high is None else Decimal(high)
        )
        assert one.lies_in(one)
