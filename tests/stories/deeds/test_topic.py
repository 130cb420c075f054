"""What a title names, and what is told of it: the topic stays the topic, whoever else is named."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE


def _verdict(claim: str, text: str, title: str) -> Verdict:
    story = InlineDocument(id="story", text=text, title=title, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "text", "title", "verdict"),
    [
        (
            "Queen Ada of Norway was married to Bo Quist.",
            "In 1893 Ada married Bo Quist (of Danish descent), and they had four children.",
            "Ada of Norway",
            SUPPORTED,
        ),
        (
            "The Quist Company's purchase of Tarn Fields ended before 20 March 2019.",
            (
                "Tarn Fields was bought by the Quist Company as part of their 2019 purchase of Orm "
                "Farms, which ended on 19 March 2019."
            ),
            "Tarn Fields",
            SUPPORTED,
        ),
        (
            (
                "Ada Lantern is considered one of the greatest stage plays of all time and one of "
                "the greatest plays of the 21st century."
            ),
            (
                "The play was ranked by many critics as the best play of 2015, and is considered "
                "one of the greatest stage plays of all time and one of the greatest plays of the "
                "21st century, praised for its direction."
            ),
            "Ada Lantern (play)",
            SUPPORTED,
        ),
    ],
    ids=["a name's own place", "what else was bought", "the play"],
)
def test_what_the_title_names_is_what_is_told_of(
    claim: str, text: str, title: str, verdict: Verdict
) -> None:
    """Another name does not stand for it, and "the play" does."""
    assert _verdict(claim, text, title) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Renn is South Korean.", "Renn is a North Korean footballer.", CONTRADICTED),
        ("“Embers” is set in World War III.", "“Embers” is set in World War II.", CONTRADICTED),
        ("“Embers” is set in World War II.", "“Embers” is set in the Second World War.", SUPPORTED),
    ],
    ids=["the other Korea", "another war", "the same war"],
)
def test_names_of_one_ending_or_another_number_are_two(
    claim: str, text: str, verdict: Verdict
) -> None:
    """What ends one known name does not tell another; a number sets two names apart."""
    assert _verdict(claim, text, "Renn") is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The release of Vantar's fifth van was confirmed on its website on May 4, 2016.",
            "On 4th May 2016, a fifth van was confirmed on its official website.",
            SUPPORTED,
        ),
        (
            "Officials said on Monday that twelve people died.",
            "Twelve people died on Sunday, officials said.",
            OPEN,
        ),
        (
            "In May 2018, Vantar announced a new five-year deal with Orlam effective January 2019.",
            "In June 2019, Vantar announced new five-year deals with Orlam, effective August 2019.",
            CONTRADICTED,
        ),
    ],
    ids=["confirmed", "said", "both differ"],
)
def test_times_of_telling_and_of_what_is_told(claim: str, text: str, verdict: Verdict) -> None:
    """A day in front may be that of speaking; two other times of the same story are other times."""
    assert _verdict(claim, text, "Vantar") is verdict
