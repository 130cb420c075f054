"""More and less of something, told without a figure."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text
from verifier_numeric.rule import NumericRule

RULES = load_plugins().rules


@pytest.mark.parametrize(
    ("written", "ways"),
    [
        ("Fewer boats land at Orm.", {"Fewer": "down"}),
        ("Orm sees fewer and fewer foreign boats.", {"fewer and fewer": "down"}),
        (
            "A growing number of boats land, in dwindling numbers by night.",
            {
                "growing number": "up",
                "dwindling numbers": "down",
            },
        ),
        ("Crews increasingly sleep aboard.", {"increasingly": "up"}),
        ("The ferry sails less often.", {"less often": "down"}),
        ("Orm will need more boats.", {"more": "up"}),
        ("Nets are more common and increasingly common.", {}),
        ("More boats land at Orm than at Varn.", {}),
        ("No more boats, one more crew and more than nine nets came.", {}),
    ],
    ids=[
        "fewer",
        "twice",
        "numbers of",
        "a verb",
        "often",
        "planned",
        "qualities",
        "compared",
        "no more, or so many more",
    ],
)
def test_what_there_is_more_or_less_of(written: str, ways: dict[str, str]) -> None:
    """Words that tell there is more or less are trends; what compares or counts is none."""
    facts = NumericRule().extract(Text(written))
    assert {f.surface: f.value["way"] for f in facts if f.kind == "trend"} == ways


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        ("Crews are eating less fish.", "Crews are eating more fish.", Verdict.CONTRADICTED),
        ("Crews are eating less fish.", "Crews are eating fish.", Verdict.NOT_ENOUGH_EVIDENCE),
        ("Crews are eating less fish.", "Crews are eating less fish.", Verdict.SUPPORTED),
        (
            "More children are taught at sea.",
            "The number of children taught at sea is falling.",
            Verdict.CONTRADICTED,
        ),
    ],
    ids=["other way", "no way", "same way", "a figure that falls"],
)
def test_what_there_is_more_of_there_is_not_less_of(
    claim: str, told: str, verdict: Verdict
) -> None:
    """Until it was read, "less fish" was borne out by "more fish"."""
    story = InlineDocument(id="story", text=told)
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert answer.verdict is verdict


@pytest.mark.parametrize(("written", "optional"), [("More", True), ("Fewer", False)])
def test_more_may_only_be_besides(written: str, optional: bool) -> None:
    """ "More boats came" may say that some came besides, "fewer" never that any came."""
    (fact,) = NumericRule().extract(Text(f"{written} boats came."))
    assert fact.optional is optional
