"""The contract kit as a pytest plugin: each example and each law is a test of its own.

    @pytest.mark.verifier_rules(Quake())
    def test_the_rule_keeps_its_contract(rule_check):
        rule_check()

The mark takes any number of rules, and the keyword arguments of `check_rule`.
"""

from collections.abc import Callable

import pytest

from verifier.sdk.testing.contract import BrokenRule, Check, checks_of

__all__ = ["pytest_configure", "pytest_generate_tests"]

_MARK = "verifier_rules"
_ARGUMENT = "rule_check"


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line(
        "markers",
        f"{_MARK}(*rules, **options): run the contract of these rules through `{_ARGUMENT}`",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test of every check of every rule in the mark."""
    if _ARGUMENT not in metafunc.fixturenames:
        return
    mark = metafunc.definition.get_closest_marker(_MARK)
    if mark is None:
        raise pytest.UsageError(
            f"{metafunc.definition.nodeid} takes {_ARGUMENT} and lacks @pytest.mark.{_MARK}(rule)"
        )
    checks = [(rule, check) for rule in mark.args for check in checks_of(rule, **mark.kwargs)]
    metafunc.parametrize(
        _ARGUMENT,
        [pytest.param(_runs(check), id=f"{rule.id}: {check.name}") for rule, check in checks],
    )


def _runs(check: Check) -> Callable[[], None]:
    def run() -> None:
        problem = check.find()
        if problem is not None:
            raise BrokenRule([problem])

    return run
