"""A deed told by verb and noun is not told by the noun of another deed."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Labour won 40 seats.", "Labour needed 40 seats."),
        ("Hoyle won the race.", "Hoyle watched the race."),
        ("The court convicted Hoyle of fraud.", "Prosecutors want Hoyle convicted of fraud."),
        ("Orle signed Hoyle from Leeds.", "Orle want to sign Hoyle from Leeds."),
        ("The dam burst.", "There were fears that the dam would burst."),
    ],
)
def test_another_deed_of_the_same_leaves_it_open(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Divers recovered 21 bodies.", "Divers brought 21 bodies out of the wreck."),
        ("Orle signed Hoyle from Leeds.", "Hoyle joined Orle from Leeds."),
        ("The senate passed the bill.", "The bill was passed by the senate."),
    ],
)
def test_the_same_deed_in_other_words_is_told(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The senate passed the bill.", "The senate blocked the bill."),
        ("Hoyle was convicted of fraud.", "Hoyle's conviction for fraud was overturned."),
    ],
)
def test_what_undoes_the_deed_denies_it(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED
