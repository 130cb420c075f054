"""What an article tells as news, without saying when, was when it was published."""

import pytest

from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules


def answered(claim: str, *texts: str, published: str | None = "2024-03-06"):
    documents = [InlineDocument(id="d", text=" ".join(texts), published=published)]
    return verify(VerifyRequest(claim=claim, documents=documents), MemoryCorpus(), RULES)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The harbour master resigned in March 2024.", "The harbour master has resigned."),
        ("The harbour master resigned on 6 March.", "The harbour master has just resigned."),
        ("The bridge was reopened in 2024.", "The bridge has been reopened after two years."),
        ("Ida Krogh led the archive in 2024.", "Ida Krogh, who leads the archive, was honoured."),
        ("The clinic was short of nurses in March.", "The clinic is short of nurses, staff say."),
    ],
)
def test_what_is_told_as_news_was_then(claim: str, text: str) -> None:
    answer = answered(claim, text)
    assert answer.verdict == "supported"
    assert "told as news on 6 March 2024" in answer.explanation


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The harbour master resigned in February.", "The harbour master has resigned."),
        ("Ida Krogh founded the archive in 2024.", "Ida Krogh founded the archive with a friend."),
        ("The harbour master resigned in March.", "The harbour master has resigned twice before."),
        ("The bridge was closed in March.", "The bridge will be closed for repairs."),
        ("The archive opened in March.", "The archive, opened in an old mill, has lost its head."),
    ],
)
def test_what_was_some_time_is_left_open(claim: str, text: str) -> None:
    assert answered(claim, text).verdict == "not_enough_evidence"


def test_nothing_is_presumed_of_what_the_article_dates() -> None:
    told = answered(
        "The harbour master resigned on 6 March.",
        "The harbour master has resigned.",
        "The harbour master resigned on 4 March after a quarrel.",
    )
    assert told.verdict == "contradicted"


def test_nothing_is_presumed_without_a_day_of_publication() -> None:
    told = answered(
        "The harbour master resigned in 2024.", "The harbour master has resigned.", published=None
    )
    assert told.verdict == "not_enough_evidence"
