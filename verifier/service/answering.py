"""Answering: one claim over the corpus as it is, with what must be known of it afterwards.

The engine answers. Here the answer is asked for once more when a write came in between, kept,
timed, and what became of the rules is remembered.
"""

import hashlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol, runtime_checkable

import msgspec

from verifier.engine.answer import Answer
from verifier.engine.isolation import Isolation, Outcome
from verifier.engine.plugins import Plugins
from verifier.engine.report import UnfaithfulQuote, answer_id
from verifier.engine.request import VerifyRequest
from verifier.engine.rules import RuleSet
from verifier.engine.verify import RULE_BUDGET, verify
from verifier.sdk.corpus import Corpus, CorpusUnavailable, Query
from verifier.sdk.passage import Passage
from verifier.service.folders import without_folders
from verifier.service.observation import Observation, Observe, PinnedCorpus, Stages, TimedCorpus
from verifier.service.rereading import Rereading
from verifier.service.rests import Rests
from verifier.service.verifications import Verifications

__all__ = ["STALE", "WRITTEN", "Answering"]

_TRIES = 2  # more, of an answer that a write has changed meanwhile; the last is given as it is
WRITTEN = "documents were being written meanwhile: ask again for an answer that is kept"
"""The warning of an answer that is not of one moment."""

STALE = (
    "rules have changed, and some documents are still to be read anew with them: ask again later "
    "for an answer that is kept"
)
"""The warning of an answer over documents of which some were read by other rules."""

_MOMENT = 0.003  # seconds; an index follows a write in some ten milliseconds
_MOMENTS = 20
_log = logging.getLogger("verifier.service")


@runtime_checkable
class _Settling(Protocol):
    """A corpus whose index follows its documents a little later."""

    def settled(self) -> bool: ...


class _Run(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, and what became of the rules.

    It is `steady` when it is of one moment, and `stale` when rules have changed and some documents
    are still to be read anew. `found` is all that it took from the corpus; None: not all of it.
    """

    answer: Answer
    steady: bool
    stale: bool
    rules: RuleSet
    found: Sequence[tuple[Query, list[Passage]]] | None
    isolation: Isolation
    rested: Mapping[str, tuple[Outcome, str]]
    stages: Mapping[str, float]


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
        self._rereading = Rereading(corpus, rests)
        self.observe: Observe | None = None

    def answer(self, request: VerifyRequest) -> Answer:
        """The answer to `request`; UnknownRule, InvalidValue."""
        try:
            run = self._run(request, pinned=False)
        except UnfaithfulQuote:  # its document was replaced on the way
            run = self._run(request, pinned=True)
        run = self._confirmed(run, request)
        for _ in range(_TRIES):
            if run.steady or run.stale:
                break
            run = self._confirmed(self._run(request, pinned=True), request)
        self._rests.learn(
            (rule.rule for rule in run.answer.rules), run.isolation.stopped, run.rested
        )
        kept = time.perf_counter()
        answer = _passing(run.answer, *([] if run.steady else [WRITTEN]), *([STALE] * run.stale))
        if answer is run.answer:
            self._keep(request, answer)
        if self.observe is not None:
            stages = {**run.stages, "keep": time.perf_counter() - kept}
            self.observe(Observation(answer=answer, stages=stages, rules=run.isolation.spent))
        return answer

    def _run(self, request: VerifyRequest, *, pinned: bool) -> "_Run":
        before = self._corpus.snapshot()
        settled = self._is_settled()
        plugins = self._plugins()
        stale = request.documents is None and self._rereading.pending(plugins)
        current = partial(self._rereading.current, plugins=plugins) if stale else None
        kind = PinnedCorpus if pinned else TimedCorpus
        corpus = kind(self._corpus, time.perf_counter, current)
        rested = self._rests.resting()
        isolation = Isolation(self._rule_seconds, time.monotonic, rested)
        stages = Stages(time.perf_counter, corpus, isolation)
        answer = verify(
            request, corpus, plugins.rules, time.monotonic, isolation=isolation, lap=stages.lap
        )
        after = self._corpus.snapshot()
        if isolation.stopped:
            told = (
                msgspec.structs.replace(rule, reason=without_folders(rule.reason))
                for rule in answer.rules
            )
            answer = msgspec.structs.replace(answer, rules=tuple(told))
        return _Run(
            answer=answer,
            steady=request.documents is not None
            or (settled and before == answer.corpus == after and not corpus.left_out),
            stale=stale,
            rules=plugins.rules.named(request.rules),
            found=None if corpus.left_out else corpus.found,
            isolation=isolation,
            rested=rested,
            stages=stages.seconds,
        )

    def _confirmed(self, run: _Run, request: VerifyRequest) -> _Run:
        """An answer that a write came in between of, as one of now, if what is found is the same.

        Else what it was. Waits a moment for a write that is under way.
        """
        if run.steady or run.stale or run.found is None:
            return run
        for _ in range(_MOMENTS):
            snapshot = self._corpus.snapshot()
            if self._is_settled():
                same = all(
                    [hit.passage for hit in self._corpus.search(query)] == passages
                    for query, passages in run.found
                )
                if not same:
                    return run
                if self._corpus.snapshot() == snapshot and self._is_settled():
                    own = answer_id(request, run.rules, snapshot)
                    answer = msgspec.structs.replace(run.answer, id=own, corpus=snapshot)
                    return msgspec.structs.replace(run, answer=answer, steady=True)
            time.sleep(_MOMENT)
        return run

    def _is_settled(self) -> bool:
        """Whether what is found is what is stored."""
        return not isinstance(self._corpus, _Settling) or self._corpus.settled()

    def _keep(self, request: VerifyRequest, answer: Answer) -> None:
        if self._verifications is None:
            return
        try:
            self._verifications.keep(request, answer)
        except CorpusUnavailable as error:  # the answer is worth more than its copy
            _log.warning("an answer was given and not kept: %s", error)


def _passing(answer: Answer, *warnings: str) -> Answer:
    """An answer of a state that does not last says so, under an id of its own."""
    if not warnings:
        return answer
    told = msgspec.structs.replace(answer, warnings=(*answer.warnings, *warnings))
    own = hashlib.blake2b(msgspec.json.encode(told), digest_size=16).hexdigest()
    return msgspec.structs.replace(told, id=own)
