"""What no passage states by itself: sums, comparisons and changes derived from several."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.engine.answer import Answer
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.sdk.judgement import Stance
from verifier.service.verifier import Verifier

_CASES = Path(__file__).with_name("cases.jsonl").read_bytes().splitlines()


class Case(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A claim over documents sent along, and what is to come of it.

    `says` is part of the explanation; `quotes` how many quotes the deciding side shows.
    """

    phenomenon: str
    claim: str
    documents: list[InlineDocument]
    verdict: str
    claim_date: str | None = None
    says: str | None = None
    quotes: int | None = None


@pytest.fixture(scope="module")
def verifier() -> Iterator[Verifier]:
    """One with the built-in rules and an empty corpus."""
    opened = Verifier.open(None)
    yield opened
    opened.close()


def _answer(verifier: Verifier, case: Case) -> Answer:
    return verifier.verify(
        VerifyRequest(claim=case.claim, claim_date=case.claim_date, documents=case.documents)
    )


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=c.phenomenon) for c in (msgspec.json.decode(r, type=Case) for r in _CASES)],
)
def test_what_passages_say_together(verifier: Verifier, case: Case) -> None:
    """The verdict is right, its explanation shows the sum, and its quotes hold all the parts."""
    answer = _answer(verifier, case)
    assert answer.verdict.value == case.verdict, answer.explanation
    deciding = answer.supporting if case.verdict == "supported" else answer.contradicting
    if case.says is not None:
        assert case.says in answer.explanation
        assert "derived" in answer.explanation
    if case.quotes is not None:
        assert len(deciding) == case.quotes
        assert {item.origin for item in deciding} == {deciding[0].origin}
        assert all(item.stance is not Stance.NEUTRAL for item in deciding)


@given(women=st.integers(2, 4000), men=st.integers(2, 4000), off=st.integers(1, 500))
@settings(max_examples=20, deadline=None)
def test_only_the_sum_itself_is_supported(
    verifier: Verifier, women: int, men: int, off: int
) -> None:
    """Two parts support their very sum, and no other number of the whole."""
    text = f"The mine at Hallam employs {men} men and {women} women."
    for claimed, supported in ((men + women, True), (men + women + off * 20, False)):
        answer = verifier.verify(
            VerifyRequest(
                claim=f"The mine at Hallam employs exactly {claimed} people.",
                documents=[InlineDocument(text=text)],
            )
        )
        assert (answer.verdict.value == "supported") is supported, answer.explanation
