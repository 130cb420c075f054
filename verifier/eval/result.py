"""Result: what an evaluation keeps of one row once it is judged."""

from collections.abc import Callable

import msgspec

from verifier.engine.answer import Answer, Verdict
from verifier.eval.quotes import has_gold_quote, returned, unfaithful
from verifier.eval.row import Row

__all__ = ["Miss", "MissQuote", "Result"]

_QUOTES_SHOWN = 3


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """Gold label beside verdict, and all that the figures are made of.

    `gold_quote` says whether the deciding passage came back, None where there is none.
    """

    label: Verdict
    verdict: Verdict
    confidence: float
    seconds: float = 0.0
    category: str = ""
    gold_quote: bool | None = None
    quotes: int = 0
    unfaithful: int = 0

    @property
    def right(self) -> bool:
        """Whether the verdict is the gold label."""
        return self.verdict == self.label

    @staticmethod
    def of(
        row: Row, answer: Answer, seconds: float, text_of: Callable[[str], str | None]
    ) -> "Result":
        """The result of a row that was answered in `seconds`, over documents with these texts."""
        quotes = returned(answer)
        return Result(
            label=row.label,
            verdict=answer.verdict,
            confidence=answer.confidence,
            seconds=seconds,
            category=row.category,
            gold_quote=has_gold_quote(row, answer),
            quotes=len(quotes),
            unfaithful=unfaithful(quotes, text_of),
        )


class MissQuote(msgspec.Struct, frozen=True, kw_only=True):
    """A quote of a wrong answer, with why it was put where it was."""

    stance: str
    confidence: float
    document: str
    quote: str
    why: tuple[str, ...]


class Miss(msgspec.Struct, frozen=True, kw_only=True):
    """A row whose verdict is wrong, as the errors file lists it: best quotes of each kind."""

    id: str | int
    claim: str
    category: str
    label: Verdict
    verdict: Verdict
    confidence: float
    explanation: str
    gold_quote: str
    quotes: tuple[MissQuote, ...]

    @staticmethod
    def of(row: Row, answer: Answer) -> "Miss":
        """The miss that `answer` is for `row`."""
        best = (
            evidence
            for side in (answer.supporting, answer.contradicting, answer.related)
            for evidence in side[:_QUOTES_SHOWN]
        )
        return Miss(
            id=row.id,
            claim=row.claim,
            category=row.category,
            label=row.label,
            verdict=answer.verdict,
            confidence=answer.confidence,
            explanation=answer.explanation,
            gold_quote=row.quote,
            quotes=tuple(
                MissQuote(
                    stance=evidence.stance.value,
                    confidence=evidence.confidence,
                    document=evidence.document.id,
                    quote=evidence.quote,
                    why=tuple(
                        f"{judgement.rule}: {judgement.relation.value}: {judgement.explanation}"
                        for judgement in evidence.judgements
                    ),
                )
                for evidence in best
            ),
        )
