"""Rests: a rule that fails again and again is left alone for a while.

A rule that hangs costs its whole budget every time. After some failures in a row it is not called
at all, and named in every answer as what it is; then it has one more try.
"""

import time
from collections.abc import Iterable, Mapping
from threading import Lock

import msgspec

from verifier.engine.rules.isolation import Clock, Outcome

__all__ = ["Patience", "Rests"]


class Patience(msgspec.Struct, frozen=True, kw_only=True):
    """How many failures in a row put a rule to rest, and for how long."""

    failures: int = 5
    seconds: float = 60.0


class _Record(msgspec.Struct):
    """The failures in a row of one rule, the last of them, and when it may try again."""

    failures: int = 0
    last: tuple[Outcome, str] = (Outcome.FAILED, "")
    until: float = 0.0


class Rests:
    """What became of rules lately, over all verifications of this process."""

    def __init__(self, patience: Patience | None = None, clock: Clock = time.monotonic) -> None:
        self._patience = patience or Patience()
        self._clock = clock
        self._records: dict[str, _Record] = {}
        self._turn = Lock()

    def resting(self) -> dict[str, tuple[Outcome, str]]:
        """The rules not to call now, with the outcome and reason to report of each."""
        if not self._records:  # as good as always
            return {}
        now = self._clock()
        with self._turn:
            return {
                rule: (
                    record.last[0],
                    f"resting after {record.failures} failures in a row: {record.last[1]}",
                )
                for rule, record in self._records.items()
                if record.until > now
            }

    def forget(self) -> None:
        """Let every rule try again."""
        with self._turn:
            self._records.clear()

    def learn(
        self,
        rules: Iterable[str],
        stopped: Mapping[str, tuple[Outcome, str]],
        rested: Mapping[str, object],
    ) -> None:
        """What became of `rules`: those `stopped` have failed, unless they `rested` all along."""
        if not stopped and not self._records:
            return
        now = self._clock()
        with self._turn:
            for rule in rules:
                if rule in rested:
                    continue
                if rule not in stopped:
                    self._records.pop(rule, None)
                    continue
                record = self._records.setdefault(rule, _Record())
                record.failures += 1
                record.last = stopped[rule]
                if record.failures >= self._patience.failures:
                    record.until = now + self._patience.seconds
