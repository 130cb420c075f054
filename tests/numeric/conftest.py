"""What the tests of the numeric rule share."""

import pytest

from verifier_numeric.rule import NumericRule


@pytest.fixture(scope="session")
def rule():
    return NumericRule()
