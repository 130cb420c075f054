"""Terminal: where a command writes, and how it marks words there."""

import io
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from typing import TextIO

from verifier.service.printed import Printed

__all__ = ["Terminal"]

_STYLES = {"bold": "1", "dim": "2", "red": "1;31", "green": "1;32", "yellow": "1;33"}
_LIVE_SECONDS = 0.1
_LOGGED_SECONDS = 5.0


class Terminal:
    """Standard output and standard error of one command.

    With `colour`, words are marked by ANSI codes; without, by `>>` and `<<`, so that nothing is
    lost in a pipe, a file or a screen reader.
    """

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        *,
        colour: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._out = out
        self._err = err
        self.colour = colour
        self._clock = clock
        self._reported = clock()
        self._live = err.isatty()
        self._pending = ""

    @staticmethod
    def of_process(environ: Mapping[str, str]) -> "Terminal":
        """This process's terminal: UTF-8, in colour when it is one and NO_COLOR is not set."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", newline="\n")
        colour = (
            sys.stdout.isatty() and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
        )
        return Terminal(sys.stdout, sys.stderr, colour=colour)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Inside, nobody else writes to standard output: what a plugin prints is noted.

        What is written past Python, by the number of the file, comes out on standard error.
        """
        with self._moved(), redirect_stdout(Printed(self._note_printed)):
            yield

    @contextmanager
    def _moved(self) -> Iterator[None]:
        """Write to standard output under another number."""
        before = self._out
        try:
            number, elsewhere = before.fileno(), self._err.fileno()
        except OSError:  # it is no file
            yield
            return
        before.flush()
        kept = os.dup(number)
        try:
            with os.fdopen(os.dup(number), "w", encoding="utf-8", newline="\n") as self._out:
                os.dup2(elsewhere, number)
                yield
        finally:
            os.dup2(kept, number)
            os.close(kept)
            self._out = before

    def _note_printed(self, who: str, line: str) -> None:
        self.note(f"{who} printed: {line}")

    def line(self, text: str = "") -> None:
        """Write a line of the result."""
        self._wipe()
        self._out.write(text + "\n")

    def json(self, encoded: bytes) -> None:
        """Write JSON as a line of the result."""
        self.line(encoded.decode())

    def exactly(self, content: bytes) -> None:
        """Write these bytes and no others; on a terminal, where it would disturb, a whole line."""
        self._wipe()
        self._out.write(content.decode() + ("\n" if self._out.isatty() else ""))

    def note(self, text: str) -> None:
        """Write a line that is not part of the result: a warning or an error."""
        self._wipe()
        self._err.write(text + "\n")
        self._err.flush()

    def progress(self, what: str, done: int, total: int) -> None:
        """Say how far long work has come (of 0: nobody knows how much there is).

        Where the terminal can wipe it, a living line; elsewhere a line now and then. Quick work
        says nothing.
        """
        now = self._clock()
        if total and done >= total:
            self._wipe()
        elif now - self._reported >= (_LIVE_SECONDS if self._live else _LOGGED_SECONDS):
            self._reported = now
            said = f"{what}: {done} of {total}" if total else f"{what}: {done}"
            self._wipe()
            self._err.write(said if self._live else said + "\n")
            self._err.flush()
            self._pending = said if self._live else ""

    def flush(self) -> None:
        """Hand over what has been written."""
        self._wipe()
        self._out.flush()

    def style(self, text: str, name: str) -> str:
        """`text` in a style, where there is colour; as it is, where there is none."""
        return f"\x1b[{_STYLES[name]}m{text}\x1b[0m" if self.colour else text

    def mark(self, text: str, spans: Iterable[tuple[int, int]]) -> str:
        """`text` with the characters of `spans` (half-open; they may overlap) marked.

        >>> Terminal(sys.stdout, sys.stderr, colour=False).mark("66 attacks", [(0, 2)])
        '>>66<< attacks'
        """
        opening, closing = ("\x1b[1;4m", "\x1b[0m") if self.colour else (">>", "<<")
        pieces: list[str] = []
        done = 0
        for start, end in _joined(spans):
            pieces += [text[done:start], opening, text[start:end], closing]
            done = end
        return "".join([*pieces, text[done:]])

    def _wipe(self) -> None:
        """Clear the living line, when there is one."""
        if self._pending:
            self._err.write(f"\r{' ' * len(self._pending)}\r")
            self._err.flush()
            self._pending = ""


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined
