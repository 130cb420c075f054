"""How many times as much one has as another, by the numbers of both."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict

_TROOPS = "There are roughly 2,600 Dutch troops in Varn and some 800 in Orle."
_STAFF = "The firm employs 600 people in Lorn and 300 in Pell."


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("There are more than twice as many Dutch troops in Varn as in Orle.", _TROOPS, SUPPORTED),
        (
            "There are more than twice as many Dutch troops in Orle as in Varn.",
            _TROOPS,
            CONTRADICTED,
        ),
        (
            "Twice as many junior cooks work in Lorn as in Pell.",
            "Lorn has 60 junior cooks, Pell 30.",
            SUPPORTED,
        ),
        (
            "Lorn has twice as many grammar schools as Pell.",
            "Lorn has 60 grammar schools and 30 nurseries.",
            OPEN,
        ),
        ("The workforce in Lorn is double that in Pell.", _STAFF, SUPPORTED),
        ("The workforce in Pell is half that in Lorn.", _STAFF, SUPPORTED),
        ("The workforce in Lorn is half that in Pell.", _STAFF, CONTRADICTED),
        ("The workforce in Lorn is triple that in Pell.", _STAFF, CONTRADICTED),
        (
            "The bridge cost twice as much as planned.",
            "The bridge cost 90 million pounds instead of the planned 30 million.",
            CONTRADICTED,
        ),
    ],
)
def test_as_many_as_another_has(claim, text, expected):
    assert verdict(claim, text) is expected


def test_what_a_force_counts_is_people():
    text = (
        "Shells hit the Dutch troops 31 times in Varn and 34 times in Orle. "
        "There are roughly 2,600 Dutch troops in Varn and some 800 in Orle."
    )
    claim = "The Dutch force in Varn is more than twice as large as the one in Orle."
    assert verdict(claim, text) is SUPPORTED
