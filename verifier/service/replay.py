"""Replay: an answer of the past beside the answer of today, and why they differ."""

from collections.abc import Iterator

import msgspec

from verifier.engine.answer import Answer, Evidence, Verdict
from verifier.sdk.judgement import Stance

__all__ = ["Cause", "QuoteRef", "Replay", "compare"]


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """What an answer rests on and has changed: "engine", "rule", "outcome" of a rule, "corpus".

    `name` says which rule; null before or after: it was not, or is not, there. Where a rule has
    failed in the one and in the other, before and after are the reasons.
    """

    what: str
    name: str | None
    before: str | None
    after: str | None


class QuoteRef(msgspec.Struct, frozen=True, kw_only=True):
    """A quote by its place, and the side it stood on."""

    document: str
    start: int
    end: int
    quote: str
    stance: Stance


class Replay(msgspec.Struct, frozen=True, kw_only=True):
    """A kept answer asked again today.

    `same`: today's answer is the same to the byte. Else `causes` say what has changed beneath it,
    `gone` and `new` which quotes for or against have left and come. Causes without any other
    difference mean that the change did not matter to this claim.
    """

    id: str
    same: bool
    verdict_before: Verdict
    verdict_after: Verdict
    confidence_before: float
    confidence_after: float
    causes: tuple[Cause, ...]
    gone: tuple[QuoteRef, ...]
    new: tuple[QuoteRef, ...]
    answer: Answer


def compare(before: bytes, after: Answer) -> Replay:
    """A kept answer, as it was sent, beside today's."""
    past = msgspec.json.decode(before, type=Answer)
    told, now = _quotes(past), _quotes(after)
    return Replay(
        id=past.id,
        same=msgspec.json.encode(after) == before,
        verdict_before=past.verdict,
        verdict_after=after.verdict,
        confidence_before=past.confidence,
        confidence_after=after.confidence,
        causes=tuple(_causes(past, after)),
        gone=tuple(quote for quote in told if quote not in now),
        new=tuple(quote for quote in now if quote not in told),
        answer=after,
    )


def _causes(past: Answer, after: Answer) -> Iterator[Cause]:
    if past.engine.version != after.engine.version:
        yield Cause(
            what="engine", name=None, before=past.engine.version, after=after.engine.version
        )
    before, now = ({rule.rule: rule for rule in answer.rules} for answer in (past, after))
    for name in sorted(before.keys() | now.keys()):
        versions = [rules[name].version if name in rules else None for rules in (before, now)]
        if versions[0] != versions[1]:
            yield Cause(what="rule", name=name, before=versions[0], after=versions[1])
    for name in sorted(before.keys() & now.keys()):
        was, is_ = before[name], now[name]
        if was.outcome is not is_.outcome:
            yield Cause(
                what="outcome", name=name, before=was.outcome.value, after=is_.outcome.value
            )
        elif was.reason != is_.reason:  # it has failed both times, and not alike
            yield Cause(what="outcome", name=name, before=was.reason, after=is_.reason)
    if past.corpus != after.corpus:
        yield Cause(
            what="corpus", name=None, before=past.corpus.snapshot, after=after.corpus.snapshot
        )


def _quotes(answer: Answer) -> list[QuoteRef]:
    return [_ref(evidence) for evidence in (*answer.supporting, *answer.contradicting)]


def _ref(evidence: Evidence) -> QuoteRef:
    return QuoteRef(
        document=evidence.document.id,
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        stance=evidence.stance,
    )
