"""That nothing came of it is told by a noun or by who did nothing; who opposed voted against."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict
from verifier.engine.answer import Verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("There were no injuries in the blast.", "Nobody was hurt in the blast.", SUPPORTED),
        ("There were no arrests.", "Nobody was arrested on Monday.", SUPPORTED),
        ("There were no injuries in the blast.", "Nine were hurt in the blast.", CONTRADICTED),
        ("Alm voted against the merger.", "Alm opposed the merger at the meeting.", SUPPORTED),
        ("Alm opposed the merger.", "Alm voted against the merger on Monday.", SUPPORTED),
        ("Alm voted for the merger.", "Alm opposed the merger at the meeting.", CONTRADICTED),
    ],
)
def test_none_and_against(claim: str, text: str, expected: Verdict) -> None:
    assert verdict(claim, text) is expected
