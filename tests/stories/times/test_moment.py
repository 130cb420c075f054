"""What excludes a claim but is told of another time, or of another deed."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The strike began on 4 May.", "The strike ended on 9 June."),
        ("Prices rose in May 2019.", "Prices fell in June 2021."),
        ("Kolb joined Dorlin in May 2019.", "Kolb left Dorlin in June 2021."),
        ("Dorlin beat Torrow in May 2019.", "Dorlin beat Varn in June 2021."),
    ],
)
def test_what_is_dated_otherwise_excludes_nothing(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Kolb opened the school on 4 May.", "Kolb closed the school on 4 May."),
        ("Prices rose in May 2019.", "Prices fell in May 2019."),
        ("Kolb opened the school in May 2019.", "Kolb closed the school."),
    ],
)
def test_of_the_same_time_and_of_none_it_does(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The Dorlin chess club was founded in 1905.", "The Dorlin chess club moved in 1921."),
        ("Kolb was born in Torrow in 1905.", "Kolb moved to Torrow in 1921."),
        ("Kolb painted the bridge in 1905.", "Kolb photographed the bridge in 1921."),
        ("Kolb sold the house for 90,000 euros.", "Kolb insured the house for 80,000 euros."),
        ("Police searched the house on Monday.", "Police sealed the house on Friday."),
    ],
)
def test_another_deed_done_to_one_thing_has_a_time_and_a_price_of_its_own(
    claim: str, text: str
) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The bank was founded in 1905.", "The bank was set up in 1921."),
        ("Police raided the club on Monday.", "The raid on the club was on Friday."),
        ("Kolb became mayor in 2011.", "Kolb was elected mayor in 2015."),
        ("A crowd of 900 saw the final.", "A crowd of 700 saw Kolb score in the final."),
        (
            "The river Lenn burst its banks on Sunday.",
            "Two people died after the river Lenn burst its banks on Friday.",
        ),
    ],
)
def test_one_deed_in_other_words_has_one(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED
