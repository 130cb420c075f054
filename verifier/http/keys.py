"""Keys: who may call the service, and whether to read only. Kept as hashes, in one file.

A key is 256 random bits, so a plain hash of it tells nothing; the file is of no use to a thief.
"""

import contextlib
import hashlib
import hmac
import os
import secrets
import tempfile
from enum import StrEnum
from pathlib import Path

import msgspec
import regex

from verifier.sdk.errors import InvalidValue, VerifierError

__all__ = ["Key", "Keys", "KeysUnreadable", "Scope"]

_MARK = "vk_"  # so that a key is recognised as one where it should not be
_NAME = regex.compile(r"[\w.@-]{1,64}")


class Scope(StrEnum):
    """What a key is good for."""

    READ = "read"
    WRITE = "write"


class Key(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A key as it is kept: whose it is, what it is good for, and its SHA-256."""

    name: str
    scopes: tuple[Scope, ...]
    hash: str


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    keys: tuple[Key, ...] = ()


class KeysUnreadable(VerifierError):
    """The file of keys cannot be read or written."""

    def __init__(self, file: Path, reason: str) -> None:
        self.file = file
        super().__init__(f"the keys in {file} cannot be used: {reason}")


class Keys:
    """The keys in a file. A change of the file counts at once, in every process."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._seen: tuple[int, int] | None = None
        self._known: tuple[Key, ...] = ()

    def all(self) -> tuple[Key, ...]:
        """Every key; KeysUnreadable. Where there is no file there are none."""
        try:
            stat = self._file.stat()
            seen = (stat.st_mtime_ns, stat.st_ino)
            if seen != self._seen:
                self._known = msgspec.json.decode(self._file.read_bytes(), type=_File).keys
                self._seen = seen
        except FileNotFoundError:
            self._seen, self._known = None, ()
        except OSError as error:
            raise KeysUnreadable(self._file, error.strerror or str(error)) from None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise KeysUnreadable(self._file, str(error)) from None
        return self._known

    def find(self, secret: str) -> Key | None:
        """The key that `secret` is; every one is compared, in constant time."""
        given = _hash(secret)
        found = None
        for key in self.all():
            if hmac.compare_digest(key.hash, given):
                found = key
        return found

    def add(self, name: str, scopes: tuple[Scope, ...]) -> str:
        """Make a key and give the secret, which is not kept; InvalidValue, KeysUnreadable."""
        if not _NAME.fullmatch(name):
            raise InvalidValue("name", name, "is not 1..64 letters, digits, `.`, `@`, `_`, `-`")
        if any(key.name == name for key in self.all()):
            raise InvalidValue("name", name, "names a key already")
        secret = _MARK + secrets.token_urlsafe(32)
        self._write((*self.all(), Key(name=name, scopes=scopes, hash=_hash(secret))))
        return secret

    def remove(self, name: str) -> bool:
        """Forget a key; False when there is none of that name."""
        left = tuple(key for key in self.all() if key.name != name)
        if len(left) == len(self.all()):
            return False
        self._write(left)
        return True

    def _write(self, keys: tuple[Key, ...]) -> None:
        """Replace the file in one step; only its owner may read it."""
        content = msgspec.json.format(msgspec.json.encode(_File(keys=keys))) + b"\n"
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=".keys")
            try:
                with os.fdopen(handle, "wb") as out:
                    out.write(content)
                Path(name).replace(self._file)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise KeysUnreadable(self._file, error.strerror or str(error)) from None
        self._seen = None


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
