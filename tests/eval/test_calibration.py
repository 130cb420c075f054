"""Calibration, against examples worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.answer import Verdict
from verifier.eval.calibration import expected_calibration_error, reliability
from verifier.eval.result import Result


def results(*stated: tuple[float, bool]) -> list[Result]:
    """Results of (confidence, right) pairs."""
    return [
        Result(
            label=Verdict.SUPPORTED,
            verdict=Verdict.SUPPORTED if right else Verdict.CONTRADICTED,
            confidence=confidence,
        )
        for confidence, right in stated
    ]


def test_error_is_the_mean_distance_of_confidence_from_accuracy() -> None:
    # bin 0.9: three stated 0.9, two right: |0.9 - 2/3|; bin 0.5: one stated 0.5, wrong: 0.5
    given_results = results((0.9, True), (0.9, True), (0.9, False), (0.5, False))
    expected = 3 / 4 * (0.9 - 2 / 3) + 1 / 4 * 0.5
    assert expected_calibration_error(given_results) == pytest.approx(expected)


def test_over_and_under_confidence_in_one_bin_meet() -> None:
    assert expected_calibration_error(results((0.5, True), (0.5, False))) == pytest.approx(0.0)


def test_full_confidence_belongs_to_the_last_bin() -> None:
    (only,) = reliability(results((1.0, True), (0.95, True)))
    assert (only.low, only.high, only.n) == (0.9, 1.0, 2)


def test_a_bin_holds_its_lower_end_and_not_its_upper_end() -> None:
    assert [(b.low, b.n) for b in reliability(results((0.0, True), (0.5, True)))] == [
        (0.0, 1),
        (0.5, 1),
    ]


def test_empty_bins_are_left_out() -> None:
    assert len(reliability(results((0.05, True), (0.55, False)))) == 2


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_bins_hold_every_verdict_once(stated: list[tuple[float, bool]]) -> None:
    assert sum(b.n for b in reliability(results(*stated))) == len(stated)


@given(st.lists(st.booleans(), min_size=1))
def test_certainty_errs_by_the_share_that_is_wrong(outcomes: list[bool]) -> None:
    error = expected_calibration_error(results(*((1.0, right) for right in outcomes)))
    assert error == pytest.approx(outcomes.count(False) / len(outcomes))
