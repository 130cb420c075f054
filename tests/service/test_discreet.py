"""Answers tell that a rule failed, and never in the words of its error."""

import pytest

from verifier.engine.rules.isolation import Outcome, RuleOutcome
from verifier.service.discreet import discreet


@pytest.mark.parametrize(
    ("outcome", "reason", "told"),
    [
        (Outcome.FAILED, "ValueError: bad text: 'source K.'", "ValueError"),
        (Outcome.FAILED, "RuleFailed: ValueError: 'source K.'", "RuleFailed: ValueError"),
        (Outcome.FAILED, "RuleFailed: its process ended", "RuleFailed: its process ended"),
        (Outcome.FAILED, "source K. told us", "an error"),
        (
            Outcome.FAILED,
            "resting after 5 failures in a row: ValueError: 'source K.'",
            "resting after 5 failures in a row: ValueError",
        ),
        (Outcome.TIMED_OUT, "source K. took long", "took too long"),
        (
            Outcome.TIMED_OUT,
            "used more than its budget of 0.5 s",
            "used more than its budget of 0.5 s",
        ),
        (Outcome.ABSTAINED, "it read no fact in the claim", "it read no fact in the claim"),
    ],
)
def test_only_the_kind_of_an_error_is_told(outcome: Outcome, reason: str, told: str) -> None:
    rule = RuleOutcome(rule="r", version="1", outcome=outcome, reason=reason)
    assert discreet(rule).reason == told
