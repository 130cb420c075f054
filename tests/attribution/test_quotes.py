"""Quotations against the text they are said to come from, word by word."""

import pytest

from verifier_attribution.judge.quotes import Fidelity, check_quotation

SPOKEN = "“The tide will turn before noon, and we will not leave the old pier,” she said."


@pytest.mark.parametrize(
    ("quotation", "fidelity"),
    [
        pytest.param("The tide will turn before noon", Fidelity.VERBATIM, id="as it stands"),
        pytest.param("the tide will turn before noon", Fidelity.VERBATIM, id="lower case"),
        pytest.param("The tide will turn before noon.", Fidelity.VERBATIM, id="own full stop"),
        pytest.param("The tide will … leave the old pier", Fidelity.ALTERED, id="hidden not"),
        pytest.param("The tide … before noon", Fidelity.VERBATIM, id="ellipsis"),
        pytest.param("[The] tide will turn before noon", Fidelity.VERBATIM, id="brackets"),
        pytest.param("The tide [at Brest] will turn before noon", Fidelity.VERBATIM, id="inserted"),
        pytest.param("The tide will turn before dusk", Fidelity.ALTERED, id="word replaced"),
        pytest.param("we will leave the old pier", Fidelity.ALTERED, id="negation dropped"),
        pytest.param("we will not leave the rotten old pier", Fidelity.ALTERED, id="word added"),
        pytest.param("we will not leave that old pier", Fidelity.NEAR, id="small word"),
        pytest.param("the tide will turn, we will not leave the pier", Fidelity.SPLICED, id="cut"),
        pytest.param("nobody asked us about the harbour", Fidelity.ABSENT, id="never said"),
        pytest.param("", Fidelity.ABSENT, id="empty"),
        pytest.param("!?", Fidelity.ABSENT, id="no word"),
    ],
)
def test_a_quotation_is_told_apart_by_what_became_of_its_words(quotation, fidelity):
    assert check_quotation(quotation, SPOKEN).fidelity is fidelity


def test_the_difference_names_both_wordings():
    check = check_quotation("The tide will turn before dusk", SPOKEN)
    assert check.differences == ("“noon” → “dusk”",)


def test_the_place_is_where_the_quotation_stands():
    check = check_quotation("before noon", SPOKEN)
    assert check.place.of(SPOKEN) == "before noon"
