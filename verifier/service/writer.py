"""Writer: where several processes answer, one of them writes, and the others ask it to.

They talk over a socket in a folder that only the user who runs the service can reach: a length,
then a message in MessagePack; an answer to each. A process reads its own view of the corpus, which
sees every write that was answered.
"""

import logging
import socket
import struct
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from verifier.index.embedded import EmbeddedCorpus
from verifier.index.prepared import PreparedEntry
from verifier.sdk.corpus import Corpus, CorpusUnavailable, Entry
from verifier.sdk.errors import InvalidValue, VerifierError

__all__ = ["WRITER", "ForwardingCorpus", "WriterServer"]

WRITER = "writer.sock"
"""The name of the writer's socket in the folder that the processes of a service share."""

_SIZE = struct.Struct("<Q")
_PATIENCE = 60.0  # seconds; a write that takes longer is as good as lost
_log = logging.getLogger("verifier.service")


class _Put(msgspec.Struct, frozen=True, tag=True):
    entries: tuple[Entry, ...]
    prepared: tuple[PreparedEntry, ...] = ()
    gone: tuple[str, ...] = ()


class _Delete(msgspec.Struct, frozen=True, tag=True):
    document_id: str


class _Done(msgspec.Struct, frozen=True, tag=True):
    found: bool = True


class _Refused(msgspec.Struct, frozen=True, tag=True):
    field: str
    shown: str
    reason: str


class _Failed(msgspec.Struct, frozen=True, tag=True):
    message: str


_Asked: TypeAlias = _Put | _Delete
_Told: TypeAlias = _Done | _Refused | _Failed
_ENCODER = msgspec.msgpack.Encoder()
_ASKED: msgspec.msgpack.Decoder[_Asked] = msgspec.msgpack.Decoder(_Asked)
_TOLD: msgspec.msgpack.Decoder[_Told] = msgspec.msgpack.Decoder(_Told)


class WriterServer:
    """Writes to `corpus` for whoever asks at `address`, until closed."""

    def __init__(self, corpus: Corpus, address: Path) -> None:
        self._corpus = corpus
        address.unlink(missing_ok=True)
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(address))
        self._listening.listen()
        threading.Thread(target=self._accept, name="verifier-writer", daemon=True).start()

    def close(self) -> None:
        """Take no more; what is being written is written."""
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                asking, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(asking,), daemon=True).start()

    def _serve(self, asking: socket.socket) -> None:
        with asking, suppress(OSError):
            while (asked := _receive(asking)) is not None:
                _send(asking, self._written(_ASKED.decode(asked)))

    def _written(self, asked: _Asked) -> _Told:
        try:
            if isinstance(asked, _Delete):
                return _Done(self._corpus.delete(asked.document_id))
            entries: list[Any] = [*asked.entries, *asked.prepared]
            self._corpus.put(entries, asked.gone)
        except InvalidValue as error:
            return _Refused(error.field, str(error.value), error.reason)
        except VerifierError as error:
            return _Failed(str(error))
        except Exception as error:
            _log.exception("a write for another process failed")
            return _Failed(f"the writing process failed: {type(error).__name__}")
        return _Done()


class ForwardingCorpus:
    """A corpus read here and written by the process that listens at `address`."""

    def __init__(self, reading: Corpus, address: Path) -> None:
        self._reading = reading
        self.prepared = isinstance(reading, EmbeddedCorpus)
        """Whether it takes entries in their stored form, which spares the writer the work."""
        self._address = address
        self._connection: socket.socket | None = None
        self._turn = threading.Lock()
        self.get = reading.get
        self.page = reading.page
        self.passages = reading.passages
        self.search = reading.search
        self.snapshot = reading.snapshot
        self.stale = reading.stale
        self.readings = reading.readings
        self.read_by = reading.read_by
        self.moment = reading.moment

    def put(self, entries: Sequence[Entry | PreparedEntry], gone: Sequence[str] = ()) -> None:
        """Have them written, and those `gone` removed; durable and searchable on return."""
        plain = tuple(each for each in entries if isinstance(each, Entry))
        prepared = tuple(each for each in entries if isinstance(each, PreparedEntry))
        self._told(_Put(plain, prepared, tuple(gone)))

    def delete(self, document_id: str) -> bool:
        """Have it removed; False when there is none."""
        return self._told(_Delete(document_id)).found

    def follow(self) -> None:
        """Have at hand what the writer has written."""
        if isinstance(self._reading, EmbeddedCorpus):
            self._reading.follow()

    def close(self) -> None:
        """Release files, locks and the connection."""
        with self._turn:
            self._disconnect()
        self._reading.close()

    def _told(self, asked: _Asked) -> _Done:
        """What the writer answers. A connection that was lost before is made anew.

        One that is lost on the way leaves open whether anything was written: CorpusUnavailable, and
        the caller asks again, which changes nothing if it was.
        """
        message = _ENCODER.encode(asked)
        with self._turn:
            try:
                told = self._exchanged(message)
            except OSError as error:
                self._disconnect()
                raise CorpusUnavailable(f"The writing process does not answer: {error}.") from None
        match told:
            case _Done():
                return told
            case _Refused(field=field, shown=shown, reason=reason):
                raise InvalidValue(field, shown, reason)
            case _Failed(message=reason):
                raise CorpusUnavailable(reason)

    def _exchanged(self, message: bytes) -> _Told:
        if self._connection is not None and _is_lost(self._connection):
            self._disconnect()
        if self._connection is None:
            self._connection = socket.socket(socket.AF_UNIX)
            self._connection.settimeout(_PATIENCE)
            self._connection.connect(str(self._address))
        self._connection.sendall(_SIZE.pack(len(message)) + message)
        answer = _receive(self._connection)
        if answer is None:
            raise ConnectionResetError("it has gone")
        return _TOLD.decode(answer)

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _is_lost(connection: socket.socket) -> bool:
    """Whether the other end has gone; between exchanges it has nothing to say."""
    connection.setblocking(False)
    try:
        return connection.recv(1, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
    finally:
        connection.settimeout(_PATIENCE)


def _send(connection: socket.socket, told: _Told) -> None:
    message = _ENCODER.encode(told)
    connection.sendall(_SIZE.pack(len(message)) + message)


def _receive(connection: socket.socket) -> bytes | None:
    """A whole message; None when the other end has gone."""
    head = b"".join(_parts(connection, _SIZE.size))
    if len(head) < _SIZE.size:
        return None
    (size,) = _SIZE.unpack(head)
    message = b"".join(_parts(connection, size))
    return message if len(message) == size else None


def _parts(connection: socket.socket, size: int) -> Iterator[bytes]:
    while size and (part := connection.recv(min(size, 1 << 20))):
        size -= len(part)
        yield part
