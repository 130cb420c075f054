"""Two that one sentence names apart are two, and some of several are not all of them."""

import pytest

from tests.story import OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Two boys were jailed for the theft.", "A man was jailed for robbing two boys."),
        ("The bank fired its chairman.", "The bank's chairman fired the finance director."),
        ("Sixty miners were rescued.", "Sixty miners were below when it fell; some were rescued."),
        ("Mayor Ann Orr shut the pool.", "The council shut the pool after Mayor Ann Orr saw it."),
        ("Corvax was banned.", "Regulators banned a pill made by Corvax."),
        ("Dan Vost pleaded guilty.", "Dan Vost's accountant pleaded guilty."),
        ("Orr's boss died.", "The brother of Orr's boss died."),
        ("Opal bought Tridact.", "Opal bought a building in Orle from Tridact."),
        ("Rina Vale was elected leader.", "Rina Vale was elected deputy leader."),
        ("Greene opened 50 shops.", "Greene, which runs 50 shops, sells tents."),
        ("Mara Oak won the election.", "Mara Oak led in the polls before the election."),
        ("The town supplies water to Leith.", "The town wants to supply water to Leith."),
        ("The minister apologised.", "The families want the minister to apologise."),
        ("The drug cures asthma.", "The maker hopes that the drug will cure asthma."),
        ("The plane crashed in Orle.", "There were fears that the plane had crashed in Orle."),
    ],
)
def test_it_is_left_open(claim, text):
    assert verdict(claim, text) == OPEN


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The minister praised the nurses.", "The minister praised the nurses' courage."),
        ("Sixty miners were rescued.", "Sixty miners were below when it fell; all were rescued."),
        ("The drug cures asthma.", "The drug cures asthma, its maker says."),
    ],
)
def test_it_is_told(claim, text):
    assert verdict(claim, text) == SUPPORTED
