"""Packed: what the rules read in documents sent along, on its way from process to process.

It is read in one process, kept in the service as it came, and given with every claim to whichever
process verifies that: there it is unpacked, once for all claims that come one after the other.
"""

import pickle
import zlib
from collections.abc import Callable
from functools import lru_cache

from verifier.engine.find.sent import Sent

__all__ = ["Packed"]

_FAST = 1  # zlib level: a fourth of the size for a hundredth of the time that reading took


class Packed:
    """Unpacked when its content is asked for, and packed when it is sent."""

    def __init__(self, content: Sent | None, data: bytes = b"") -> None:
        """Either what was read, or how it came."""
        self._content = content
        self._data = data

    @property
    def content(self) -> Sent:
        """What was read."""
        return _unpacked(self._data) if self._content is None else self._content

    def __reduce__(self) -> tuple[Callable[..., "Packed"], tuple[None, bytes]]:
        if not self._data:
            self._data = zlib.compress(pickle.dumps(self._content, pickle.HIGHEST_PROTOCOL), _FAST)
        return Packed, (None, self._data)


@lru_cache(maxsize=1)
def _unpacked(data: bytes) -> Sent:
    sent: Sent = pickle.loads(zlib.decompress(data))  # noqa: S301 - the service's own
    return sent
