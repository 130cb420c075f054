"""The desk's articles and claims, and the evaluation of the one over the other."""

from pathlib import Path

import msgspec
import pytest

from verifier.eval.report import Report, report
from verifier.eval.result import Result
from verifier.eval.row import Row
from verifier.sdk.document import Document
from verifier.service.verifier import Verifier

_HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def articles() -> tuple[Document, ...]:
    lines = (_HERE / "articles.jsonl").read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=Document) for line in lines)


@pytest.fixture(scope="session")
def claims() -> tuple[Row, ...]:
    lines = (_HERE / "claims.jsonl").read_bytes().splitlines()
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
