"""Headers that every answer carries, whatever it is."""

from uuid import uuid4

import regex
from litestar.types import Message, Scope

__all__ = ["REQUEST_ID", "named", "secure"]

REQUEST_ID = "verifier.request"
"""Where a request's state says what it is called."""

_NAME = regex.compile(r"[A-Za-z0-9._-]{1,64}")

_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
)
_UNLESS_SET = (
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cache-control", b"no-store"),
)


def named(given: str | None) -> str:
    """What a request is called: as its caller calls it, or by a name of our own."""
    return given if given is not None and _NAME.fullmatch(given) else uuid4().hex


async def secure(message: Message, scope: Scope) -> None:
    """Add them to an answer that is about to begin."""
    if message["type"] != "http.response.start":
        return
    sent = list(message.get("headers", ()))
    present = {name.lower() for name, _ in sent}
    sent += _ALWAYS
    sent += [pair for pair in _UNLESS_SET if pair[0] not in present]
    if name := scope["state"].get(REQUEST_ID):
        sent.append((b"x-request-id", name.encode()))
    message["headers"] = sent
