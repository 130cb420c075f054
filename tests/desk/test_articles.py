"""The desk's own data: readable, honest, and all used."""

import json
from pathlib import Path

import pytest


def _told(shift: str, file: str) -> list[dict[str, str]]:
    lines = (Path(__file__).parent / f"{shift}{file}").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


_SHIFTS = ("", "night_", "morning_", "noon_", "evening_", "dawn_")
_CLAIMS = [(shift, claim) for shift in _SHIFTS for claim in _told(shift, "claims.jsonl")]
_CATEGORIES = frozenset(
    """numeric comparator date relative_date attribution quote location negation cross_document
    derived none conflicting paraphrase entity other""".split()
)


def test_articles_are_of_an_article_s_length(articles):
    assert all(60 <= len(article.text.split()) <= 330 for article in articles)


def test_articles_have_distinct_ids_and_mostly_a_date(shift, articles):
    assert len({article.id for article in articles}) == len(articles)
    dated = sum(article.anchor is not None for article in articles)
    assert dated == len(articles) or (shift == "evening_" and dated >= len(articles) / 2)


def test_claims_have_distinct_ids(claims):
    assert len({claim.id for claim in claims}) == len(claims)


@pytest.mark.parametrize(
    ("shift", "claim"), _CLAIMS, ids=[claim["id"] for _, claim in _CLAIMS], scope="module"
)
def test_a_claim_that_something_decides_names_the_words_that_do(shift, claim):
    assert claim["category"] in _CATEGORIES
    if claim["label"] == "not_enough_evidence":
        assert claim["quote"] == ""
    else:
        assert any(claim["quote"] in article["text"] for article in _told(shift, "articles.jsonl"))


@pytest.mark.parametrize(
    "shift", _SHIFTS, ids=["desk", "night", "morning", "noon", "evening", "dawn"]
)
def test_no_claim_repeats_an_article_s_sentence(shift):
    texts = [article["text"] for article in _told(shift, "articles.jsonl")]
    assert not [
        claim["id"]
        for claim in _told(shift, "claims.jsonl")
        if any(claim["claim"].rstrip(".") in text for text in texts)
    ]
