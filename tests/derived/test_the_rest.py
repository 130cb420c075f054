"""What is told of some of several leaves the rest of them to do the opposite."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

_WOLVES = "Of the six wolves that were let loose, two have died."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Most of the wolves are alive.", _WOLVES, SUPPORTED),
        ("Most of the wolves are dead.", _WOLVES, CONTRADICTED),
        ("All the wolves are alive.", _WOLVES, CONTRADICTED),
        ("Half of the bids were rejected.", "Two of the four bids were accepted.", SUPPORTED),
        ("Most of the tents were not damaged.", "Two of the six tents were damaged.", SUPPORTED),
        (
            "Most of the tents were not damaged.",
            "Five of the six tents were damaged.",
            CONTRADICTED,
        ),
        (
            "One in five pupils failed the test.",
            "Some 80 per cent of pupils passed the test.",
            SUPPORTED,
        ),
        (
            "One in five pupils passed the test.",
            "Some 80 per cent of pupils passed the test.",
            CONTRADICTED,
        ),
        (
            "Most of the shops were open.",
            "About 90 percent of the shops were closed.",
            CONTRADICTED,
        ),
        (
            "Most residents like the dam.",
            "Some 60 per cent of residents dislike the dam.",
            CONTRADICTED,
        ),
    ],
)
def test_how_many_do_the_opposite_tells_how_many_do_not(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Some of the hostages are dead.", "Most of the hostages are alive."),
        ("Most of the residents were indoors.", "Two of the residents were outdoors."),
    ],
)
def test_some_who_do_the_opposite_exclude_no_others(claim, text):
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Some of the wolves have died.", "None of the wolves has died."),
        ("One of the wolves has died.", "Not one of the wolves has died."),
        ("One of the wolves has died.", "Not a single one of the wolves has died."),
    ],
)
def test_none_leaves_no_rest(claim, text):
    assert verdict(claim, text) is CONTRADICTED


def test_who_are_told_of_are_no_part_of_what_is_told_of_them():
    text = "One of the losers of the first round was given a bye to the third round."
    claim = "One of the winners of the first round was given a bye to the third round."
    assert verdict(claim, text) is CONTRADICTED
