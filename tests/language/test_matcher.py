"""Matchers: what a compiled pattern does, compiled no sooner than it is used."""

import re

import pytest
import regex

from verifier.sdk.language.matcher import Matcher, PlainMatcher


def test_nothing_is_compiled_before_it_is_used() -> None:
    """A pattern that cannot be compiled is found out by its first use."""
    wrong, plainly = Matcher("(a"), PlainMatcher("(a")
    with pytest.raises(regex.error):
        wrong.search("a")
    with pytest.raises(re.error):
        plainly.search("a")


def test_a_matcher_is_used_like_the_pattern() -> None:
    """Every method gives what the compiled pattern's gives, flags and places heeded."""
    for matcher in (Matcher(r"b(\d)", regex.I), PlainMatcher(r"b(\d)", re.IGNORECASE)):
        assert matcher.match("B1 b2")
        assert not matcher.fullmatch("B1 b2")
        assert matcher.fullmatch("B1 b2", 3, 5)
        assert [found[0] for found in matcher.finditer("B1 b2")] == ["B1", "b2"]
        assert matcher.findall("B1 b2") == ["1", "2"]
        assert matcher.split("xB1y") == ["x", "1", "y"]
        assert matcher.sub("c", "B1 b2") == "c c"


def test_lists_of_words_stand_in_the_pattern() -> None:
    """As many as are given, any iterable."""
    found = Matcher(r"\L<one> \L<other>", one=iter(["big", "small"]), other={"cat"})
    assert found.search("a small cat")
    assert not found.search("a large cat")


def test_it_has_no_other_attributes() -> None:
    """What a pattern has not is not looked for in it."""
    with pytest.raises(AttributeError):
        Matcher("a").scanner  # noqa: B018
