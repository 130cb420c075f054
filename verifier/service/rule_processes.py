"""Rule processes: strangers' rules run where they can be killed, and are loaded there too.

A thread cannot be stopped, so a rule that loops for ever, or takes all memory, must not run in the
service's own process, nor be imported in it. A call that takes too long kills its process; the next
call has a new one. What comes back is data, decoded as the type it should be, and no more of it
than is reasonable. Where the processes come from: see `rule_nursery`.
"""

import os
import select
import signal
import socket
import weakref
from collections.abc import Mapping, Sequence
from contextlib import suppress
from queue import Empty, LifoQueue

import msgspec

from verifier.engine.rules.sources import Source
from verifier.sdk.errors import VerifierError
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text
from verifier.service.floor import FLOOR
from verifier.service.rule_channel import (
    SIZE,
    Asked,
    Brought,
    Dated,
    Facts,
    Judged,
    Lease,
    Load,
    Raised,
    Retire,
    RuleCard,
    exactly,
    pickled,
    receive,
    send,
)
from verifier.service.rule_nursery import keep_nursery

__all__ = ["DistantDates", "DistantRule", "HomeGone", "RuleHome", "RuleProcesses"]

_CHARACTERS = 10_000  # that a second of reading is added for
_BIRTH = 10.0  # seconds a process has to be there
_ENCODER = msgspec.msgpack.Encoder()
_BROUGHT = msgspec.msgpack.Decoder(Brought)
_DECODER: msgspec.msgpack.Decoder[Facts | Judged | Dated | Raised] = msgspec.msgpack.Decoder(
    Facts | Judged | Dated | Raised
)


class RuleFailed(Exception):
    """What a rule raised in its process, or that the process is gone."""


class HomeGone(VerifierError):
    """The home of a plugin is no longer: another one has taken its place."""


class Loading:
    """A plugin that is being loaded in a home of its own."""

    def __init__(self, home: int, connection: socket.socket) -> None:
        self.home = home
        self._connection = connection

    def finish(self, seconds: float) -> Brought:
        """What it brought; TimeoutError when that takes too long, RuleFailed when its home ends."""
        pid = None
        self._connection.settimeout(_BIRTH)
        try:
            (pid,) = SIZE.unpack(exactly(self._connection, SIZE.size))
            self._connection.settimeout(max(0.1, seconds))
            return _BROUGHT.decode(receive(self._connection))
        except TimeoutError:
            _kill(pid)
            raise TimeoutError("loading it takes too long, and was stopped") from None
        except (OSError, EOFError):
            raise RuleFailed("its process ended while it was loaded") from None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            _kill(pid)
            raise RuleFailed(f"what it tells of its rules cannot be read: {error}") from None
        finally:
            self._connection.close()


class RuleProcesses:
    """Homes of plugins and processes for their calls; made before any thread is.

    A process may hold `memory` bytes more than it began with.
    """

    def __init__(self, memory: int) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        pid = os.fork()
        if pid == 0:
            try:
                ours.close()
                keep_nursery(theirs, memory)
            finally:
                os._exit(0)
        theirs.close()
        self._nursery = ours
        self._pid = pid

    def load(self, source: Source, settings: Mapping[str, str]) -> Loading:
        """Begin to load a plugin."""
        home = int.from_bytes(os.urandom(6))  # its name, never used twice
        point = source.point
        load = Load(
            home=home,
            name=source.name,
            file=None if source.file is None else str(source.file.absolute()),
            point=None if point is None else (point.value, point.group),
            settings=settings,
        )
        return Loading(home, self._asked(load, socket.SOCK_STREAM))

    def lease(self, home: int, *, dead: bool = False) -> "RuleHome":
        """A home to call rules in, which stays as long as this is held.

        HomeGone when it has ended; where a `dead` one will do, every call of it fails.
        """
        lease = self._asked(Lease(home), socket.SOCK_SEQPACKET)
        lease.settimeout(_BIRTH)
        with suppress(OSError):
            if lease.recv(1):
                return RuleHome(lease)
        lease.close()
        if dead:
            return RuleHome(lease)
        raise HomeGone(f"the home {home} is gone")

    def retire(self, home: int) -> None:
        """Let a home end once those who hold it no longer do."""
        with suppress(OSError):
            self._nursery.send(_ENCODER.encode(Retire(home)))

    def close(self) -> None:
        """End the nursery, and with it what nobody holds."""
        self._nursery.close()
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)

    def _asked(self, asked: Asked, kind: int) -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, kind)
        with theirs, suppress(OSError):  # what is lost is heard of on the socket
            socket.send_fds(self._nursery, [_ENCODER.encode(asked)], [theirs.fileno()])
        return ours


class RuleHome:
    """A plugin's home: its rules run in processes parted from it, each for one call at a time."""

    def __init__(self, lease: socket.socket) -> None:
        self._lease = lease
        self._idle: LifoQueue[_Child] = LifoQueue()
        weakref.finalize(self, _leave, lease, self._idle)

    @property
    def lost(self) -> bool:
        """Whether it has ended, though it is held here."""
        if self._lease.fileno() < 0:
            return True
        hearing = select.poll()
        hearing.register(self._lease, select.POLLIN)  # it says no more, but that it has gone
        return bool(hearing.poll(0))

    def extract(self, rule: str, text: Text, seconds: float) -> list[Fact]:
        """What the rule reads; TimeoutError, RuleFailed."""
        told = self._called((rule, "extract", text), _allowed(text, seconds))
        return told.facts if isinstance(told, Facts) else []

    def judge(self, rule: str, pair: Pair, seconds: float) -> Judgement | None:
        """What the rule makes of a pair; TimeoutError, RuleFailed."""
        told = self._called((rule, "judge", pair), seconds)
        return told.judgement if isinstance(told, Judged) else None

    def published(self, text: Text, seconds: float) -> str | None:
        """The publication date that the plugin finds; TimeoutError, RuleFailed."""
        told = self._called(("", "published", text), _allowed(text, seconds))
        return told.published if isinstance(told, Dated) else None

    def _called(self, call: tuple[str, str, object], seconds: float) -> Facts | Judged | Dated:
        message = pickled((*call, seconds))
        FLOOR.leave()
        child = self._child()
        try:
            told = _DECODER.decode(child.ask(message, seconds))
        except TimeoutError:
            child.kill()
            raise TimeoutError(f"took more than {seconds:.3g} s, and was stopped") from None
        except (OSError, EOFError):
            child.kill()
            raise RuleFailed("its process ended") from None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            child.kill()
            raise RuleFailed(f"what it returned cannot be read: {error}") from None
        except BaseException:
            child.kill()
            raise
        self._idle.put(child)
        if isinstance(told, Raised):
            if told.timed_out:
                raise TimeoutError(told.message)
            raise RuleFailed(f"{told.kind}: {told.message}")
        return told

    def _child(self) -> "_Child":
        with suppress(Empty):
            return self._idle.get_nowait()
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                socket.send_fds(self._lease, [b"x"], [theirs.fileno()])
            return _Child(ours)
        except (OSError, EOFError):
            ours.close()
            raise RuleFailed("its process ended") from None


class DistantRule:
    """A rule that runs in a process of its own; to the engine a rule like any other."""

    def __init__(self, card: RuleCard, home: RuleHome, seconds: float) -> None:
        self.id = card.id
        self.version = card.version
        self.description = card.description
        self.kinds = card.kinds
        self.reads = card.reads
        self._home = home
        self._seconds = seconds

    @property
    def lost(self) -> bool:
        """Whether the home it lives in has ended."""
        return self._home.lost

    def extract(self, text: Text) -> Sequence[Fact]:
        """What the rule reads; TimeoutError when it takes too long."""
        return self._home.extract(self.id, text, self._seconds)

    def judge(self, pair: Pair) -> Judgement | None:
        """What the rule makes of a pair; TimeoutError when it takes too long."""
        return self._home.judge(self.id, pair, self._seconds)


class DistantDates:
    """How a plugin in a process of its own finds when a text was published."""

    def __init__(self, home: RuleHome, seconds: float) -> None:
        self._home = home
        self._seconds = seconds

    @property
    def lost(self) -> bool:
        """Whether the home it lives in has ended."""
        return self._home.lost

    def __call__(self, text: Text) -> str | None:
        """The date; TimeoutError, RuleFailed."""
        return self._home.published(text, self._seconds)


class _Child:
    """A process, and the socket to it."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        connection.settimeout(_BIRTH)
        (self._pid,) = SIZE.unpack(exactly(connection, SIZE.size))

    def ask(self, message: bytes, seconds: float) -> bytes:
        """What it answers; TimeoutError, OSError, EOFError."""
        self._connection.settimeout(seconds)
        send(self._connection, message)
        return receive(self._connection)

    def end(self) -> None:
        """Let it end by itself."""
        self._connection.close()

    def kill(self) -> None:
        """End it at once."""
        self._connection.close()
        _kill(self._pid)


def _allowed(text: Text, seconds: float) -> float:
    return seconds + len(text.text) / _CHARACTERS


def _kill(pid: int | None) -> None:
    if pid is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _leave(lease: socket.socket, idle: "LifoQueue[_Child]") -> None:
    """Nobody holds a home any more."""
    lease.close()
    with suppress(Empty):
        while True:
            idle.get_nowait().end()
