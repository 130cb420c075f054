"""Pins: transactions that read the documents as the index shows them, held ready for who asks.

A write is in the database some milliseconds before the index follows it. Whoever asks meanwhile is
given a transaction that began before; so nobody waits for a write, and nobody sees half of one.
"""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Lock

from verifier.index.database import Pinned
from verifier.index.passage_index import IndexView
from verifier.index.store import DocumentStore
from verifier.sdk.corpus import CorpusUnavailable

__all__ = ["Pins"]

_TRIES = 250  # after which the index does not follow, and what there is has to do
_MOST = 16  # held ready: each is renewed after every write, in some hundredths of a millisecond


class Pins:
    """Transactions on `store`, each with the view of the index that follows just what it shows.

    `settle` is called when the index is not where the documents are: it waits for a write under
    way, or looks for what another process has written.
    """

    def __init__(
        self, store: DocumentStore, view: Callable[[], IndexView], settle: Callable[[], None]
    ) -> None:
        self._store = store
        self._view = view
        self._settle = settle
        self._ready: deque[Pinned] = deque()
        self._counting = Lock()
        self._lent = 0
        self._wanted = 1
        self._keeping = True

    def taken(self) -> tuple[Pinned, IndexView]:
        """A transaction for one thread, to be given back, and the index as it was then.

        They are of two moments only where the index cannot follow.
        """
        for _ in range(_TRIES):
            pinned = self._next()
            view = self._view()
            if pinned.generation == view.generation:
                break
            pinned.release()
            self._settle()
        else:
            pinned, view = self._store.pinned(), self._view()
        with self._counting:
            self._lent += 1
            self._wanted = min(_MOST, max(self._wanted, self._lent))
        return pinned, view

    def give_back(self, pinned: Pinned, *, keep: bool) -> None:
        """It is no longer used; `keep` it ready while nothing else is written."""
        with self._counting:
            self._lent -= 1
            kept = keep and self._keeping and len(self._ready) < self._wanted
            if kept and pinned.generation == self._view().generation:
                self._ready.append(pinned)
                return
        pinned.release()

    def clear_way(self) -> None:
        """Before a write: have the log of writes trimmed, if it is long; no pin may hold it up."""
        if self._store.is_long:
            self._drop(keeping=False)
            with suppress(CorpusUnavailable):  # the write will say whether it can be written
                self._store.trim()
            self._keeping = True

    def renew(self) -> None:
        """After a write: hold as many ready as were wanted at once, of now."""
        with suppress(CorpusUnavailable):  # what cannot be had now is had when it is asked for
            self._drop(keeping=True)
            for _ in range(self._wanted):
                pinned = self._store.pinned()
                if pinned.generation != self._view().generation:
                    pinned.release()  # another process writes again already
                    break
                self._ready.append(pinned)

    def let_go(self) -> None:
        """Hold none ready for now: another process cannot trim the log of writes."""
        self._drop(keeping=True)

    def close(self) -> None:
        """Hold none ready any more."""
        self._drop(keeping=False)

    def _drop(self, *, keeping: bool) -> None:
        with self._counting:
            self._keeping = keeping
            dropped = list(self._ready)
            self._ready.clear()
        for pinned in dropped:
            pinned.release()

    def _next(self) -> Pinned:
        try:
            return self._ready.pop()
        except IndexError:
            return self._store.pinned()
