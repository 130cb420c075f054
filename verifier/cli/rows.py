"""Rows: JSON lines (and plain text) as a command reads them, errors with file and line."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec

from verifier.sdk.errors import InvalidValue, VerifierError

__all__ = ["STDIN", "BadRow", "decode_text", "open_input", "read_rows"]

_T = TypeVar("_T")
STDIN = "-"


class BadRow(VerifierError):
    """A line of input is not what the command reads."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        self.source = source
        self.line = line
        self.reason = reason
        super().__init__(f"{'standard input' if source == STDIN else source}:{line}: {reason}")


@contextmanager
def open_input(source: str) -> Iterator[BinaryIO]:
    """The file named `source`, or standard input for `-`; InvalidValue where it names none."""
    if not source:
        raise InvalidValue("file", source, "names no file")
    if source == STDIN:
        yield sys.stdin.buffer
        return
    with Path(source).open("rb") as stream:
        yield stream


def decode_text(source: str, content: bytes) -> str:
    """`content` as text; BadRow at the first line that is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadRow(source, line, "is not UTF-8 text") from None


def read_rows(source: str, lines: Iterable[bytes], kind: type[_T]) -> Iterator[_T]:
    """Each line that is not blank as a `kind`; BadRow at the first that is none."""
    decoder = msgspec.json.Decoder(kind)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise BadRow(source, number, str(error)) from None
        except VerifierError as error:  # a value that the type itself refuses
            raise BadRow(source, number, str(error)) from None
