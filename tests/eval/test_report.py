"""The report of an evaluation: by category, quotes, and the machine's form."""

import json

import msgspec

from tests.eval.answers import answer, evidence
from verifier.engine.answer import Verdict
from verifier.eval.report import report
from verifier.eval.result import Miss, Result
from verifier.eval.row import Row
from verifier.sdk.judgement import Stance

S, N = Verdict.SUPPORTED, Verdict.NOT_ENOUGH_EVIDENCE


def result(label: Verdict, verdict: Verdict, category: str = "", **more: object) -> Result:
    return Result(label=label, verdict=verdict, confidence=0.8, category=category, **more)


def test_each_category_has_scores_of_its_own_in_order_of_name() -> None:
    made = report([result(S, S, "numeric"), result(S, N, "date"), result(N, N, "numeric")])
    assert list(made.by_category) == ["date", "numeric"]
    assert made.by_category["numeric"].accuracy == 1.0
    assert made.by_category["date"].n == 1


def test_rows_without_category_are_in_the_whole_only() -> None:
    made = report([result(S, S)])
    assert made.n == 1
    assert made.by_category == {}


def test_quotes_are_counted_where_a_row_names_one() -> None:
    made = report(
        [
            result(S, S, gold_quote=True, quotes=3, unfaithful=0),
            result(S, N, gold_quote=False, quotes=2, unfaithful=1),
            result(N, N, gold_quote=None, quotes=1),
        ]
    )
    assert (made.quotes.rows, made.quotes.with_gold_quote) == (2, 1)
    assert (made.quotes.returned, made.quotes.unfaithful) == (6, 1)


def test_json_holds_the_published_fields() -> None:
    fields = json.loads(msgspec.json.encode(report([result(S, S, "numeric")])))
    published = {
        "n",
        "accuracy",
        "macro_f1",
        "balanced_accuracy",
        "ece",
        "ms_per_claim",
        "confusion",
        "by_category",
    }
    assert published <= fields.keys()
    assert fields["confusion"] == {"supported": {"supported": 1}}


def test_a_result_is_made_of_a_row_and_its_answer() -> None:
    row = Row(id=1, claim="66 attacks", label=S, category="numeric", quote="66 times")
    given = answer(S, supporting=(evidence("66 times"),), related=(evidence("no such text"),))
    made = Result.of(row, given, 0.25, {"d": "66 times"}.get)
    assert made == Result(
        label=S,
        verdict=S,
        confidence=0.9,
        seconds=0.25,
        category="numeric",
        gold_quote=True,
        quotes=2,
        unfaithful=1,
    )


def test_a_miss_shows_verdict_explanation_and_the_best_quotes_of_each_kind() -> None:
    quotes = tuple(evidence(f"quote {n}", Stance.CONTRADICTS) for n in range(5))
    miss = Miss.of(Row(id="r", claim="c", label=S), answer(N, contradicting=quotes))
    assert (miss.label, miss.verdict, miss.explanation) == (S, N, "Because.")
    assert [quote.quote for quote in miss.quotes] == ["quote 0", "quote 1", "quote 2"]
    assert miss.quotes[0].why == ("numeric: entails: 66 is 66",)
