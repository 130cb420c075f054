"""Answers in the formats of the trade."""

import pytest

from tests.http.contract import check, check_problem

_FIRE = "Seven people were killed in the fire in Norfolk \U0001f525. The mayor spoke."
_CLAIM = {
    "claim": "Seven people were killed in the fire in Norfolk.",
    "claim_date": "2024-03-11",
    "speaker": "Ann Reed",
}
_ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
_REVIEW = 'application/ld+json; profile="https://schema.org"'


@pytest.fixture
def filled(client):
    client.put(
        "/v1/documents/fire",
        json={"text": _FIRE, "url": "https://news.example/fire", "publisher": "Example Wire"},
    )
    client.put("/v1/documents/a%2Fb", json={"text": "Nine people were killed in Norfolk's fire."})
    return client


def _asked(client, *, query=None, accept=None):
    path = "/v1/verify" if query is None else f"/v1/verify?format={query}"
    return client.post(path, json=_CLAIM, headers={"Accept": accept} if accept else {})


@pytest.mark.parametrize("how", [{"query": "annotations"}, {"accept": _ANNOTATIONS}], ids=str)
def test_evidence_comes_as_web_annotations(filled, how):
    answer = _asked(filled).json()
    response = _asked(filled, **how)
    page = response.json()
    assert response.headers["content-type"] == _ANNOTATIONS
    check(page, "AnnotationPage")
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    every = [*answer["supporting"], *answer["contradicting"], *answer["related"]]
    assert len(page["items"]) == len(every) > 0
    for item, evidence in zip(page["items"], every, strict=True):
        quote, place = item["target"]["selector"]
        assert (quote["exact"], quote["prefix"]) == (evidence["quote"], evidence["prefix"])
        assert (place["start"], place["end"]) == (evidence["start"], evidence["end"])
        assert item["body"][0]["value"] == evidence["stance"]
    first = page["items"][0]["target"]
    assert first["source"] == "https://news.example/fire"
    place = first["selector"][1]
    assert _FIRE[place["start"] : place["end"]] == first["selector"][0]["exact"]


def test_a_document_without_an_address_has_a_name(filled):
    sources = [i["target"]["source"] for i in _asked(filled, query="annotations").json()["items"]]
    assert "urn:verifier:document:a%2Fb" in sources


@pytest.mark.parametrize("how", [{"query": "claim_review"}, {"accept": _REVIEW}], ids=str)
def test_an_answer_comes_as_the_draft_of_a_review(filled, how):
    response = _asked(filled, **how)
    review = response.json()
    assert response.headers["content-type"] == _REVIEW
    check(review, "ClaimReviewDraft")
    assert (review["@type"], review["creativeWorkStatus"]) == ("ClaimReview", "Draft")
    assert review["claimReviewed"] == _CLAIM["claim"]
    assert review["itemReviewed"]["author"]["name"] == "Ann Reed"
    assert "draft" in review["disambiguatingDescription"]
    assert not {"author", "publisher", "url", "datePublished"} & review.keys()
    assert "ratingValue" not in review["reviewRating"]
    assert review["citation"][0]["url"] == "https://news.example/fire"


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/ld+json", "text/html"])
def test_any_other_wish_is_answered_as_ever(filled, accept):
    assert _asked(filled, accept=accept).json() == _asked(filled).json()


def test_a_kept_answer_is_given_in_any_format(filled):
    answer = _asked(filled).json()
    for name, accept in (("annotations", _ANNOTATIONS), ("claim_review", _REVIEW)):
        path = f"/v1/verifications/{answer['id']}"
        kept = filled.get(f"{path}?format={name}")
        assert kept.json() == _asked(filled, query=name).json()
        tagged = {"If-None-Match": kept.headers["etag"], "Accept": accept}
        assert filled.get(path, headers=tagged).status_code == 304


def test_a_format_that_is_none_is_refused(client):
    response = client.post("/v1/verify?format=poem", json=_CLAIM)
    check_problem(response, 422, "invalid-fields", "format")
    told = "must be one of: annotations, answer, claim_review; not 'poem'"
    assert response.json()["errors"][0]["message"] == told
