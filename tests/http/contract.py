"""The checked-in OpenAPI document, and the one place that knows what a problem looks like."""

import json
from pathlib import Path
from typing import Any

import jsonschema
from httpx import Response

ROOT = Path(__file__).parents[2]
CHECKED_IN = ROOT / "openapi" / "openapi.json"
EXAMPLES = ROOT / "openapi" / "examples"
DOCUMENT: dict[str, Any] = json.loads(CHECKED_IN.read_bytes())


def check(value: object, name: str) -> None:
    """Fail unless `value` fits the schema `name` of the checked-in document."""
    check_schema(value, {"$ref": f"#/components/schemas/{name}"})


def check_schema(value: object, schema: dict[str, Any]) -> None:
    """Fail unless `value` fits `schema`, a part of the checked-in document."""
    whole = {**schema, "components": DOCUMENT["components"]}
    jsonschema.validate(value, whole, cls=jsonschema.Draft202012Validator)


def check_problem(response: Response, status: int, slug: str, field: str | None = None) -> None:
    """Fail unless `response` is the problem `slug`, and names `field` if one is given."""
    problem = response.json()
    assert response.status_code == status, problem
    assert response.headers["content-type"] == "application/problem+json"
    check(problem, "Problem")
    assert problem["status"] == status
    assert problem["type"] == f"/docs#{slug}"
    assert problem["detail"]
    assert "Traceback" not in response.text
    assert [error["field"] for error in problem["errors"]] == ([] if field is None else [field])
