"""An anniversary tells in which year that was which it is of."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

MUSEUM = "Orle museum, which marks the centenary of its opening this year, is to be mended."
ROPES = "The firm will mark the twenty-fifth anniversary of its founding in May."
STRIKE = "Hundreds met in Orle on Tuesday on the 10th anniversary of the strike on the town hall."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Orle museum opened in 1924.", MUSEUM, SUPPORTED),
        ("Orle museum opened in 1931.", MUSEUM, CONTRADICTED),
        ("Orle museum closed in 1924.", MUSEUM, OPEN),
        ("The firm was founded in 1999.", ROPES, SUPPORTED),
        ("The firm was founded in 1989.", ROPES, CONTRADICTED),
        ("The strike on the town hall in Orle was in 2014.", STRIKE, SUPPORTED),
        ("Hundreds met in Orle on Tuesday.", STRIKE, SUPPORTED),
        (
            "Ada Lund built a museum in 1974.",
            "Ada Lund built a museum in Orle on the 50th anniversary of the fire.",
            OPEN,
        ),
    ],
)
def test_it_dates_what_it_is_of_and_nothing_else(claim, text, expected):
    assert verdict(claim, text) == expected
