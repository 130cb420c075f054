"""Claims that compare two figures, judged by texts that tell both, through the whole engine."""

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
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "More of the thefts took place in March than in April.",
            "There were 18 thefts in March and 27 in April.",
            CONTRADICTED,
        ),
        (
            "More of the goals were scored at home than away.",
            "The team scored 22 goals at home and 15 away.",
            SUPPORTED,
        ),
        (
            "The number of bee colonies in Orn surpassed that in Tarsk.",
            "There are 4,300 bee colonies in Tarsk and 2,900 in Orn.",
            CONTRADICTED,
        ),
        (
            "The number of patients treated in Orn was higher than in Tarsk.",
            "Doctors treated 230 patients in Tarsk and 310 in Orn.",
            SUPPORTED,
        ),
        (
            "Gulls outnumber puffins on Tern Island.",
            "Some 12,000 puffins and 7,500 gulls live on Tern Island.",
            CONTRADICTED,
        ),
        (
            "The bakery sold more rolls than cakes.",
            "The bakery sold 900 rolls and 350 cakes on Saturday.",
            SUPPORTED,
        ),
        (
            "As many buses as trams were cancelled.",
            "Twelve buses and 12 trams were cancelled on Monday.",
            SUPPORTED,
        ),
        (
            "As many buses as trams were cancelled.",
            "Twelve buses and 19 trams were cancelled on Monday.",
            CONTRADICTED,
        ),
        (
            "The castle had fewer visitors than the museum.",
            "The museum drew 45,000 visitors last year, the castle 120,000.",
            CONTRADICTED,
        ),
        (
            "The Liberals lost fewer seats than the Greens.",
            "The Greens lost six seats, while the Liberals lost 19.",
            CONTRADICTED,
        ),
        (
            "Exports to Orn exceeded those to Tarsk.",
            "Exports to Orn came to $40m and those to Tarsk to $55m.",
            CONTRADICTED,
        ),
        (
            "Orn had more break-ins than Tarsk.",
            "Police recorded 312 break-ins in Orn and 274 in Varn last year.",
            OPEN,
        ),
    ],
)
def test_two_figures_bear_out_a_comparison_or_exclude_it(
    claim: str, text: str, verdict: Verdict
) -> None:
    """Each must be told of one term alone; without both, the claim stays open."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "A quarter of the trees were felled.",
            "Of the 400 trees in the park, 100 were felled.",
            SUPPORTED,
        ),
        (
            "A quarter of the trees were felled.",
            "Of the 400 trees in the park, 300 were felled.",
            CONTRADICTED,
        ),
        (
            "Nine in ten applicants were turned down.",
            "Of 2,000 applicants, 1,200 were turned down.",
            CONTRADICTED,
        ),
        (
            "Most nurses at the hospital went on strike.",
            "Of the hospital's 600 nurses, 90 went on strike.",
            CONTRADICTED,
        ),
        (
            "A third of the boats sank.",
            "Five of the 15 boats sank in the storm.",
            SUPPORTED,
        ),
        (
            "Most of the cyclists failed the test.",
            "Of 60 drivers stopped, 45 failed the test.",
            OPEN,
        ),
    ],
)
def test_a_part_and_its_whole_tell_a_share(claim: str, text: str, verdict: Verdict) -> None:
    """The whole may be told before its part: of the 400, a hundred."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The number of cattle halved between 2010 and 2020.",
            "There were 8,000 cattle on the island in 2010 and 4,000 in 2020.",
            SUPPORTED,
        ),
        (
            "The number of cattle halved between 2010 and 2020.",
            "There were 8,000 cattle on the island in 2010 and 7,400 in 2020.",
            CONTRADICTED,
        ),
        (
            "The debt of Orm has tripled since 2015.",
            "The debt of Orm stands at $9bn, up from $3bn in 2015.",
            SUPPORTED,
        ),
        (
            "The debt of Orm has doubled since 2015.",
            "The debt of Orm stands at $9bn, up from $3bn in 2015.",
            CONTRADICTED,
        ),
        (
            "The debt of Orm has tripled since 2015.",
            "The debt of Orm stands at $9bn, up from $3bn in 2019.",
            OPEN,
        ),
        (
            "The number of wolves stayed about the same between 2019 and 2022.",
            "Rangers counted 61 wolves in 2019 and 62 wolves in 2022.",
            SUPPORTED,
        ),
        (
            "The number of wolves stayed about the same between 2019 and 2022.",
            "Rangers counted 61 wolves in 2019 and 98 wolves in 2022.",
            CONTRADICTED,
        ),
        (
            "The number of burglaries fell between 2021 and 2023.",
            "Police recorded 410 burglaries in 2021 and 520 in 2023.",
            CONTRADICTED,
        ),
    ],
)
def test_two_levels_tell_what_became_of_it_over_time(
    claim: str, text: str, verdict: Verdict
) -> None:
    """Each level is of the time beside it; a claim that names a time is held to it."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The garrison in Orn is more than twice as large as the one in Tarsk.",
            "There are 5,000 soldiers in Orn and 2,200 in Tarsk.",
            SUPPORTED,
        ),
        (
            "The army in the west is four times the size of that in the east.",
            "There are 40,000 soldiers in the east and 10,000 in the west.",
            CONTRADICTED,
        ),
        (
            "The stadium cost three times what was budgeted.",
            "The stadium cost £84m; the budget was £42m.",
            CONTRADICTED,
        ),
        (
            "Twice as many women as men were hired.",
            "The bank hired 80 women and 40 men.",
            SUPPORTED,
        ),
        (
            "Orn handles three times as much cargo as Varn.",
            "Varn handles 90 million tonnes of cargo a year and Orn 30 million tonnes.",
            CONTRADICTED,
        ),
        (
            "The pool is five metres longer than the court.",
            "The pool is 25 metres long and the court 20 metres.",
            SUPPORTED,
        ),
        (
            "The pool is nine metres longer than the court.",
            "The pool is 25 metres long and the court 20 metres.",
            CONTRADICTED,
        ),
        (
            "Orn Rovers won by two goals.",
            "Orn Rovers won 3-1.",
            SUPPORTED,
        ),
        (
            "The amendment was carried by 12 votes.",
            "The amendment was carried by 62 votes to 50.",
            SUPPORTED,
        ),
    ],
)
def test_two_figures_tell_how_many_times_and_how_much_more(
    claim: str, text: str, verdict: Verdict
) -> None:
    """A multiple, a difference or a margin is derived from the figures of its two terms."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "Only four ships have rounded the cape.",
            "The Orla became the fifth ship to round the cape.",
            CONTRADICTED,
        ),
        (
            "Five ships have rounded the cape.",
            "The Orla became the fifth ship to round the cape.",
            SUPPORTED,
        ),
        (
            "Three judges had quit before him.",
            "He is the fourth judge to quit.",
            SUPPORTED,
        ),
        (
            "Nine ships have rounded the cape.",
            "The Orla became the fifth ship to round the cape.",
            OPEN,
        ),
        (
            "Two towers have collapsed.",
            "The second floor of the tower collapsed.",
            OPEN,
        ),
    ],
)
def test_the_latest_of_several_tells_how_many_there_are(
    claim: str, text: str, verdict: Verdict
) -> None:
    """With a fifth there are not four; there may be more by now."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The tax on cars is three times that on vans.", "Dealers sold 300 cars and 100 vans."),
        ("The lake is twice as deep as the river.", "The lake is 40 km long and the river 20 km."),
        ("A third of the ships were damaged.", "Of the 30 ships in the fleet, 10 are tankers."),
        (
            "Two bridges have been closed.",
            "The second bridge to be built was painted red.",
        ),
        (
            "Only five golfers have won all four majors.",
            "He is the seventh golfer to enter all four majors.",
        ),
        ("Rovers won by two goals.", "United won 3-1, hours before Rovers kicked off."),
        (
            "The mayor won by 300 votes.",
            "The mayor's party won 900 votes to 600 in the council.",
        ),
        (
            "Support for the party rose between March and May 2023.",
            "Support for the strike was 31 per cent in March 2023 and 40 per cent in May 2023.",
        ),
        ("Women outnumber men in the choir.", "The orchestra has 30 women and 40 men."),
    ],
)
def test_nothing_is_derived_from_figures_of_something_else(claim: str, text: str) -> None:
    """Figures of the same terms that are told of another measure, event or side say nothing."""
    assert _verdict(claim, text) is OPEN
