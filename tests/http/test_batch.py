"""POST /v1/verify/batch."""

import json

import pytest

from tests.http.contract import check, check_problem

NDJSON = "application/x-ndjson"
_DOCUMENTS = [
    {"id": "d", "text": "Seven people were killed in the fire.", "published": "2024-03-10"}
]


def _sent(client, claims, as_lines):
    if as_lines:
        body = "\n".join(claim if isinstance(claim, str) else json.dumps(claim) for claim in claims)
        return client.post("/v1/verify/batch", content=body, headers={"Content-Type": NDJSON})
    return client.post("/v1/verify/batch", json={"claims": claims})


def _outcomes(response):
    assert (response.status_code, response.headers["content-type"]) == (200, NDJSON)
    outcomes = [json.loads(line) for line in response.text.splitlines()]
    for outcome in outcomes:
        check(outcome, "ClaimOutcome")
    assert [outcome["index"] for outcome in outcomes] == list(range(len(outcomes)))
    return outcomes


@pytest.mark.parametrize("as_lines", [False, True], ids=["array", "lines"])
def test_every_claim_has_its_outcome_in_order_under_its_id(client, as_lines):
    claims = [
        {"id": "a", "claim": "Seven people were killed.", "documents": _DOCUMENTS},
        {"id": "b", "claim": ""},
        {"claim": "No id here."},
        {"id": "d", "claim": "x", "clam": "y"},
        {"id": "e", "claim": "x", "rules": ["nonesuch"]},
        {"id": "f", "claim": "The last one."},
    ]
    outcomes = _outcomes(_sent(client, claims, as_lines))
    assert [outcome["id"] for outcome in outcomes] == ["a", "b", None, "d", "e", "f"]
    assert ["problem" in o for o in outcomes] == [False, True, False, True, True, False]
    assert ["answer" in o for o in outcomes] == [True, False, True, False, False, True]
    fields = [o["problem"]["errors"][0]["field"] for o in outcomes if "problem" in o]
    assert fields == ["claim", "clam", "rules"]


@pytest.mark.parametrize("as_lines", [False, True], ids=["array", "lines"])
def test_an_answer_is_that_of_a_single_request(client, as_lines):
    """The caller's id touches nothing, not even the answer's id."""
    claim = {"claim": "Seven people were killed.", "documents": _DOCUMENTS}
    alone = client.post("/v1/verify", json=claim).json()
    assert _outcomes(_sent(client, [{**claim, "id": "x"}], as_lines))[0]["answer"] == alone


def test_lines_that_are_no_json_are_problems_of_their_own(client):
    deep = "[" * 100_000
    claims = ["nope", {"claim": "x"}, deep, '{"id": "s", "claim": "\\ud800"}', '"text"']
    outcomes = _outcomes(_sent(client, claims, as_lines=True))
    statuses = [outcome.get("problem", {}).get("status", 200) for outcome in outcomes]
    assert statuses == [400, 200, 400, 422, 422]


def test_blank_lines_are_nothing(client):
    assert len(_outcomes(_sent(client, ["", {"claim": "x"}, " \r", ""], as_lines=True))) == 1


@pytest.mark.parametrize("as_lines", [False, True], ids=["array", "lines"])
def test_no_claims_have_no_outcomes(client, as_lines):
    assert _outcomes(_sent(client, [], as_lines)) == []


def test_a_number_longer_than_any_costs_one_outcome(client):
    body = '{"claims": [' + "1" * 5000 + ', {"claim": "Five died."}]}'
    told = client.post(
        "/v1/verify/batch", content=body, headers={"Content-Type": "application/json"}
    )
    outcomes = [json.loads(line) for line in told.text.splitlines()]
    assert ["problem" in outcome for outcome in outcomes] == [True, False]


def test_hundreds_of_claims_keep_their_order(client):
    claims = [{"id": str(n), "claim": f"{n} people were killed."} for n in range(300)]
    outcomes = _outcomes(_sent(client, claims, as_lines=False))
    assert [outcome["id"] for outcome in outcomes] == [claim["id"] for claim in claims]
    assert [o["answer"]["claim"]["text"] for o in outcomes] == [c["claim"] for c in claims]


@pytest.mark.parametrize(
    ("body", "status", "slug", "field"),
    [
        ({"claim": "x"}, 422, "invalid-fields", "claim"),
        ({"claims": "x"}, 422, "invalid-fields", "claims"),
        ({}, 422, "invalid-fields", "claims"),
        ([], 422, "invalid-fields", "(the body)"),
    ],
    ids=str,
)
def test_a_batch_that_is_none_is_refused_as_a_whole(client, body, status, slug, field):
    check_problem(client.post("/v1/verify/batch", json=body), status, slug, field)


def test_a_batch_of_another_content_type_is_refused(client):
    response = client.post("/v1/verify/batch", content="x", headers={"Content-Type": "text/csv"})
    check_problem(response, 415, "wrong-content-type")


def test_a_failure_costs_one_outcome(verifier, client_with):
    class SometimesFailing(type(verifier)):
        def verify(self, request):
            if request.claim == "bad":
                raise RuntimeError("secret")
            return super().verify(request)

    client = client_with(SometimesFailing(verifier.corpus, verifier.plugins))
    claims = [{"claim": "good"}, {"id": "b", "claim": "bad"}, {"claim": "good"}]
    outcomes = _outcomes(_sent(client, claims, as_lines=False))
    assert outcomes[1]["problem"]["status"] == 500
    assert outcomes[1]["id"] == "b"
    assert "secret" not in str(outcomes)
    assert "answer" in outcomes[2]
