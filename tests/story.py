"""Story: a claim beside one short text, judged by all rules that ship."""

from verifier.engine.answer import Answer, Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

__all__ = ["CONTRADICTED", "OPEN", "SUPPORTED", "answer", "verdict"]

SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE
_RULES = load_plugins().rules


def verdict(claim: str, text: str) -> Verdict:
    """What a text published on 6 March 2024 makes of a claim."""
    return answer(claim, text).verdict


def answer(claim: str, text: str) -> Answer:
    """The whole answer that it makes."""
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), _RULES)
