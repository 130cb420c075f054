"""Settings of the HTTP edge."""

import msgspec

__all__ = ["Settings"]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What an operator may choose."""

    body_limit: int = 8 * 1024 * 1024
    """Bytes a request body (of a bulk request: one line) may have; more is answered 413."""
    workers: int = 4
    """Threads that verify and search; documents are written by one thread of their own."""

    queue: int = 256
    """Requests that may wait for a thread; one more is answered 503 at once."""

    def __post_init__(self) -> None:
        for field in ("body_limit", "workers", "queue"):
            if getattr(self, field) < 1:
                raise ValueError(f"{field} is {getattr(self, field)}; it must be at least 1")
