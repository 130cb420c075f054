"""Hooks: what schemathesis must know of requests and no schema can say.

A schema tells of one field at a time, and of no installation: not that the last day is not before
the first, that ids differ or are that in the path (where schemathesis writes what looks escaped as
if it were), that a range lies in its text, that a news item has a text, which rules are loaded, or
what is stored already, which a condition speaks of. Requests are changed to keep to that; what is
wrong otherwise stays wrong.
"""

import json
from typing import Any

import regex
import schemathesis

from verifier.engine.request import WRITTEN

__all__ = ["as_lines", "before_call"]

_CONDITIONS = ("If-Match", "If-None-Match")
_RULES = ("numeric", "date", "attribution")


@schemathesis.serializer("application/x-ndjson")
def as_lines(_: object, value: object) -> bytes:
    """A line of a request that has many."""
    return json.dumps(value).encode() + b"\n"


@schemathesis.hook
def before_call(_: object, case: Any, __: object) -> None:  # noqa: ANN401 - schemathesis' own
    """Have a request keep to what its schema cannot say."""
    for condition in _CONDITIONS:
        (case.headers or {}).pop(condition, None)
    case.body = _possible(case.body)
    if isinstance(case.query, dict):
        _order(case.query)
    if "document_id" in (case.path_parameters or {}) and _is_named(case.body):
        del case.body["id"]  # which is that in the path, or left out
    elif _is_named(case.body):
        case.body = {**case.body, "id": case.body["id"].replace("%", "-")}


def _possible(body: Any) -> Any:  # noqa: ANN401 - whatever JSON it is
    if not isinstance(body, dict):
        return body
    body = dict(body)
    _order(body)
    rules = body.get("rules")
    if isinstance(rules, list) and all(map(_is_name, rules)):
        body["rules"] = [_RULES[place % len(_RULES)] for place, _ in enumerate(rules)]
    documents = body.get("documents")
    if isinstance(documents, list) and len(documents) <= 1000:
        body["documents"] = [
            {**each, "id": f"d{place}"} if _is_named(each) else each
            for place, each in enumerate(documents)
        ]
    text, skip = body.get("text"), body.get("skip")
    if isinstance(text, str) and isinstance(skip, list):
        body["skip"] = [_within(each, len(text)) for each in skip]
    if "bodies" in body or "uri" in body:
        _put_words_in(body)
    return body


def _order(fields: dict[str, Any]) -> None:
    first, last = fields.get("published_from"), fields.get("published_to")
    if isinstance(first, str) and isinstance(last, str) and first > last:
        fields["published_from"], fields["published_to"] = last, first


def _is_named(document: object) -> bool:
    return isinstance(document, dict) and _is_name(document.get("id"))


def _is_name(value: object) -> bool:
    if not isinstance(value, str) or len(value) > 200:
        return False
    return regex.search(WRITTEN, value) is not None


def _within(skip: object, length: int) -> object:
    if isinstance(skip, dict) and skip.keys() == {"start", "end"}:
        start, end = skip["start"], skip["end"]
        if all(_is_whole(each) for each in (start, end)):
            start, end = sorted((int(start) % (length + 1), int(end) % (length + 1)))
            return {"start": start, "end": end}
    return skip


def _is_whole(number: object) -> bool:
    """As JSON has it: 3.0 is a whole number."""
    if not isinstance(number, int | float) or isinstance(number, bool):
        return False
    return number >= 0 and float(number).is_integer()


def _put_words_in(item: dict[str, Any]) -> None:
    """A news item that is usable has a text, also one that is a page."""
    bodies = item.get("bodies", [])
    if isinstance(bodies, list):
        item["bodies"] = [*bodies, {"role": "main", "value": "Five people died."}]
        for each in bodies:
            if isinstance(each, dict) and each.get("role") == "main":
                item["bodies"] = [{"role": "main", "value": "Five people died."}, *bodies]
