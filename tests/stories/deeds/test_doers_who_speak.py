"""Who speaks and is told to do a thing counts among those who do it."""

import pytest

from tests.story import CONTRADICTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Only one warden opposed the mooring fee.",
            "Four wardens opposed the mooring fee, arguing that anglers would leave.",
        ),
        (
            "Six tenants backed the caretaker.",
            "Two tenants backed the caretaker, saying he had been slandered.",
        ),
    ],
    ids=["fewer", "more"],
)
def test_another_number_of_those_who_did_it_and_speak_contradicts(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


def test_who_only_speaks_is_no_count_of_who_did_it() -> None:
    """ "Two clerks said" tells how many speak, not how many buses were bought."""
    told = "Two clerks said Quenby bought buses in May."
    assert verdict("Quenby bought six buses in May.", told) is not CONTRADICTED
