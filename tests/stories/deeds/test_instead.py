"""Another deed of the same doer, done to the same, bears out no claim."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The minister visited Kabul on Monday.", "The minister criticised Kabul on Monday."),
        ("The president signed the law on Friday.", "The president welcomed the law on Friday."),
        ("The company hired 200 workers in May.", "The company trained 200 workers in May."),
        ("The airline cancelled 90 flights.", "The airline delayed 90 flights."),
        ("Lopez won the race in Madrid.", "Lopez took part in the race in Madrid."),
        ("Rovers signed Tom Bell for £3m.", "Rovers offered £3m for Tom Bell."),
        ("The drug cured 40 patients.", "The drug was tested on 40 patients."),
        ("The storm destroyed the pier in Orle.", "The storm damaged the pier in Orle."),
        ("The council sacked the clerk of Orle.", "The council suspended the clerk of Orle."),
        ("The town cancelled the fair.", "The town postponed the fair."),
        ("The court upheld the ban on rafts.", "The court debated the ban on rafts."),
        ("Police arrested three men in Orle.", "Police were looking for three men in Orle."),
        ("Orm Mills bought Bell.", "Orm Mills is in talks to buy Bell."),
        ("The firm closed the path.", "The firm has the right to close the path."),
        (
            "The minister shut the mine at Orle.",
            "The minister suggested shutting the mine at Orle.",
        ),
        ("Ann Moll won the Lund marathon.", "Ann Moll almost won the Lund marathon."),
        ("Police closed the road for six hours.", "Police patrolled the road for six hours."),
    ],
)
def test_another_deed_of_the_same_two_leaves_a_claim_open(claim, text):
    assert verdict(claim, text) is OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The president signed the law on Friday.", "On Friday the president put it into law."),
        ("Divers recovered 21 bodies.", "Divers brought 21 bodies out of the wreck."),
        ("The firm needed 9 days to reach 300 sales.", "It took the firm 9 days to get 300 sales."),
        ("The premier has received much praise.", "The premier has earned much praise."),
        (
            "The bank saved Orm Mills in 2012.",
            "The bank, which had refused, gave in 2012 Orm Mills a new lease of life.",
        ),
    ],
)
def test_a_deed_in_other_words_is_still_told(claim, text):
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Colonel Dag Moll was Orle Bay's town gardener after 1942.",
            "Orle Bay became a military camp on 1 April 1943, with Colonel Dag Moll as commander.",
            OPEN,
        ),
        (
            "The town of Orle is close to Lund Abbey.",
            "The town of Orle lies near Lund Abbey.",
            SUPPORTED,
        ),
    ],
)
def test_of_several_things_that_are_said_more_than_the_names_must_be_told(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Rovers have never lost to Albion.", "Rovers beat Albion 2-0 on Saturday.", OPEN),
        ("Rovers did not lose to Albion.", "Rovers beat Albion 2-0 on Saturday.", SUPPORTED),
        ("Hale never won the cup.", "Hale lost the cup final in 2010.", OPEN),
        ("Hale never won the cup.", "Hale won the cup in 2010.", CONTRADICTED),
        ("Ann Moll did not sue Bo Kern.", "Bo Kern sued Ann Moll in 2010.", OPEN),
        ("Ann Moll sued Bo Kern.", "Bo Kern sued Ann Moll in 2010.", CONTRADICTED),
        ("Peru did not invade Chile.", "Chile invaded Peru in 1879.", OPEN),
        ("Peru did not invade Chile.", "Peru invaded Chile in 1879.", CONTRADICTED),
    ],
)
def test_what_is_denied_of_one_the_other_may_have_done(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "No technical fault was found in the lift.",
            "Inspectors did find a technical fault in the lift.",
        ),
        ("The mayor has never been to Lund.", "The mayor visited Lund in May."),
        (
            "The mayor did not attend the opening in Lund.",
            "The mayor was at the opening in Lund.",
        ),
        ("Hale did not win the race.", "Hale ran the race."),
    ],
    ids=[
        "a part of an expression",
        "nothing but a name denied",
        "an expression that denies",
        "its noun",
    ],
)
def test_what_tells_that_it_was_so_bears_out_no_denial(claim, text):
    assert verdict(claim, text) is not SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("None of the wounded of Orle died.", "All the wounded of Orle survived."),
        ("The mayor did not attend the opening.", "The mayor stayed away from the opening."),
        ("The road was not closed.", "The road stayed open."),
    ],
    ids=["survived", "stayed away", "stayed open"],
)
def test_the_opposite_bears_out_a_denial(claim, text):
    assert verdict(claim, text) is SUPPORTED


def test_what_a_denied_deed_is_done_to_does_not_tell_the_deed():
    assert verdict("Hale did not win the race.", "Hale lost the race.") is not CONTRADICTED
    assert verdict("Hale did not win the race.", "Hale won the race.") is CONTRADICTED


def test_who_died_may_have_died_of_it():
    text = "A boy has become the first person to die in the cholera outbreak in Orle."
    assert verdict("Nobody has died of cholera in Orle.", text) is CONTRADICTED
