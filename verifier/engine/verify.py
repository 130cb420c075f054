"""Verify: extract, plan, search, align, judge, derive, weigh, report. One claim, one answer."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from verifier.engine.answer import Answer, Verdict
from verifier.engine.assertion import assertions_of, crowded
from verifier.engine.find.extract import extract
from verifier.engine.find.plan import plan
from verifier.engine.find.search import search_corpus
from verifier.engine.find.sent import Sent, read_sent
from verifier.engine.inquiry import Inquiry
from verifier.engine.judge.speaker import speaker_of
from verifier.engine.report.explain import explain
from verifier.engine.report.missing import missing_of
from verifier.engine.report.report import evidence_of, report
from verifier.engine.report.trace import Trace, trace_of
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.isolation import Clock, Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.weigh.conclude import conclude, decisive, merged
from verifier.engine.weigh.origins import origins_of
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Hit, Query, Reading, Snapshot
from verifier.sdk.text import Text

__all__ = ["RULE_BUDGET", "verify"]

RULE_BUDGET = 1.0
"""Seconds a rule has for all its calls in one verification."""


def verify(
    request: VerifyRequest,
    corpus: Reading,
    rules: RuleSet,
    clock: Clock | None = None,
    watch: Callable[[Trace], None] | None = None,
    isolation: Isolation | None = None,
    lap: Callable[[str], None] = lambda _: None,
    sent: Sent | None = None,
) -> Answer:
    """The answer to `request` over `corpus`, or over the request's own documents.

    UnknownRule when the request names a rule that is not loaded. `clock` only times rules.
    `watch` is told what was found and compared on the way. `isolation` is what the rules are run
    in, for a caller who sets it up and looks at it afterwards. `lap` is called with the name of a
    stage when it is done: extract, plan, read, judge (with search and align), weigh, report.
    `sent` are the request's documents, as they were read for another request that has the same.
    """
    chosen = rules.named(request.rules)
    isolation = isolation or Isolation(RULE_BUDGET, clock)
    anchor = None if request.claim_date is None else parse_anchor(request.claim_date, "claim_date")
    claim = Text(request.claim, anchor=anchor, speaker=request.speaker)
    facts = extract(claim, chosen, isolation)
    lap("extract")
    assertions = assertions_of(claim, facts)
    queries = [plan(each.text, each.facts, request) for each in assertions]
    lap("plan")

    find: Callable[[Query], Sequence[Hit]]
    snapshot: Snapshot
    text_of: Callable[[str], str | None]
    if request.documents is None:
        find, snapshot = partial(search_corpus, corpus), corpus.snapshot()

        def text_of(document_id: str) -> str | None:
            document = corpus.get(document_id)
            return None if document is None else document.text
    else:
        if sent is None or not isolation.stopped.keys() <= sent.stopped.keys():
            sent = read_sent(request.documents, chosen, isolation)
        isolation.stopped = {**sent.stopped, **isolation.stopped}
        find, snapshot = sent.passages.search, sent.snapshot
        text_of = {entry.document.id: entry.document.text for entry in sent.entries}.get
    lap("read")

    asked = [
        Inquiry(each, query, find, chosen, isolation, sent=request.documents is not None)
        for each, query in zip(assertions, queries, strict=True)
    ]
    inquiries = [each for each in asked if each.side.says_anything] or asked
    lap("judge")
    passages = {s.finding.passage.id: s.finding.passage for i in inquiries for s in i.standings}
    origins: Mapping[str, str] = origins_of(list(passages.values()))
    for inquiry in inquiries:
        origins = inquiry.joined(origins)
    decided = [inquiry.assertion for inquiry in inquiries]
    verdicts = [inquiry.weighed(origins) for inquiry in inquiries]
    weighed = conclude(verdicts)
    if watch is not None:
        watch(trace_of(inquiries, queries, chosen))
    lap("weigh")

    found = [inquiry.shown(request.limit) for inquiry in inquiries]
    evidence = [
        evidence_of(s, origins[s.finding.passage.id], speaker_of(s.finding.passage))
        for s in merged([standing for each in found for standing in each.quoted])
    ]
    missing = [
        sentence
        for inquiry, verdict, each in zip(inquiries, verdicts, found, strict=True)
        if verdict.verdict is Verdict.NOT_ENOUGH_EVIDENCE
        for sentence in missing_of(inquiry.side, each.tell, chosen)
    ]
    judged = {part.judgement.rule for e in found for s in e.tell for part in s.finding.parts}
    answer = report(
        request=request,
        claim_facts=facts,
        weighed=weighed,
        explanation=explain(weighed, evidence, decisive(decided, verdicts, weighed)),
        evidence=evidence,
        missing=missing,
        rules=chosen,
        judged=judged,
        isolation=isolation,
        snapshot=snapshot,
        warnings=(*crowded(claim, assertions), *_empty(asked)),
        text_of=text_of,
    )
    lap("report")
    return answer


def _empty(inquiries: Sequence[Inquiry]) -> Sequence[str]:
    """A warning for each part of a claim that says nothing of anything."""
    return [
        f"“{each.assertion.words}” claims nothing: it says nothing of anybody or anything"
        for each in inquiries
        if not each.side.says_anything
    ]
