"""Numbers told in passing do not decide alone; an order in a phrase tells which event is meant."""

import pytest

from tests.numeric.readings import period
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("One man was seen at the gate.", "One"),
        ("One of the men, Robert Lund, was 56.", "One"),
        ("A second man was held.", "second"),
        ("She won her first race in May.", "first"),
        ("Over half of the $1.8 billion was lost.", "$1.8 billion"),
        ("Only three of the 27 members voted.", "27"),
    ],
)
def test_a_number_told_in_passing_is_optional(rule, text, surface):
    (fact,) = [fact for fact in rule.extract(Text(text)) if fact.surface == surface]
    assert fact.optional


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The blast killed one man.", "one"),
        ("Only one man was seen.", "one"),
        ("At least one man was seen.", "At least one"),
        ("It was her third title.", "third"),
        ("She finished second.", "second"),
        ("The depot was robbed twice.", "twice"),
        ("Three members voted.", "Three"),
    ],
)
def test_a_number_that_is_counted_is_not(rule, text, surface):
    (fact,) = [fact for fact in rule.extract(Text(text)) if fact.surface == surface]
    assert not fact.optional


def test_a_number_of_times_is_optional_where_each_is_told(rule):
    """Twice, in 2005 and in 2014: who tells both years tells how often."""
    words = "The river burst its banks twice, in 2005 and in 2014."
    told = (
        period(words, "2005", "2005-01-01T00:00:00", "2006-01-01T00:00:00", "at"),
        period(words, "2014", "2014-01-01T00:00:00", "2015-01-01T00:00:00", "at"),
    )
    (both,) = [f for f in rule.extract(Text(words, facts=told)) if f.surface == "twice"]
    (one,) = [f for f in rule.extract(Text(words, facts=told[:1])) if f.surface == "twice"]
    assert both.optional
    assert not one.optional


@pytest.mark.parametrize(
    ("text", "circumstance"),
    [
        ("He lost in the second round.", True),
        ("It rained for the first time.", True),
        ("He finished second.", False),
        ("The second round was close.", False),
    ],
)
def test_an_order_in_a_phrase_is_a_circumstance(rule, text, circumstance):
    (fact,) = [fact for fact in rule.extract(Text(text)) if fact.kind == "ordinal"]
    assert fact.circumstance is circumstance
