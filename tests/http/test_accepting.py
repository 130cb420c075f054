"""Connections are spread evenly over the processes that answer on one address."""

import asyncio
import socket
from functools import wraps
from inspect import signature

import pytest

from verifier.http.accepting import Accepting, Held

_PROCESSES = 2


class _Answering(asyncio.Protocol):
    """A connection that says when it has ended, as the server's do."""

    def __init__(self, process):
        self._process = process

    def connection_made(self, transport):
        self._process.taken.append(transport)
        self._process.changed.set()

    def connection_lost(self, exc):
        self._process.accepting.lost()
        self._process.changed.set()


class _Process:
    """What takes connections in one process."""

    def __init__(self, listening, held, number, changed):
        self.taken = []
        self.changed = changed
        self.listening = listening.dup()
        self.accepting = Accepting(self.listening, held, number)

    def begin(self):
        self.accepting.begin(lambda: _Answering(self), 64)


class _Address:
    """An address, and as many processes as there are, here in one loop; none has begun."""

    def __init__(self, listening):
        self._port = listening.getsockname()[1]
        self.held = Held(_PROCESSES)
        self._changed = asyncio.Event()
        self.processes = [
            _Process(listening, self.held, number, self._changed) for number in range(_PROCESSES)
        ]
        self._opened = []

    @property
    def counts(self):
        return [len(process.taken) for process in self.processes]

    async def open(self, count):
        """So many connections at once, until all have been taken."""
        wanted = sum(self.counts) + count
        self._opened += await asyncio.gather(
            *(asyncio.open_connection("127.0.0.1", self._port) for _ in range(count))
        )
        await self.until(lambda: sum(self.counts) == wanted)

    async def until(self, wanted):
        """Wait for a change in which connections there are."""
        while not wanted():
            self._changed.clear()
            await self._changed.wait()

    async def close(self):
        for process in self.processes:
            if process.taken:
                await process.accepting.close()
            for transport in process.taken:
                transport.close()
            process.listening.close()
        for _, writer in self._opened:
            writer.close()
            await writer.wait_closed()


def _with_an_address(test):
    """The test as one that runs in a loop of its own, and is given an address."""

    @wraps(test)
    def run(**given):
        async def body():
            with socket.create_server(("127.0.0.1", 0)) as listening:
                address = _Address(listening)
                try:
                    await test(address, **given)
                finally:
                    await address.close()

        asyncio.run(asyncio.wait_for(body(), 20))

    run.__signature__ = signature(test).replace(
        parameters=list(signature(test).parameters.values())[1:]
    )
    return run


@pytest.mark.parametrize("together", [1, 8], ids=["one by one", "at once"])
@_with_an_address
async def test_each_process_gets_as_many(address, together):
    for process in address.processes:
        process.begin()
    for _ in range(8 // together):
        await address.open(together)
    assert address.counts == [4, 4]


@_with_an_address
async def test_who_lost_some_gets_the_next(address):
    first, second = address.processes
    first.begin()
    await address.open(3)  # the other has not begun, and nobody waits for it
    second.begin()
    await address.open(2)
    assert address.counts == [3, 2]
    for transport in first.taken:
        transport.close()
    await address.until(lambda: address.held.fewer(1))
    await address.open(2)
    assert address.counts == [5, 2]


@_with_an_address
async def test_one_that_is_stuck_keeps_nobody_waiting_for_ever(address):
    address.held.tell(1, 0)  # it takes connections, it says, and never does
    address.processes[0].begin()
    await address.open(3)
    assert address.counts == [3, 0]


@_with_an_address
async def test_nobody_waits_for_one_that_takes_no_more(address):
    first, second = address.processes
    first.begin()
    second.begin()
    await address.open(2)
    await second.accepting.close()
    second.taken[0].close()
    await address.open(2)
    assert address.counts == [3, 1]
    await first.accepting.close()
    assert not address.held.fewer(100)
