"""The desk's own data: readable, honest, and all used."""

import json
from pathlib import Path

import pytest

_CLAIMS = [
    json.loads(line)
    for line in (Path(__file__).parent / "claims.jsonl").read_text(encoding="utf-8").splitlines()
]
_CATEGORIES = frozenset(
    """numeric comparator date relative_date attribution quote location negation cross_document
    derived none""".split()
)


def test_articles_are_of_an_article_s_length(articles):
    assert all(60 <= len(article.text.split()) <= 200 for article in articles)


def test_articles_have_distinct_ids_and_a_date(articles):
    assert len({article.id for article in articles}) == len(articles)
    assert all(article.anchor is not None for article in articles)


def test_claims_have_distinct_ids(claims):
    assert len({claim.id for claim in claims}) == len(claims)


@pytest.mark.parametrize("claim", _CLAIMS, ids=[claim["id"] for claim in _CLAIMS])
def test_a_claim_that_something_decides_names_the_words_that_do(claim, articles):
    assert claim["category"] in _CATEGORIES
    if claim["label"] == "not_enough_evidence":
        assert claim["quote"] == ""
    else:
        assert any(claim["quote"] in article.text for article in articles)


def test_no_claim_repeats_an_article_s_sentence(articles):
    assert not [
        claim["id"]
        for claim in _CLAIMS
        if any(claim["claim"].rstrip(".") in article.text for article in articles)
    ]
