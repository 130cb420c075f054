"""Report: the answer a caller reads, every quote checked against its document."""

import hashlib
from collections.abc import Callable, Container, Sequence

import msgspec

from verifier.engine.answer import (
    Answer,
    ClaimRead,
    EngineInfo,
    Evidence,
    FactRead,
    Origins,
)
from verifier.engine.judge.stance import Standing
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.isolation import Isolation, Outcome, RuleOutcome
from verifier.engine.rules.rules import RuleSet
from verifier.engine.version import ENGINE_VERSION
from verifier.engine.weigh.weigh import Weighed
from verifier.sdk.corpus import Snapshot
from verifier.sdk.errors import VerifierError
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Stance
from verifier.sdk.span import Span

__all__ = ["UnfaithfulQuote", "answer_id", "evidence_of", "report"]


class UnfaithfulQuote(VerifierError):
    """A stored passage is not the text of its document: the corpus must be re-read."""

    def __init__(self, document_id: str, start: int, end: int) -> None:
        self.document_id = document_id
        super().__init__(f"document {document_id!r} does not read as stored at [{start}, {end}]")


def answer_id(request: VerifyRequest, rules: RuleSet, snapshot: Snapshot) -> str:
    """A hash of all that decides the answer."""
    payload = msgspec.json.encode(
        [request, rules.versions, snapshot.snapshot, ENGINE_VERSION], order="sorted"
    )
    return hashlib.blake2b(payload, digest_size=16).hexdigest()


def evidence_of(standing: Standing, origin: str, speaker: str | None) -> Evidence:
    """A standing as a quote: the passage without the white space around it."""
    passage = standing.finding.passage
    lead = len(passage.text) - len(passage.text.lstrip())
    quote = passage.text.strip()
    start = passage.start + lead
    return Evidence(
        quote=quote,
        start=start,
        end=start + len(quote),
        prefix=(passage.prefix + passage.text[:lead])[-32:],
        suffix=(passage.text[lead + len(quote) :] + passage.suffix)[:32],
        stance=standing.stance,
        confidence=round(standing.confidence, 4),
        document=passage.document,
        origin=origin,
        speaker=speaker,
        judgements=tuple(
            _moved(part.judgement, lead, len(quote)) for part in standing.finding.parts
        ),
    )


def _moved(judgement: Judgement, lead: int, length: int) -> Judgement:
    span = judgement.quote_span
    start = min(max(span.start - lead, 0), length)
    return msgspec.structs.replace(
        judgement,
        confidence=round(judgement.confidence, 4),
        quote_span=Span(start, min(max(span.end - lead, start), length)),
    )


def report(
    *,
    request: VerifyRequest,
    claim_facts: Sequence[Fact],
    weighed: Weighed,
    explanation: str,
    evidence: Sequence[Evidence],
    missing: Sequence[str],
    rules: RuleSet,
    judged: Container[str],
    isolation: Isolation,
    snapshot: Snapshot,
    warnings: Sequence[str],
    text_of: Callable[[str], str | None],
) -> Answer:
    """The whole answer; UnfaithfulQuote when a quote is not what its document says.

    `judged` are the rules that have judged any passage, shown or not.
    """
    chosen = {stance: _best(evidence, stance, request.limit) for stance in Stance}
    quoted = [item for side in chosen.values() for item in side]
    texts = {each: text_of(each) for each in {item.document.id for item in quoted}}
    for item in quoted:
        text = texts[item.document.id]
        if text is None or text[item.start : item.end] != item.quote:
            raise UnfaithfulQuote(item.document.id, item.start, item.end)
    return Answer(
        id=answer_id(request, rules, snapshot),
        claim=ClaimRead(
            text=request.claim,
            claim_date=request.claim_date,
            facts=tuple(FactRead.of(fact) for fact in claim_facts),
        ),
        verdict=weighed.verdict,
        confidence=weighed.confidence,
        explanation=explanation,
        supporting=chosen[Stance.SUPPORTS],
        contradicting=chosen[Stance.CONTRADICTS],
        related=chosen[Stance.NEUTRAL],
        missing=tuple(missing),
        origins=Origins(
            supporting=_origins(evidence, Stance.SUPPORTS),
            contradicting=_origins(evidence, Stance.CONTRADICTS),
        ),
        rules=tuple(_outcome(rule.id, rule.version, judged, isolation) for rule in rules),
        corpus=snapshot,
        engine=EngineInfo(version=ENGINE_VERSION),
        warnings=tuple(warnings),
    )


def _best(evidence: Sequence[Evidence], stance: Stance, limit: int) -> tuple[Evidence, ...]:
    side = [item for item in evidence if item.stance is stance]
    if stance is not Stance.NEUTRAL:  # neutral evidence stays in order of nearness
        side.sort(key=lambda item: (-item.confidence, item.document.id, item.start))
    return tuple(side[:limit])


def _origins(evidence: Sequence[Evidence], stance: Stance) -> int:
    return len({item.origin for item in evidence if item.stance is stance})


def _outcome(
    rule_id: str, version: str, judged: Container[str], isolation: Isolation
) -> RuleOutcome:
    if rule_id in isolation.stopped:
        outcome, reason = isolation.stopped[rule_id]
    elif rule_id in judged:
        outcome, reason = Outcome.JUDGED, ""
    else:
        outcome, reason = Outcome.ABSTAINED, "found nothing of the claim to compare"
    return RuleOutcome(rule=rule_id, version=version, outcome=outcome, reason=reason)
