"""Settings: what an operator may choose, from the command line, the environment or a file.

What is given on the command line wins over the environment, that over the file, and that over the
defaults. A setting `body_limit` is `VERIFIER_BODY_LIMIT` in the environment, and `body_limit` in
the file, which is TOML; a list is separated by commas in the environment. docs/operation.md has
the table of all of them.
"""

import tomllib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any

import msgspec
import regex

from verifier.sdk.errors import VerifierError

__all__ = ["Auth", "BadSetting", "Level", "Settings", "read_settings", "unknown_variables"]

_PREFIX = "VERIFIER_"
_OTHERS = frozenset({"VERIFIER_CONFIG", "VERIFIER_DATA", "VERIFIER_PLUGINS"})
_PLUGINS = "plugins"
_GIVEN = "the command line"

Count = Annotated[int, msgspec.Meta(ge=1)]
_YEAR = 366 * 24 * 3600.0
Seconds = Annotated[float, msgspec.Meta(gt=0, le=_YEAR)]


class Auth(StrEnum):
    """Whether a key is asked for."""

    AUTO = "auto"
    """Unless the service answers on this machine only."""
    ON = "on"
    OFF = "off"


class Level(StrEnum):
    """How much is logged."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    DEBUG = "debug"


class BadSetting(VerifierError):
    """A setting cannot be what it is set to; says where it was set."""

    def __init__(self, source: str, name: str, reason: str) -> None:
        self.source = source
        self.name = name
        where = f"--{name.replace('_', '-')}" if source == _GIVEN else f"{source}: {name}"
        super().__init__(f"{where}: {reason}")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an operator may choose."""

    host: Annotated[str, msgspec.Meta(min_length=1)] = "127.0.0.1"
    """The address to answer on."""

    port: Annotated[int, msgspec.Meta(ge=0, le=65535)] = 8000
    """The port; 0 takes any free one."""

    workers: Count = 1
    """Processes that answer; one of them writes."""

    threads: Count = 4
    """Threads of each process that verify: one at a time computes, the others wait."""

    queue: Count = 256
    """Requests that may wait for a thread of a process; one more is answered 503 at once."""

    body_limit: Count = 8 * 1024 * 1024
    """Bytes a request body (of a bulk request: one line) may have; more is answered 413."""

    bodies_limit: Count = 64 * 1024 * 1024
    """Bytes that the bodies of all requests in progress in a process may have together, and the
    answers that are being sent, each but for its first 65,536; one more is answered 503 at once."""

    body_seconds: Seconds = 30.0
    """Time a request has to begin on a connection, and then its body to arrive (of a bulk request:
    the next part of it); then 408."""

    time_limit: Seconds = 30.0
    """Time that reading, searching or verifying one claim may take; then 503."""

    shutdown_seconds: Seconds = 20.0
    """Time that requests in progress have to finish once the service is asked to stop."""

    auth: Auth = Auth.AUTO
    """Whether a key is asked for: `on`, `off`, or `auto`: unless the address is this machine's."""

    keys: str | None = None
    """The file with the keys, made by `verifier keys`; default: `keys.json` beside the corpus."""

    rate_limit: Annotated[int, msgspec.Meta(ge=0)] = 0
    """Requests a minute of one key (or, without keys, one address); 0: as many as can be."""

    trusted_proxies: tuple[str, ...] = ()
    """Addresses of proxies whose `X-Forwarded-For` says who is calling."""

    cors_origins: tuple[str, ...] = ()
    """Origins whose pages may call the service from a browser; `*`: any."""

    answers_seconds: Annotated[float, msgspec.Meta(ge=0, le=100 * _YEAR)] = 7 * 24 * 3600.0
    """How long an answer is kept under its id; 0: not at all."""

    answers: Count = 100_000
    """How many answers are kept at most; the oldest go first."""

    rule_seconds: Seconds = 1.0
    """Time a rule has for all its work on one claim; then it has timed out."""

    seclude: bool = True
    """Whether plugins that did not come with the service run in processes that can be killed."""

    rule_memory: Count = 512
    """Megabytes that such a process may take."""

    load_seconds: Seconds = 10.0
    """Time such a rule's plugin has to be loaded."""

    rest_after: Count = 5
    """Failures in a row after which a rule is left alone for a while."""

    rest_seconds: Seconds = 60.0
    """How long it is left alone; then it has one more try."""

    log_level: Level = Level.INFO
    """How much is logged: `error`, `warning`, `info` (a line a request) or `debug`."""

    plugins: Mapping[str, Mapping[str, str]] = {}
    """In the file only: a table `[plugins.NAME]` is handed to that plugin."""


def read_settings(
    given: Mapping[str, object], environ: Mapping[str, str], file: Path | None = None
) -> Settings:
    """The settings of this process; BadSetting. What is None in `given` was not given."""
    merged: dict[str, Any] = {} if file is None else _of_file(file)
    for name in Settings.__struct_fields__:
        variable = _PREFIX + name.upper()
        if variable in environ and name != _PLUGINS and variable not in _OTHERS:
            merged[name] = _checked(variable, name, environ[variable], strict=False)
    for name, value in given.items():
        if value is not None:
            merged[name] = _checked(_GIVEN, name, value, strict=True)
    return Settings(**merged)


def unknown_variables(environ: Mapping[str, str]) -> list[str]:
    """Variables that look as if they were settings and are none, each with what may be meant."""
    known = {_PREFIX + name.upper() for name in Settings.__struct_fields__} | _OTHERS
    return [
        name + _meant(name, known)
        for name in sorted(environ)
        if name.startswith(_PREFIX) and name not in known
    ]


def _of_file(file: Path) -> dict[str, Any]:
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSetting(str(file), "the file", error.strerror or str(error)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSetting(str(file), "the file", f"is no TOML: {error}") from None
    for name in found:
        if name not in Settings.__struct_fields__:
            meant = _meant(name, Settings.__struct_fields__)
            raise BadSetting(str(file), name, f"there is no such setting{meant}")
    return {name: _checked(str(file), name, value, strict=True) for name, value in found.items()}


def _checked(source: str, name: str, value: object, *, strict: bool) -> object:
    """`value` as the type of the setting; from the environment, where all is text, read as such."""
    (field,) = (each for each in msgspec.structs.fields(Settings) if each.name == name)
    if not strict and isinstance(value, str) and field.type == tuple[str, ...]:
        value = [part.strip() for part in value.split(",") if part.strip()]
    try:
        chosen: object = msgspec.convert(value, field.type, strict=strict)
    except msgspec.ValidationError as error:
        if isinstance(field.type, type) and issubclass(field.type, StrEnum):
            allowed = ", ".join(field.type)
            raise BadSetting(source, name, f"{value!r} is none of: {allowed}") from None
        raise BadSetting(source, name, f"{value!r}: {error}".replace("`", "")) from None
    if name in _LISTED and isinstance(chosen, tuple):
        is_one, what = _LISTED[name]
        for each in chosen:
            if each != "*" and not is_one(each):
                raise BadSetting(source, name, f"{each!r} is neither * nor {what}")
    return chosen


def _is_origin(text: str) -> bool:
    return _ORIGIN.fullmatch(text) is not None


def _is_network(text: str) -> bool:
    try:
        return bool(ip_network(text, strict=False))
    except ValueError:
        return False


_ORIGIN = regex.compile(r"[a-z][a-z0-9+.\-]*://[^/\s?#@]++", regex.IGNORECASE)
_LISTED: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "cors_origins": (_is_origin, "an origin such as https://desk.example"),
    "trusted_proxies": (_is_network, "an address or a network"),
}


def _meant(name: str, known: object) -> str:
    close = get_close_matches(name, list(known), n=1)  # type: ignore[call-overload]
    return f" (is {close[0]} meant?)" if close else ""
