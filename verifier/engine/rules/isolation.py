"""Isolation: what a rule raises, or how long it takes, stays with that rule."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import TypeVar

import msgspec

from verifier.engine.rules.calling import called

__all__ = ["Clock", "Isolation", "Outcome", "RuleOutcome"]

_T = TypeVar("_T")
_WAITED = 0.1
Clock = Callable[[], float]
"""Seconds that only grow, from any origin; given from outside, the engine reads no clock."""


class Outcome(StrEnum):
    """What became of a rule in one verification."""

    JUDGED = "judged"
    ABSTAINED = "abstained"
    FAILED = "failed"
    TIMED_OUT = "timed_out"


class RuleOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """A rule in the report: which version ran, what became of it, and why."""

    rule: str
    version: str
    outcome: Outcome
    reason: str


class Isolation:
    """Runs the calls of one verification (or one ingested document), rule by rule.

    A rule has `budget` seconds for all its calls together, by `clock`; a rule that has used it
    up, or has raised, is not called again. With no `clock` nothing is timed. By `worked`, the
    seconds that this thread has computed, a rule is told from a busy machine: what it only waited
    for counts a tenth.
    """

    def __init__(
        self,
        budget: float = 1.0,
        clock: Clock | None = None,
        stopped: Mapping[str, tuple[Outcome, str]] = {},
        worked: Clock | None = None,
    ) -> None:
        """`stopped` are rules that are not called to begin with, and what to report of them."""
        self._budget = budget
        self._clock = clock
        self._worked = worked
        self._began: float | None = None
        self.spent: dict[str, float] = {}
        self.stopped: dict[str, tuple[Outcome, str]] = dict(stopped)

    @contextmanager
    def allowing(self, budget: float) -> Iterator[None]:
        """Inside the `with` rules do other work, which has a budget of its own."""
        before = self._budget, self._began, self.spent
        self._budget, self._began, self.spent = budget, None, {}
        try:
            yield
        finally:
            self._budget, self._began, self.spent = before

    def call(self, rule_id: str, work: Callable[[], _T]) -> _T | None:
        """What `work` returns; None once the rule has failed or is out of time."""
        if rule_id in self.stopped:
            return None
        if self._began is None and self._worked:
            self._began = self._worked()
        started = self._clock() if self._clock else 0.0
        calling = called.set(rule_id)
        try:
            result = work()
        except TimeoutError as error:
            self.stopped[rule_id] = (Outcome.TIMED_OUT, str(error) or "a pattern ran out of time")
            return None
        except Exception as error:  # a plugin's mistake, of whatever kind, costs only its answer
            self.stopped[rule_id] = (Outcome.FAILED, f"{type(error).__name__}: {error}")
            return None
        finally:
            called.reset(calling)
        if self._clock:
            spent = self.spent.get(rule_id, 0.0) + self._clock() - started
            self.spent[rule_id] = spent
            if spent > self._budget and self._computed(spent) > self._budget:
                self.stopped[rule_id] = (
                    Outcome.TIMED_OUT,
                    f"used more than its budget of {self._budget:g} s",
                )
                return None
        return result

    def _computed(self, spent: float) -> float:
        """What of the seconds `spent` counts; all rules' work at most stands for one's."""
        if self._worked is None or self._began is None:
            return spent
        return min(spent, self._worked() - self._began + _WAITED * spent)
