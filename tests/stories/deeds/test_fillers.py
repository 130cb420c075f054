"""Another name where the claim has one: who did it, whom, and whence."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
_PARCELS = (
    "Varn Freight carries most parcels. "
    "Two hundred shops waited after Orlam Couriers lost a load of parcels in June."
)


def _verdict(claim: str, text: str) -> Verdict:
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The parcels that went missing in June were lost by Varn Freight.",
            _PARCELS,
            CONTRADICTED,
        ),
        (
            "The parcels that went missing in June were lost by Orlam Couriers.",
            _PARCELS,
            SUPPORTED,
        ),
        (
            "The Orlam team won three races in May.",
            "The Orlam team won three races in May; Bo Rasmussen won the first.",
            SUPPORTED,
        ),
        (
            "The song on the album is called Harbour Lights.",
            "The one song on the album is called “Winter Ferry”.",
            CONTRADICTED,
        ),
        (
            "The Orlam lighthouse stands on Skerra.",
            "Boats were warned by the Orlam lighthouse on Varn.",
            CONTRADICTED,
        ),
        (
            "The seeds that Ada Quist planted came from Peru, Chile and Spain.",
            "The seeds that Ada Quist planted came from Kenya.",
            CONTRADICTED,
        ),
    ],
    ids=["another doer", "the same", "one of them", "a quoted name", "a place", "a row of names"],
)
def test_another_name_in_its_place_contradicts(claim: str, text: str, verdict: Verdict) -> None:
    """By its role in what happened, or by what it hangs on."""
    assert _verdict(claim, text) is verdict
