"""Answering: one claim over the corpus as it is, with what must be known of it afterwards.

The engine answers, over one moment of the corpus however much is written meanwhile. Here the answer
is kept, timed, and what became of the rules is remembered.
"""

import hashlib
import logging
import time
from collections.abc import Callable, Mapping
from functools import partial

import msgspec

from verifier.engine.answer import Answer
from verifier.engine.isolation import Isolation
from verifier.engine.plugins import Plugins
from verifier.engine.request import VerifyRequest
from verifier.engine.verify import RULE_BUDGET, verify
from verifier.sdk.corpus import Corpus, CorpusUnavailable
from verifier.service.floor import FLOOR, SharingIsolation
from verifier.service.folders import without_folders
from verifier.service.observation import Observation, Observe, Stages, TimedCorpus
from verifier.service.rereading import Rereading
from verifier.service.rests import Rests
from verifier.service.verifications import Verifications

__all__ = ["STALE", "WRITTEN", "Answering", "lasts"]

WRITTEN = "documents were being written meanwhile: ask again for an answer that is kept"
"""The warning of an answer that is not of one moment, for the index could not follow a write."""

STALE = (
    "rules have changed, and some documents are still to be read anew with them: ask again later "
    "for an answer that is kept"
)
"""The warning of an answer over documents of which some were read by other rules."""

_log = logging.getLogger("verifier.service")


class Answering:
    """Answers claims; safe from several threads at once."""

    def __init__(
        self,
        corpus: Corpus,
        plugins: Callable[[], Plugins],
        rests: Rests,
        verifications: Verifications | None,
        rule_seconds: float = RULE_BUDGET,
    ) -> None:
        self._corpus = corpus
        self._plugins = plugins
        self._rests = rests
        self._verifications = verifications
        self._rule_seconds = rule_seconds
        self._rereading = Rereading(rests)
        self.observe: Observe | None = None

    def answer(self, request: VerifyRequest) -> Answer:
        """The answer to `request`; UnknownRule, InvalidValue."""
        rested = self._rests.resting()
        isolation = SharingIsolation(self._rule_seconds, rested)
        with FLOOR:
            answer, stages = self._answer(request, isolation)
        self._rests.learn((rule.rule for rule in answer.rules), isolation.stopped, rested)
        kept = time.perf_counter()
        if lasts(answer):
            self._keep(request, answer)
        if self.observe is not None:
            stages = {**stages, "keep": time.perf_counter() - kept}
            self.observe(Observation(answer=answer, stages=stages, rules=isolation.spent))
        return answer

    def _answer(
        self, request: VerifyRequest, isolation: Isolation
    ) -> tuple[Answer, Mapping[str, float]]:
        """The answer, and the seconds by stage."""
        own = request.documents is not None
        with self._corpus.moment() as moment:
            plugins = self._plugins()
            stale = not own and self._rereading.pending(plugins, moment)
            current = partial(self._rereading.current, plugins=plugins, moment=moment)
            corpus = TimedCorpus(moment, time.perf_counter, current if stale else None)
            stages = Stages(time.perf_counter, corpus, isolation)
            answer = verify(
                request, corpus, plugins.rules, time.monotonic, isolation=isolation, lap=stages.lap
            )
        if isolation.stopped:
            told = (
                msgspec.structs.replace(rule, reason=without_folders(rule.reason))
                for rule in answer.rules
            )
            answer = msgspec.structs.replace(answer, rules=tuple(told))
        whole = own or moment.whole
        return _passing(answer, *([] if whole else [WRITTEN]), *([STALE] * stale)), stages.seconds

    def _keep(self, request: VerifyRequest, answer: Answer) -> None:
        if self._verifications is None:
            return
        try:
            self._verifications.keep(request, answer)
        except CorpusUnavailable as error:  # the answer is worth more than its copy
            _log.warning("an answer was given and not kept: %s", error)


def lasts(answer: Answer) -> bool:
    """Whether the same would be answered as long as the corpus and the rules are what they are."""
    return {WRITTEN, STALE}.isdisjoint(answer.warnings)


def _passing(answer: Answer, *warnings: str) -> Answer:
    """An answer of a state that does not last says so, under an id of its own."""
    if not warnings:
        return answer
    told = msgspec.structs.replace(answer, warnings=(*answer.warnings, *warnings))
    own = hashlib.blake2b(msgspec.json.encode(told), digest_size=16).hexdigest()
    return msgspec.structs.replace(told, id=own)
