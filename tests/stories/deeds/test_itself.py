"""Itself: a passage that tells nothing of a claim bears nothing out, whatever stands around it."""

from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
STORY = (
    "The Varn ferry was launched at Odrin on Saturday. The brass band played until dusk. "
    "The harbour office gave its clerks the morning off. Sausages were free."
)


def test_only_what_tells_of_it_is_quoted_for_it() -> None:
    """The day is carried to the other sentences, and none of them tells that anything sailed."""
    story = InlineDocument(id="story", text=STORY, published="2024-03-06")
    claim = "The Varn ferry was launched on 2 March 2024."
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert [each.quote for each in answer.supporting] == [STORY[: STORY.index(" The brass")]]
