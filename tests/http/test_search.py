"""GET /v1/search and /v1/rules, /health."""

import pytest

from tests.http.contract import check

_TEXTS = {
    "early": ("Seven people were killed in Paris.", "Le Monde", "2024-03-10"),
    "late": ("Nine people were killed in Lyon 🚒 today.", "AFP", "2024-03-12"),
}


@pytest.fixture
def filled(client):
    for document_id, (text, publisher, published) in _TEXTS.items():
        body = {"text": text, "publisher": publisher, "published": published}
        client.put(f"/v1/documents/{document_id}", json=body)
    return client


def _found(client, **parameters):
    response = client.get("/v1/search", params=parameters)
    check(response.json(), "PassageList")
    return [passage["document"]["id"] for passage in response.json()["passages"]]


def test_passages_are_verbatim(filled):
    for passage in filled.get("/v1/search?q=people+killed").json()["passages"]:
        text = _TEXTS[passage["document"]["id"]][0]
        assert text[passage["start"] : passage["end"]] == passage["quote"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["early", "late"]),
        ({"publisher": "AFP"}, ["late"]),
        ({"publisher": ["AFP", "Le Monde"]}, ["early", "late"]),
        ({"published_from": "2024-03-11"}, ["late"]),
        ({"published_to": "2024-03-11"}, ["early"]),
    ],
    ids=str,
)
def test_filters_narrow(filled, filters, expected):
    assert sorted(set(_found(filled, q="people killed", **filters))) == expected


def test_the_limit_holds(filled):
    assert len(_found(filled, q="people killed", limit=1)) == 1


@pytest.mark.parametrize("q", ["(" * 1000, "a:b", 'AT&T ("', "*", "NOT", "zzz", "🚒", "\\"])
def test_any_text_is_a_query(filled, q):
    _found(filled, q=q)


def test_rules_are_listed_by_id(client, plugins):
    listed = client.get("/v1/rules").json()
    check(listed, "RuleList")
    assert [rule["id"] for rule in listed["rules"]] == [rule.id for rule in plugins.listing]


def test_ready_says_what_the_corpus_holds(filled):
    ready = filled.get("/health/ready").json()
    check(ready, "Ready")
    assert ready["corpus"]["documents"] == 2
