"""When something is over, and until when it goes on."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict

LEASE = "The lease on the Corvo mill runs out in 2030."
COVER = "Health insurance for the dismissed Ardan staff runs out in March."
ROAD = "The road to Pell stays closed until Monday."
SHUT = "The museum closes at 5pm."
PLANT = "Ardan closes its Orm plant in June."


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        (LEASE, "The lease on the Corvo mill is valid until 2045.", CONTRADICTED),
        (LEASE, "The lease on the Corvo mill is valid until 2030.", SUPPORTED),
        (LEASE, "The Corvo mill will be open to guests until 2045.", OPEN),
        (LEASE, "The lease on the Corvo mill was to have run until 2045.", OPEN),
        (COVER, "Dismissed Ardan staff will keep their health insurance until July.", CONTRADICTED),
        (COVER, "Dismissed Ardan staff will keep their health insurance until March.", SUPPORTED),
        (COVER, "Dismissed Ardan staff with health insurance will be paid until July.", OPEN),
        (ROAD, "The road to Pell will reopen on Monday.", SUPPORTED),
        (ROAD, "The road to Pell will close on Tuesday.", OPEN),
        ("The road closes on 3 May.", "The road is closed until 9 May.", OPEN),
        ("The pool opens in May.", "The pool stays open until August.", OPEN),
        (SHUT, "The museum is open until 8pm.", CONTRADICTED),
        (SHUT, "The museum shop is open until 8pm.", OPEN),
        (PLANT, "Ardan will keep its Orm plant open until December.", CONTRADICTED),
        (PLANT, "Ardan will pay those at its Orm plant until December.", OPEN),
        (
            "Brandt's new contract ties him to Rovers until 2026.",
            "Brandt has signed a deal that keeps him at Rovers until 2028.",
            CONTRADICTED,
        ),
        ("The strike ends on 8 March.", "Schools are shut for the strike until 11 March.", OPEN),
    ],
    ids=[
        "longer", "as long", "another thing", "only meant", "kept longer", "kept as long",
        "something else kept", "reopens then", "closes then", "begins to be closed",
        "begins to be open", "open longer", "its shop", "its plant", "pay", "a deal that keeps",
        "because of it",
    ],
)  # fmt: skip
def test_what_ends_then_does_not_go_on_until_later(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        ("The shop reopens on Monday.", "The shop is to reopen on Monday.", SUPPORTED),
        ("The shop reopened on Monday.", "The shop is to reopen on Monday.", OPEN),
        ("Orm sells its mill to Tarsk.", "Orm plans to sell its mill to Tarsk.", OPEN),
    ],
    ids=["timetable", "past", "no time"],
)
def test_the_present_with_a_time_may_tell_what_is_to_come(
    claim: str, told: str, expected: Verdict
) -> None:
    assert verdict(claim, told) is expected
