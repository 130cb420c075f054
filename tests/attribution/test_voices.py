"""Claims about what one of several people in an invented story said: the right one, or another."""

from pathlib import Path

import msgspec
import pytest

from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

STORIES = [
    msgspec.json.decode(line)
    for line in (Path(__file__).parent / "voices.jsonl").read_bytes().splitlines()
]
CASES = [
    pytest.param(story, claim, verdict, id=f"{story['id']}: {claim}")
    for story in STORIES
    for claim, verdict in story["claims"]
]
RULES = load_plugins().rules


@pytest.mark.parametrize(("story", "claim", "verdict"), CASES)
def test_a_claim_holds_of_the_one_who_said_it(story, claim, verdict):
    document = InlineDocument(id=story["id"], text=story["text"], published="2025-03-06")
    request = VerifyRequest(claim=claim, claim_date="2025-03-07", documents=[document])
    assert verify(request, MemoryCorpus(), RULES).verdict == verdict
