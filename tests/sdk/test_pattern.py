"""A pattern finds what it says, and never holds anybody up."""

import pytest

from verifier.sdk.pattern import Pattern


def test_words_are_read_in_any_case_unless_case_counts():
    assert [found[0] for found in Pattern("red").find("Red, red")] == ["Red", "red"]
    assert [found[0] for found in Pattern("red", case=True).find("Red, red")] == ["red"]


def test_the_first_is_found_between_two_places():
    found = Pattern(r"\b red").first("red red red", 1, 8)
    assert found is not None
    assert found.span() == (4, 7)


def test_a_pattern_that_is_held_up_says_so():
    with pytest.raises(TimeoutError):
        list(Pattern(r"(a|aa)+$", seconds=0.01).find("a" * 60 + "b"))


def test_a_pattern_is_compiled_when_it_is_used():
    assert Pattern("(")
