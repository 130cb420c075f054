"""What a caller gets: verdict, confidence, and the quotes on either side. The wire format."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from verifier.engine.rules.isolation import Outcome, RuleOutcome
from verifier.sdk.corpus import Snapshot
from verifier.sdk.fact import Fact, Json
from verifier.sdk.judgement import Judgement, Stance
from verifier.sdk.passage import DocumentHead

__all__ = [
    "Answer",
    "ClaimRead",
    "EngineInfo",
    "Evidence",
    "FactRead",
    "Origins",
    "Verdict",
]


class Verdict(StrEnum):
    """AVeriTeC's four labels."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class FactRead(msgspec.Struct, frozen=True, kw_only=True):
    """A fact as clients see it; offsets count code points of the claim (or extracted text)."""

    rule: str
    kind: str
    surface: str
    start: int
    end: int
    value: Mapping[str, Json]

    @staticmethod
    def of(fact: Fact) -> "FactRead":
        """The public part of `fact`."""
        return FactRead(
            rule=fact.rule,
            kind=fact.kind,
            surface=fact.surface,
            start=fact.start,
            end=fact.end,
            value=fact.value,
        )


class ClaimRead(msgspec.Struct, frozen=True, kw_only=True):
    """The claim as the rules read it."""

    text: str
    claim_date: str | None
    facts: tuple[FactRead, ...]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """A verbatim quote: `document.text[start:end] == quote`, in Unicode code points.

    `quote_span` of a judgement counts from the start of the quote. `origin` names the group of
    documents that tell it from one source; `speaker` is who the document says said it.
    """

    quote: str
    start: int
    end: int
    prefix: str
    suffix: str
    stance: Stance
    confidence: float
    document: DocumentHead
    origin: str
    speaker: str | None
    judgements: tuple[Judgement, ...]


class Origins(msgspec.Struct, frozen=True, kw_only=True):
    """How many independent origins stand on each side."""

    supporting: int
    contradicting: int


class EngineInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Which engine answered."""

    version: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one claim.

    `id` is a hash of the claim, its options, the corpus snapshot and the rule versions: the same
    of these give the same bytes. One that a rule failed in, or whose warnings tell of a passing
    state, has an id of its own, a hash of its content. `related` holds neutral evidence:
    compatible, or a near miss.
    """

    id: str
    claim: ClaimRead
    verdict: Verdict
    confidence: float
    explanation: str
    supporting: tuple[Evidence, ...]
    contradicting: tuple[Evidence, ...]
    related: tuple[Evidence, ...]
    missing: tuple[str, ...]
    origins: Origins
    rules: tuple[RuleOutcome, ...]
    corpus: Snapshot
    engine: EngineInfo
    warnings: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether every rule did its part, so that asking again would change nothing."""
        return all(rule.outcome in (Outcome.JUDGED, Outcome.ABSTAINED) for rule in self.rules)
