"""Whether the deciding passage came back, and whether quotes are verbatim."""

import pytest

from tests.eval.answers import answer, evidence
from verifier.engine.answer import Verdict
from verifier.eval.quotes import has_gold_quote, unfaithful
from verifier.eval.row import Row

GOLD = "attacked approximately 66 times"


def row(label: Verdict, quote: str = GOLD) -> Row:
    return Row(id="1", claim="66 attacks", label=label, quote=quote)


@pytest.mark.parametrize(
    "quote",
    [
        GOLD,
        f"U.S. forces were {GOLD} since October 17.",
        "approximately 66 times",
        "attacked  approximately\n66 times",
        "attacked\N{NO-BREAK SPACE}approximately 66 times",
    ],
    ids=["the same", "longer", "shorter", "other spaces", "no-break space"],
)
def test_a_quote_that_holds_the_gold_quote_or_lies_in_it_counts(quote: str) -> None:
    given = answer(Verdict.SUPPORTED, supporting=(evidence(quote),))
    assert has_gold_quote(row(Verdict.SUPPORTED), given) is True


@pytest.mark.parametrize(
    ("label", "side", "counts"),
    [
        (Verdict.SUPPORTED, "supporting", True),
        (Verdict.SUPPORTED, "contradicting", False),
        (Verdict.SUPPORTED, "related", False),
        (Verdict.CONTRADICTED, "contradicting", True),
        (Verdict.CONTRADICTED, "supporting", False),
        (Verdict.CONFLICTING, "supporting", True),
        (Verdict.CONFLICTING, "contradicting", True),
        (Verdict.CONFLICTING, "related", False),
    ],
)
def test_only_the_side_of_the_gold_label_counts(label: Verdict, side: str, counts: bool) -> None:
    given = answer(Verdict.SUPPORTED, **{side: (evidence(GOLD),)})
    assert has_gold_quote(row(label), given) is counts


def test_another_passage_does_not_count() -> None:
    given = answer(Verdict.SUPPORTED, supporting=(evidence("attacked 67 times"),))
    assert has_gold_quote(row(Verdict.SUPPORTED), given) is False


@pytest.mark.parametrize(
    "without",
    [row(Verdict.SUPPORTED, quote="  "), row(Verdict.NOT_ENOUGH_EVIDENCE)],
    ids=["no quote", "a label without a side"],
)
def test_a_row_without_a_deciding_passage_is_left_out(without: Row) -> None:
    assert has_gold_quote(without, answer(Verdict.SUPPORTED)) is None


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        (evidence("wörld", start=6), 0),
        (evidence("world", start=6), 1),
        (evidence("wörld", start=5), 1),
        (evidence("wörld", start=6, document="another"), 1),
    ],
    ids=["verbatim", "altered", "misplaced", "of no known document"],
)
def test_a_quote_that_is_not_its_documents_text_is_unfaithful(quote, count: int) -> None:
    assert unfaithful([quote], {"d": "hello wörld"}.get) == count
