"""Answering: one claim over the corpus as it is, with what must be known of it afterwards.

The engine answers, over one moment of the corpus however much is written meanwhile; over documents
sent along, which first must be read, in a process beside. Here the answer is kept, timed, and what
became of the rules is remembered.
"""

import hashlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec

from verifier.engine.answer import Answer
from verifier.engine.find.sent import Sent, read_sent
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.plugins import Plugins
from verifier.engine.verify import verify
from verifier.sdk.corpus import Corpus, CorpusUnavailable, Moment
from verifier.sdk.testing import MemoryCorpus
from verifier.service.discreet import discreet
from verifier.service.floor import FLOOR, SharingIsolation
from verifier.service.observation import Observation, Observe, Stages, TimedCorpus
from verifier.service.packed import Packed
from verifier.service.readers import FAILED, READ_BUDGET, Stopped
from verifier.service.reading_processes import Run
from verifier.service.rereading import Rereading, is_pending
from verifier.service.rests import Rests
from verifier.service.verifications import Verifications

__all__ = ["ABSENT", "STALE", "UNREAD", "WRITTEN", "Answering", "Read", "lasts"]

WRITTEN = "documents were being written meanwhile: ask again for an answer that is kept"
"""The warning of an answer that is not of one moment, for the index could not follow a write."""

STALE = (
    "rules have changed, and some documents are still to be read anew with them: ask again later "
    "for an answer that is kept"
)
"""The warning of an answer over documents of which some were read by other rules."""

ABSENT = "the plugin {} could not be loaded, or not wholly: what its rules check was not checked"
"""The warning of an answer that a plugin would have had a part in."""

UNREAD = "failed to read {} at ingest"
"""The reason that is told of a rule which has no facts in documents of the corpus."""

_log = logging.getLogger("verifier.service")


class _Verified(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, seconds by stage and by rule, and the rules that stopped."""

    answer: Answer
    stages: Mapping[str, float]
    rules: Mapping[str, float]
    stopped: Stopped


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """Documents sent along, as the rules of `plugins` have read them."""

    plugins: Plugins
    packed: Packed


class Answering:
    """Answers claims; safe from several threads at once."""

    def __init__(
        self,
        corpus: Corpus,
        plugins: Callable[[], Plugins],
        rests: Rests,
        verifications: Verifications | None,
        rule_seconds: float,
        run: Run,
    ) -> None:
        """What must be read for it is read, and verified, where `run` does its work."""
        self._corpus = corpus
        self._plugins = plugins
        self._rests = rests
        self._verifications = verifications
        self._rule_seconds = rule_seconds
        self._run = run
        self._rereading = Rereading(rests)
        self.observe: Observe | None = None

    def read(self, request: VerifyRequest) -> Read:
        """What is sent with `request`, for every request that has the same; TimeoutError."""
        plugins = self._plugins()
        rested = self._rests.resting()
        packed = self._run(plugins, _read, request, rested)
        return Read(plugins=plugins, packed=packed)

    def answer(self, request: VerifyRequest, read: Read | None = None) -> Answer:
        """The answer to `request`; UnknownRule, InvalidValue, TimeoutError.

        What is sent with it is not read again where it has been `read` with the rules of now.
        """
        rested = self._rests.resting()
        seconds = self._rule_seconds
        if request.documents is not None:
            plugins, warnings, unread = self._plugins(), [], {}
            plugins.rules.named(request.rules)  # UnknownRule, before anything is begun
            packed = None if read is None or read.plugins is not plugins else read.packed
            verified = self._run(plugins, _verify_read, request, rested, seconds, packed)
        else:
            with FLOOR, self._corpus.moment() as moment:
                plugins = self._plugins()
                readings = moment.readings()
                stale = any(is_pending(each, plugins.rules) for each in readings)
                current = partial(self._rereading.current, plugins=plugins, moment=moment)
                corpus = TimedCorpus(moment, time.perf_counter, current if stale else None)
                verified = _verify(plugins, request, corpus, rested, seconds)
                warnings = [*([] if moment.whole else [WRITTEN]), *([STALE] * stale)]
                unread = _unread(moment, readings, verified.answer)
        warnings += _absent(plugins, request)
        answer = _own(_discreet(verified), unread, warnings)
        self._rests.learn((rule.rule for rule in answer.rules), verified.stopped, rested)
        kept = time.perf_counter()
        if lasts(answer):
            self._keep(request, answer)
        if self.observe is not None:
            stages = {**verified.stages, "keep": time.perf_counter() - kept}
            self.observe(Observation(answer=answer, stages=stages, rules=verified.rules))
        return answer

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


def _read(plugins: Plugins, request: VerifyRequest, rested: Stopped) -> Packed:
    """The request's own documents, to be verified over."""
    with FLOOR:
        isolation = SharingIsolation(READ_BUDGET, rested)
        rules = plugins.rules.named(request.rules)
        return Packed(read_sent(request.documents or (), rules, isolation))


def _verify_read(
    plugins: Plugins,
    request: VerifyRequest,
    rested: Stopped,
    seconds: float,
    packed: Packed | None,
) -> _Verified:
    """Over the request's own documents."""
    sent = None if packed is None else packed.content
    with FLOOR, MemoryCorpus().moment() as moment:
        corpus = TimedCorpus(moment, time.perf_counter)
        return _verify(plugins, request, corpus, rested, seconds, sent)


def _verify(
    plugins: Plugins,
    request: VerifyRequest,
    corpus: TimedCorpus,
    rested: Stopped,
    seconds: float,
    sent: Sent | None = None,
) -> _Verified:
    isolation = SharingIsolation(seconds, rested)
    stages = Stages(time.perf_counter, corpus, isolation)
    answer = verify(
        request,
        corpus,
        plugins.rules,
        time.monotonic,
        isolation=isolation,
        lap=stages.lap,
        sent=sent,
    )
    return _Verified(
        answer=answer, stages=stages.seconds, rules=isolation.spent, stopped=isolation.stopped
    )


def _absent(plugins: Plugins, request: VerifyRequest) -> list[str]:
    """What no line under `rules` tells: that some are not there at all."""
    failed = sorted({line.plugin for line in plugins.listing if line.status == "failed"})
    return [ABSENT.format(plugin) for plugin in failed if request.rules is None]


def _discreet(verified: _Verified) -> Answer:
    """The answer, without the words of rules that fail."""
    answer = verified.answer
    if not verified.stopped:
        return answer
    return msgspec.structs.replace(answer, rules=tuple(map(discreet, answer.rules)))


def _unread(moment: Moment, readings: Sequence[Sequence[str]], answer: Answer) -> dict[str, str]:
    """The rules that failed to read documents when they were stored, and what to tell of each.

    What they would have read there was neither looked for nor compared.
    """
    vain = {each for reading in readings for each in reading if each.endswith(FAILED)}
    marks = (
        {rule.rule: f"{rule.rule}@{rule.version}{FAILED}" for rule in answer.rules} if vain else {}
    )
    failed = {rule: mark for rule, mark in marks.items() if mark in vain}
    if not failed:
        return {}
    sides = (*answer.supporting, *answer.contradicting, *answer.related)
    shown = sorted(moment.read_by(sorted({each.document.id for each in sides})).items())
    told = {}
    for rule, mark in failed.items():
        documents = ", ".join(repr(each) for each, by in shown if mark in by)
        told[rule] = UNREAD.format(documents or "some documents")
    return told


def _own(answer: Answer, unread: Mapping[str, str], warnings: Sequence[str]) -> Answer:
    """An answer that its id would not tell apart from others has an id of its own content.

    That is one of a state that does not last, as its `warnings` say, and one that a rule failed to
    have its part in, now or when documents were read: how far that came is a matter of chance.
    """
    if not warnings and not unread and answer.sound:
        return answer
    rules = tuple(
        msgspec.structs.replace(
            rule, reason="; ".join(filter(None, (rule.reason, unread[rule.rule])))
        )
        if rule.rule in unread
        else rule
        for rule in answer.rules
    )
    told = msgspec.structs.replace(answer, rules=rules, warnings=(*answer.warnings, *warnings))
    own = hashlib.blake2b(msgspec.json.encode(told), digest_size=16).hexdigest()
    return msgspec.structs.replace(told, id=own)
