"""What a day or month leaves unsaid of its year, the date behind it tells."""

import pytest

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.text import Text
from verifier_date.rule import DateRule


def starts(words: str) -> list[str]:
    facts = DateRule().extract(Text(words, anchor=parse_anchor("2024-03-06")))
    return [str(fact.value["start"])[:10] for fact in facts]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The tunnel was closed between May and August 2022.", ["2022-05-01", "2022-08-01"]),
        ("It rained from 5 May to 8 August 2022.", ["2022-05-05", "2022-08-08"]),
        ("It rained from November to February 2022.", ["2021-11-01", "2022-02-01"]),
        ("Sales fell in May, June and July 2022.", ["2022-05-01", "2022-06-01", "2022-07-01"]),
        ("Votes were held on June 3 and July 1, 2021.", ["2021-06-03", "2021-07-01"]),
    ],
)
def test_the_year_of_the_last_is_that_of_those_it_is_joined_to(words, expected):
    assert starts(words) == expected


def test_a_year_of_another_clause_is_not_taken():
    told = starts("The mill closed in January, and in August 2019 the pit had flooded.")
    assert told == ["2024-01-01", "2019-08-01"]
