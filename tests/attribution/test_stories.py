"""Claims about who said or did what, over invented stories, and their verdicts."""

from pathlib import Path

import msgspec
import pytest

from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

HERE = Path(__file__).parent
STORIES = msgspec.json.decode(
    b"[" + b",".join((HERE / "stories.jsonl").read_bytes().splitlines()) + b"]",
    type=list[InlineDocument],
)
CLAIMS = [msgspec.json.decode(line) for line in (HERE / "claims.jsonl").read_bytes().splitlines()]
RULES = load_plugins().rules


@pytest.mark.parametrize("row", CLAIMS, ids=[f"{r['phenomenon']}: {r['claim']}" for r in CLAIMS])
def test_a_claim_over_the_stories(row):
    request = VerifyRequest(claim=row["claim"], claim_date=row["claim_date"], documents=STORIES)
    assert verify(request, MemoryCorpus(), RULES).verdict == row["label"]
