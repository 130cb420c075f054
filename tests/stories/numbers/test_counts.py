"""What figures count, and under which title, through the whole engine."""

import pytest

from tests.story import verdict
from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE


def _verdict(claim: str, text: str, title: str | None = None) -> Verdict:
    story = InlineDocument(id="story", text=text, title=title)
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [("fewer than 70,000 copies", SUPPORTED), ("more than 70,000 copies", CONTRADICTED)],
)
def test_copies_sold_are_units_sold(claimed: str, verdict: Verdict) -> None:
    told = "In Varn, 67,909 units of the songbook have been sold."
    assert _verdict(f"The songbook has sold {claimed} in Varn.", told) is verdict


@pytest.mark.parametrize(
    ("claimed", "verdict"), [("more than 9 million", SUPPORTED), ("over 12 million", CONTRADICTED)]
)
def test_a_second_bound_behind_and_ends_no_first(claimed: str, verdict: Verdict) -> None:
    """In "over 9 million tins and over 4 million jars" each number has a noun of its own."""
    told = "The cannery has sold over 9.4 million tins and over 4 million jars."
    assert _verdict(f"The cannery has sold {claimed} tins.", told) is verdict


def test_names_joined_by_and_belong_to_one_figure() -> None:
    told = "Orlam made $16.3 million in Varn and Leith, and $4 million elsewhere."
    claim = "Orlam made more than $16 million in Varn and Leith, less than $5 million elsewhere."
    assert _verdict(claim, told) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Varn had more than 30 cases of measles in 2019.", SUPPORTED),
        ("Varn had more than 50 cases of measles in 2019.", CONTRADICTED),
        ("Varn had more than 30 cases of measles in 2018.", OPEN),
    ],
)
def test_a_title_dates_what_its_text_leaves_undated(claim: str, verdict: Verdict) -> None:
    assert _verdict(claim, "There are 45 cases.", "2019 measles outbreak in Varn") is verdict


def test_the_number_of_things_at_a_figure_counts_them() -> None:
    told = "Leith remains the town with the highest number of confirmed cases at over 400."
    assert _verdict("Leith has fewer than 400 confirmed cases.", told) is CONTRADICTED


def test_total_before_a_noun_counts_it() -> None:
    told = "Varn has 12 libraries and 43 total playgrounds."
    assert _verdict("Varn has fewer than 50 playgrounds.", told) is SUPPORTED
    assert _verdict("Varn has more than 50 playgrounds.", told) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Two towns were yet to report any case of measles.",
            "Two towns have yet to report a case of measles.",
        ),
        (
            "Two towns have failed to sign or ratify the pact.",
            "Two towns have not yet ratified the pact, or have not signed it.",
        ),
    ],
)
def test_what_both_deny_is_no_difference(claim: str, text: str) -> None:
    assert _verdict(claim, text) is SUPPORTED


def test_what_also_does_something_else_is_counted_alone():
    text = "The gale killed a man and cut power to 900 farms."
    assert verdict("One person was killed by the gale.", text) is SUPPORTED
