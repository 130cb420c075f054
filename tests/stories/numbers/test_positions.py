"""Who is before whom: leads, overtaking, first places, and lengths of time that are compared."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict

LEADS = [
    ("Osgood is ahead of Lind.", "Lind trails Osgood by three points.", SUPPORTED),
    ("Osgood is ahead of Lind.", "Osgood is three points behind Lind.", CONTRADICTED),
    ("Osgood is behind Lind.", "Osgood leads Lind by three points.", CONTRADICTED),
    (
        "Osgood ended the first day ahead of Lind.",
        "Osgood was four shots off the lead of Lind after the first day.",
        CONTRADICTED,
    ),
    (
        "Tarnley are eight points ahead of Marrow.",
        "Marrow are 11 points behind Tarnley.",
        CONTRADICTED,
    ),
    ("Tarnley lead Marrow by eleven points.", "Marrow trail Tarnley by 11 points.", SUPPORTED),
    (
        "The Reds finished above Tarnley.",
        "Tarnley finished second, two points ahead of the Reds.",
        CONTRADICTED,
    ),
    ("Osgood has overtaken Lind.", "Osgood hopes to overtake Lind next week.", OPEN),
    (
        "Osgood overtook Lind on the last lap.",
        "Lind was overtaken by Osgood on the last lap.",
        SUPPORTED,
    ),
]

FIRST = [
    (
        "Velden produces more wheat than Harth.",
        "Velden has overtaken Harth as the largest producer of wheat in the region.",
        SUPPORTED,
    ),
    (
        "Harth produces more wheat than Velden.",
        "Velden has overtaken Harth as the largest producer of wheat in the region.",
        CONTRADICTED,
    ),
    (
        "Harth produces more wheat than any other province.",
        "Harth is the top wheat producer in the country.",
        SUPPORTED,
    ),
    (
        "Harth exports more wheat than any other province.",
        "Harth is the top wheat producer in the country.",
        OPEN,
    ),
    (
        "Velden produces more wheat than any other province.",
        "Harth produces more wheat than any other province.",
        CONTRADICTED,
    ),
    (
        "Only two countries grow more rice than Lassa.",
        "Lassa is the third-largest rice grower in the world.",
        SUPPORTED,
    ),
    (
        "Only two clerks have sold more tickets than Ida Brandt.",
        "In tickets sold Ida Brandt only trails Oster and Mills.",
        SUPPORTED,
    ),
    (
        "The Sorrel Fire has overtaken the Canyon Fire in area burned.",
        (
            "The largest fire on record is the Canyon Fire, which burned 26,000 hectares. "
            "The Sorrel Fire has burned 11,000 hectares."
        ),
        CONTRADICTED,
    ),
    (
        "More pupils were entered for Spanish than for French.",
        "Entries in Spanish overtook those in French, by 131,000 to 127,500.",
        SUPPORTED,
    ),
]

WON = [
    (
        "Pell won more votes than Hanno.",
        "Hanno won 62,104 votes, 208 more than her rival, Joris Pell.",
        CONTRADICTED,
    ),
    (
        "Rita Hanno got more votes than Joris Pell in the run-off.",
        "Rita Hanno beat Joris Pell in the run-off by 208 votes.",
        SUPPORTED,
    ),
]

_ASKED = "The court sentenced Kell to seven years in prison. Prosecutors had asked for ten years."
_TWO = "Ida Moss was sentenced to six years in prison, and her brother to 18 months."
_BRIDGES = (
    "The Orle bridge is 420 metres long and was built in three years. "
    "The Belin bridge is 310 metres long and was built in five years."
)
LENGTHS = [
    ("Kell's sentence is three years shorter than the one prosecutors wanted.", _ASKED, SUPPORTED),
    ("Kell's sentence is two years shorter than the one prosecutors wanted.", _ASKED, CONTRADICTED),
    ("Kell got a longer sentence than prosecutors had asked for.", _ASKED, CONTRADICTED),
    ("Ida Moss got a longer sentence than her brother.", _TWO, SUPPORTED),
    (
        "The Belin talks lasted longer than the Orle talks.",
        "The Orle talks lasted six weeks, the Belin talks nine days.",
        CONTRADICTED,
    ),
    ("The Orle bridge is longer than the Belin bridge.", _BRIDGES, SUPPORTED),
]


@pytest.mark.parametrize(("claim", "text", "expected"), [*LEADS, *FIRST, *WON, *LENGTHS])
def test_a_position_is_a_comparison(claim: str, text: str, expected: Verdict) -> None:
    assert verdict(claim, text) is expected


def test_what_is_done_before_a_day_is_no_position() -> None:
    told = "The parliament met on Monday ahead of the Paris summit."
    assert verdict("The parliament met ahead of the Paris summit.", told) is SUPPORTED
