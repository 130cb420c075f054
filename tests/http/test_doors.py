"""Who is let in: keys, scopes, rates; and what every answer carries."""

import json

import pytest

from tests.http.contract import DOCUMENT, check_problem
from verifier.http.doors import Doors, NoKeys, asks
from verifier.http.keys import Keys, Scope
from verifier.http.rates import Rates
from verifier.http.settings import Auth, Settings
from verifier.sdk.errors import InvalidValue

_OPERATIONS = [
    pytest.param(method.upper(), path, operation, id=operation["operationId"])
    for path, item in DOCUMENT["paths"].items()
    for method, operation in item.items()
]


@pytest.fixture
def keys(tmp_path):
    return Keys(tmp_path / "keys.json")


@pytest.fixture
def secrets(keys):
    return {
        Scope.READ: keys.add("reader", (Scope.READ,)),
        Scope.WRITE: keys.add("writer", (Scope.READ, Scope.WRITE)),
    }


@pytest.fixture
def guarded(client_with, keys, secrets):
    return client_with(doors=Doors(keys, None))


def _bearer(secret):
    return {"Authorization": f"Bearer {secret}"}


class TestKeys:
    """A key is shown once and kept as a hash; who has none is not let in."""

    @pytest.mark.parametrize(("method", "path", "operation"), _OPERATIONS)
    def test_an_operation_asks_for_the_key_it_is_described_with(
        self, guarded, secrets, method, path, operation
    ):
        url = path.replace("{document_id}", "a").replace("{answer_id}", "a")
        answer = guarded.request(method, url)
        if "security" not in operation:
            assert answer.status_code == 200
            return
        check_problem(answer, 401, "unauthenticated")
        assert answer.headers["www-authenticate"].startswith("Bearer")
        (scope,) = operation["security"][0]["key"]
        reader = guarded.request(method, url, headers=_bearer(secrets[Scope.READ]))
        if scope == "write":
            check_problem(reader, 403, "forbidden")
        writer = guarded.request(method, url, headers=_bearer(secrets[Scope.WRITE]))
        for let_in in (writer, reader) if scope == "read" else (writer,):
            assert let_in.status_code not in (401, 403)

    @pytest.mark.parametrize(
        "header", ["", "Bearer", "Bearer ", "Bearer nonsense", "Basic eDp5", "Bearer vk_\u00e9"]
    )
    def test_another_header_opens_nothing(self, guarded, header):
        headers = [(b"authorization", header.encode("latin-1"))]
        check_problem(guarded.get("/v1/rules", headers=headers), 401, "unauthenticated")

    def test_the_documentation_needs_none(self, guarded):
        assert guarded.get("/docs").status_code == guarded.get("/openapi.json").status_code == 200

    def test_a_key_removed_is_let_in_no_more_and_one_added_at_once(self, guarded, keys, secrets):
        keys.remove("reader")
        answer = guarded.get("/v1/rules", headers=_bearer(secrets[Scope.READ]))
        check_problem(answer, 401, "unauthenticated")
        other = keys.add("another", (Scope.READ,))
        assert guarded.get("/v1/rules", headers=_bearer(other)).status_code == 200

    def test_a_secret_is_not_kept(self, keys, secrets, tmp_path):
        kept = (tmp_path / "keys.json").read_text()
        assert not any(secret in kept for secret in secrets.values())
        assert (tmp_path / "keys.json").stat().st_mode & 0o077 == 0

    @pytest.mark.parametrize("name", ["", "a b", "x" * 65, "../x"])
    def test_a_name_that_is_none_is_refused(self, keys, name):
        with pytest.raises(InvalidValue):
            keys.add(name, (Scope.READ,))

    def test_a_name_is_given_once(self, keys, secrets):
        with pytest.raises(InvalidValue, match="names a key already"):
            keys.add("reader", (Scope.READ,))

    def test_a_damaged_file_lets_nobody_in_and_is_not_shown(self, guarded, tmp_path, secrets):
        (tmp_path / "keys.json").write_text("nonsense")
        answer = guarded.get("/v1/rules", headers=_bearer(secrets[Scope.READ]))
        check_problem(answer, 503, "corpus-unavailable")
        assert str(tmp_path) not in answer.text

    @pytest.mark.parametrize(
        ("auth", "host", "asked"),
        [
            (Auth.AUTO, "127.0.0.1", False),
            (Auth.AUTO, "::1", False),
            (Auth.AUTO, "localhost", False),
            (Auth.AUTO, "0.0.0.0", True),
            (Auth.AUTO, "10.1.2.3", True),
            (Auth.AUTO, "news.example", True),
            (Auth.ON, "127.0.0.1", True),
            (Auth.OFF, "0.0.0.0", False),
        ],
    )
    def test_it_is_asked_for_where_others_can_call(self, auth, host, asked):
        assert asks(auth, host) is asked

    def test_a_service_that_nobody_could_call_does_not_start(self, keys):
        with pytest.raises(NoKeys, match="verifier keys add"):
            Doors.of(Settings(host="0.0.0.0"), keys)


class TestRates:
    """A caller who asks too often is told when to ask again; the others are not touched."""

    def test_after_a_burst_it_goes_on_evenly(self):
        class Clock:
            now = 100.0

            def __call__(self):
                return self.now

        clock = Clock()
        rates = Rates(60, clock)
        assert [rates.wait("a") for _ in range(10)] == [0.0] * 10
        assert rates.wait("a") == pytest.approx(1.0)
        assert rates.wait("b") == 0.0
        clock.now += 1.0
        assert (rates.wait("a"), rates.wait("a") > 0) == (0.0, True)

    def test_thousands_of_callers_are_told_apart(self):
        rates = Rates(6)
        assert all(rates.wait(f"caller {n}") == 0.0 for n in range(5000))
        assert all(rates.wait(f"caller {n}") > 0.0 for n in range(4990, 5000))

    def test_too_many_requests_are_refused_with_when_to_ask_again(self, client_with):
        client = client_with(doors=Doors(None, Rates(6)))
        assert client.get("/v1/rules").status_code == 200
        refused = client.get("/v1/rules")
        check_problem(refused, 429, "rate-limited")
        assert 1 <= int(refused.headers["retry-after"]) <= 10
        assert client.get("/health/live").status_code == 200

    def test_each_key_has_its_own(self, client_with, keys, secrets):
        client = client_with(doors=Doors(keys, Rates(6)))
        for secret in secrets.values():
            assert client.get("/v1/rules", headers=_bearer(secret)).status_code == 200
            assert client.get("/v1/rules", headers=_bearer(secret)).status_code == 429


class TestHeaders:
    """Every answer says how it may be used, and which request it answers."""

    @pytest.mark.parametrize(
        "path", ["/health/live", "/v1/rules", "/docs", "/nowhere", "/v1/documents/none"]
    )
    def test_every_answer_carries_them(self, client, path):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in headers["content-security-policy"]

    def test_streams_carry_them(self, client):
        headers = {"Content-Type": "application/x-ndjson"}
        for path in ("/v1/documents/bulk", "/v1/verify/batch"):
            answer = client.post(path, content=b"", headers=headers)
            assert answer.headers["x-content-type-options"] == "nosniff"

    @pytest.mark.parametrize(
        ("sent", "kept"), [("abc-1", True), ("a b", False), ("x" * 65, False), ("", False)]
    )
    def test_a_request_keeps_its_name_if_it_has_one(self, client, sent, kept):
        answered = client.get("/v1/rules", headers={"X-Request-Id": sent}).headers["x-request-id"]
        assert (answered == sent) is kept
        assert answered

    def test_what_may_change_is_not_cached(self, client):
        assert client.get("/v1/documents").headers["cache-control"] == "no-store"


_ASK = {
    "Origin": "https://desk.example",
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type",
}


class TestOtherOrigins:
    """A page may call only where its origin is allowed to."""

    def test_by_default_none_may(self, client):
        answer = client.options("/v1/verify", headers=_ASK)
        assert "access-control-allow-origin" not in answer.headers

    def test_one_that_is_allowed_may_and_needs_no_key_to_ask(self, client_with, keys, secrets):
        settings = Settings(cors_origins=("https://desk.example",))
        client = client_with(settings=settings, doors=Doors(keys, None))
        asked = client.options("/v1/verify", headers=_ASK)
        assert asked.status_code == 204
        assert asked.headers["access-control-allow-origin"] == "https://desk.example"
        headers = {"Origin": "https://desk.example", **_bearer(secrets[Scope.READ])}
        answer = client.post("/v1/verify", json={"claim": "x"}, headers=headers)
        assert answer.headers["access-control-allow-origin"] == "https://desk.example"
        assert "retry-after" in answer.headers["access-control-expose-headers"]
        refused = client.get("/v1/rules", headers={"Origin": "https://desk.example"})
        assert refused.headers["access-control-allow-origin"] == "https://desk.example"

    def test_any_other_may_not(self, client_with):
        client = client_with(settings=Settings(cors_origins=("https://desk.example",)))
        asked = client.options("/v1/verify", headers={**_ASK, "Origin": "https://x.example"})
        assert "access-control-allow-origin" not in asked.headers
        check_problem(asked, 400, "refused")
        assert asked.headers["x-content-type-options"] == "nosniff"

    def test_one_that_is_allowed_may_not_use_any_method(self, client_with):
        client = client_with(settings=Settings(cors_origins=("https://desk.example",)))
        asked = {**_ASK, "Access-Control-Request-Method": "PATCH"}
        check_problem(client.options("/v1/verify", headers=asked), 400, "refused")


def test_keys_are_kept_as_json_a_person_can_read(keys, secrets, tmp_path):
    kept = json.loads((tmp_path / "keys.json").read_text())
    assert [key["name"] for key in kept["keys"]] == ["reader", "writer"]
