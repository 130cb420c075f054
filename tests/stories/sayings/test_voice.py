"""Who answers whom: sources at odds, in one text and in two."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.engine.weigh.voice import Voice, at_odds, is_beside
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules


REEF = (
    "The guild says the reef yields a third of the oyster catch in Varn. "
    "The ministry puts it at 9 per cent."
)


def _verdict(claim: str, *texts: str) -> Verdict:
    stories = [
        InlineDocument(id=f"story-{n}", text=text, published="2024-03-06")
        for n, text in enumerate(texts)
    ]
    request = VerifyRequest(claim=claim, documents=stories)
    return verify(request, MemoryCorpus(), RULES).verdict


def test_a_source_that_answers_another_is_in_conflict_with_it() -> None:
    """Its few words are about what was said before; as a quote of its own they tell little."""
    assert _verdict("The reef yields a third of the oyster catch in Varn.", REEF) is (
        Verdict.CONFLICTING
    )


def test_what_the_claim_gives_to_its_source_stands_whatever_another_says() -> None:
    """That the ministry puts it lower does not make the guild have said something else."""
    claim = "The guild says the reef yields a third of the oyster catch in Varn."
    assert _verdict(claim, REEF) is Verdict.SUPPORTED
    claim = "The ministry says the reef yields a third of the oyster catch in Varn."
    assert _verdict(claim, REEF) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("A crowd of 41,000 saw the regatta in Varn.", Verdict.CONFLICTING),
        ("A crowd of 12,000 saw the regatta in Varn.", Verdict.CONTRADICTED),
    ],
)
def test_two_papers_that_count_differently_are_in_conflict(claim: str, verdict: Verdict) -> None:
    """Neither is taken for the truth; what both exclude is contradicted."""
    one = "The regatta in Varn ended in a storm. It was watched by a crowd of 41,000."
    other = "The Orm won the regatta in Varn. A crowd of 38,500 saw it pass the pier."
    assert _verdict(claim, one, other) is verdict


GUILD = Voice("a", 3, "the guild")
MINISTRY = Voice("a", 4, "the ministry", brief=True)


def test_only_a_near_and_brief_reply_of_another_source_is_at_odds() -> None:
    """Who goes on to something else, far away or in another text, does not answer."""
    assert at_odds(GUILD, MINISTRY)
    assert at_odds(MINISTRY, GUILD)
    assert not at_odds(GUILD, MINISTRY._replace(brief=False))
    assert not at_odds(GUILD, MINISTRY._replace(place=9))
    assert not at_odds(GUILD, MINISTRY._replace(document="b"))
    assert not at_odds(GUILD, MINISTRY._replace(speaker="the guild"))
    assert not at_odds(GUILD, None)


def test_the_claims_source_is_beside_another_only_in_one_text() -> None:
    """What two papers report is a conflict of theirs."""
    own, other = GUILD._replace(own=True), MINISTRY._replace(other=True)
    assert is_beside(own, other)
    assert not is_beside(other, own)
    assert not is_beside(own, other._replace(document="b"))


def test_what_is_given_nearly_whole_to_another_was_not_said_by_who_said_little_of_it() -> None:
    claim = (
        "Karin Orm complained that the strikes had been carried out without the knowledge of "
        "Iraqi government agencies."
    )
    hers = (
        "Defence Secretary Karin Orm said this evening that “our forces conducted necessary and "
        "proportionate strikes on three depots used by a militia group in Iraq”."
    )
    his = (
        "Spokesman Peter Brandt said the strikes were carried out “without the knowledge of "
        "Iraqi government agencies” and were an “outrage”."
    )
    assert _verdict(claim, his, hers) is Verdict.CONTRADICTED
