"""Logs: a JSON object a line, with the request it belongs to, and never with what was sent.

What an exception says may quote a document or a claim, so only its kind and the places in the code
are logged; at level `debug` its message too.
"""

import json
import logging
import sys
import time
import traceback
from contextvars import ContextVar
from typing import TextIO

from litestar.types import Message, Scope

from verifier.http.doors import CALLER
from verifier.http.headers import REQUEST_ID
from verifier.http.metrics import BEGUN
from verifier.http.settings import Level

__all__ = ["LOG", "JsonLines", "current_request", "log_request", "log_to"]

LOG = logging.getLogger("verifier.http")

current_request: ContextVar[str | None] = ContextVar("current_request", default=None)
"""What the request that is being answered is called."""

_KEEP_OUT = logging.WARNING  # of what others log: a line a connection is no news


class JsonLines(logging.Formatter):
    """A record as one line of JSON; `fields` given as `extra` are part of it."""

    def __init__(self, *, messages: bool) -> None:
        super().__init__()
        self._messages = messages

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        line: dict[str, object] = {
            "time": f"{moment}.{int(record.msecs):03}Z",
            "level": record.levelname.lower(),
            "event": record.getMessage().strip(),
        }
        if (request := current_request.get()) is not None:
            line["request"] = request
        line.update(getattr(record, "fields", {}))
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = self._error(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)

    def _error(self, error: BaseException) -> dict[str, object]:
        frames = traceback.extract_tb(error.__traceback__)
        told: dict[str, object] = {
            "kind": type(error).__name__,
            "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
        }
        if self._messages:
            told["message"] = str(error)
        return told


async def log_request(message: Message, scope: Scope) -> None:
    """A line for an answer that begins; the path as it is declared, not as it was sent."""
    if message["type"] != "http.response.start" or not LOG.isEnabledFor(logging.INFO):
        return
    state = scope["state"]
    fields = {
        "request": state.get(REQUEST_ID),
        "method": scope.get("method"),
        "path": scope.get("path_template") or "unknown",
        "status": message["status"],
    }
    if (begun := state.get(BEGUN)) is not None:
        fields["ms"] = round(1000 * (time.perf_counter() - begun), 1)
    if (caller := state.get(CALLER)) is not None:
        fields["key"] = caller
    LOG.info("request", extra={"fields": fields})


def log_to(level: Level, stream: TextIO | None = None) -> None:
    """Log this process's service, and what its server warns of, to `stream` (standard error)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines(messages=level is Level.DEBUG))
    chosen = logging.getLevelNamesMapping()[level.value.upper()]
    for name, least in (("verifier", chosen), ("uvicorn", max(chosen, _KEEP_OUT))):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.setLevel(least)
        logger.propagate = False
