"""Contradictions: two statements of one draft that cannot both be true.

Each statement is verified against the draft itself, as if that were the corpus. Not every quote
that contradicts a claim makes a text contradict itself: a text may well tell of several days and
of people who disagree. So a contradiction counts only for a fact that is neither a circumstance
(when) nor frames a statement (who said it), only where those do not differ too, only of one speaker
or where one is not told, and only if it is seen from both sides, or from one very surely.
"""

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from verifier.engine.answer import Evidence
from verifier.engine.judge.speaker import speaker_of
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.rules import RuleSet
from verifier.engine.verify import verify
from verifier.sdk.corpus import Entry
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.service.draft_corpus import DraftCorpus
from verifier.service.offsets import Offsets, Units

__all__ = ["Contradiction", "Findings", "Statement", "contradictions_of", "look_for"]

_LIKELY = 0.65
"""Confidence from which two sides are enough."""

_SURE = 0.8
"""Confidence from which one side is enough: a longer statement may name what the other leaves out,
and then only the shorter can be compared."""

_QUOTES = 100  # a side: all that a draft says of one thing


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Code points `start`..`end` of a draft, which read `text`, and the same in UTF-16 units."""

    text: str
    start: int
    end: int
    utf16: Units


class Contradiction(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="contradiction"
):
    """Two statements of the draft that cannot both be true, in the order they stand in it."""

    first: Statement
    second: Statement
    rule: str
    confidence: float
    explanation: str


class _Seen(msgspec.Struct, frozen=True, kw_only=True):
    """That one sentence contradicts another, seen from the first."""

    rule: str
    confidence: float
    explanation: str


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """What some sentences of a draft contradict in it, by their ordinals, and where all these are.

    `asked` are those sentences, and `found` what is quoted of others.
    """

    seen: dict[tuple[int, int], "_Seen"]
    asked: dict[int, Statement]
    found: dict[int, Statement]


def look_for(
    draft: Entry,
    claims: Sequence[tuple[int, str]],
    rules: RuleSet,
    offsets: Offsets,
    skips: Callable[[int, int], bool],
) -> Findings:
    """What these sentences of the draft, each with the ordinal of its passage, contradict in it.

    What `skips` refuses is not compared.
    """
    corpus = DraftCorpus(draft)
    starts = [passage.start for passage in draft.passages]
    findings = Findings(seen={}, asked={}, found={})
    for ordinal, claim in claims:
        passage = draft.passages[ordinal]
        speaker = speaker_of(passage)
        lead = len(passage.text) - len(passage.text.lstrip())
        findings.asked[ordinal] = _statement(claim, passage.start + lead, offsets)
        if all(map(_aside, passage.facts)):
            continue
        request = VerifyRequest(
            claim=claim, claim_date=draft.document.published, rules=[*rules.ids], limit=_QUOTES
        )
        answer = verify(request, corpus.apart(ordinal), rules, time.monotonic)
        for evidence in answer.contradicting:
            if evidence.document.id != draft.document.id or skips(evidence.start, evidence.end):
                continue
            if evidence.speaker and speaker and evidence.speaker != speaker:
                continue  # people who disagree
            other = bisect_right(starts, evidence.start) - 1
            found = _seen(evidence, passage.facts, lead)
            if other != ordinal and found is not None:
                findings.seen[ordinal, other] = found
                quoted = _statement(evidence.quote, evidence.start, offsets)
                findings.found.setdefault(other, quoted)
    return findings


def contradictions_of(findings: Iterable[Findings]) -> Iterator[Contradiction]:
    """Where a draft contradicts itself, by place, from the findings of all its sentences."""
    seen: dict[tuple[int, int], _Seen] = {}
    asked: dict[int, Statement] = {}
    quoted: dict[int, Statement] = {}
    for each in findings:
        seen |= each.seen
        asked |= each.asked
        quoted = each.found | quoted
    places = quoted | asked
    for first, second in sorted({(min(pair), max(pair)) for pair in seen}):
        # told from the later statement, which is where a reader notices
        told = [found for pair in ((second, first), (first, second)) if (found := seen.get(pair))]
        confidence = max(found.confidence for found in told)
        if confidence >= (_LIKELY if len(told) == 2 else _SURE):
            yield Contradiction(
                first=places[first],
                second=places[second],
                rule=told[0].rule,
                confidence=confidence,
                explanation=told[0].explanation,
            )


def _statement(text: str, start: int, offsets: Offsets) -> Statement:
    end = start + len(text)
    return Statement(text=text, start=start, end=end, utf16=offsets.units(start, end))


def _aside(fact: Fact) -> bool:
    """Whether a text may well tell of two such facts: when, who said it, what need not be said."""
    frames = bool(fact.words) and not fact.plain
    return frames or fact.optional or fact.circumstance


def _seen(evidence: Evidence, facts: Sequence[Fact], lead: int) -> _Seen | None:
    """What of `evidence` contradicts a fact that a text can contradict itself about."""
    found: _Seen | None = None
    for judgement in evidence.judgements:
        if judgement.relation is not Relation.CONTRADICTS:
            continue
        about = [
            fact
            for fact in facts
            if fact.rule == judgement.rule
            and fact.start - lead <= judgement.claim_span.start
            and judgement.claim_span.end <= fact.end - lead
        ]
        if about and all(map(_aside, about)):
            return None  # it was said by somebody else, or is of another time
        if about and found is None:
            found = _Seen(
                rule=judgement.rule,
                confidence=evidence.confidence,
                explanation=judgement.explanation,
            )
    return found
