"""Derive: what a rule derives wrongly costs only its own answer."""

from collections.abc import Callable, Sequence

import msgspec
import pytest

from tests.engine.doubles import MarkRule
from verifier.engine.answer import Answer
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.isolation import Outcome
from verifier.engine.rules.rules import RuleSet
from verifier.engine.verify import verify
from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Reading
from verifier.sdk.testing.memory import MemoryCorpus

Derive = Callable[[Sequence[Told]], object]


class _DerivingRule(MarkRule):
    """A mark rule that judges nothing, and derives what it is given."""

    def __init__(self, deriving: Derive) -> None:
        super().__init__(judging=lambda *_: None)
        self._deriving = deriving

    def seeks(self, fact: Fact) -> bool:
        return False

    def derive(self, claim: Reading, fact: Fact, told: Sequence[Told]) -> object:
        return self._deriving(told)


def _raise(told: Sequence[Told]) -> object:
    raise ArithmeticError("no sum")


def _derivation(*parts: Told) -> Derivation:
    return Derivation(
        relation=Relation.ENTAILS, confidence=0.7, explanation="both marks", parts=parts
    )


def _answer(deriving: Derive) -> Answer:
    documents = [InlineDocument(id="a", text="The gate was #red. The gate was #green.")]
    request = VerifyRequest(claim="The gate was #blue.", documents=documents)
    return verify(request, MemoryCorpus(), RuleSet([_DerivingRule(deriving)]))


@pytest.mark.parametrize(
    "deriving",
    [
        pytest.param(_raise, id="raises"),
        pytest.param(lambda _: "a sum", id="no derivation"),
        pytest.param(lambda _: _derivation(), id="no parts"),
        pytest.param(
            lambda told: _derivation(msgspec.structs.replace(told[0], document="b")),
            id="parts of its own making",
        ),
    ],
)
def test_a_wrong_derivation_is_the_rule_s_failure(deriving: Derive) -> None:
    """The answer stands without it and says what became of the rule."""
    answer = _answer(deriving)
    assert [rule.outcome for rule in answer.rules] == [Outcome.FAILED]


def test_every_part_is_quoted_as_one_origin() -> None:
    """The passages that hold the parts carry the derivation, and count once."""
    answer = _answer(lambda told: _derivation(*told))
    shown = [*answer.supporting, *answer.related]
    assert len(shown) == 2
    assert {item.origin for item in shown} == {"a"}
    assert all("both marks, derived" in item.judgements[0].explanation for item in shown)


@pytest.mark.parametrize(("claimed", "told"), [(13, 2), (1, 61)], ids=["claim", "passage"])
def test_nothing_is_derived_of_lists(claimed: int, told: int) -> None:
    """Or one of some hundred figures would be compared with some hundred others, by every word."""
    calls: list[object] = []
    rules = RuleSet([_DerivingRule(calls.append)])
    claim = f"The gate was {' '.join(f'#c{number}' for number in range(claimed))}."
    text = f"The gate was {' '.join(f'#p{number}' for number in range(told))}."
    request = VerifyRequest(claim=claim, documents=[InlineDocument(id="a", text=text)])
    verify(request, MemoryCorpus(), rules)
    assert calls == []
