"""Inquiry: what the passages found for one assertion say of it, and what that comes to."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from verifier.engine.assertion import Assertion
from verifier.engine.judge.derive import FURTHER, Derivations, derive, seeks
from verifier.engine.judge.elsewhere import with_elsewhere
from verifier.engine.judge.finding import Finding
from verifier.engine.judge.judge import HEARD, judge
from verifier.engine.judge.presumed import with_presumed
from verifier.engine.judge.rivals import without_rivals
from verifier.engine.judge.stance import Standing, stand
from verifier.engine.lazy import lazy
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.sides import claim_side
from verifier.engine.weigh.shown import Shown, shown
from verifier.engine.weigh.voice import voice_of
from verifier.engine.weigh.weigh import Vote, Weighed, weigh
from verifier.sdk.corpus import Hit, Query
from verifier.sdk.judgement import Stance

__all__ = ["Inquiry"]


class Inquiry:
    """One assertion beside the passages that its query finds; `standings` has one for each."""

    def __init__(
        self,
        assertion: Assertion,
        query: Query,
        find: Callable[[Query], Sequence[Hit]],
        rules: RuleSet,
        isolation: Isolation,
        *,
        sent: bool,
    ) -> None:
        """`sent` says that `find` looks in documents that came along with the claim."""
        self.assertion = assertion
        self.side = claim_side(assertion.text, assertion.facts)
        self._rules = rules
        self._isolation = isolation
        self._sent = sent
        hits = find(query)
        found = [(hit, self._judged(hit)) for hit in hits]
        self._findings = [each for hit, each in found if each.heard or hit.relevance > 0]
        if len(hits) == query.limit and seeks(self.side, self._findings, rules):
            seen = {hit.passage.id for hit in hits}
            more = find(msgspec.structs.replace(query, limit=FURTHER))
            self._findings += [self._judged(hit) for hit in more if hit.passage.id not in seen]

    @lazy
    def _all(self) -> Sequence[Finding]:
        carried = with_elsewhere(without_rivals(self._findings), self.assertion.facts)
        return with_presumed(carried, self.side, self._rules, self._isolation)

    @lazy
    def _derived(self) -> Derivations:
        return derive(self.side, self._all, self._rules, self._isolation)

    @lazy
    def standings(self) -> Sequence[Standing]:
        """Where each passage stands, most relevant first."""
        derived, facts = self._derived.standings, self.assertion.facts
        return [
            derived.get(place) or stand(finding, facts) for place, finding in enumerate(self._all)
        ]

    def joined(self, origins: Mapping[str, str]) -> Mapping[str, str]:
        """The origins by passage, passages that only together say something being one."""
        return self._derived.joined(origins)

    def weighed(self, origins: Mapping[str, str]) -> Weighed:
        """The verdict on the assertion."""
        taken = [each for each in self.standings if each.stance is not Stance.NEUTRAL]
        disputed = len({standing.stance for standing in taken}) > 1
        votes = [
            Vote(
                standing.stance,
                round(standing.confidence, 4),
                origins[standing.finding.passage.id],
                standing.told,
                voice_of(standing.finding) if disputed else None,  # who answers whom
            )
            for standing in taken
        ]
        return weigh(votes, max((standing.told for standing in self.standings), default=0.0))

    def shown(self, limit: int) -> Shown:
        """The passages that an answer is made of."""
        return shown(self.standings, limit, self._heard)

    def _heard(self, finding: Finding) -> Finding:
        return self._judged(Hit(finding.passage, finding.relevance), least=0.0)

    def _judged(self, hit: Hit, least: float = HEARD) -> Finding:
        return judge(self.side, hit, self._rules, self._isolation, least, sent=self._sent)
