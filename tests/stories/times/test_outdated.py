"""What was so until some time, or at a time now past, is not told to be so now."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The firm employs 400 people.", "The firm employed 400 people until 2010."),
        (
            "The firm employs 400 people.",
            "The firm, which employed 400 people at its peak, closed in 2012.",
        ),
        ("Orr owns the farm.", "Orr owned the farm from 1990 to 2004."),
        ("Orr leads the union.", "Orr led the union in the 1990s."),
        ("The factory makes tyres.", "The factory made tyres until it closed."),
        ("The bridge has two lanes.", "The bridge had two lanes when it opened."),
    ],
)
def test_what_was_so_leaves_open_whether_it_is(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The plant employs 400 people.", "The plant, which employs 400 people, will close."),
        ("Orr leads the union.", "Orr, who leads the union, welcomed the deal in 2010."),
        ("The firm employed 400 people.", "The firm employed 400 people until 2010."),
        ("Leeds wins the cup.", "Leeds won the cup in 2010."),
    ],
)
def test_what_is_so_bears_it_out(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The mayor of Leith, Ann Orr, was arrested.",
            "Ann Orr, the former mayor of Leith, was arrested.",
        ),
        (
            "Apple's chief executive resigned.",
            "A former Apple chief executive resigned from Intel's board.",
        ),
    ],
)
def test_who_was_it_once_is_another(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("President Orr was arrested.", "Former president Orr was arrested on Monday."),
    ],
)
def test_a_title_is_kept(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
