"""Doors: who is let in, to what, and how often."""

import ipaddress
import math
from typing import Any

from litestar import Request

from verifier.http.keys import Keys, Scope
from verifier.http.rates import Rates
from verifier.http.settings import Auth, Settings
from verifier.sdk.errors import VerifierError

__all__ = [
    "CALLER",
    "OPEN",
    "WRITE",
    "Doors",
    "Forbidden",
    "NoKeys",
    "RateLimited",
    "Unauthenticated",
    "asks",
]

OPEN = {"scope": None}
"""For the declaration of a route that anybody may call."""

WRITE = {"scope": Scope.WRITE}
"""For the declaration of a route that changes something; all others read."""

CALLER = "verifier.caller"
"""Where a request's state says whose key it came with."""


class NoKeys(VerifierError):
    """Keys are asked for and there are none, so nobody could call."""


class Unauthenticated(VerifierError):
    """The request has no key, or none that is known."""


class Forbidden(VerifierError):
    """The key is known, and not good for this."""


class RateLimited(VerifierError):
    """The caller asks too often."""

    def __init__(self, seconds: float) -> None:
        self.retry_after = math.ceil(seconds)
        super().__init__(f"too many requests; ask again in {self.retry_after} s")


def asks(auth: Auth, host: str) -> bool:
    """Whether a service on `host` asks for keys."""
    return not _is_loopback(host) if auth is Auth.AUTO else auth is Auth.ON


class Doors:
    """What every request passes before anything is done for it."""

    def __init__(self, keys: Keys | None, rates: Rates | None) -> None:
        self._keys = keys
        self._rates = rates

    @staticmethod
    def of(settings: Settings, keys: Keys) -> "Doors":
        """The doors of a service; NoKeys where nobody could pass them."""
        asked = asks(settings.auth, settings.host)
        if asked and not keys.all():
            raise NoKeys(
                f"a service on {settings.host} asks for keys, and there are none; make one with "
                "`verifier keys add NAME`, or set auth to off where others see to it"
            )
        rates = Rates(settings.rate_limit) if settings.rate_limit else None
        return Doors(keys if asked else None, rates)

    def enter(self, request: Request[Any, Any, Any]) -> None:
        """Unauthenticated, Forbidden, RateLimited, or nothing."""
        scope = request.route_handler.opt.get("scope", Scope.READ)
        if scope is None:
            return
        caller = request.client.host if request.client else ""
        if self._keys is not None:
            caller = self._named(request, self._keys, scope)
            request.scope["state"][CALLER] = caller
        if self._rates is not None and (wait := self._rates.wait(caller)):
            raise RateLimited(wait)

    def _named(self, request: Request[Any, Any, Any], keys: Keys, scope: Scope) -> str:
        kind, _, secret = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not secret:
            raise Unauthenticated("send a key: Authorization: Bearer vk_...")
        key = keys.find(secret.strip())
        if key is None:
            raise Unauthenticated("the key is not known, or no longer")
        if scope not in key.scopes:
            raise Forbidden(f"this needs a key that may {scope.value}")
        return key.name


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
