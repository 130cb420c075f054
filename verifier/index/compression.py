"""Compression: what is stored, in less room.

A page is short, so what pages have in common (the names of what facts tell, common words) is known
beforehand: `data/pages.zdict`, which `tools/page_dictionary.py` made of this project's own texts.
What was compressed with another dictionary cannot be read: a new one is a new format of the
database.
"""

import threading
from functools import cache
from importlib import resources

import zstandard

__all__ = ["compressed", "expanded"]

_LEVEL = 6


@cache
def _dictionary() -> zstandard.ZstdCompressionDict:
    data = resources.files("verifier.index").joinpath("data/pages.zdict").read_bytes()
    found = zstandard.ZstdCompressionDict(data, dict_type=zstandard.DICT_TYPE_FULLDICT)
    found.precompute_compress(level=_LEVEL)
    return found


class _Codec(threading.local):
    """A thread's own: neither part may serve two at once."""

    def __init__(self) -> None:
        known = _dictionary()
        self.compress = zstandard.ZstdCompressor(level=_LEVEL, dict_data=known).compress
        self.expand = zstandard.ZstdDecompressor(dict_data=known).decompress


_CODEC = _Codec()


def compressed(data: bytes) -> bytes:
    """`data` in less room."""
    return _CODEC.compress(data)


def expanded(data: bytes) -> bytes:
    """What was compressed."""
    return _CODEC.expand(data)
