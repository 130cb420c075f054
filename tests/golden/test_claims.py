"""Claims about the seed articles by somebody who had not seen the engine.

Those with odd numbers have been read for errors, those with even numbers have only been counted.
"""

from pathlib import Path

import msgspec
import pytest

from verifier.eval.report import Report, report
from verifier.eval.result import Result
from verifier.eval.row import Row

_ACCURACY = 0.765
"""The floor: what is reached, less three claims. Raised as the engine gets better."""
_CLAIMS = tuple(
    msgspec.json.decode(line, type=Row)
    for line in Path(__file__).with_name("claims.jsonl").read_bytes().splitlines()
)


@pytest.fixture(scope="module")
def evaluation(seeds, articles) -> Report:
    return report(
        [Result.of(claim, seeds.verify(claim.request()), 0.0, articles.get) for claim in _CLAIMS]
    )


def test_what_decides_a_claim_stands_in_an_article(articles):
    for claim in _CLAIMS:
        decided = claim.label != "not_enough_evidence"
        assert bool(claim.quote) is decided
        assert not decided or any(claim.quote in text for text in articles.values()), claim.id


def test_every_quote_is_verbatim(evaluation):
    assert evaluation.quotes.returned > 0
    assert evaluation.quotes.unfaithful == 0


def test_claims_are_judged_rightly_as_often_as_ever(evaluation):
    assert evaluation.accuracy >= _ACCURACY
