"""Rule nursery: the processes in which strangers' plugins are imported, and their rules run.

A nursery, parted from the service while that is young and has one thread, parts a home from itself
for every plugin. A parent, which does nothing else, puts another in its place when it dies; homes
outlive it, for whoever holds them. A home imports its plugin, tells what that has brought, and
parts a process from itself, a few milliseconds old and with the plugin in it, for whoever wants to
call. Whatever a plugin does when it is imported it does to its home; whatever a call does, to the
call's process.
"""

import array
import os
import pickle
import selectors
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib.metadata import EntryPoint
from itertools import islice
from pathlib import Path

import msgspec

from verifier.engine.rules.calling import called
from verifier.engine.rules.diagnosis import where
from verifier.engine.rules.plugins import Plugins, load_sources
from verifier.engine.rules.sources import Source
from verifier.sdk.rule import Rule
from verifier.service.printed import Printed, log_printed
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
    RuleCard,
    receive,
    send,
)

if sys.platform != "win32":  # which has no processes of this kind at all
    import resource

__all__ = ["keep_nursery"]

_YOUNG = 1.0  # seconds within which a death is one at birth, after which the next waits as long
_ORPHANED = 5.0  # seconds past its time after which a call ends itself, its caller having died
_MOST_FACTS = 20_000
_LARGEST = 1 << 16
_ENCODER = msgspec.msgpack.Encoder()
_ASKED: msgspec.msgpack.Decoder[Asked] = msgspec.msgpack.Decoder(Asked)


def keep_nursery(asked: socket.socket, memory: int) -> None:
    """The nursery's parent: has one do what is asked, and then another, until the service is gone.

    What has been asked and not yet heard waits in `asked` for the next nursery.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # whoever stops the service stops this by leaving
    code = 1
    while code:
        born = time.monotonic()
        nursery = os.fork()
        if nursery == 0:
            with suppress(OSError):
                _nurse(asked, memory)
                os._exit(0)
            os._exit(1)
        _, status = os.waitpid(nursery, 0)
        code = os.waitstatus_to_exitcode(status)
        if code and time.monotonic() - born < _YOUNG:
            time.sleep(_YOUNG)


def _nurse(asked: socket.socket, memory: int) -> None:
    """The nursery: does what is asked of it until the service is gone."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need nobody to wait for them
    homes: dict[int, socket.socket] = {}
    while (message := _received(asked)) is not None:
        told, handle = _ASKED.decode(message[0]), message[1]
        if isinstance(told, Load) and handle is not None:
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            if os.fork() == 0:
                for held in (asked, ours, *homes.values()):
                    held.close()
                _alone(partial(_keep_home, theirs, handle, told, memory))
            theirs.close()
            homes[told.home] = ours
        elif isinstance(told, Lease) and handle is not None:
            home = homes.get(told.home)
            if home is not None:
                with suppress(OSError):  # it has died: whoever asks hears of it
                    socket.send_fds(home, [b"x"], [handle.fileno()])
        elif told.home in homes:
            homes.pop(told.home).close()
        if handle is not None:
            handle.close()


def _alone(life: Callable[[], None]) -> None:
    """The life of a process that has just been parted, which ends with it."""
    try:
        with suppress(OSError, EOFError):
            life()
    finally:
        os._exit(0)


def _keep_home(nursery: socket.socket, report: socket.socket, load: Load, memory: int) -> None:
    """A home: loads its plugin, tells of it, and parts processes until nobody wants any more."""
    sys.stdout = sys.stderr = Printed(log_printed)
    _limit(memory, forever=False)
    report.sendall(SIZE.pack(os.getpid()))
    plugins = _loaded(load)
    dates = bool(plugins.dates)
    brought = Brought(rules=_cards(plugins), lines=plugins.listing, dates=dates)
    send(report, _ENCODER.encode(brought))
    report.close()
    rules = {rule.id: rule for rule in plugins.rules}
    with selectors.DefaultSelector() as waiting:
        waiting.register(nursery, selectors.EVENT_READ)
        while waiting.get_map():
            for key, _ in waiting.select():
                asking: socket.socket = key.fileobj  # type: ignore[assignment]
                message = _received(asking)
                if message is None:
                    waiting.unregister(asking)
                    asking.close()
                    continue
                handle = message[1]
                if handle is None:
                    continue
                if asking is nursery:
                    handle.send(b"x")  # it is let
                    waiting.register(handle, selectors.EVENT_READ)
                    continue
                if os.fork() == 0:
                    for other in list(waiting.get_map().values()):
                        other.fileobj.close()  # type: ignore[union-attr]
                    _alone(partial(_run, handle, plugins, rules, memory))
                handle.close()


def _loaded(load: Load) -> Plugins:
    point = None if load.point is None else EntryPoint(load.name, *load.point)
    file = None if load.file is None else Path(load.file)
    source = Source(name=load.name, point=point, file=file)
    return load_sources([source], {load.name: load.settings})


def _cards(plugins: Plugins) -> tuple[RuleCard, ...]:
    return tuple(
        RuleCard(
            id=rule.id,
            version=rule.version,
            description=rule.description,
            kinds=tuple(rule.kinds),
            reads=tuple(rule.reads),
            place=where(rule),
        )
        for rule in plugins.rules
    )


def _run(connection: socket.socket, plugins: Plugins, rules: dict[str, Rule], memory: int) -> None:
    """A process: one call after the other, until nobody asks any more."""
    _limit(memory, forever=True)
    connection.sendall(SIZE.pack(os.getpid()))
    while True:
        send(connection, _answer(receive(connection), plugins, rules))


def _answer(message: bytes, plugins: Plugins, rules: dict[str, Rule]) -> bytes:
    try:
        rule, method, given, seconds = pickle.loads(message)  # noqa: S301 - the service's own
        signal.setitimer(signal.ITIMER_REAL, seconds + _ORPHANED)
        called.set(rule or next(iter(rules), "a plugin"))  # one that finds dates has no rule's id
        if method == "published":
            return _ENCODER.encode(Dated(plugins.published(given)))
        if method == "judge":
            return _ENCODER.encode(Judged(rules[rule].judge(given)))
        facts = list(islice(rules[rule].extract(given), _MOST_FACTS + 1))
        if len(facts) > _MOST_FACTS:
            raise ValueError(f"returned more than {_MOST_FACTS} facts")
        return _ENCODER.encode(Facts(facts))
    except BaseException as error:  # even SystemExit: it is the rule that leaves, not the process
        raised = Raised(type(error).__name__, str(error)[:2000], isinstance(error, TimeoutError))
        return _ENCODER.encode(raised)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _received(connection: socket.socket) -> tuple[bytes, socket.socket | None] | None:
    """A message and the socket that came with it; None when the other end has gone."""
    try:
        message, ancillary, *_ = connection.recvmsg(_LARGEST, socket.CMSG_LEN(4))
    except ConnectionError:
        return None
    if not message:
        return None
    handles = array.array("i")
    for _, _, data in ancillary:
        handles.frombytes(data)
    return message, socket.socket(fileno=handles[0]) if handles else None


def _limit(memory: int, *, forever: bool) -> None:
    """Bound what the process may hold: what it has, and `memory` bytes more."""
    pages = int(_first_field("/proc/self/statm") or 0)
    if pages:
        _, hardest = resource.getrlimit(resource.RLIMIT_AS)
        most = pages * resource.getpagesize() + memory
        if hardest != resource.RLIM_INFINITY:
            most = min(most, hardest)
        resource.setrlimit(resource.RLIMIT_AS, (most, most if forever else hardest))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _first_field(file: str) -> str:
    with suppress(OSError), open(file, encoding="ascii") as opened:  # noqa: PTH123
        return opened.read().split()[0]
    return ""
