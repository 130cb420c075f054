"""Bodies: read strictly as the declared type, and refused with the name of what is wrong.

msgspec reads a good body in one go. Only when it refuses is the body looked at again, more
slowly, to tell a malformed body from a wrong field and to find out which field it is.
"""

import asyncio
import json
from codecs import BOM_UTF8
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import msgspec
import regex
from litestar import Request
from litestar.exceptions import InternalServerException
from litestar.exceptions.http_exceptions import RequestEntityTooLarge

from verifier.http.choices import told_choices
from verifier.http.problems import (
    BodyTooLarge,
    BodyTooSlow,
    FieldProblem,
    InvalidFields,
    MalformedBody,
    UnsupportedContent,
)
from verifier.http.refusals import found_at, reworded, short
from verifier.http.room import current_share
from verifier.sdk.errors import InvalidValue

__all__ = ["BODY_SECONDS", "JSON", "NDJSON", "JsonRequest", "check_content", "decode", "read"]

BODY_SECONDS = "verifier.body_seconds"
"""Where a request's state says how long its body may take to arrive."""

JSON = "application/json"
NDJSON = "application/x-ndjson"

_T = TypeVar("_T")

_REFUSAL = regex.compile(
    r"""
    (?P<reason> .*? )
    (?: \ -\ at\ `\$ (?P<path> .* ) ` )?    # where, unless it is the whole body
    """,
    regex.VERBOSE | regex.DOTALL,
)
_WHOLE = regex.compile(rb"[0-9](?:\.[0-9]|[eE])")  # a number that is written as if it had parts
_FRACTION = "got `float`"
_EXACT = 2**53
_SECOND_LOOK = ThreadPoolExecutor(1, thread_name_prefix="verifier-body")
"""Finds what is wrong with a body, one at a time: with a long one that takes time and memory."""
_REFUSED = (InvalidValue, msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_FIELD = regex.compile(r"Object (?P<what>contains unknown|missing required) field `(?P<name>.*)`")


class JsonRequest(Request[Any, Any, Any]):
    """A request whose JSON body is decoded as the type its handler declares."""

    async def stream(self) -> AsyncGenerator[bytes, None]:
        """The body as it arrives; NoRoom where there is none for it."""
        share = current_share()
        told = self.content_length or 0
        async for part in super().stream():
            share.take(max(told, len(part)))  # whether all of it has room is known at once
            share.give(max(told - len(part), 0))  # what has not come yet takes none
            told = 0
            yield part

    async def body(self) -> bytes:
        """The whole body, but for the mark that some editors put first.

        BodyTooLarge, BodyTooSlow, NoRoom, MalformedBody when it ends early.
        """
        try:
            async with asyncio.timeout(self.scope["state"].get(BODY_SECONDS)):
                return (await super().body()).removeprefix(BOM_UTF8)
        except TimeoutError:
            raise BodyTooSlow(self.scope["state"][BODY_SECONDS]) from None
        except RequestEntityTooLarge:
            limit = self.route_handler.resolve_request_max_body_size()
            raise BodyTooLarge(f"the body has more than {limit} bytes") from None
        except InternalServerException as error:
            raise MalformedBody("the connection ended before the body did") from error

    async def json(self) -> Any:  # noqa: ANN401  # Litestar's signature
        """The typed body; MalformedBody, UnsupportedContent, InvalidFields or InvalidValue."""
        check_content(self, JSON)
        field = self.route_handler.parsed_data_field
        return await read(self, Any if field is None else field.annotation)


async def read(request: Request[Any, Any, Any], kind: type[_T]) -> _T:
    """The body of `request` as a `kind`; MalformedBody, InvalidFields or InvalidValue."""
    body = await request.body()
    try:
        return msgspec.json.decode(body, type=kind)
    except _REFUSED as error:
        refusal = error.with_traceback(None)  # which would keep the body
    again = partial(_looked_at_again, body, kind, refusal)
    return await asyncio.get_running_loop().run_in_executor(_SECOND_LOOK, again)


def check_content(request: Request[Any, Any, Any], *accepted: str) -> str:
    """The body's content type; UnsupportedContent unless it is one of `accepted`, in UTF-8."""
    encoding = request.headers.get("content-encoding", "identity")
    if encoding.strip().lower() not in ("", "identity"):
        raise UnsupportedContent(f"send the body as it is, without Content-Encoding: {encoding}")
    kind, options = request.content_type
    if kind not in accepted or options.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        sent = request.headers.get("content-type", "nothing")
        raise UnsupportedContent(f"send Content-Type: {' or '.join(accepted)}, not {sent}")
    return kind


def decode(body: bytes, kind: type[_T]) -> _T:
    """`body` as a `kind`; MalformedBody, InvalidFields or InvalidValue when it is none."""
    try:
        return msgspec.json.decode(body, type=kind)
    except _REFUSED as error:
        refusal = error.with_traceback(None)  # which would keep the body
    return _looked_at_again(body, kind, refusal)


def _looked_at_again(body: bytes, kind: type[_T], refusal: Exception) -> _T:
    if isinstance(refusal, InvalidValue):
        raise InvalidValue(_whole_path(body, kind, refusal), refusal.value, refusal.reason)
    _check_readable(body)
    if _FRACTION in str(refusal) and (whole := _with_whole_numbers(body)) != body:
        return decode(whole, kind)
    raise InvalidFields(_field_problem(str(refusal), kind, body))


def _with_whole_numbers(body: bytes) -> bytes:
    """JSON has one kind of number: 3.0 is as good as 3, where a whole number is wanted."""
    if _WHOLE.search(body) is None:
        return body

    def plain(node: Any) -> Any:  # noqa: ANN401 - whatever JSON it is
        if isinstance(node, float) and node.is_integer() and abs(node) < _EXACT:
            return int(node)
        if isinstance(node, list):
            return [plain(item) for item in node]
        if isinstance(node, dict):
            return {key: plain(value) for key, value in node.items()}
        return node

    try:
        raw = msgspec.json.decode(body)
        again = msgspec.json.encode(plain(raw))
        return body if again == msgspec.json.encode(raw) else again
    except RecursionError:
        return body


def _check_readable(body: bytes) -> None:
    """MalformedBody unless `body` is JSON; InvalidFields when it is, but of ill-formed text."""
    try:
        body.decode()
        msgspec.json.decode(body, type=msgspec.Raw)  # looks at all of it, and makes nothing of it
    except RecursionError:
        raise MalformedBody("the body is nested too deeply") from None
    except UnicodeDecodeError:
        raise MalformedBody("the body is not UTF-8") from None
    except msgspec.DecodeError as error:
        # msgspec takes a lone surrogate for broken JSON; the standard library reads it.
        for path, text in _texts(body):
            place = next((i for i, c in enumerate(text) if "\ud800" <= c <= "\udfff"), None)
            if place is not None:
                message = f"contains a lone surrogate at character {place}"
                raise InvalidFields(FieldProblem(field=path, message=message)) from None
        raise MalformedBody(f"the body is not JSON: {error}") from None


def _texts(body: bytes) -> Iterator[tuple[str, str]]:
    """Every text in `body` and its path, as far as the lenient reader can read it."""
    try:
        nodes: list[tuple[str, Any]] = [("", json.loads(body))]
    except (ValueError, RecursionError):
        return
    while nodes:
        path, node = nodes.pop()
        if isinstance(node, str):
            yield path, node
        elif isinstance(node, list):
            nodes.extend((f"{path}[{i}]", item) for i, item in enumerate(node))
        elif isinstance(node, dict):
            for key, value in node.items():
                yield _joined(path, "(a field name)"), key
                nodes.append((_joined(path, key), value))


def _field_problem(refusal: str, kind: type[Any], body: bytes) -> FieldProblem:
    parts = _REFUSAL.fullmatch(refusal)
    reason, path = (parts["reason"], parts["path"] or "") if parts else (refusal, "")
    path = path.removeprefix(".")
    if field := _FIELD.fullmatch(reason):
        message = "unknown field" if "unknown" in field["what"] else "required, but missing"
        return FieldProblem(field=_joined(path, short(field["name"]) or '""'), message=message)
    try:
        value: tuple[object, ...] = (found_at(path, msgspec.json.decode(body)),)
    except (KeyError, RecursionError):
        value = ()
    message = reworded(told_choices(reason, kind, path), *value)
    return FieldProblem(field=path or "(the body)", message=message)


def _whole_path(body: bytes, kind: type[Any], error: InvalidValue) -> str:
    """The path of `error.field`, which counts from the struct that raised it, from the top."""
    raw = msgspec.json.decode(body)
    for field in msgspec.structs.fields(kind):
        items = raw.get(field.encode_name)
        element = _element_struct(msgspec.inspect.type_info(field.type))
        if element is None or not isinstance(items, list):
            continue
        for index, item in enumerate(items):
            try:
                msgspec.convert(item, element)
            except InvalidValue as nested:
                if nested.field == error.field and nested.reason == error.reason:
                    return f"{field.encode_name}[{index}].{error.field}"
            except msgspec.ValidationError:
                continue  # it comes after the one that is looked for
    return error.field


def _element_struct(info: msgspec.inspect.Type) -> type[Any] | None:
    if isinstance(info, msgspec.inspect.Metadata):
        return _element_struct(info.type)
    if isinstance(info, msgspec.inspect.UnionType):
        return next(filter(None, map(_element_struct, info.types)), None)
    if isinstance(info, msgspec.inspect.ListType):
        return _element_struct(info.item_type)
    if isinstance(info, msgspec.inspect.StructType):
        return info.cls
    return None


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
