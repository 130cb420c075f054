"""Rows: JSON lines as a command reads them, each error with its file and line."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec

from verifier.sdk.errors import VerifierError

__all__ = ["STDIN", "BadRow", "open_input", "read_rows"]

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
    """The file named `source`, or standard input for `-`."""
    if source == STDIN:
        yield sys.stdin.buffer
        return
    with Path(source).open("rb") as stream:
        yield stream


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
