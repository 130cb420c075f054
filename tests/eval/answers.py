"""Answers for the evaluation's tests."""

from verifier.engine.answer import Answer, ClaimRead, EngineInfo, Evidence, Origins, Verdict
from verifier.sdk.corpus import Snapshot
from verifier.sdk.judgement import Judgement, Relation, Stance
from verifier.sdk.passage import DocumentHead
from verifier.sdk.span import Span

__all__ = ["answer", "evidence"]


def evidence(
    quote: str, stance: Stance = Stance.SUPPORTS, start: int = 0, document: str = "d"
) -> Evidence:
    """A quote of `document` at `start`."""
    return Evidence(
        quote=quote,
        start=start,
        end=start + len(quote),
        prefix="",
        suffix="",
        stance=stance,
        confidence=0.9,
        document=DocumentHead(id=document),
        origin=document,
        speaker=None,
        judgements=(
            Judgement(
                rule="numeric",
                relation=Relation.ENTAILS,
                confidence=0.9,
                claim_span=Span(0, 1),
                quote_span=Span(0, 1),
                explanation="66 is 66",
            ),
        ),
    )


def answer(verdict: Verdict, confidence: float = 0.9, **sides: tuple[Evidence, ...]) -> Answer:
    """An answer with these quotes and nothing else of interest."""
    return Answer(
        id="0",
        claim=ClaimRead(text="claim", claim_date=None, facts=()),
        verdict=verdict,
        confidence=confidence,
        explanation="Because.",
        supporting=sides.get("supporting", ()),
        contradicting=sides.get("contradicting", ()),
        related=sides.get("related", ()),
        missing=(),
        origins=Origins(supporting=1, contradicting=0),
        rules=(),
        corpus=Snapshot(snapshot="s", documents=1, passages=1),
        engine=EngineInfo(version="0"),
        warnings=(),
    )
