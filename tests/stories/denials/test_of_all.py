"""What is said of all is not borne out by what is told of some."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Everyone was rescued.", "Three sailors were rescued, and two drowned."),
        ("All the pupils passed.", "Forty pupils passed."),
        ("All the hostages were freed.", "Three hostages were freed on Monday."),
        ("All schools will close.", "The remaining schools will close."),
        ("All of the trees were felled.", "The rest of the trees were felled on Monday."),
        ("All of the passengers survived.", "Two passengers died; the rest survived."),
    ],
)
def test_a_number_of_them_or_the_rest_is_not_all(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Everyone was rescued.", "All five sailors were rescued."),
        ("All five sailors were rescued.", "Five sailors were rescued."),
        ("All the hostages were freed.", "The hostages were freed on Monday."),
        ("All the hostages were freed.", "The last hostages were freed on Monday."),
        ("Every pupil passed.", "All the pupils passed."),
    ],
)
def test_all_of_them_are(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("No one died.", "Five people died in the fire."),
        ("Nobody was hurt.", "Five people were hurt in the fire."),
        ("Every pupil passed.", "Most pupils passed."),
    ],
)
def test_one_is_enough_to_deny_it_of_all(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED
