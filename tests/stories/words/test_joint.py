"""A deed is one, whether an expression tells it or a verb and, elsewhere, what it is done to."""

import pytest

from tests.story import CONTRADICTED, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The strike was called off.", "The union called off the strike."),
        ("Charges were dropped.", "Prosecutors dropped the charges against him."),
        ("The appeal was dismissed.", "The court threw out the appeal."),
        ("The deal was struck.", "The two firms reached a deal."),
        ("The offer was turned down.", "The union rejected the offer."),
        ("Rates were held.", "The bank left rates unchanged."),
        ("Permission was refused.", "The council refused permission."),
    ],
)
def test_an_expression_tells_the_deed_and_its_thing(claim, text):
    assert verdict(claim, text) == SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The strike was called off.", "The union went ahead with the strike."),
        ("Charges were dropped.", "Prosecutors brought charges against him."),
        ("The appeal was upheld.", "The court dismissed the appeal."),
        ("The offer was accepted.", "The union turned down the offer."),
        ("The treaty was honoured.", "Norway tore up the treaty."),
        ("Permission was granted.", "The council refused permission."),
        ("An agreement was reached.", "The two sides failed to reach an agreement."),
        ("The contract was extended.", "Norvik terminated the contract."),
    ],
)
def test_an_expression_excludes_another_deed_to_its_thing(claim, text):
    assert verdict(claim, text) == CONTRADICTED
