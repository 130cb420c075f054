"""What tests need, the project's own and rule authors': a corpus in memory, and the contract kit.

from verifier.sdk.testing import check_rule

def test_the_rule_keeps_its_contract():
    check_rule(Quake())
"""

from verifier.sdk.testing.contract import (
    BrokenRule,
    Check,
    NoHypothesis,
    check_rule,
    checks_of,
    find_problems,
)
from verifier.sdk.testing.memory import MemoryCorpus
from verifier.sdk.testing.problem import Problem

__all__ = [
    "BrokenRule",
    "Check",
    "MemoryCorpus",
    "NoHypothesis",
    "Problem",
    "check_rule",
    "checks_of",
    "find_problems",
]
