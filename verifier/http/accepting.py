"""Accepting: connections to one address, spread evenly over the processes that answer on it.

Whoever wakes first would take all that wait, and those that a proxy opens at once, and keeps, would
stay with one process while the others have nothing to do. So each tells how many it holds, and one
that holds more than another leaves what waits to that one for a moment.
"""

import asyncio
import mmap
import socket
from collections.abc import Callable

from verifier.http.logs import LOG

__all__ = ["Accepting", "Held"]

_PAUSE = 0.001  # seconds until a process that holds more looks again
_PATIENCE = 20  # pauses after which it takes one all the same: the others may be stuck
_NO_ROOM = 1.0  # seconds until it is tried again where the system gives no connection
_NONE = -1


class Held:
    """How many connections each process holds, in memory that they share; made before they part."""

    def __init__(self, processes: int) -> None:
        self._counts = memoryview(mmap.mmap(-1, processes * 4)).cast("i")
        for number in range(processes):
            self.leave(number)

    def leave(self, number: int) -> None:
        """A process takes no connections: it has not begun, is ending, or has died."""
        self._counts[number] = _NONE

    def tell(self, number: int, count: int) -> None:
        """A process takes connections, and holds so many."""
        self._counts[number] = count

    def fewer(self, than: int) -> bool:
        """Whether any that takes connections holds fewer."""
        return any(_NONE < count < than for count in self._counts)


class Accepting:
    """Takes the connections of one process, from `begin` until it is closed."""

    def __init__(self, listening: socket.socket, held: Held, number: int) -> None:
        self._listening = listening
        self._held = held
        self._number = number
        self._count = 0
        self._closed = False
        self._beginning: set[asyncio.Task[None]] = set()
        self._pause: asyncio.TimerHandle | None = None
        self._paused = 0
        self._looked = 0.0

    def begin(self, answering: Callable[[], asyncio.Protocol], waiting: int) -> None:
        """Have each connection answered by what `answering` makes; so many may wait."""
        self._answering = answering
        self._loop = asyncio.get_running_loop()
        self._listening.setblocking(False)
        self._listening.listen(waiting)
        self._add(0)
        self._loop.add_reader(self._listening, self._take)

    def lost(self) -> None:
        """A connection has ended; whoever answers on it says so."""
        self._add(-1)

    async def close(self) -> None:
        """Take no more; those taken have all begun when this returns."""
        self._closed = True
        self._held.leave(self._number)
        self._loop.remove_reader(self._listening)
        if self._pause is not None:
            self._pause.cancel()
        await asyncio.gather(*self._beginning)

    def _add(self, more: int) -> None:
        self._count += more
        if not self._closed:
            self._held.tell(self._number, self._count)

    def _take(self) -> None:
        if self._loop.time() > self._looked + _PAUSE:
            self._paused = 0  # what it paused for, another has taken
        if self._paused < _PATIENCE and self._held.fewer(self._count):
            self._paused += 1
            self._wait(_PAUSE)
            return
        self._paused = 0
        try:
            connection, _ = self._listening.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return  # another process was faster, or the caller has gone
        except OSError:
            LOG.exception("no connection could be taken")
            self._wait(_NO_ROOM)
            return
        connection.setblocking(False)
        self._add(1)
        task = self._loop.create_task(self._answer(connection))
        self._beginning.add(task)
        task.add_done_callback(self._beginning.discard)

    async def _answer(self, connection: socket.socket) -> None:
        try:
            await self._loop.connect_accepted_socket(self._answering, connection)
        except OSError:
            self._add(-1)  # it was gone before it began
            connection.close()

    def _wait(self, seconds: float) -> None:
        self._loop.remove_reader(self._listening)
        self._pause = self._loop.call_later(seconds, self._look_again)

    def _look_again(self) -> None:
        self._pause = None
        self._looked = self._loop.time()
        self._loop.add_reader(self._listening, self._take)
