"""Floor: one thread at a time is let in to compute, and the others wait for their turn, in order.

Threads of Python compute one at a time anyway, and change places every millisecond. Several claims
verified at once so take as long, each, as all of them; one after the other they are done sooner,
and those that only look something up are not held up. Who is long, or waits for another process,
lets the next one in, and goes on beside it: nobody waits for the floor who holds anything else that
another may want.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import TypeVar

from verifier.engine.rules.isolation import Isolation, Outcome

__all__ = ["FLOOR", "Floor", "SharingIsolation"]

_T = TypeVar("_T")
_LONG = 0.02  # seconds after which the next is let in


class Floor:
    """Held by one thread at a time, which may enter more than once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._turn = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._taken = False
        self._own = threading.local()  # depth, and since when it is held; None: no longer

    def __enter__(self) -> None:
        depth = self._depth
        if not depth:
            self._take()
            self._own.since = self._clock()
        self._own.depth = depth + 1

    def __exit__(self, *_: object) -> None:
        self._own.depth -= 1
        if not self._depth:
            self.leave()

    def leave(self) -> None:
        """Let the next one in, if this thread has not done so yet."""
        if getattr(self._own, "since", None) is None:
            return
        self._own.since = None
        with self._turn:
            if self._waiting:
                self._waiting.popleft().release()  # so that nobody comes in between
            else:
                self._taken = False

    def share(self) -> None:
        """Let the next one in, if this thread has been here for long."""
        if self._waiting:
            since = getattr(self._own, "since", None)
            if since is not None and self._clock() - since > _LONG:
                self.leave()

    @property
    def _depth(self) -> int:
        return getattr(self._own, "depth", 0)

    def _take(self) -> None:
        with self._turn:
            place = None
            if self._taken:
                place = threading.Lock()
                place.acquire()
                self._waiting.append(place)
            self._taken = True
        if place is not None:
            place.acquire()


FLOOR = Floor()
"""That of this process: there is one, as there is one lock of Python's."""


class SharingIsolation(Isolation):
    """Runs the calls of rules in real time, and lets others compute after those that were long."""

    def __init__(self, budget: float, stopped: Mapping[str, tuple[Outcome, str]] = {}) -> None:
        """`budget` in seconds a rule; `stopped` are rules that are not called to begin with."""
        super().__init__(budget, time.monotonic, stopped, time.thread_time)

    def call(self, rule_id: str, work: Callable[[], _T]) -> _T | None:
        """What `work` returns; None once the rule has failed or is out of time."""
        result = super().call(rule_id, work)
        FLOOR.share()
        return result
