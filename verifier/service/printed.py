"""Printed: what plugins print, told as theirs and never mixed with an answer or the log."""

import io
import logging
import time
from collections.abc import Callable
from threading import Lock

from verifier.engine.rules.calling import called

__all__ = ["Printed", "log_printed"]

_LONGEST = 2000  # characters of a line
_TOLD_EVERY = 60.0  # seconds between two lines of the log that say that a rule prints
_log = logging.getLogger("verifier.service")
_told: dict[str, float] = {}


class Printed(io.TextIOBase):
    """In place of standard output: hands over who printed, a rule or a plugin, and each line."""

    def __init__(self, tell: Callable[[str, str], None]) -> None:
        self._tell = tell
        self._turn = Lock()
        self._begun = ""

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, text: str, /) -> int:
        """Hand over the lines that `text` ends; the last one when it does."""
        with self._turn:
            *lines, self._begun = (self._begun + text).split("\n")
            if len(self._begun) > _LONGEST:
                lines, self._begun = [*lines, self._begun], ""
        self._hand_over(lines)
        return len(text)

    def flush(self) -> None:
        """Hand over what has been begun."""
        with self._turn:
            begun, self._begun = self._begun, ""
        self._hand_over([begun])

    def _hand_over(self, lines: list[str]) -> None:
        for line in lines:
            if line.strip():
                self._tell(called.get(), line.rstrip()[:_LONGEST])


def log_printed(who: str, line: str) -> None:
    """Log that something was printed; what, which may quote what was sent, at level debug only."""
    if _log.isEnabledFor(logging.DEBUG):
        _log.debug("a rule has printed", extra={"fields": {"rule": who, "printed": line}})
    elif time.monotonic() - _told.get(who, -_TOLD_EVERY) >= _TOLD_EVERY:
        _told[who] = time.monotonic()
        event = "a rule has printed something, which is logged at level debug only"
        _log.warning(event, extra={"fields": {"rule": who}})
