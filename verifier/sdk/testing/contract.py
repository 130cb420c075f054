"""The contract kit: a rule's own examples, and the laws that hold for every rule."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec

from verifier.sdk.errors import VerifierError
from verifier.sdk.example import Example, Judges, Reads, examples_of
from verifier.sdk.rule import Rule
from verifier.sdk.testing.problem import Problem, raised

__all__ = ["BrokenRule", "Check", "NoHypothesis", "check_rule", "checks_of", "find_problems"]

_TRIES = 150
_BUDGET = 1.0
_SHOWN = 48


class BrokenRule(VerifierError, AssertionError):
    """A rule does not keep the contract; `problems` are all that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))


class NoHypothesis(VerifierError):
    """The laws cannot be tried without hypothesis."""

    def __init__(self) -> None:
        super().__init__("the laws need hypothesis: it comes with Verifier's extra `testing`")


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to try of a rule: `find` returns the problem, or None when all is well."""

    name: str
    find: Callable[[], Problem | None]


def check_rule(
    rule: Rule,
    *,
    examples: Sequence[Example] | None = None,
    beside: Sequence[Rule] = (),
    excused: Mapping[str, str] | None = None,
    tries: int = _TRIES,
    budget: float = _BUDGET,
) -> None:
    """Run the rule's examples and every law; BrokenRule with all that does not hold.

    `examples` replaces those that the rule carries. `beside` are rules whose facts it reads.
    `excused` names laws that do not hold for it, each with the reason. `tries` texts are tried a
    law; `budget` is how many seconds it has for a text of 20,000 characters.
    """
    checks = checks_of(
        rule, examples=examples, beside=beside, excused=excused, tries=tries, budget=budget
    )
    if problems := find_problems(checks):
        raise BrokenRule(problems)


def find_problems(checks: Sequence[Check]) -> tuple[Problem, ...]:
    """What the checks find, in their order."""
    return tuple(problem for check in checks if (problem := check.find()) is not None)


def checks_of(
    rule: Rule,
    *,
    examples: Sequence[Example] | None = None,
    beside: Sequence[Rule] = (),
    excused: Mapping[str, str] | None = None,
    tries: int = _TRIES,
    budget: float = _BUDGET,
) -> list[Check]:
    """The checks that `check_rule` runs, one by one: an example each, then a law each.

    ValueError when `excused` names no law, or gives no reason.
    """
    try:  # here, because hypothesis is an extra, and the service needs MemoryCorpus alone
        from verifier.sdk.testing.laws import LAWS  # noqa: PLC0415
        from verifier.sdk.testing.trial import Subject  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise NoHypothesis from error

    given = examples_of(rule) if examples is None else tuple(examples)
    for name, reason in (excused or {}).items():
        if name not in LAWS or not reason.strip():
            raise ValueError(f"excused: {name!r} is no law, or is excused without a reason")
    checks = [Check(name="carries examples", find=partial(_some, rule, given))]
    for number, example in enumerate(given, 1):
        name = f"example {number}: {_short(example)}"
        checks.append(Check(name=name, find=partial(_example, rule, beside, name, example)))
    if not given:
        return checks
    subject = Subject(rule=rule, beside=tuple(beside), examples=given, tries=tries, budget=budget)
    for name, law in LAWS.items():
        if name not in (excused or {}):
            checks.append(Check(name=name, find=partial(law, subject)))
    return checks


def _some(rule: Rule, examples: Sequence[Example]) -> Problem | None:
    hits = [e for e in examples if isinstance(e, Reads) and e.facts]
    misses = [e for e in examples if isinstance(e, Reads) and not e.facts]
    judging = [e for e in examples if isinstance(e, Judges)]
    lacking = [
        what
        for what, there in (
            ("a text with a fact in it (Reads)", hits),
            ("a near miss: a text with nothing to find (Reads without facts)", misses),
            ("a claim beside a passage (Judges)", judging),
        )
        if not there
    ]
    if not lacking:
        return None
    return Problem(
        rule=rule.id,
        check="carries examples",
        texts=[],
        found=f"no example of {', nor of '.join(lacking)}",
        look="the rule's examples (verifier.sdk.example); the laws are tried on what they say",
    )


def _example(rule: Rule, beside: Sequence[Rule], name: str, example: Example) -> Problem | None:
    try:
        difference = example.difference(rule, beside)
    except Exception as error:  # whatever it is, the author wants to read of it here
        difference = raised(error)
    if not difference:
        return None
    match example:
        case Reads(text=text):
            return Problem(rule=rule.id, check=name, texts=[text], found=difference, look="extract")
        case Judges(claim=claim, passage=passage):
            look = "extract, when nothing was read in one of the texts; else judge"
            return Problem(
                rule=rule.id, check=name, texts=[claim, passage], found=difference, look=look
            )


def _short(example: Example) -> str:
    said = example.text if isinstance(example, Reads) else f"{example.claim} | {example.passage}"
    said = " ".join(said.split())
    return said if len(said) <= _SHOWN else said[: _SHOWN - 3] + "..."
