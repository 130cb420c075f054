"""A claim of several sentences: each is verified, and all count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.answer import Answer, Verdict
from verifier.engine.assertion import assertions_of
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.engine.weigh.conclude import conclude
from verifier.engine.weigh.weigh import Weighed
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text

RULES = load_plugins().rules
STORY = (
    "Mira Holt won the Varn marathon on Sunday. The Norwegian, who is 31, works as a nurse. "
    "She finished four minutes ahead of Ada Quist. Rain fell in Varn all morning."
)


def _asked(claim: str) -> Answer:
    story = InlineDocument(id="story", text=STORY, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)


def test_every_sentence_must_be_supported_and_each_is_quoted() -> None:
    """Two passages, each with its half of the claim, support it together."""
    answer = _asked("Mira Holt won the Varn marathon. It rained in Varn all morning.")
    assert answer.verdict is Verdict.SUPPORTED
    assert {item.quote[:9] for item in answer.supporting} >= {"Mira Holt", "Rain fell"}


def test_a_sentence_that_nobody_tells_is_named() -> None:
    """The rest is quoted; what no passage settles is said."""
    answer = _asked("Mira Holt won the Varn marathon. Her dog Pip caught a burglar in Skerra.")
    assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    assert answer.explanation == "No passage settles “Her dog Pip caught a burglar in Skerra.”."
    assert answer.supporting


def test_an_explanation_repeats_no_long_claim() -> None:
    """Two sentences that nobody tells are named, each once, and the others counted."""
    claims = [f"Her dog Pip caught {n} burglars in Skerra." for n in (5, 5, 6, 7, 8)]
    answer = _asked(" ".join(claims))
    told = (
        "“Her dog Pip caught 5 burglars in Skerra.” and “Her dog Pip caught 6 burglars in Skerra.”"
    )
    assert answer.explanation == f"No passage settles {told} and 2 more."


def test_of_more_sentences_than_prose_has_neighbours_are_verified_as_one() -> None:
    """Two thousand characters may have two hundred sentences; the answer says what was done."""
    claim = "Rain fell in Varn. " * 100
    text = Text(claim)
    found = assertions_of(text, ())
    assert len(found) == 20
    assert "".join(each.words for each in found).replace(" ", "") == claim.replace(" ", "")
    answer = _asked(claim)
    assert answer.verdict is Verdict.SUPPORTED
    assert answer.warnings == ("the claim has 100 sentences, which were verified in 20 parts",)


def test_prose_is_verified_sentence_by_sentence() -> None:
    """As many sentences as a paragraph has."""
    claim = "Rain fell in Varn. " * 24
    assert len(assertions_of(Text(claim), ())) == 24
    assert _asked(claim).warnings == ()


def test_one_contradicted_sentence_contradicts_the_claim() -> None:
    """And the explanation says which."""
    answer = _asked(
        "Mira Holt won the Varn marathon. She finished nine minutes ahead of Ada Quist."
    )
    assert answer.verdict is Verdict.CONTRADICTED
    assert "where the claim says “She finished nine minutes ahead" in answer.explanation
    spans = [judgement.claim_span for judgement in answer.contradicting[0].judgements]
    assert any("nine minutes" in answer.claim.text[span.start : span.end] for span in spans)


@pytest.mark.parametrize(
    ("claim", "read"),
    [
        ("Mira Holt ran. She won.", ["Mira Holt ran.", "Mira Holt, She won."]),
        ("Mira Holt ran. Ada Quist won.", ["Mira Holt ran.", "Ada Quist won."]),
        ("Mira Holt ran. But Ada Quist and her dog won.", None),
        ("Mira Holt ran.", ["Mira Holt ran."]),
        ("Who? ... Ada!", None),
    ],
)
def test_a_pronoun_brings_the_name_it_stands_for(claim: str, read: list[str] | None) -> None:
    """Only where the sentence names nobody itself; what is read keeps its place in the claim."""
    found = assertions_of(Text(claim), ())
    assert all(len(each.text.text) == len(claim) and each.words in claim for each in found)
    if read is not None:
        assert [" ".join(each.text.text.split()) for each in found] == read
    else:
        assert all("," not in each.text.text for each in found)


@given(
    st.lists(st.builds(Weighed, st.sampled_from(Verdict), st.floats(0, 1)), min_size=1, max_size=6),
)
def test_the_order_of_sentences_changes_nothing(verdicts: list[Weighed]) -> None:
    """Bounded, no surer than the least sure of what supports, and the same in any order."""
    whole = conclude(verdicts)
    assert 0 <= whole.confidence <= 1
    assert conclude(verdicts[::-1]).verdict is whole.verdict
    if whole.verdict is Verdict.SUPPORTED:
        assert all(each.verdict is Verdict.SUPPORTED for each in verdicts)
        assert whole.confidence <= min(each.confidence for each in verdicts) + 1e-4
    if any(each.verdict is Verdict.CONTRADICTED for each in verdicts):
        assert whole.verdict is Verdict.CONTRADICTED
