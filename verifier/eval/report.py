"""Report: everything an evaluation prints, as one value."""

from collections.abc import Mapping, Sequence

import msgspec

from verifier.eval.calibration import Bin, reliability
from verifier.eval.result import Result
from verifier.eval.scores import Scores, score

__all__ = ["QuoteScores", "Report", "report"]


class QuoteScores(msgspec.Struct, frozen=True, kw_only=True):
    """`with_gold_quote` of `rows` answers hold the deciding passage on the right side.

    `unfaithful` of `returned` quotes differ from their document: anything but 0 is a defect.
    """

    rows: int
    with_gold_quote: int
    returned: int
    unfaithful: int


class Report(Scores, frozen=True, kw_only=True):
    """The scores of all rows, and of each category; how reliable confidence is; the quotes."""

    by_category: Mapping[str, Scores]
    reliability: tuple[Bin, ...]
    quotes: QuoteScores


def report(results: Sequence[Result]) -> Report:
    """The report of at least one result; categories in order of name."""
    categories = sorted({result.category for result in results if result.category})
    with_quote = [result for result in results if result.gold_quote is not None]
    return Report(
        **msgspec.structs.asdict(score(results)),
        by_category={
            category: score([result for result in results if result.category == category])
            for category in categories
        },
        reliability=reliability(results),
        quotes=QuoteScores(
            rows=len(with_quote),
            with_gold_quote=sum(bool(result.gold_quote) for result in with_quote),
            returned=sum(result.quotes for result in results),
            unfaithful=sum(result.unfaithful for result in results),
        ),
    )
