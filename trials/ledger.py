"""Ledger: what was sent to a service, what it acknowledged, and so what may be found in it."""

from threading import Lock

__all__ = ["Ledger"]


class Ledger:
    """For each document id: the state acknowledged last, and those sent since. None: no document.

    Each id is written by one thread, one write after the other, so states come in order.
    """

    def __init__(self) -> None:
        self._turn = Lock()
        self._states: dict[str, list[str | None]] = {}
        self.texts: dict[str, set[str]] = {}
        self.acknowledged = 0

    def sent(self, document_id: str, text: str | None) -> None:
        """A write is on its way: from now on its outcome may be found."""
        with self._turn:
            self._states.setdefault(document_id, [None]).append(text)
            if text is not None:
                self.texts.setdefault(document_id, set()).add(text)

    def acknowledge(self, document_id: str, text: str | None) -> None:
        """The service says that it is done: nothing older may be found any more."""
        with self._turn:
            states = self._states[document_id]
            del states[: states.index(text, 1 if len(states) > 1 else 0)]
            self.acknowledged += 1

    def allowed(self, document_id: str) -> set[str | None]:
        """What may be found under an id."""
        with self._turn:
            return set(self._states.get(document_id, [None]))

    def settle(self, found: dict[str, str]) -> None:
        """After a crash nothing is on its way: what was found is what there is."""
        with self._turn:
            for document_id in self._states:
                self._states[document_id] = [found.get(document_id)]

    @property
    def ids(self) -> list[str]:
        """Every id ever written."""
        with self._turn:
            return sorted(self._states)
