"""Sets of allowed worlds are related as sets are."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.judgement import Relation
from verifier.sdk.sets import Interval, Options, relation_of

CASES = {
    "the same number": (Interval.exactly(66), Interval.exactly(66), "entails"),
    "another number": (Interval.exactly(66), Interval.exactly(68), "contradicts"),
    "inside a bound": (Interval.exactly(66), Interval.at_least(60), "entails"),
    "at the bound": (Interval.exactly(60), Interval.at_least(60), "entails"),
    "at an open bound": (Interval.exactly(60), Interval.more_than(60), "contradicts"),
    "a tighter bound": (Interval.more_than(60), Interval.at_least(60), "entails"),
    "a looser bound": (Interval.at_least(60), Interval.more_than(60), "compatible"),
    "bounds that do not meet": (Interval.less_than(5), Interval.at_least(5), "contradicts"),
    "bounds that meet in one number": (Interval.at_most(5), Interval.at_least(5), "compatible"),
    "an upper bound": (Interval.at_most(5), Interval.less_than(6), "entails"),
    "within an estimate": (Interval.exactly(62), Interval.about(60, "0.1"), "entails"),
    "everything in a bound": (Interval(), Interval.at_most(3), "compatible"),
    "another unit": (Interval.exactly(2).scaled(1000), Interval.at_least(1500), "entails"),
    "one of fewer words": (Options.of("red"), Options.of("red", "amber"), "entails"),
    "one of more words": (Options.of("red", "amber"), Options.of("red"), "compatible"),
    "no word in common": (Options.of("red"), Options.of("amber"), "contradicts"),
}


@pytest.mark.parametrize("case", CASES)
def test_two_sets_are_related(case):
    evidence, claim, relation = CASES[case]
    assert relation_of(evidence, claim) == relation


@pytest.mark.parametrize(
    "make",
    [
        lambda: Interval(low=Decimal(2), high=Decimal(1)),
        lambda: Interval(low=Decimal(1), high=Decimal(1), low_open=True),
        lambda: Options(frozenset()),
        lambda: Interval.exactly(2).scaled(0),
    ],
    ids=["ends crossed", "open at its one number", "no word", "scaled by nothing"],
)
def test_a_set_with_nothing_in_it_is_refused(make):
    with pytest.raises(ValueError, match=r"between|nothing|positive"):
        make()


numbers = st.none() | st.integers(-5, 5).map(Decimal)
intervals = st.builds(
    dict, low=numbers, high=numbers, low_open=st.booleans(), high_open=st.booleans()
).filter(
    lambda ends: (
        None in {ends["low"], ends["high"]}
        or ends["low"] < ends["high"]
        or (ends["low"] == ends["high"] and not ends["low_open"] and not ends["high_open"])
    )
)
sets = intervals.map(lambda ends: Interval(**ends))


class TestLaws:
    """What holds of any three sets."""

    @given(sets)
    def test_a_set_lies_in_itself_and_is_kept_by_its_value(self, one):
        assert relation_of(one, one) is Relation.ENTAILS
        assert Interval.from_value(one.to_value()) == one

    @given(sets, sets)
    def test_sharing_nothing_has_no_direction(self, one, other):
        assert one.meets(other) == other.meets(one)

    @given(sets, sets, sets)
    def test_what_lies_in_a_set_lies_in_all_that_hold_it(self, one, other, third):
        if one.lies_in(other) and other.lies_in(third):
            assert one.lies_in(third)
