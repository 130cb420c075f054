"""Rule processes: strangers' rules run where they can be killed.

A thread cannot be stopped, so a rule that loops for ever, or takes all memory, must not run in the
service's own process. A nursery, parted from the service while that is young and has one thread,
parts processes from itself on request: they have all rules loaded and cost a few milliseconds. A
call that takes too long kills its process; the next call has a new one. What comes back is data,
decoded as the type it should be, and no more of it than is reasonable.
"""

import array
import io
import os
import pickle
import signal
import socket
import struct
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from queue import Empty, LifoQueue
from typing import Any

import msgspec

from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair, Rule
from verifier.sdk.text import Text

if sys.platform != "win32":  # which has no processes of this kind at all
    import resource

__all__ = ["DistantRule", "RuleProcesses"]

_SIZE = struct.Struct("<Q")
_MOST_FACTS = 20_000
_MOST_BYTES = 64 * 1024 * 1024
_CHARACTERS = 10_000  # that a second of reading is added for


class _Facts(msgspec.Struct, frozen=True, tag=True):
    facts: list[Fact]


class _Judged(msgspec.Struct, frozen=True, tag=True):
    judgement: Judgement | None


class _Raised(msgspec.Struct, frozen=True, tag=True):
    kind: str
    message: str
    timed_out: bool


_ENCODER = msgspec.msgpack.Encoder()
_DECODER: msgspec.msgpack.Decoder[_Facts | _Judged | _Raised] = msgspec.msgpack.Decoder(
    _Facts | _Judged | _Raised
)


class RuleFailed(Exception):
    """What a rule raised in its process, or that the process is gone."""


class RuleProcesses:
    """Processes that run `rules`, each for one call at a time; made before any thread is.

    A process may hold `memory` bytes more than it began with.
    """

    def __init__(self, rules: Sequence[Rule], memory: int) -> None:
        self._idle: LifoQueue[_Child] = LifoQueue()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        pid = os.fork()
        if pid == 0:
            try:
                ours.close()
                _nurse(theirs, {rule.id: rule for rule in rules}, memory)
            finally:
                os._exit(0)
        theirs.close()
        self._nursery = ours
        self._pid = pid

    def extract(self, rule: str, text: Text, seconds: float) -> list[Fact]:
        """What the rule reads; TimeoutError, RuleFailed."""
        allowed = seconds + len(text.text) / _CHARACTERS
        told = self._called((rule, "extract", text), allowed)
        return told.facts if isinstance(told, _Facts) else []

    def judge(self, rule: str, pair: Pair, seconds: float) -> Judgement | None:
        """What the rule makes of a pair; TimeoutError, RuleFailed."""
        told = self._called((rule, "judge", pair), seconds)
        return told.judgement if isinstance(told, _Judged) else None

    def close(self) -> None:
        """End every process."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait().end()
        self._nursery.close()
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)

    def _called(self, call: tuple[str, str, object], seconds: float) -> _Facts | _Judged:
        child = self._child()
        try:
            told = _DECODER.decode(child.ask(_pickled(call), seconds))
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
        if isinstance(told, _Raised):
            if told.timed_out:
                raise TimeoutError(told.message)
            raise RuleFailed(f"{told.kind}: {told.message}")
        return told

    def _child(self) -> "_Child":
        with suppress(Empty):
            return self._idle.get_nowait()
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._nursery, [b"x"], [theirs.fileno()])
        return _Child(ours)


class DistantRule:
    """A rule that runs in a process of its own; to the engine a rule like any other."""

    def __init__(self, rule: Rule, processes: RuleProcesses, seconds: float) -> None:
        self.id = rule.id
        self.version = rule.version
        self.description = rule.description
        self.kinds = tuple(rule.kinds)
        self.reads = tuple(rule.reads)
        self._processes = processes
        self._seconds = seconds

    def extract(self, text: Text) -> Sequence[Fact]:
        """What the rule reads; TimeoutError when it takes too long."""
        return self._processes.extract(self.id, text, self._seconds)

    def judge(self, pair: Pair) -> Judgement | None:
        """What the rule makes of a pair; TimeoutError when it takes too long."""
        return self._processes.judge(self.id, pair, self._seconds)


class _Child:
    """A process, and the socket to it."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        connection.settimeout(10.0)
        (self._pid,) = _SIZE.unpack(_exactly(connection, _SIZE.size))

    def ask(self, message: bytes, seconds: float) -> bytes:
        """What it answers; TimeoutError, OSError, EOFError."""
        self._connection.settimeout(seconds)
        self._connection.sendall(_SIZE.pack(len(message)) + message)
        (size,) = _SIZE.unpack(_exactly(self._connection, _SIZE.size))
        if size > _MOST_BYTES:
            raise EOFError
        return _exactly(self._connection, size)

    def end(self) -> None:
        """Let it end by itself."""
        self._connection.close()

    def kill(self) -> None:
        """End it at once."""
        self._connection.close()
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)


class _Pickler(pickle.Pickler):
    """Texts are sent without what has been computed of them."""

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - pickle's signature
        if isinstance(obj, Text):
            return _text, (obj.text, obj.anchor, obj.title, obj.facts)
        return NotImplemented


def _text(text: str, anchor: Anchor | None, title: str | None, facts: tuple[Fact, ...]) -> Text:
    return Text(text, anchor=anchor, title=title, facts=facts)


def _pickled(call: object) -> bytes:
    """Only ever read by the rule's process, which may do as it likes anyway."""
    buffer = io.BytesIO()
    _Pickler(buffer, pickle.HIGHEST_PROTOCOL).dump(call)
    return buffer.getvalue()


def _exactly(connection: socket.socket, size: int) -> bytes:
    parts = []
    while size:
        part = connection.recv(min(size, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _nurse(asked: socket.socket, rules: dict[str, Rule], memory: int) -> None:
    """The nursery: a process for each socket that comes in, until the service is gone."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # whoever stops the service stops this by leaving
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need nobody to wait for them
    while True:
        message, ancillary, *_ = asked.recvmsg(1, socket.CMSG_LEN(4))
        if not message:
            return
        handles = array.array("i")
        for _, _, data in ancillary:
            handles.frombytes(data)
        if os.fork() == 0:
            asked.close()
            with suppress(OSError, EOFError):
                _run(socket.socket(fileno=handles[0]), rules, memory)
            os._exit(0)
        os.close(handles[0])


def _run(connection: socket.socket, rules: dict[str, Rule], memory: int) -> None:
    """A process: one call after the other, until nobody asks any more."""
    _limit(memory)
    connection.sendall(_SIZE.pack(os.getpid()))
    while True:
        (size,) = _SIZE.unpack(_exactly(connection, _SIZE.size))
        answer = _answer(_exactly(connection, size), rules)
        connection.sendall(_SIZE.pack(len(answer)) + answer)


def _answer(message: bytes, rules: dict[str, Rule]) -> bytes:
    try:
        rule, method, given = pickle.loads(message)  # noqa: S301 - the service's own
        if method == "judge":
            return _ENCODER.encode(_Judged(rules[rule].judge(given)))
        facts = list(islice(rules[rule].extract(given), _MOST_FACTS + 1))
        if len(facts) > _MOST_FACTS:
            raise ValueError(f"returned more than {_MOST_FACTS} facts")
        return _ENCODER.encode(_Facts(facts))
    except BaseException as error:  # even SystemExit: it is the rule that leaves, not the process
        raised = _Raised(type(error).__name__, str(error)[:2000], isinstance(error, TimeoutError))
        return _ENCODER.encode(raised)


def _limit(memory: int) -> None:
    """Bound what the process may hold: what it has, and `memory` bytes more."""
    pages = int(_first_field("/proc/self/statm") or 0)
    if pages:
        most = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _first_field(file: str) -> str:
    with suppress(OSError), open(file, encoding="ascii") as opened:  # noqa: PTH123
        return opened.read().split()[0]
    return ""
