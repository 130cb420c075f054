"""Answering: one claim over the corpus as it is, with what must be known of it afterwards.

The engine answers. Here the answer is asked for once more when a write came in between, kept,
timed, and what became of the rules is remembered.
"""

import logging
import time

from verifier.engine.answer import Answer
from verifier.engine.isolation import Isolation
from verifier.engine.report import UnfaithfulQuote
from verifier.engine.request import VerifyRequest
from verifier.engine.rules import RuleSet
from verifier.engine.verify import RULE_BUDGET, verify
from verifier.sdk.corpus import Corpus, CorpusUnavailable
from verifier.service.observation import Observation, Observe, PinnedCorpus, TimedCorpus
from verifier.service.rests import Rests
from verifier.service.verifications import Verifications

__all__ = ["Answering"]

_TRIES = 3  # of an answer that a write came in between of; the last is given as it is
_log = logging.getLogger("verifier.service")


class Answering:
    """Answers claims; safe from several threads at once."""

    def __init__(
        self,
        corpus: Corpus,
        rules: RuleSet,
        rests: Rests,
        verifications: Verifications | None,
        rule_seconds: float = RULE_BUDGET,
    ) -> None:
        self._corpus = corpus
        self._rules = rules
        self._rests = rests
        self._verifications = verifications
        self._rule_seconds = rule_seconds
        self.observe: Observe | None = None

    def answer(self, request: VerifyRequest) -> Answer:
        """The answer to `request`; UnknownRule, InvalidValue."""
        for attempt in range(_TRIES):
            before = self._corpus.snapshot()
            begun = time.perf_counter()
            kind = PinnedCorpus if attempt else TimedCorpus
            corpus = kind(self._corpus, time.perf_counter)
            rested = self._rests.resting()
            isolation = Isolation(self._rule_seconds, time.monotonic, rested)
            try:
                answer = verify(request, corpus, self._rules, time.monotonic, isolation=isolation)
            except UnfaithfulQuote:
                if self._corpus.snapshot() == before:
                    raise  # not replaced on the way: it does not read as stored
                continue
            self._rests.learn((rule.rule for rule in answer.rules), isolation.stopped, rested)
            verified = time.perf_counter()
            steady = request.documents is not None or answer.corpus == before
            if steady:
                self._keep(request, answer)
            if self.observe is not None:
                ruled = sum(isolation.spent.values())
                elsewhere = ruled + sum(corpus.seconds.values())
                stages = {
                    **corpus.seconds,
                    "rules": ruled,
                    "compare": max(0.0, verified - begun - elsewhere),
                    "keep": time.perf_counter() - verified,
                }
                self.observe(Observation(answer=answer, stages=stages, rules=isolation.spent))
            if steady:
                break
        return answer

    def _keep(self, request: VerifyRequest, answer: Answer) -> None:
        if self._verifications is None:
            return
        try:
            self._verifications.keep(request, answer)
        except CorpusUnavailable as error:  # the answer is worth more than its copy
            _log.warning("an answer was given and not kept: %s", error)
