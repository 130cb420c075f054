"""The routes there are, and what all of them have in common."""

import re

import pytest

from tests.http.contract import DOCUMENT, check_problem
from verifier.http.routes import ROUTES
from verifier.sdk.corpus import CorpusBusy, CorpusUnavailable
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifier import Verifier

_DOCUMENTED = {
    ("POST", "/v1/verify"),
    ("POST", "/v1/verify/batch"),
    ("POST", "/v1/check"),
    ("POST", "/v1/ninjs"),
    ("GET", "/v1/verifications/{answer_id}"),
    ("POST", "/v1/verifications/{answer_id}/replay"),
    ("POST", "/v1/documents"),
    ("POST", "/v1/documents/bulk"),
    ("GET", "/v1/documents"),
    ("GET", "/v1/documents/{document_id}"),
    ("PUT", "/v1/documents/{document_id}"),
    ("DELETE", "/v1/documents/{document_id}"),
    ("GET", "/v1/search"),
    ("GET", "/v1/rules"),
    ("POST", "/v1/rules/reload"),
    ("GET", "/health/live"),
    ("GET", "/health/ready"),
    ("GET", "/metrics"),
}
_PAGES = {("GET", "/openapi.json"), ("GET", "/docs")}


class _FailingVerifier(Verifier):
    """Every call of it fails with `error`."""

    def __init__(self, plugins, error):
        super().__init__(MemoryCorpus(), plugins)
        self.corpus = self
        self._error = error

    def observed_by(self, observe):
        pass

    def _fail(self, *_):
        raise self._error

    verify = put = write = delete = search = get = page = snapshot = probe = release = _fail


def _paths(options):
    return {re.sub(r":\w+\}", "}", path) for path in options.paths}


def test_the_routes_are_those_of_the_contract():
    served = {
        (method, path)
        for handler in ROUTES
        for method in handler.http_methods
        for path in _paths(handler)
        if method != "HEAD"
    }
    assert served == _DOCUMENTED | _PAGES


def test_every_route_of_the_contract_is_described():
    described = {
        (method.upper(), path) for path, item in DOCUMENT["paths"].items() for method in item
    }
    assert described == _DOCUMENTED


@pytest.mark.parametrize(
    "path",
    [
        "/v1/documents",
        "/v1/documents/a",
        "/v1/search?q=people",
        "/v1/rules",
        "/health/live",
        "/health/ready",
        "/openapi.json",
        "/docs",
    ],
)
def test_head_answers_as_get_without_a_body(client, path):
    client.put("/v1/documents/a", json={"text": "Five people died."})
    got, head = client.get(path), client.head(path)
    for answer in (got, head):
        assert answer.headers.pop("x-request-id")  # each has its own
    assert (head.status_code, dict(head.headers)) == (200, dict(got.headers))
    assert got.content
    assert not head.content


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/v1/verify", {"POST", "OPTIONS"}),
        ("/v1/documents", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("/v1/documents/a", {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}),
    ],
)
def test_options_lists_the_methods(client, path, methods):
    response = client.options(path)
    assert (response.status_code, response.content) == (204, b"")
    assert set(response.headers["allow"].split(", ")) == methods


_CALLS = [
    ("POST", "/v1/verify", {"claim": "x"}),
    ("POST", "/v1/documents", {"text": "x"}),
    ("PUT", "/v1/documents/a", {"text": "x"}),
    ("GET", "/v1/documents/a", None),
    ("DELETE", "/v1/documents/a", None),
    ("GET", "/v1/documents", None),
    ("GET", "/v1/search?q=x", None),
    ("GET", "/health/ready", None),
    ("GET", "/metrics", None),
]


@pytest.mark.parametrize(("method", "path", "body"), _CALLS, ids=str)
def test_a_failure_inside_is_a_problem_and_tells_nothing(
    plugins, client_with, caplog, method, path, body
):
    client = client_with(_FailingVerifier(plugins, RuntimeError("the secret path /etc/x")))
    response = client.request(method, path, json=body)
    check_problem(response, 500, "internal-error")
    assert "secret" not in response.text
    assert "the secret path" in caplog.text


@pytest.mark.parametrize("error", [CorpusBusy("in use"), CorpusUnavailable("disk full")])
@pytest.mark.parametrize(("method", "path", "body"), _CALLS[:-1], ids=str)
def test_a_corpus_that_cannot_be_used_is_said_to_be_so(
    plugins, client_with, error, method, path, body
):
    response = client_with(_FailingVerifier(plugins, error)).request(method, path, json=body)
    check_problem(response, 503, "corpus-unavailable")
    assert str(error) not in response.text  # what it says names folders: that is for the log
    assert response.headers["retry-after"] == "1"


@pytest.mark.parametrize("error", [CorpusBusy("in use"), CorpusUnavailable("disk full")])
def test_what_was_counted_is_told_whatever_the_corpus_is(plugins, client_with, error):
    answer = client_with(_FailingVerifier(plugins, error)).get("/metrics")
    assert answer.status_code == 200
    assert "verifier_requests_total" in answer.text
    assert "verifier_documents" not in answer.text


def test_a_service_whose_folder_is_gone_is_not_ready_until_it_is_back(
    plugins, client_with, tmp_path
):
    data = tmp_path / "data"
    verifier = Verifier.open(data, loaded=plugins)
    client = client_with(verifier)
    assert client.put("/v1/documents/a", json={"text": "It rained."}).status_code == 201
    data.rename(tmp_path / "away")
    for method, path, body in _CALLS[:-1]:
        check_problem(client.request(method, path, json=body), 503, "corpus-unavailable")
    (tmp_path / "away").rename(data)
    assert client.get("/health/ready").json()["corpus"]["documents"] == 1
    verifier.close()


def test_the_process_is_alive_whatever_the_corpus_is(plugins, client_with):
    client = client_with(_FailingVerifier(plugins, CorpusUnavailable("gone")))
    assert client.get("/health/live").json() == {"status": "live"}
