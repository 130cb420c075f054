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
from verifier.service.verifier import Verifier

_JUDGED = {"supporting", "contradicting", "related"}
_MOVING = {"id", "confidence", "relevance", "explanation", "facts", "missing", "origin", "speaker"}
_MOVING |= {"rules", "corpus", "engine", "warnings", "judgements", "title", "description"}


def replay(example: dict[str, Any], client: TestClient[Litestar]) -> dict[str, Any]:
    """The answer to `example["request"]` once the documents in `example["given"]` are stored."""
    for document in example["given"]:
        assert client.post("/v1/documents", json=document).is_success
    request = example["request"]
    sent = {"json": request["body"]} if "body" in request else {}
    if isinstance(request.get("body"), str):  # not JSON: sent as it is
        sent = {"content": request["body"]}
    headers = request.get("headers", {})
    response = client.request(request["method"], request["path"], headers=headers, **sent)
    answer: dict[str, Any] = {"status": response.status_code}
    if "location" in response.headers:
        answer["headers"] = {"location": response.headers["location"]}
    if response.content:
        answer.setdefault("headers", {})["content-type"] = response.headers["content-type"]
        answer["body"] = response.json()
    return answer


def steady(answer: dict[str, Any]) -> dict[str, Any]:
    """What of an answer stays when rules get better: not wordings, versions and figures."""
    body = answer.get("body", {})
    if "verdict" not in body and "passages" not in body and "rules" not in body:
        return answer
    return {**answer, "body": _without(body, _MOVING)}


def _without(node: object, names: set[str]) -> object:
    if isinstance(node, dict):
        return {key: _without(value, names) for key, value in node.items() if key not in names}
    if isinstance(node, list):
        return [_without(item, names) for item in node]
    return node


def _write_anew(path: Path) -> None:
    example = json.loads(path.read_bytes())
    app = create_app(Verifier.open(None))
    with TestClient(app, raise_server_exceptions=False) as client:
        example["answer"] = replay(example, client)
    if example["answer"]["status"] >= 500:
        raise RuntimeError(f"{path.name}: the service failed; nothing was written")
    path.write_text(json.dumps(example, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for found in sorted(EXAMPLES.glob("*.json")):
        _write_anew(found)
