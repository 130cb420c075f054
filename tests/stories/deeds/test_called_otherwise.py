"""What somebody is quite, or another is, or one alone did, no lesser telling bears out."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Hoyle is a minister.", "Hoyle is a shadow minister."),
        ("Hoyle is a minister.", "Hoyle's husband is a minister."),
        ("Hoyle is a former minister.", "Hoyle is a minister."),
        ("Only Hoyle voted for the tunnel.", "Hoyle voted for the tunnel."),
        ("Norvik attacked Sund.", "Norvik condemned the attack on Sund."),
        ("The mill closed because of the strike.", "The mill closed despite the strike."),
        ("The mill closed because of the strike.", "The mill closed during the strike."),
        ("The mill closed because of the strike.", "The strike began because the mill closed."),
    ],
)
def test_a_lesser_telling_leaves_it_open(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Hoyle is a minister.", "Hoyle is a minister in the new cabinet."),
        ("Hoyle is a former minister.", "Hoyle, a former minister, writes novels."),
        ("Only Hoyle voted for the tunnel.", "Only Hoyle voted for the tunnel."),
        ("Only two members voted for the tunnel.", "Two members voted for the tunnel."),
        ("The mill closed because of the strike.", "The strike forced the mill to close."),
        ("The mill closed because of the strike.", "The mill closed as a result of the strike."),
    ],
)
def test_the_full_telling_bears_it_out(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED
