"""What a claim denies falls only with what asserts all of it, and stands with its opposite."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SUPPORTED, CONTRADICTED = Verdict.SUPPORTED, Verdict.CONTRADICTED
OPEN = Verdict.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("No civilians were hurt in the raid.", "The raid hurt three civilians.", CONTRADICTED),
        ("No civilians were hurt in the raid.", "Three people were hurt in the raid.", OPEN),
        ("There were no children among the dead.", "The storm left nine people dead.", OPEN),
        ("No animals were let into the fair.", "Dogs were let into the fair.", CONTRADICTED),
        ("No dogs were let into the fair.", "Animals were let into the fair.", OPEN),
        ("She never worked in Leith after the war.", "She worked in Leith before the war.", OPEN),
        ("Hale has not played since hurting his knee.", "Hale hurt his knee while playing.", OPEN),
        (
            "The gale did no major damage to the pier.",
            "It did minor damage to the pier.",
            SUPPORTED,
        ),
        ("The pilot was not seriously hurt.", "The pilot was slightly hurt.", SUPPORTED),
        ("The pilot was seriously hurt.", "The pilot was slightly hurt.", CONTRADICTED),
    ],
)
def test_a_denial_falls_only_with_all_it_denies(claim: str, text: str, verdict: Verdict) -> None:
    story = InlineDocument(id="story", text=text)
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert answer.verdict is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("The club has never won the cup.", "The club hopes to win the cup.", OPEN),
        ("The club did not win the cup.", "The club may have won the cup.", OPEN),
        ("The minister did not resign.", "The minister offered to resign.", OPEN),
        ("The minister did not resign.", "The minister has resigned.", CONTRADICTED),
        ("Elva has no plans to close.", "Elva plans to close in 2027.", CONTRADICTED),
        ("No one knows where Lind is.", "Police know where Lind is.", CONTRADICTED),
        ("Nobody expects rates to fall.", "Economists expect rates to fall.", CONTRADICTED),
    ],
)
def test_what_is_only_hoped_or_possible_refutes_no_denial(
    claim: str, text: str, verdict: Verdict
) -> None:
    story = InlineDocument(id="story", text=text)
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert answer.verdict is verdict


def test_what_a_source_denies_is_what_it_says() -> None:
    text = "“Only nine came,” a nurse in Varn, who did not want to be named, told Radio One."
    story = InlineDocument(id="story", text=text)
    request = VerifyRequest(claim="Nine people came to Varn, a nurse said.", documents=[story])
    assert verify(request, MemoryCorpus(), RULES).verdict is not CONTRADICTED


def test_what_only_stands_around_bears_out_no_denial() -> None:
    text = "The larch is a conifer of the Alps. It grows fast. A larch felled in Varn was hollow."
    story = InlineDocument(id="story", text=text)
    request = VerifyRequest(claim="No hollow larch has been felled in Varn.", documents=[story])
    assert verify(request, MemoryCorpus(), RULES).verdict is not SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The sale of the mill came to light during a visit by police.",
            "The police learned of it on a visit to the family who bought the mill.",
        ),
        (
            "After the raid on Varn, Ida Krogh said the crews would hold.",
            "The raid on US crews comes amid a wider war.",
        ),
        (
            "Ruiz said it was the promise of Holt that made Leith pay so much.",
            "Holt has urged Leith to buy a striker.",
        ),
    ],
)
def test_another_story_contradicts_nothing(claim: str, text: str) -> None:
    story = InlineDocument(id="story", text=text)
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert answer.verdict is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The temperature in Leith reached 36 degrees on Thursday.",
            "Temperatures reached 31 degrees in Varn. The old record of 33.9 degrees was of 2005.",
        ),
        ("Marek Holt has driven a cab for thirty years.", "A driver said he had done so 13 years."),
    ],
)
def test_figures_of_a_text_silent_of_the_name_contradict_nothing(claim: str, text: str) -> None:
    story = InlineDocument(id="story", text=text)
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert answer.verdict is OPEN
