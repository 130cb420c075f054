"""What somebody is told, asked or ordered to do is not done yet, nor left undone."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The troops fired.", "Officers ordered the troops to fire."),
        ("The family left the house.", "Police told the family to leave the house."),
        ("The family left the house.", "The family was ordered to leave the house."),
        ("Police looked into the theft.", "Ruiz asked police in Orle to look into the theft."),
        ("Anna Moss joined the board.", "Anna Moss was invited to join the board."),
        ("The firm cut 200 jobs.", "The firm plans to cut 200 jobs."),
        ("The firm cut 200 jobs.", "A report said the firm should cut 200 jobs."),
        ("Gangs robbed the bank.", "Gangs plotted to rob the bank."),
        ("Lind won the election.", "Lind claimed to have won the election."),
        ("Lind won the election.", "Had Lind won the election, she would have cut taxes."),
        ("Ruiz visited Orle.", "Ruiz postponed her visit to Orle."),
        ("The syrup prevents colds.", "Scientists hope the syrup prevents colds."),
        ("The bridge collapsed.", "The bridge was in danger of collapsing."),
        ("The troops did not fire.", "The troops were told not to fire."),
        ("She did not resign.", "She was urged not to resign."),
        ("No one drank the water.", "Nerin warned against drinking the water."),
    ],
)
def test_it_is_no_word_of_the_deed(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Elva was ordered to pay a fine.", "A court ordered Elva to pay a fine."),
        ("Residents must wear helmets.", "A decree requires residents to wear helmets."),
        ("The minister resigned.", "The minister was forced to resign."),
        ("Nine people fell ill.", "Diners were told not to eat eggs after nine people fell ill."),
    ],
)
def test_what_is_told_beside_it_is(claim, text):
    assert verdict(claim, text) == SUPPORTED
