"""What one text denies and the other says in opposite words; expressions that hold a denial."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.engine.wording.words import words_in
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
CASES = [
    ("The regulator did nothing about the leak.", "took no action about the leak", SUPPORTED),
    ("The regulator acted on the leak.", "took no action on the leak", CONTRADICTED),
    ("The regulator took no action on the leak.", "failed to act on the leak", SUPPORTED),
    ("The regulator failed to act on the leak.", "acted on the leak at once", CONTRADICTED),
    ("The regulator did not attend the inquest.", "stayed away from the inquest", SUPPORTED),
    ("The regulator kept his job.", "was not sacked after the leak", SUPPORTED),
    ("The regulator kept his job.", "was sacked from his post after the leak", CONTRADICTED),
    ("The regulator was not jailed for the leak.", "avoided jail for the leak", SUPPORTED),
    ("The regulator was not convicted of fraud.", "was cleared of fraud", SUPPORTED),
    ("The regulator does not support the dam.", "opposes the dam", SUPPORTED),
    ("The regulator's vote did not take place.", "called off the vote", SUPPORTED),
    ("The regulator scrapped its levy.", "abolished its levy", SUPPORTED),
    ("The regulator will miss the hearing.", "has been ruled out of the hearing", SUPPORTED),
    ("The regulator joined the league.", "was refused membership of the league", CONTRADICTED),
    ("The regulator harmed no one.", "harmed 12 people", CONTRADICTED),
    ("The regulator failed to reach the port.", "did not reach the port", SUPPORTED),
    ("The regulator rejected the offer.", "accepted the offer", CONTRADICTED),
    ("The regulator won its fight.", "lost its fight", CONTRADICTED),
    ("The regulator impeached the governor.", "voted against impeaching it", CONTRADICTED),
    ("The regulator will not sell the mill.", "has ruled out selling the mill", SUPPORTED),
    ("The regulator's strike is over.", "said that the strike will go on", CONTRADICTED),
    ("The regulator was sacked.", "stepped down of its own accord", CONTRADICTED),
    ("The regulator's car escaped damage.", "said that the car was damaged", CONTRADICTED),
]


@pytest.mark.parametrize(("claim", "told", "verdict"), CASES, ids=[case[0] for case in CASES])
def test_a_denial_and_an_opposite_are_one(claim: str, told: str, verdict: Verdict) -> None:
    """Denying a thing and saying its opposite say the same, once and not twice over."""
    text = InlineDocument(id="story", text=f"The regulator {told}.", published="2024-03-06")
    request = VerifyRequest(claim=claim, documents=[text])
    assert verify(request, MemoryCorpus(), RULES).verdict == verdict


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("The regulator took no action on the leak.", []),
        ("The regulator did not take action on the leak.", ["take_action"]),
        ("The strike at the mill was called off.", ["strike"]),
        ("The strike was called off.", ["strike"]),
        ("The town remains without electricity.", []),
        ("The crew prevented a power cut.", ["power_cut"]),
        ("The firm was refused a loan.", ["loan"]),
        ("The loan was refused by the firm.", []),
    ],
)
def test_an_expression_answers_for_the_denial_in_it(sentence: str, denied: list[str]) -> None:
    """What stands outside it denies it still."""
    assert [word.lemma for word in words_in(sentence) if word.negated] == denied


def test_who_does_not_oppose_need_not_support() -> None:
    """Some opposites leave room between them."""
    text = InlineDocument(id="story", text="The senator does not oppose the dam.")
    request = VerifyRequest(claim="The senator supports the dam.", documents=[text])
    assert verify(request, MemoryCorpus(), RULES).verdict is Verdict.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize(
    ("claim", "told", "against"),
    [
        (
            "Ada Quist is stepping down over the leak at Orlam Bank.",
            "Ada Quist of Orlam Bank was asked about the leak. She does not intend to resign.",
            ["She does not intend to resign."],
        ),
        (
            "The mayor resigned over the flood.",
            "The flood hit the mayor's house. The clerk did not resign.",
            [],
        ),
        (
            "The council approved the park in May.",
            "The council did not approve the budget. The park is old.",
            [],
        ),
    ],
    ids=["of whom it was told", "of another", "of something else"],
)
def test_a_brief_denial_is_of_whom_the_text_tells(
    claim: str, told: str, against: list[str]
) -> None:
    """It need not say again all that the sentences before it told."""
    story = InlineDocument(id="story", text=told, published="2024-03-06")
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert [evidence.quote.strip() for evidence in answer.contradicting] == against


@pytest.mark.parametrize("off", ["called off", "cancelled"])
def test_what_went_ahead_does_not_bear_out_that_it_was_called_off(off: str) -> None:
    """As one expression "the strike was called off" is borne out by nothing but a strike."""
    text = InlineDocument(id="story", text="The strike went ahead.", published="2024-03-06")
    request = VerifyRequest(claim=f"The strike was {off}.", documents=[text])
    assert verify(request, MemoryCorpus(), RULES).verdict is not Verdict.SUPPORTED
