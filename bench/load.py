"""Load: requests over a few connections at once, and how long each took."""

import asyncio
import time
from collections.abc import Sequence

__all__ = ["Load", "drive"]

_CONNECTIONS = 8


class Load:
    """What became of the requests: seconds each, and all together."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.refused = 0
        self.wall = 0.0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.seconds) / self.wall


def drive(port: int, bodies: Sequence[bytes], rounds: int = 1) -> Load:
    """Post every body `rounds` times to a server on this machine."""
    load = Load()
    queue = list(bodies) * rounds
    queue.reverse()
    started = time.perf_counter()
    asyncio.run(_drive(port, queue, load))
    load.wall = time.perf_counter() - started
    return load


async def _drive(port: int, queue: list[bytes], load: Load) -> None:
    await asyncio.gather(*(_connection(port, queue, load) for _ in range(_CONNECTIONS)))


async def _connection(port: int, queue: list[bytes], load: Load) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while queue:
        body = queue.pop()
        head = (
            "POST /v1/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        started = time.perf_counter()
        writer.write(head.encode() + body)
        answer = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(answer.split(b"content-length:")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        load.seconds.append(time.perf_counter() - started)
        load.refused += not answer.startswith(b"http/1.1 200")
    writer.close()
