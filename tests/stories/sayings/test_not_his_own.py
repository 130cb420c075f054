"""What is done to somebody, or asked by him of another, is no act of his own."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Hoyle apologised for the delay.", "Hoyle demanded an apology for the delay."),
        ("Hoyle criticised the tunnel.", "Hoyle was criticised for the tunnel."),
        ("Hoyle said she would resign.", "“You should resign,” Hoyle told Lund."),
    ],
)
def test_another_act_leaves_it_open(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Hoyle apologised for the delay.", "Hoyle said sorry for the delay."),
        ("Hoyle demanded an apology.", "Hoyle demanded an apology for the delay."),
        ("Hoyle said she would resign.", "“I will resign,” Hoyle told Lund."),
    ],
)
def test_the_act_itself_bears_it_out(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


def test_who_refuses_it_contradicts() -> None:
    claim = "Hoyle apologised for the delay."
    assert verdict(claim, "Hoyle refused to apologise for the delay.") is CONTRADICTED
