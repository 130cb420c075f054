"""The exchanges in openapi/examples: replayed by the tests, and written anew by

python -m tests.http.exchanges
"""

import json
from pathlib import Path
from typing import Any

from litestar import Litestar
from litestar.testing import TestClient

from tests.http.contract import EXAMPLES
from verifier.http.app import create_app
from verifier.service.verifications import Retention
from verifier.service.verifier import Verifier

NDJSON = "application/x-ndjson"
_MOVING = frozenset(
    "id confidence relevance explanation facts missing origin speaker rules corpus engine "
    "warnings judgements related confidence_before confidence_after".split()
)


def replay(example: dict[str, Any], client: TestClient[Litestar]) -> dict[str, Any]:
    """The answer to `example["request"]` once the documents in `example["given"]` are stored."""
    for document in example["given"]:
        assert client.post("/v1/documents", json=document).is_success
    request = example["request"]
    path = request["path"]
    if "asked" in example:
        answer_id = client.post("/v1/verify", json=example["asked"]).json()["id"]
        path = path.replace("{answer_id}", answer_id)
    response = client.request(
        request["method"], path, headers=request.get("headers"), content=_sent(request)
    )
    answer: dict[str, Any] = {"status": response.status_code}
    headers = {name: response.headers.get(name) for name in ("location", "content-type")}
    if shown := {name: value for name, value in headers.items() if value}:
        answer["headers"] = shown
    if headers["content-type"] == NDJSON:
        answer["lines"] = [json.loads(line) for line in response.text.splitlines()]
    elif response.content:
        answer["body"] = response.json()
    return answer


def _sent(request: dict[str, Any]) -> str | None:
    if "lines" in request:
        return "".join(json.dumps(line) + "\n" for line in request["lines"])
    body = request.get("body")
    return body if body is None or isinstance(body, str) else json.dumps(body)


def steady(answer: dict[str, Any]) -> dict[str, Any]:
    """What of an answer stays when rules get better: not wordings, versions and figures."""
    told = answer.get("body", {})
    if "lines" in answer or not {"verdict", "passages", "rules", "same"}.isdisjoint(told):
        return {key: _without(value) for key, value in answer.items()}
    return answer


def _without(node: object) -> object:
    if isinstance(node, dict):
        return {key: _without(value) for key, value in node.items() if key not in _MOVING}
    if isinstance(node, list):
        return [_without(item) for item in node]
    return node


def _write_anew(path: Path) -> None:
    example = json.loads(path.read_bytes())
    app = create_app(Verifier.open(None, answers=Retention()))
    with TestClient(app, raise_server_exceptions=False) as client:
        example["answer"] = replay(example, client)
    if example["answer"]["status"] >= 500:
        raise RuntimeError(f"{path.name}: the service failed; nothing was written")
    path.write_text(json.dumps(example, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for found in sorted(EXAMPLES.glob("*.json")):
        _write_anew(found)
