"""Two terms compared by what is told of each: by unit, by verb, in one text or in two."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

_STOCKS = (
    "Sarn's Norr index fell 1.25 per cent on Wednesday, while Velden's Harth index dropped "
    "0.27 per cent."
)
_TURNOUT = "Turnout was 61 per cent in Orle and 57 per cent in Berlin."
_PLANTS = "The plant employs 400 workers in Orle and 900 workers in Belin."
_FREIGHT = "The Orle line carries 30,000 tonnes a year, the Belin line 12,000 tonnes."
_CRASHES = (
    "The Corra crash killed 38 people and hurt 4. The Ellen crash killed 2 people and hurt 60."
)
IN_ONE_TEXT = [
    ("The Harth lost less on Wednesday than the Norr.", _STOCKS, SUPPORTED),
    ("The Norr lost less on Wednesday than the Harth.", _STOCKS, CONTRADICTED),
    ("Turnout in Berlin was higher than in Orle.", _TURNOUT, CONTRADICTED),
    ("The workforce in Orle is smaller than in Belin.", _PLANTS, SUPPORTED),
    ("The Orle line carries more freight than the Belin line.", _FREIGHT, SUPPORTED),
    ("More people were hurt in the Corra crash than in the Ellen crash.", _CRASHES, CONTRADICTED),
    (
        "The number of jobs was about the same in May as in April.",
        "There were 4,100 jobs in April and 4,090 in May.",
        SUPPORTED,
    ),
    (
        "The number of jobs was about the same in May as in April.",
        "There were 4,100 jobs in April and 2,090 in May.",
        CONTRADICTED,
    ),
]

_FIRES = (
    ("2024-03-04", "The fire in Lund killed 12 people and burned 2,600 hectares."),
    ("2024-03-18", "The fire in Orle killed three people and burned 1,100 hectares."),
)
_TROOPS = (
    ("2023-11-20", "There are around 900 troops in Sarn."),
    ("2024-03-04", "Some 2,100 troops are deployed in Sarn."),
)
_WRECKS = (
    ("2024-03-06", "The wreck of the ferry Corra on Tuesday killed 38 people."),
    ("2024-03-04", "The Ellen Gray sank in December 1987; 188 people lost their lives."),
)
_ATTACKS = (
    ("2023-11-20", "There were 32 attacks in Orle."),
    ("2024-01-24", "There have been 90 attacks in Belin."),
)
IN_TWO = [
    ("The fire in Lund killed more people than the fire in Orle.", _FIRES, SUPPORTED),
    ("The fire in Orle burned more land than the fire in Lund.", _FIRES, CONTRADICTED),
    (
        "The deployment in Sarn was smaller in March 2024 than in November 2023.",
        _TROOPS,
        CONTRADICTED,
    ),
    (
        "Fewer people died in the Corra accident than in the loss of the Ellen Gray in 1987.",
        _WRECKS,
        SUPPORTED,
    ),
    ("Belin saw more attacks than Orle.", _ATTACKS, OPEN),  # two months apart
]

_MILL = "They restored the mill in Orle. Our biggest expense was the windows."
COSTS = [
    ("Nothing in the restoration of the mill cost more than its windows.", _MILL, SUPPORTED),
]

SHARES = [
    (
        "About three quarters of the attacks were in Sarn.",
        "They were attacked 66 times: 32 times in Ural and 34 times in Sarn.",
        CONTRADICTED,
    ),
    (
        "About half of the attacks took place in Sarn.",
        "The base was attacked 66 times, 32 times in Ural and 34 times in Sarn.",
        SUPPORTED,
    ),
    (
        "Most of the attacks took place in Ural.",
        "The base was attacked 66 times, 32 times in Ural and 34 times in Sarn.",
        CONTRADICTED,
    ),
    (
        "She raised twice her original target for the school.",
        "She raised 40,000 pounds for the school; her target was 20,000 pounds.",
        SUPPORTED,
    ),
    (
        "He was driving at three times the speed limit.",
        "He was driving at 100 km/h where the limit is 50 km/h.",
        CONTRADICTED,
    ),
]


@pytest.mark.parametrize(("claim", "text", "expected"), [*IN_ONE_TEXT, *COSTS, *SHARES])
def test_terms_are_compared_by_what_is_told_of_each(
    claim: str, text: str, expected: Verdict
) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(("claim", "texts", "expected"), IN_TWO)
def test_two_texts_tell_of_two_terms(
    claim: str, texts: tuple[tuple[str, str], ...], expected: Verdict
) -> None:
    documents = [InlineDocument(id=day, text=text, published=day) for day, text in texts]
    request = VerifyRequest(claim=claim, documents=documents)
    assert verify(request, MemoryCorpus(), load_plugins().rules).verdict is expected
