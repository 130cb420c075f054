"""The measures of an evaluation, against examples worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.answer import Verdict
from verifier.eval.result import Result
from verifier.eval.scores import balanced_accuracy, confusion, macro_f1, score

S, C, X, N = (
    Verdict.SUPPORTED,
    Verdict.CONTRADICTED,
    Verdict.CONFLICTING,
    Verdict.NOT_ENOUGH_EVIDENCE,
)


def results(*pairs: tuple[Verdict, Verdict]) -> list[Result]:
    """Results of (gold label, verdict) pairs."""
    return [
        Result(label=label, verdict=verdict, confidence=0.5, seconds=0.002)
        for label, verdict in pairs
    ]


# gold S: called S S C; gold C: called C N; gold N: called N S
MIXED = results((S, S), (S, S), (S, C), (C, C), (C, N), (N, N), (N, S))


def test_accuracy_is_the_share_of_right_verdicts() -> None:
    assert score(MIXED).accuracy == pytest.approx(4 / 7)


def test_macro_f1_is_the_mean_over_gold_labels() -> None:
    # two of three and three; one of two and two; one of two and two
    assert macro_f1(MIXED) == pytest.approx((4 / 6 + 1 / 2 + 1 / 2) / 3)


def test_macro_f1_of_a_majority_guess_is_that_of_the_literature() -> None:
    """Always "contradicted" where 7 of 8 are: F1 0.933 and 0, mean 0.467."""
    pairs = [(C, C)] * 7 + [(S, C)]
    assert macro_f1(results(*pairs)) == pytest.approx(0.4667, abs=1e-4)


def test_a_verdict_no_gold_label_has_is_wrong_but_has_no_f1_of_its_own() -> None:
    # one right of two gold and one called
    assert macro_f1(results((S, S), (S, X))) == pytest.approx(2 / 3)


def test_balanced_accuracy_sets_supported_against_the_rest() -> None:
    # 2 of 3 supported are called so; 3 of 4 others are not called so
    assert balanced_accuracy(MIXED) == pytest.approx((2 / 3 + 3 / 4) / 2)


def test_balanced_accuracy_of_a_constant_verdict_is_chance() -> None:
    assert balanced_accuracy(results((S, S), (S, S), (S, S), (C, S))) == 0.5


@pytest.mark.parametrize(
    ("pairs", "share"),
    [(((S, S), (S, N)), 0.5), (((C, C), (N, C)), 1.0)],
    ids=["supported only", "others only"],
)
def test_balanced_accuracy_of_one_side_is_the_share_of_that_side(
    pairs: tuple[tuple[Verdict, Verdict], ...], share: float
) -> None:
    assert balanced_accuracy(results(*pairs)) == share


def test_confusion_counts_verdicts_by_gold_label_in_the_order_of_the_labels() -> None:
    table = confusion(MIXED)
    assert table == {
        "supported": {"supported": 2, "contradicted": 1, "not_enough_evidence": 0},
        "contradicted": {"supported": 0, "contradicted": 1, "not_enough_evidence": 1},
        "not_enough_evidence": {"supported": 1, "contradicted": 0, "not_enough_evidence": 1},
    }
    assert list(table) == ["supported", "contradicted", "not_enough_evidence"]


def test_milliseconds_a_claim_are_a_mean() -> None:
    assert score(MIXED).ms_per_claim == pytest.approx(2.0)


_PAIRS = st.lists(
    st.tuples(st.sampled_from(list(Verdict)), st.sampled_from(list(Verdict))), min_size=1
)


class TestLaws:
    """Every share lies in 0..1, is 1 when all is right, and does not depend on order."""

    @given(_PAIRS)
    def test_shares_are_bounded(self, pairs: list[tuple[Verdict, Verdict]]) -> None:
        scores = score(results(*pairs))
        for share in (scores.accuracy, scores.macro_f1, scores.balanced_accuracy, scores.ece):
            assert 0.0 <= share <= 1.0

    @given(_PAIRS)
    def test_all_right_is_one(self, pairs: list[tuple[Verdict, Verdict]]) -> None:
        scores = score(results(*((label, label) for label, _ in pairs)))
        assert (scores.accuracy, scores.macro_f1, scores.balanced_accuracy) == (1.0, 1.0, 1.0)

    @given(_PAIRS, st.randoms(use_true_random=False))
    def test_order_is_indifferent(self, pairs: list[tuple[Verdict, Verdict]], random) -> None:
        shuffled = list(pairs)
        random.shuffle(shuffled)
        assert score(results(*pairs)) == score(results(*shuffled))

    @given(_PAIRS)
    def test_confusion_counts_every_row_once(self, pairs: list[tuple[Verdict, Verdict]]) -> None:
        table = confusion(results(*pairs))
        assert sum(sum(row.values()) for row in table.values()) == len(pairs)
        right = sum(label == verdict for label, verdict in pairs)
        assert sum(row.get(label, 0) for label, row in table.items()) == right
