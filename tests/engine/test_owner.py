"""The name a fact is told of."""

import pytest

from verifier.engine.wording.clause import clauses_of
from verifier.engine.wording.owner import Owners
from verifier.engine.wording.words import words_of
from verifier.sdk.fact import Fact
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("written", "surface", "owner"),
    [
        ("Ann Lee, 59, and Bo Poe, 56, died.", "59", "Ann Lee"),
        ("Ann Lee, 59, and Bo Poe, 56, died.", "56", "Bo Poe"),
        ("They paid Vexa Labs, which got $3 million, and Ann Lee.", "$3 million", "Vexa Labs"),
        ("Honda won, with Suzuki second and Toyota third.", "second", "Suzuki"),
        ("Honda won, with Suzuki second and Toyota third.", "third", "Toyota"),
        ("The Honda plant made 300 cars.", "300", None),
        ("It rained for 300 days.", "300", None),
        ("A firm of Ann Lee, which builds cars, has sold 300.", "300", None),
        ("The income as per Ann Lee is 300 crowns.", "300", None),
        ("It was bought by Ann Lee, who has sold 300 cars.", "300", "Ann Lee"),
    ],
    ids=[
        "first",
        "second",
        "relative",
        "beside",
        "joined",
        "only a modifier",
        "none",
        "behind a relative clause",
        "as per",
        "in one",
    ],
)
def test_a_fact_belongs_to_the_nearest_name_that_can_own_it(
    written: str, surface: str, owner: str | None
) -> None:
    """By apposition, relative clause or clause; a name that only modifies a noun owns nothing."""
    text = Text(written)
    start = written.index(surface)
    fact = Fact(
        rule="test", kind="test", surface=surface, start=start, end=start + len(surface), value={}
    )
    found = Owners(text, words_of(text), [fact], clauses_of(text.tokens)).of(fact)
    assert (found.span.of(written) if found else None) == owner
