"""Verify: extract, plan, search, align, judge, derive, weigh, report. One claim, one answer."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec

from verifier.engine.answer import Answer, Verdict
from verifier.engine.derive import FURTHER, derive, seeks
from verifier.engine.elsewhere import with_elsewhere
from verifier.engine.explain import explain
from verifier.engine.extract import extract
from verifier.engine.isolation import Clock, Isolation
from verifier.engine.judge import Finding, judge
from verifier.engine.missing import missing_of
from verifier.engine.origins import origins_of
from verifier.engine.passages import cut
from verifier.engine.plan import plan
from verifier.engine.report import evidence_of, report
from verifier.engine.request import VerifyRequest
from verifier.engine.rules import RuleSet
from verifier.engine.search import search_corpus, search_entries
from verifier.engine.shown import shown
from verifier.engine.side import claim_side
from verifier.engine.snapshot import snapshot_of
from verifier.engine.speaker import speaker_of
from verifier.engine.stance import stand
from verifier.engine.trace import Trace, trace_of
from verifier.engine.weigh import Vote, weigh
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Corpus, Hit, Query, Snapshot
from verifier.sdk.judgement import Stance
from verifier.sdk.text import Text

__all__ = ["RULE_BUDGET", "verify"]

RULE_BUDGET = 1.0
"""Seconds a rule has for all its calls in one verification."""


def verify(
    request: VerifyRequest,
    corpus: Corpus,
    rules: RuleSet,
    clock: Clock | None = None,
    watch: Callable[[Trace], None] | None = None,
    isolation: Isolation | None = None,
    lap: Callable[[str], None] = lambda _: None,
) -> Answer:
    """The answer to `request` over `corpus`, or over the request's own documents.

    UnknownRule when the request names a rule that is not loaded. `clock` only times rules.
    `watch` is told what was found and compared on the way. `isolation` is what the rules are run
    in, for a caller who sets it up and looks at it afterwards. `lap` is called with the name of a
    stage when it is done: extract, plan, read, judge (with search and align), weigh, report.
    """
    chosen = rules.named(request.rules)
    isolation = isolation or Isolation(RULE_BUDGET, clock)
    anchor = None if request.claim_date is None else parse_anchor(request.claim_date, "claim_date")
    claim = Text(request.claim, anchor=anchor, speaker=request.speaker)
    facts = extract(claim, chosen, isolation)
    lap("extract")
    query = plan(claim, facts, request)
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
        documents = [inline.document() for inline in request.documents]
        entries = [cut(document, chosen, isolation) for document in documents]
        find, snapshot = partial(search_entries, entries), snapshot_of(entries)
        text_of = {document.id: document.text for document in documents}.get
    lap("read")

    side = claim_side(claim, facts)
    findings = [judge(side, hit, chosen, isolation) for hit in find(query)]
    if len(findings) == query.limit and seeks(side, findings, chosen):
        seen = {finding.passage.id for finding in findings}
        more = find(msgspec.structs.replace(query, limit=FURTHER))
        findings += [
            judge(side, hit, chosen, isolation) for hit in more if hit.passage.id not in seen
        ]
    lap("judge")
    findings = with_elsewhere(findings, facts)
    derived = derive(side, findings, chosen, isolation)
    standings = [
        derived.standings.get(place) or stand(finding, facts)
        for place, finding in enumerate(findings)
    ]
    if watch is not None:
        watch(trace_of(side, query, standings, chosen))
    origins = derived.joined(origins_of([finding.passage for finding in findings]))
    weighed = weigh(
        Vote(s.stance, round(s.confidence, 4), origins[s.finding.passage.id], s.told)
        for s in standings
        if s.stance is not Stance.NEUTRAL
    )
    lap("weigh")

    def judged(finding: Finding) -> Finding:
        hit = Hit(finding.passage, finding.relevance)
        return judge(side, hit, chosen, isolation, least=0.0)

    found = shown(standings, request.limit, judged)
    evidence = [
        evidence_of(s, origins[s.finding.passage.id], speaker_of(s.finding.passage))
        for s in found.quoted
    ]
    settled = weighed.verdict is not Verdict.NOT_ENOUGH_EVIDENCE
    missing = () if settled else missing_of(side, found.tell, chosen)
    answer = report(
        request=request,
        claim_facts=facts,
        weighed=weighed,
        explanation=explain(weighed, evidence),
        evidence=evidence,
        missing=missing,
        rules=chosen,
        judged={part.judgement.rule for s in found.tell for part in s.finding.parts},
        isolation=isolation,
        snapshot=snapshot,
        warnings=(),
        text_of=text_of,
    )
    lap("report")
    return answer
