"""Quotes: whether the deciding passage was returned, and whether what was returned is verbatim."""

from collections.abc import Callable, Iterable

from verifier.engine.answer import Answer, Evidence, Verdict
from verifier.eval.row import Row

__all__ = ["has_gold_quote", "returned", "unfaithful"]

_SIDES: dict[Verdict, Callable[[Answer], tuple[Evidence, ...]]] = {
    Verdict.SUPPORTED: lambda answer: answer.supporting,
    Verdict.CONTRADICTED: lambda answer: answer.contradicting,
    Verdict.CONFLICTING: lambda answer: answer.supporting + answer.contradicting,
}


def has_gold_quote(row: Row, answer: Answer) -> bool | None:
    """Whether a quote on the side of the gold label holds the row's quote, or lies in it.

    Runs of white space count as one space. None when the row names no quote, or its label (not
    enough evidence) has no side.
    """
    side = _SIDES.get(row.label)
    gold = _spaced(row.quote)
    if side is None or not gold:
        return None
    found = (_spaced(evidence.quote) for evidence in side(answer))
    return any(gold in quote or (quote != "" and quote in gold) for quote in found)


def returned(answer: Answer) -> tuple[Evidence, ...]:
    """Every quote of an answer."""
    return answer.supporting + answer.contradicting + answer.related


def unfaithful(quotes: Iterable[Evidence], text_of: Callable[[str], str | None]) -> int:
    """How many quotes are not exactly `text_of(document id)[start:end]`."""
    return sum(
        (text := text_of(quote.document.id)) is None or text[quote.start : quote.end] != quote.quote
        for quote in quotes
    )


def _spaced(text: str) -> str:
    return " ".join(text.split())
