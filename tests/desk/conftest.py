"""The desk's articles and claims, and the evaluation of the one over the other."""

from pathlib import Path

import msgspec
import pytest

from verifier.eval.report import Report, report
from verifier.eval.result import Result
from verifier.eval.row import Row
from verifier.sdk.document import Document
from verifier.service.verifier import Verifier

SHIFTS = ("", "night_", "morning_", "noon_", "evening_", "dawn_")
_HERE = Path(__file__).parent


@pytest.fixture(
    scope="session", params=SHIFTS, ids=["desk", "night", "morning", "noon", "evening", "dawn"]
)
def shift(request: pytest.FixtureRequest) -> str:
    """Which of the sets: what its files' names begin with."""
    return str(request.param)


@pytest.fixture(scope="session")
def articles(shift: str) -> tuple[Document, ...]:
    lines = (_HERE / f"{shift}articles.jsonl").read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=Document) for line in lines)


@pytest.fixture(scope="session")
def claims(shift: str) -> tuple[Row, ...]:
    lines = (_HERE / f"{shift}claims.jsonl").read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=Row) for line in lines)


@pytest.fixture(scope="session")
def evaluation(articles: tuple[Document, ...], claims: tuple[Row, ...]) -> Report:
    verifier = Verifier.open(None)
    for _ in verifier.ingest(articles):
        pass
    texts = {article.id: article.text for article in articles}
    return report(
        [Result.of(claim, verifier.verify(claim.request()), 0.0, texts.get) for claim in claims]
    )
