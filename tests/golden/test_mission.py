"""The claims this service was made for, over the articles it came with."""

import pytest

from verifier.engine.answer import Answer, Verdict
from verifier.engine.request import VerifyRequest
from verifier.service.verifier import Verifier


@pytest.fixture(scope="module")
def attacked(seeds: Verifier) -> Answer:
    return seeds.verify(VerifyRequest(claim="US forces attacked 66 times since Oct 17"))


@pytest.fixture(scope="module")
def killed(seeds: Verifier) -> Answer:
    return seeds.verify(
        VerifyRequest(claim="US strikes on Wednesday killed eight pro-Iran fighters in Iraq")
    )


def _quotes(evidence) -> str:
    return "\n".join(item.quote for item in evidence)


class TestAttacked:
    """“US forces attacked 66 times since Oct 17”, with no word of the year."""

    def test_it_is_supported(self, attacked):
        assert attacked.verdict is Verdict.SUPPORTED

    def test_at_least_two_documents_say_so(self, attacked):
        assert len({item.document.id for item in attacked.supporting}) >= 2

    def test_what_the_pentagon_said_is_quoted(self, attacked):
        assert "have been attacked approximately 66 times since October 17" in _quotes(
            attacked.supporting
        )

    def test_nobody_contradicts_it(self, attacked):
        assert attacked.contradicting == ()
        assert attacked.origins.contradicting == 0

    def test_the_later_count_of_150_is_no_contradiction(self, attacked):
        assert "more than 150 attacks" not in _quotes(attacked.contradicting)


class TestKilled:
    """“US strikes on Wednesday killed eight pro-Iran fighters in Iraq”: two papers say five."""

    def test_the_sources_conflict(self, killed):
        assert killed.verdict is Verdict.CONFLICTING

    def test_eight_supports(self, killed):
        assert "killing eight pro-Iran fighters" in _quotes(killed.supporting)

    def test_five_contradicts(self, killed):
        assert "killing five pro-Iran fighters" in _quotes(killed.contradicting)

    def test_no_quote_stands_on_both_sides(self, killed):
        sides = [
            {(item.document.id, item.start) for item in side}
            for side in (killed.supporting, killed.contradicting, killed.related)
        ]
        assert not sides[0] & sides[1]
        assert not (sides[0] | sides[1]) & sides[2]


@pytest.mark.parametrize(
    ("claim", "date", "verdict"),
    [
        pytest.param(
            "More than five dozen attacks have hit American troops in Iraq and Syria.",
            "2023-11-23",
            Verdict.SUPPORTED,
            id="a bound that 66 keeps",
        ),
        pytest.param(
            "Fewer than 20 attacks on US forces in Iraq and Syria have been counted.",
            "2023-11-23",
            Verdict.CONTRADICTED,
            id="a bound that 66 breaks",
        ),
        pytest.param(
            "Some 2,500 American soldiers are based in Syria.",
            "2023-11-23",
            Verdict.CONTRADICTED,
            id="the number of the other country",
        ),
        pytest.param(
            "US forces fired 66 missiles at Yemen.",
            "2023-11-23",
            Verdict.NOT_ENOUGH_EVIDENCE,
            id="the number of something else",
        ),
    ],
)
def test_neighbours_of_the_mission_s_claim(seeds, claim, date, verdict):
    answer = seeds.verify(VerifyRequest(claim=claim, claim_date=date))
    assert answer.verdict is verdict
