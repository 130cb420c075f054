"""How a contest went is told from either side, by verbs and by nouns, and of who won it."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Leeds defeated York.", "Leeds' 2-0 win over York lifted them to third."),
        ("York won.", "Leeds suffered a 2-0 defeat at home to York."),
        ("York lost 3-1 to Leeds.", "Leeds beat York 3-1 on Saturday."),
        ("York lost by two goals.", "Leeds beat York 3-1 on Saturday."),
        ("Ana Lopez won the final.", "Ida Sund lost the final to Ana Lopez in straight sets."),
        ("Norway and Ghana drew 1-1.", "Norway were held to a 1-1 draw by Ghana."),
        ("York beat Hull.", "Leeds beat Hull, who had lost to York."),
        ("The rebels lost to the army.", "The army defeated the rebels near Sund."),
        ("The union lost the case.", "The company won its case against the union."),
        ("Ana Lopez finished behind Dora Lind.", "Ana Lopez finished second behind Dora Lind."),
    ],
)
def test_either_side_tells_the_same_outcome(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("York beat Leeds 3-1.", "Leeds beat York 3-1 on Saturday."),
        ("Leeds defeated York.", "Leeds' 2-0 defeat by York was their third in a row."),
        ("York defeated Leeds.", "Leeds' 2-0 win over York lifted them to third."),
        ("Leeds won.", "Leeds suffered a 2-0 defeat at home to York."),
        ("Leeds drew with York.", "Leeds beat York 3-1 on Saturday."),
        ("Leeds beat York.", "The match between Leeds and York ended in a 2-2 draw."),
        ("Ana Lopez lost the final.", "Ida Sund lost the final to Ana Lopez in straight sets."),
        ("Marta Holm won the run-off.", "Pia Quist won the run-off against Marta Holm."),
        ("The union won the case.", "The company won its case against the union."),
        ("Dora Lind won the race.", "Dora Lind finished second behind Ana Lopez."),
        ("Dora Lind finished second.", "Ana Lopez finished second behind Dora Lind."),
        ("Ida Sund won the election.", "Ana Lopez won the election with 54 per cent of the vote."),
    ],
)
def test_the_other_outcome_refutes_it(claim, text):
    assert verdict(claim, text) == CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Pia Quist lost.", "Pia Quist hopes to beat Marta Holm in the run-off."),
        ("Leeds beat York.", "Leeds beat Hull, who had lost to York."),
        ("Pia Quist won an award.", "Pia Quist lost the election in Norden."),
        ("Ida Sund won the election.", "The Green Party won the election."),
        ("Leeds lost in May.", "Leeds won in June."),
    ],
)
def test_another_contest_tells_nothing(claim, text):
    assert verdict(claim, text) == OPEN


def test_what_somebodys_is_is_of_him():
    text = "Ana Lopez won 54 per cent of the vote to Ida Sund's 46."
    assert verdict("Ida Sund won 46 per cent of the vote.", text) != CONTRADICTED
    assert verdict("Ana Lopez won 54 per cent of the vote.", text) == SUPPORTED


def test_before_whom_a_clause_tells_of_may_stand_when():
    text = "In the run-off Ann Quist beat Marta Holm by 2,000 votes."
    assert verdict("Ann Quist won the run-off.", text) == SUPPORTED
    assert verdict("Marta Holm won the run-off.", text) == CONTRADICTED
