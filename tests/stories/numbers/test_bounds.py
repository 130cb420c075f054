"""Claims with bounds beside figures that a text estimates, bounds or leaves without a unit."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE


def _verdict(claim: str, text: str) -> Verdict:
    story = InlineDocument(
        id="story", text=text, title="Ada Lantern (play)", published="2024-03-06"
    )
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The bridge cost more than 40 million crowns.",
            "The bridge cost an estimated 37.5 million crowns.",
            CONTRADICTED,
        ),
        (
            "The bridge cost more than 40 million crowns.",
            "The bridge cost about 38.5 million crowns.",
            CONTRADICTED,
        ),
        (
            "The bridge cost more than 40 million crowns.",
            "The bridge cost an estimated 40 million crowns.",
            OPEN,
        ),
        (
            "More than 400 homes lost power in Varn.",
            "Over 250 homes lost power in Varn.",
            CONTRADICTED,
        ),
        (
            "Fewer than 400 homes lost power in Varn.",
            "Over 250 homes lost power in Varn.",
            SUPPORTED,
        ),
        (
            "More than 400 homes lost power in Varn.",
            "At least 250 homes lost power in Varn.",
            OPEN,
        ),
        (
            "More than 30 homes lost power in Varn.",
            "Over 20 homes lost power in Varn.",
            OPEN,
        ),
    ],
    ids=["estimate", "near estimate", "as estimated", "over", "under", "at least", "few"],
)
def test_an_estimate_or_a_bound_keeps_to_its_digits(
    claim: str, text: str, verdict: Verdict
) -> None:
    """They tell a little more or less than their number, and no other round one."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "“Lanterns” scored below 60 % with the Varn Review.",
            "The Varn Review gives the play a score of 58, based on 14 notices.",
            SUPPORTED,
        ),
        (
            "“Lanterns” scored above 60 % with the Varn Review.",
            "The Varn Review gives the play a score of 58, based on 14 notices.",
            CONTRADICTED,
        ),
        (
            "The tour took less than £20 million in Peru.",
            "The tour took 18 million in Peru in its first week.",
            SUPPORTED,
        ),
        (
            "The ministry spent more than £20 million in Peru.",
            "The ministry vaccinated 18 million in Peru.",
            OPEN,
        ),
    ],
    ids=["a score", "another score", "money", "other millions"],
)
def test_a_figure_may_leave_its_unit_to_its_noun_or_verb(
    claim: str, text: str, verdict: Verdict
) -> None:
    """A score is out of a hundred; millions are money where the text says the claim's verb."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "Ada Lantern scored more than 70 % based on fewer than 60 notices.",
            "Critics' guide Varn Review gives the play a 66 % rating, based on 55 notices.",
            CONTRADICTED,
        ),
        (
            "Averaged over fewer than 60 notices on the Varn Review, Lanterns scored under 70 %.",
            "On the Varn Review, the play has a rating of 66 %, based on 55 notices.",
            SUPPORTED,
        ),
        (
            "The Leith Post gave the play five stars.",
            "The Leith Post gave the play three stars and the Varn Gazette gave it five.",
            CONTRADICTED,
        ),
        (
            "Orland had run more than 118,000 tests by April.",
            (
                "The Orland Board was set up in May. As of April, the Varnish Government reports "
                "12,226 people in hospital, a further 28,131 at home, and 113,336 tests having "
                "been run."
            ),
            CONTRADICTED,
        ),
        (
            "Kelso is Varn's third most visited park.",
            "The park of Kelso is Varn's fourth most visited after Orley and Tarn.",
            CONTRADICTED,
        ),
        (
            "Ann Reid scored over 30 goals in the Border League.",
            (
                "Reid was a regular in the Kelso youth team by 2011, and following Kelso's move "
                "from the Tarn Cup to the Border League, scored 34 goals in 40 games."
            ),
            SUPPORTED,
        ),
        (
            "Ann Reid scored over 30 goals in Spain.",
            "Ann Reid scored 34 goals in Peru before her move to Spain.",
            OPEN,
        ),
        (
            "Twelve people died in Peru.",
            "Twelve people died in Peru and Chile.",
            OPEN,
        ),
    ],
    ids=["giver", "guide", "two givers", "body", "owner", "modifier", "elsewhere", "whole"],
)
def test_a_name_that_only_gives_a_figure_does_not_own_it(
    claim: str, text: str, verdict: Verdict
) -> None:
    """Who reports, rates or lends its name to a noun is not who a figure is told of."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "More than 30 people reviewed the play.",
            "The play has a rating of 62 %, based on 28 critics.",
            CONTRADICTED,
        ),
        ("More than 30 people saw the play.", "28 critics saw the play.", OPEN),
        (
            "Fewer than 510 cases of the fever in Orm were cured.",
            "505 persons in Orm recovered from the fever.",
            SUPPORTED,
        ),
        (
            "More than 400 people in Orm caught the fever.",
            "There have been 380 cases of the fever in Orm.",
            CONTRADICTED,
        ),
        (
            "Varn had more than 300 cases of the fever.",
            "Varn had some 290 or more cases of the fever, 162 in the port and two in the hills.",
            OPEN,
        ),
    ],
    ids=["reviewers", "some who saw it", "cases cured", "caught", "parts"],
)
def test_people_are_counted_by_what_befalls_them(claim: str, text: str, verdict: Verdict) -> None:
    """Who reviews is a critic, a case of an illness a person; a far figure is of something less."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "Ada Lantern has an average rating of 5.6.",
            "On stage guide Varn Review the play has an average rating of 5.6.",
            SUPPORTED,
        ),
        (
            "The income of Ada Lantern was lower than 95 million crowns.",
            "The net income of the play as per Varn Ledger is 92 million crowns.",
            SUPPORTED,
        ),
    ],
    ids=["led without a comma", "as per"],
)
def test_who_is_named_by_the_way_owns_no_figure(claim: str, text: str, verdict: Verdict) -> None:
    """A source is led to, with or without a comma behind it."""
    assert _verdict(claim, text) is verdict
