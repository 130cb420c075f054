"""The OpenAPI document: Litestar's paths, with the schemas that msgspec really decodes by.

Litestar's own schemas leave out the descriptions of structs and that unknown fields are refused.
"""

import inspect
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import regex
from litestar import Litestar
from litestar.di import Provide
from litestar.openapi.config import OpenAPIConfig

from verifier.engine.answer import Answer
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.http.formats.annotations import AnnotationPage
from verifier.http.formats.claim_review import ClaimReviewDraft
from verifier.http.keys import Scope
from verifier.http.problems import PROBLEM_JSON, Problem, ProblemType
from verifier.http.routes import ROUTES
from verifier.http.routes.batch import ClaimBatch, ClaimOutcome
from verifier.http.routes.bulk import DocumentOutcome
from verifier.http.routes.check import CheckEvent
from verifier.http.routes.documents import DocumentList
from verifier.http.routes.health import Live, Ready
from verifier.http.routes.rules import RuleList
from verifier.http.routes.search import PassageList
from verifier.ingest.ninjs import NinjsItem
from verifier.sdk.document import Document
from verifier.service.draft import Draft
from verifier.service.replay import Replay
from verifier.service.verifier import Ingested

__all__ = ["API_VERSION", "document"]

API_VERSION = "1"
_DESCRIPTION = (
    "Does the corpus support this claim, contradict it, or stay silent? Answers quote documents "
    "to the letter: `document.text[start:end] == quote`, in Unicode code points. Errors are "
    "problem details (RFC 9457). Unknown fields and parameters are refused, with their name."
)
_WIRE = (
    AnnotationPage,
    Answer,
    CheckEvent,
    ClaimBatch,
    ClaimOutcome,
    ClaimReviewDraft,
    Document,
    Draft,
    DocumentList,
    DocumentOutcome,
    Ingested,
    InlineDocument,
    Live,
    NinjsItem,
    PassageList,
    Problem,
    Ready,
    Replay,
    RuleList,
    VerifyRequest,
)
_EXAMPLES = json.loads(files("verifier.http").joinpath("examples.json").read_bytes())
_SCHEMAS = "#/components/schemas/"
_LINKS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "add_document": {"document_id": ("get_document", "put_document", "delete_document")},
    "put_document": {"document_id": ("get_document", "delete_document")},
    "verify": {"answer_id": ("get_verification", "replay_verification")},
}
"""Where the `id` of an answer leads: the parameter that takes it, of which operations."""

_DOOR_PROBLEMS = {
    "401": "There is no key, or it is not known",
    "403": "The key is not good for this",
    "429": "Too many requests; `Retry-After` says when to ask again",
}


@cache
def document() -> bytes:
    """The service in OpenAPI 3.1, as JSON text; the same bytes every time."""
    config = OpenAPIConfig(title="Verifier", version=API_VERSION, description=_DESCRIPTION)
    # Litestar describes only what it could serve; this application never serves anything.
    described = Litestar(
        route_handlers=ROUTES,
        dependencies={
            name: Provide(lambda: None, sync_to_thread=False)
            for name in ("counts", "openapi", "pool", "settings", "stopping", "verifier")
        },
        openapi_config=config,
        logging_config=None,
    )
    generated: dict[str, Any] = described.openapi_schema.to_schema()
    bodies = {
        operation["operationId"]: handler.opt
        for handler in ROUTES
        for path in handler.paths
        for method, operation in generated["paths"].get(_plain(path), {}).items()
        if method.upper() in handler.http_methods
    }
    whole = {
        "openapi": generated["openapi"],
        "info": generated["info"],
        "paths": {
            path: {
                method: _operation(operation, bodies.get(operation["operationId"], {}))
                for method, operation in item.items()
                if method != "head"
            }
            for path, item in generated["paths"].items()
        },
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {
                "key": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A key, where the service asks for one; `verifier keys` "
                    "makes it, to read (`read`) or also to change documents (`write`).",
                }
            },
        },
    }
    return json.dumps(whole, indent=2, ensure_ascii=False).encode() + b"\n"


def _plain(path: str) -> str:
    """A route's path as the document has it, without the types of its parameters."""
    return regex.sub(r":\w++\}", "}", path)


def _operation(operation: dict[str, Any], bodies: Mapping[str, Any]) -> dict[str, Any]:
    """`bodies` are the types of bodies that the handler reads and writes by itself."""
    kept: dict[str, Any] = {
        key: operation[key]
        for key in ("tags", "summary", "description", "operationId")
        if key in operation
    }
    conditions = bodies.get("conditions", {})
    parameters = [
        *map(_parameter, operation.get("parameters", ())),
        *(_header(name, description) for name, description in conditions.items()),
    ]
    if parameters:
        kept["parameters"] = parameters
    body = operation.get("requestBody", {"content": _content(bodies.get("reads", {}))})
    if body["content"]:
        for kind, media in body["content"].items():
            media["example"] = _EXAMPLES[operation["operationId"]][kind]
        kept["requestBody"] = {**body, "required": True}
    responses = {
        status: response
        for status, response in operation["responses"].items()
        # Litestar adds a 400 of its own shape wherever there are parameters.
        if int(status) < 400 or PROBLEM_JSON in response["content"]
    }
    scope = bodies.get("scope", Scope.READ)
    if scope is not None:
        kept["security"] = [{"key": [scope.value]}]
        responses |= {status: _problem(text) for status, text in _DOOR_PROBLEMS.items()}
    responses.setdefault("422", _problem("Some parameters are invalid: unknown, or given twice"))
    if "writes" in bodies:
        responses["200"]["content"] = _content(bodies["writes"])
    for status, response in responses.items():
        if int(status) < 300 and (links := _links(operation["operationId"])):
            response["links"] = links
        headers = {
            **{name: each["description"] for name, each in response.pop("headers", {}).items()},
            **(bodies.get("tells", {}) if int(status) < 400 else {}),
        }
        if headers:
            response["headers"] = {
                name: {"description": description, "schema": {"type": "string"}}
                for name, description in headers.items()
            }
    kept["responses"] = dict(sorted(responses.items()))
    kept["responses"]["default"] = _problem("Any other failure")
    return kept


def _links(operation_id: str) -> dict[str, Any]:
    return {
        target: {"operationId": target, "parameters": {parameter: "$response.body#/id"}}
        for parameter, targets in _LINKS.get(operation_id, {}).items()
        for target in targets
    }


def _problem(description: str) -> dict[str, Any]:
    schema = {"$ref": _SCHEMAS + Problem.__name__}
    return {"description": description, "content": {PROBLEM_JSON: {"schema": schema}}}


def _content(types: Mapping[str, Any]) -> dict[str, Any]:
    """What is read or written by media type; of several types that are no union, any."""
    return {
        media: {
            "schema": {"anyOf": [_schema(each) for each in kind]}
            if isinstance(kind, tuple)
            else _schema(kind)
        }
        for media, kind in types.items()
    }


def _schema(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a type, or a union of some
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=_SCHEMAS + "{name}")
    return schema


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    schema = parameter["schema"]
    for option in schema.pop("oneOf", ()):
        if option["type"] != "null":  # "not given" is no value that could be sent
            schema = {**option, **schema}
    shown = {
        key: int(value) if isinstance(value, float) else value  # a bound of 1.0 is one of 1
        for key, value in schema.items()
        if key != "description"
    }
    return {
        "name": parameter["name"],
        "in": parameter["in"],
        "description": parameter["description"],
        "required": parameter["required"],
        "schema": shown,
    }


def _header(name: str, description: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "header",
        "description": description,
        "required": False,
        "schema": {"type": "string"},
    }


def _schemas() -> dict[str, Any]:
    _, components = msgspec.json.schema_components(_WIRE, ref_template=_SCHEMAS + "{name}")
    for schema in components.values():
        if "description" in schema:
            schema["description"] = inspect.cleandoc(schema["description"])
    problems = components[ProblemType.__name__]
    del problems["enum"]
    problems["oneOf"] = [
        {"const": kind.value, "title": problem.title, "description": f"Status {problem.status}."}
        for kind in ProblemType
        for problem in (Problem.of(kind, ""),)
    ]
    return dict(sorted(components.items()))
