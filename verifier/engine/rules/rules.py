"""RuleSet: the rules this process runs, in an order that never depends on how they were found."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from verifier.sdk.derivation import Deriver
from verifier.sdk.errors import VerifierError
from verifier.sdk.presumption import Presumer
from verifier.sdk.rule import Rule

__all__ = ["DerivingRule", "DuplicateRule", "PresumingRule", "RuleSet", "UnknownRule"]


class DuplicateRule(VerifierError):
    """Two rules carry one id."""

    def __init__(self, rule_id: str) -> None:
        self.rule_id = rule_id
        super().__init__(f"two rules have the id {rule_id!r}; an id names one rule")


class UnknownRule(VerifierError):
    """A request names a rule that is not loaded."""

    def __init__(self, rule_id: str, known: Sequence[str]) -> None:
        self.rule_id = rule_id
        self.known = tuple(known)
        super().__init__(f"no rule {rule_id!r} is loaded; there are: {', '.join(known) or 'none'}")


class DerivingRule(Rule, Deriver, Protocol):
    """A rule that derives."""


class PresumingRule(Rule, Presumer, Protocol):
    """A rule that presumes."""


class RuleSet:
    """Rules sorted by id; `in_reading_order` puts those first whose facts others read.

    `deriving` are those that derive, `presuming` those that presume: to look for the method costs
    more than many a comparison.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        ordered = sorted(rules, key=lambda rule: rule.id)
        for first, second in pairwise(ordered):
            if first.id == second.id:
                raise DuplicateRule(first.id)
        self._rules = tuple(ordered)
        self.in_reading_order = _reading_order(self._rules)
        self.deriving: tuple[DerivingRule, ...] = tuple(
            rule for rule in ordered if isinstance(rule, Deriver)
        )
        self.presuming: tuple[PresumingRule, ...] = tuple(
            rule for rule in ordered if isinstance(rule, Presumer)
        )

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every rule's id, sorted."""
        return tuple(rule.id for rule in self._rules)

    @property
    def versions(self) -> tuple[str, ...]:
        """Every rule as `id@version`, sorted: what stored facts are stamped with."""
        return tuple(f"{rule.id}@{rule.version}" for rule in self._rules)

    def named(self, ids: Iterable[str] | None) -> "RuleSet":
        """The rules with these ids (None: all); UnknownRule for one that is not here."""
        if ids is None:
            return self
        wanted = frozenset(ids)
        for rule_id in sorted(wanted):
            if rule_id not in self.ids:
                raise UnknownRule(rule_id, self.ids)
        return RuleSet(rule for rule in self._rules if rule.id in wanted)


def _reading_order(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Depth first over who reads whose kinds; a circle is entered at the smallest id."""
    done: dict[str, Rule] = {}
    begun: set[str] = set()
    for rule in rules:
        _visit(rule, rules, begun, done)
    return tuple(done.values())


def _visit(rule: Rule, rules: Sequence[Rule], begun: set[str], done: dict[str, Rule]) -> None:
    if rule.id in begun:
        return
    begun.add(rule.id)
    for other in rules:
        if other is not rule and not set(other.kinds).isdisjoint(rule.reads):
            _visit(other, rules, begun, done)
    done[rule.id] = rule
