"""Checksums: whether the files of a tantivy index are what was written.

tantivy ends each file of a segment with a footer of JSON that holds the CRC-32 of what comes
before it, then the footer's length and a magic number, both 32 bit, little-endian.
"""

import json
import zlib
from pathlib import Path
from struct import Struct

__all__ = ["damaged_file"]

_TAIL = Struct("<II")
_MAGIC = 1337
_CHUNK = 1 << 20


def damaged_file(folder: Path) -> Path | None:
    """The first file of a segment whose content does not match its checksum."""
    segments = json.loads((folder / "meta.json").read_text("utf-8"))["segments"]
    names = {segment["segment_id"].replace("-", "") for segment in segments}
    for path in sorted(folder.iterdir()):
        if path.name.split(".")[0] in names and not _is_sound(path):
            return path
    return None


def _is_sound(path: Path) -> bool:
    size = path.stat().st_size
    with path.open("rb") as file:
        if size < _TAIL.size:
            return False
        file.seek(size - _TAIL.size)
        length, magic = _TAIL.unpack(file.read())
        remaining = size - _TAIL.size - length
        if magic != _MAGIC or remaining < 0:
            return False
        file.seek(remaining)
        footer = json.loads(file.read(length))
        file.seek(0)
        crc = 0
        while remaining and (chunk := file.read(min(_CHUNK, remaining))):
            crc = zlib.crc32(chunk, crc)
            remaining -= len(chunk)
    return bool(footer["crc"] == crc)
