"""What began may have ended since: to tell the one is no word of the other."""

import pytest

from tests.story import CONTRADICTED, OPEN, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Raids on the depot ceased.", "Rebels launched a flurry of raids on the depot."),
        ("Raids on the depot stopped.", "Raids on the depot resumed in May."),
        ("The ferry strike began on Monday.", "The ferry strike ended on Friday."),
        ("Elva suspended flights to Oslo.", "Elva started flights to Oslo in 2019."),
        ("Elva halted production of the van.", "Elva began production of the van in May."),
        ("The union called off the strike.", "The union launched a strike."),
    ],
)
def test_a_beginning_tells_nothing_of_an_end(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Talks in Lund have stopped.", "Talks in Lund continue."),
        ("Talks in Lund have ended.", "Talks in Lund are still going on."),
    ],
)
def test_what_goes_on_has_not_ended(claim, text):
    assert verdict(claim, text) == CONTRADICTED
